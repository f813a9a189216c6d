import { Alert, Button, Space } from 'antd';
import { Link } from 'react-router';
import { rosterDeskTerms as terms } from '#wording/roster-desk-terms';
import { Problem } from '../api/problem.js';
import { ConfirmBar } from '../ui/confirm-bar.js';
import { DropPlace } from '../ui/drop-place.js';
import { NewPasswords } from './new-passwords.js';
import { useApplyRoster, useCompareRoster, type RosterComparison } from './people-roster.queries.js';
import { RosterLines } from './roster-lines.js';
import '../ui/file-import.css';
import './people-roster.css';

/** 人员导入: a filled roster is compared row by row, looked at, and written as a whole. */
export function RosterPage() {
  const compare = useCompareRoster();
  const apply = useApplyRoster();
  const isBusy = compare.isPending || apply.isPending;
  const give = (file: File | undefined): void => {
    if (file === undefined) return;
    apply.reset();
    compare.mutate(file);
  };
  const isOutOfDate = apply.error instanceof Problem && apply.error.code === 'roster.out-of-date';
  if (apply.data !== undefined) return <NewPasswords applied={apply.data} onAnother={() => { apply.reset(); compare.reset(); }} />;
  return (
    <div className="roster-page">
      <Link to="/organization">{terms.back}</Link>
      <h1 className="page-title">{terms.title}</h1>
      <DropPlace label={terms.title} isOpen={!isBusy} onFiles={([file]) => give(file)}>
        {(choose) => (
          <div className="import-give">
            <p>{terms.hint}</p>
            <Space wrap>
              <Button href="/people-rosters/template" download>{terms.template}</Button>
              <Button type={compare.data === undefined ? 'primary' : 'default'} loading={compare.isPending} disabled={isBusy} onClick={choose}>{compare.data === undefined ? terms.choose : terms.chooseAgain}</Button>
              <span role="status">{compare.isPending ? terms.reading(compare.variables.name) : terms.drop}</span>
            </Space>
            {compare.error === null ? null : <Alert type="error" showIcon title={terms.refused(compare.variables.name)} description={compare.error.message} />}
          </div>
        )}
      </DropPlace>
      {compare.data === undefined ? null : <RosterLines key={compare.submittedAt} fileName={compare.data.file.name} found={compare.data.found} />}
      {apply.error === null ? null : <Alert type="error" showIcon title={apply.error.message} action={isOutOfDate ? <Button onClick={() => give(apply.variables.file)}>{terms.compareAgain}</Button> : undefined} />}
      {compare.data === undefined ? null : <Confirmation found={compare.data.found} isSending={apply.isPending} onConfirm={() => apply.mutate(compare.data)} />}
    </div>
  );
}

interface ConfirmationProps {
  readonly found: RosterComparison;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
}

function Confirmation({ found: { counts }, ...bar }: ConfirmationProps) {
  const hindrance = counts.refused > 0 ? terms.mustMend(counts.refused) : counts.new + counts.changed === 0 ? terms.nothing : null;
  return <ConfirmBar {...bar} label={terms.confirm} does={terms.confirming(counts.accounts, counts.changed)} hindrance={hindrance} />;
}
