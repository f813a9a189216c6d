import type { Dispatch, SetStateAction } from 'react';
import { likelihoodNames } from '#wording/evaluation-terms';
import { reportFormTerms } from '#wording/monitoring-desk-terms';
import { replaceAt } from '../ui/list-changes.js';
import { Light } from '../ui/light.js';
import { ScrollBox } from '../ui/scroll-box.js';
import type { Report, ReportedIndicator } from './monitoring.queries.js';
import { choices, isChoice, readNumber, type ReportDraft, type ReportRow } from './report-draft.js';

interface ReportGridProps {
  readonly draft: ReportDraft;
  /** As it is on file: the lights and what is missing are of it. */
  readonly report: Report;
  readonly setDraft: Dispatch<SetStateAction<ReportDraft>>;
}

/** 绩效目标完成情况: one row for every indicator of the goal. */
export function ReportGrid({ draft, report, setDraft }: ReportGridProps) {
  const change = (at: number, changes: Partial<ReportRow>): void => setDraft((now) => ({ ...now, rows: replaceAt(now.rows, at, { ...(now.rows[at] as ReportRow), ...changes }) }));
  const columns = [reportFormTerms.level, reportFormTerms.target, reportFormTerms.actual(draft.month), reportFormTerms.forecast, reportFormTerms.likelihood, reportFormTerms.reason, reportFormTerms.light];
  return (
    <ScrollBox name={reportFormTerms.caption} isWide>
      <table className="report-grid">
        <caption>{reportFormTerms.caption}</caption>
        <colgroup><col width="20%" /><col width="11%" /><col width="14%" /><col width="13%" /><col width="11%" /><col width="21%" /><col width="10%" /></colgroup>
        <thead><tr>{columns.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {draft.rows.map((row, at) => {
            const indicator = report.indicators.find(({ indicatorId }) => indicatorId === row.indicatorId);
            return indicator === undefined ? null : <GridRow key={row.indicatorId} row={row} indicator={indicator} month={draft.month} fault={report.violations.find(({ path }) => path.startsWith(`/indicators/${at}/`))?.message} onChange={(changes) => change(at, changes)} />;
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface GridRowProps {
  readonly row: ReportRow;
  readonly indicator: ReportedIndicator;
  readonly month: number;
  readonly fault: string | undefined;
  readonly onChange: (changes: Partial<ReportRow>) => void;
}

function GridRow({ row, indicator, month, fault, onChange }: GridRowProps) {
  const { name, description, dimensionName, categoryName, target, attainmentLight } = indicator;
  const label = (column: string): string => reportFormTerms.cell(name, column);
  const isMissing = fault !== undefined && row.actual.trim() === '' && row.reason.trim() === '';
  return (
    <tr>
      <th scope="row">{name}<div className="line-hint">{dimensionName} {categoryName}{description !== '' && description !== name ? ` ${description}` : ''}</div></th>
      <td>{target}</td>
      <td><ActualCell label={label(reportFormTerms.actual(month))} text={row.actual} indicator={indicator} onChange={(actual) => onChange({ actual })} />{isMissing ? <div className="form-fault">{fault}</div> : null}</td>
      <td><ActualCell label={label(reportFormTerms.forecast)} text={row.forecast} indicator={indicator} onChange={(forecast) => onChange({ forecast })} /></td>
      <td>
        <select className="text-input" aria-label={label(reportFormTerms.likelihood)} value={row.likelihood} onChange={({ target: { value } }) => onChange({ likelihood: value as ReportRow['likelihood'] })}>
          <option value="">{reportFormTerms.choose}</option>
          {Object.entries(likelihoodNames).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
        </select>
      </td>
      <td><textarea className="text-input" rows={1} maxLength={2000} aria-label={label(reportFormTerms.reason)} value={row.reason} onChange={({ target: { value } }) => onChange({ reason: value })} /></td>
      <td><Light light={attainmentLight.light} ratio={attainmentLight.ratio} why={attainmentLight.explanation} about={label(reportFormTerms.light)} /></td>
    </tr>
  );
}

interface ActualCellProps {
  readonly label: string;
  readonly text: string;
  readonly indicator: ReportedIndicator;
  readonly onChange: (text: string) => void;
}

/** 完成值: a number in the unit of the target; for targets in words, a level or 是/否. What is on file otherwise can still be seen and changed. */
function ActualCell({ label, text, indicator: { isMeasured, unit }, onChange }: ActualCellProps) {
  if (!isMeasured || isChoice(text)) {
    const code = text.split('/')[0] ?? '';
    return (
      <select className="text-input" aria-label={label} value={code} onChange={({ target: { value } }) => onChange(value)}>
        <option value="">{reportFormTerms.choose}</option>
        {choices.map((each) => <option key={each.code} value={each.code}>{each.label}</option>)}
        {code === '' || isChoice(code) ? null : <option value={code}>{code}</option>}
      </select>
    );
  }
  const isWrong = text.trim() !== '' && readNumber(text, unit) === null;
  return (
    <>
      <span className="is-number"><input className="text-input" inputMode="decimal" maxLength={40} aria-label={label} aria-invalid={isWrong} value={text} onChange={({ target: { value } }) => onChange(value)} />{unit}</span>
      {isWrong ? <div className="form-fault">{reportFormTerms.numberFault}</div> : null}
    </>
  );
}
