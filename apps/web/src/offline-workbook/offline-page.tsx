import { Alert, Button, Card, Select, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { periodName } from '#wording/monitoring-desk-terms';
import { offlineDeskTerms as terms } from '#wording/offline-desk-terms';
import { usePlanMonths } from '../goal/goal.queries.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Asked } from '../ui/asked.js';
import { ConfirmBar } from '../ui/confirm-bar.js';
import { DropPlace } from '../ui/drop-place.js';
import { termQuery, useApplyWorkbook, useCompareWorkbook, type Choices, type WorkbookComparison } from './offline-workbook.queries.js';
import { WorkbookCells } from './workbook-cells.js';
import '../ui/file-import.css';

/** 离线填报: the reports of the own unit at a checkpoint as a workbook, and back again cell by cell. */
export function OfflinePage() {
  const [fiscalYear] = useFiscalYear();
  const months = usePlanMonths(fiscalYear, true);
  return (
    <>
      <Link to="/monitoring-reports">{terms.back}</Link>
      <h1 className="page-title">{terms.title}</h1>
      <Asked of={months}>{(all) => <Filling key={fiscalYear} fiscalYear={fiscalYear} months={all.filter((month) => month !== 12)} />}</Asked>
    </>
  );
}

function Filling({ fiscalYear, months }: { readonly fiscalYear: number; readonly months: readonly number[] }) {
  const [month, setMonth] = useState(months[0] ?? 3);
  const [choices, choose] = useState<Choices>({});
  const compare = useCompareWorkbook();
  const apply = useApplyWorkbook();
  const term = { fiscalYear, month };
  const restart = (): void => { choose({}); apply.reset(); compare.reset(); };
  const give = (file: File | undefined): void => {
    if (file === undefined) return;
    restart();
    compare.mutate({ file, term });
  };
  return (
    <Space orientation="vertical" size={12} className="whole-width">
      <DropPlace label={terms.title} isOpen={!compare.isPending && !apply.isPending} onFiles={([file]) => give(file)}>
        {(open) => (
          <div className="import-give">
            <p>{terms.hint}</p>
            <Space wrap>
              <span>{terms.month} <Select aria-label={terms.month} value={month} options={months.map((value) => ({ value, label: periodName(value) }))} onChange={(next) => { setMonth(next); restart(); }} /></span>
              <Button href={`/offline-workbooks?${termQuery(term)}`} download>{terms.download}</Button>
              <Button type={compare.data === undefined ? 'primary' : 'default'} loading={compare.isPending} onClick={open}>{compare.data === undefined ? terms.choose : terms.chooseAgain}</Button>
              <span role="status">{compare.isPending ? terms.reading(compare.variables.file.name) : terms.drop}</span>
            </Space>
            {compare.error === null ? null : <Alert type="error" showIcon title={terms.refused(compare.variables.file.name)} description={compare.error.message} />}
          </div>
        )}
      </DropPlace>
      {apply.data === undefined ? null : <Alert type="success" showIcon role="status" title={terms.done(apply.data.written, apply.data.reportIds.length)} />}
      {compare.data === undefined || apply.data !== undefined ? null : (
        <>
          <Card size="small" title={terms.compared(compare.data.file.name)} extra={terms.same(compare.data.found.same)}><WorkbookCells found={compare.data.found} choices={choices} onChoose={(choice, isTaken) => choose((was) => ({ ...was, [choice]: isTaken }))} /></Card>
          {apply.error === null ? null : <Alert type="error" showIcon title={apply.error.message} />}
          <Confirmation found={compare.data.found} choices={choices} isSending={apply.isPending} onConfirm={() => apply.mutate({ ...compare.data, choices })} />
        </>
      )}
    </Space>
  );
}

interface ConfirmationProps {
  readonly found: WorkbookComparison;
  readonly choices: Choices;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
}

function Confirmation({ found: { changed, conflicts, unreadable }, choices, ...bar }: ConfirmationProps) {
  const open = conflicts.filter(({ choice }) => choices[choice] === undefined).length;
  const written = changed.length + conflicts.filter(({ choice }) => choices[choice] === true).length;
  const hindrance = unreadable.length > 0 ? terms.mustMend(unreadable.length) : open > 0 ? terms.mustChoose(open) : written === 0 ? terms.nothing : null;
  return <ConfirmBar {...bar} label={terms.confirm} does={terms.confirming(written)} hindrance={hindrance} />;
}
