import { Alert, Button, Progress, Select, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { deskTerms } from '#wording/desk-terms';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import { Problem } from '../api/problem.js';
import { fiscalYears } from '../shell/fiscal-year.js';
import { DropPlace } from '../ui/drop-place.js';
import { giveDocument, useKeepImport, type GivenFile } from './document-import.queries.js';

type Giving = { readonly kind: 'idle' } | { readonly kind: 'sending'; readonly given: GivenFile; readonly percent: number } | { readonly kind: 'refused'; readonly given: GivenFile; readonly why: Problem };

/** 上传并读取: one file. A refused one stays, to be given again with what was missing. */
export function GiveDocument() {
  const [fiscalYear, setFiscalYear] = useState<number | null>(null);
  const { giving, give, stop } = useGiving();
  return (
    <DropPlace label={terms.title} isOpen={giving.kind !== 'sending'} onFiles={([file]) => { if (file) void give({ file, fiscalYear, isForOwnUnit: false }); }}>
      {(choose) => (
        <div className="import-give">
          <p>{terms.hint}</p>
          <Space wrap>
            <Button type="primary" disabled={giving.kind === 'sending'} onClick={choose}>{terms.choose}</Button><span>{terms.drop}</span>
            <span>{terms.year} <Select<number | null> aria-label={terms.year} value={fiscalYear} onChange={setFiscalYear} className="import-year" options={[{ value: null, label: terms.yearAsPrinted }, ...fiscalYears().map((year) => ({ value: year, label: deskTerms.fiscalYear(year) }))]} /></span>
          </Space>
          {giving.kind === 'sending' ? <Sending giving={giving} onStop={stop} /> : null}
          {giving.kind === 'refused' ? <Refused {...giving} onAgain={(isForOwnUnit) => void give({ ...giving.given, fiscalYear, isForOwnUnit })} /> : null}
        </div>
      )}
    </DropPlace>
  );
}

function useGiving(): { readonly giving: Giving; readonly give: (given: GivenFile) => Promise<void>; readonly stop: () => void } {
  const [giving, setGiving] = useState<Giving>({ kind: 'idle' });
  const stopping = useRef<AbortController | null>(null);
  const keep = useKeepImport();
  const navigate = useNavigate();
  useEffect(() => () => stopping.current?.abort(), []);
  const give = async (given: GivenFile): Promise<void> => {
    stopping.current = new AbortController();
    setGiving({ kind: 'sending', given, percent: 0 });
    try {
      const found = await giveDocument(given, (percent) => setGiving({ kind: 'sending', given, percent }), stopping.current.signal);
      keep(found);
      await navigate(`/document-imports/${found.id}`);
    } catch (error) {
      setGiving(error instanceof Problem ? { kind: 'refused', given, why: error } : { kind: 'idle' });
    }
  };
  return { giving, give, stop: () => stopping.current?.abort() };
}

function Sending({ giving: { given: { file }, percent }, onStop }: { readonly giving: Extract<Giving, { kind: 'sending' }>; readonly onStop: () => void }) {
  const said = percent < 100 ? terms.sending(file.name, percent) : terms.reading(file.name);
  return <div className="import-sending"><span role="status">{said}</span><Progress aria-label={said} percent={percent} showInfo={false} status="active" size="small" /><Button onClick={onStop}>{terms.cancel}</Button></div>;
}

/** Why it was not read; a document of another unit can be meant for the own one all the same. */
function Refused({ given: { file }, why, onAgain }: { readonly given: GivenFile; readonly why: Problem; readonly onAgain: (isForOwnUnit: boolean) => void }) {
  const isOtherUnit = why.code === 'import.other-unit';
  return <Alert type="error" showIcon title={terms.refused(file.name)} description={why.message} action={<Button onClick={() => onAgain(isOtherUnit)}>{isOtherUnit ? terms.forOwnUnit : terms.again}</Button>} />;
}
