import { formatYuan } from '#domain/shared/money';
import { likelihoodNames, levelNames } from '#wording/evaluation-terms';
import { reportFormTerms } from '#wording/monitoring-desk-terms';
import { conflictTerms } from '#wording/saving-desk-terms';
import type { components } from '../api/contract.js';
import { findDisagreements, sideTaken, type Disagreement, type LaidOut, type Side } from '../saving/disagreements.js';
import { readWanYuan, wanYuanText } from '../ui/wan-yuan.js';
import type { Report } from './monitoring.queries.js';

type Schemas = components['schemas'];
export type ReportContent = Omit<Schemas['ReviseMonitoringReportRequest'], 'version'>;
type Likelihood = NonNullable<Schemas['MonitoredIndicatorRequest']['likelihood']>;
type Level = keyof typeof levelNames;

/** One indicator as it is typed. `actual` and `forecast` hold the number, or the code of a choice (`choiceCodes`). */
export interface ReportRow {
  readonly indicatorId: string;
  readonly name: string;
  readonly unit: string;
  readonly actual: string;
  readonly forecast: string;
  readonly likelihood: Likelihood | '';
  readonly reason: string;
}

/** 监控表 as it is typed; the indicators are those of the goal, always. */
export interface ReportDraft {
  readonly month: number;
  readonly rows: readonly ReportRow[];
  /** 万元. */
  readonly forecastSpent: string;
  readonly deviationCause: string;
  readonly correctiveMeasure: string;
}

/** What completion in words can be: a level, or 是/否. */
export const choices: readonly { readonly code: string; readonly label: string }[] = [
  ...Object.entries(levelNames).map(([level, label]) => ({ code: `level:${level}`, label })),
  { code: 'yes', label: reportFormTerms.yes },
  { code: 'no', label: reportFormTerms.no },
];

export const isChoice = (text: string): boolean => /^(yes|no|level:.+)$/.test(text);

const NUMBER = /^-?\d{1,14}(\.\d{1,6})?$/;

/** A number as people type it: with separators, or with the unit behind it. Null when it is none. */
export function readNumber(text: string, unit: string): string | null {
  const plain = text.replaceAll(/[\s,，]/g, '').replace('％', '%');
  const number = unit !== '' && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  return NUMBER.test(number) ? number : null;
}

function textOf(actual: Schemas['ActualView'] | null): string {
  if (actual === null) return '';
  if (actual.kind === 'number') return actual.value ?? '';
  if (actual.kind === 'yes-no') return actual.isYes === true ? 'yes' : 'no';
  // The share of a level, where an evaluator gave one, goes back as it came.
  return `level:${actual.level ?? ''}${actual.share == null ? '' : `/${actual.share}`}`;
}

function actualOf(text: string, unit: string): Schemas['ActualRequest'] | null | 'unread' {
  if (text.trim() === '') return null;
  if (text === 'yes' || text === 'no') return { kind: 'yes-no', isYes: text === 'yes' };
  if (text.startsWith('level:')) {
    const [level, share] = text.slice('level:'.length).split('/');
    return { kind: 'level', level: level as Level, ...(share === undefined ? {} : { share }) };
  }
  const value = readNumber(text, unit);
  return value === null ? 'unread' : { kind: 'number', value };
}

export const draftOfReport = ({ month, indicators, forecastSpent, deviationCause, correctiveMeasure }: Report): ReportDraft => ({
  month,
  rows: indicators.map(({ indicatorId, name, unit, actual, forecast, likelihood, reason }) =>
    ({ indicatorId, name, unit, actual: textOf(actual), forecast: textOf(forecast), likelihood: (likelihood ?? '') as ReportRow['likelihood'], reason: reason ?? '' })),
  forecastSpent: forecastSpent === null ? '' : wanYuanText(forecastSpent),
  deviationCause: deviationCause ?? '',
  correctiveMeasure: correctiveMeasure ?? '',
});

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What the draft says, for the server; or the sentence that says why it cannot be sent. */
export function contentOfReport(draft: ReportDraft): ReportContent | string {
  const spent = readWanYuan(draft.forecastSpent);
  if (spent === null) return reportFormTerms.amount;
  const indicators: ReportContent['indicators'] = [];
  for (const { indicatorId, unit, actual: actualText, forecast: forecastText, likelihood, reason } of draft.rows) {
    const [actual, forecast] = [actualOf(actualText, unit), actualOf(forecastText, unit)];
    if (actual === 'unread' || forecast === 'unread') return reportFormTerms.numbers;
    indicators.push({ indicatorId, actual, forecast, likelihood: likelihood === '' ? null : likelihood, reason: orNull(reason) });
  }
  return { indicators, forecastSpent: draft.forecastSpent.trim() === '' ? null : formatYuan(spent), deviationCause: orNull(draft.deviationCause), correctiveMeasure: orNull(draft.correctiveMeasure) };
}

const shownText = (text: string): string => choices.find(({ code }) => code === text.split('/')[0])?.label ?? text;

const rowFields = ['actual', 'forecast', 'likelihood', 'reason'] as const;
const reportFields = ['forecastSpent', 'deviationCause', 'correctiveMeasure'] as const;

function laidOut(draft: ReportDraft): LaidOut {
  const columns = { actual: reportFormTerms.actual(draft.month), forecast: reportFormTerms.forecast, likelihood: reportFormTerms.likelihood, reason: reportFormTerms.reason };
  const textIn = (row: ReportRow, field: (typeof rowFields)[number]): string => {
    if (field === 'likelihood') return row.likelihood === '' ? '' : likelihoodNames[row.likelihood];
    return field === 'reason' ? row.reason : shownText(row[field]);
  };
  return {
    texts: reportFields.map((field) => ({ place: field, label: reportFormTerms[field], text: draft[field] })),
    rows: draft.rows.map((row) => ({ place: row.indicatorId, label: conflictTerms.indicator(row.name), fields: rowFields.map((field) => ({ place: `${row.indicatorId}/${field}`, label: columns[field], text: textIn(row, field) })) })),
  };
}

export const reportDisagreements = (base: ReportDraft, theirs: ReportDraft, ours: ReportDraft): Disagreement[] => findDisagreements(laidOut(base), laidOut(theirs), laidOut(ours));

/** One text of two: where they differ, the side that was chosen. The indicators are those of theirs, which was read last. */
export function settleReports(theirs: ReportDraft, ours: ReportDraft, chosen: ReadonlyMap<string, Side>): ReportDraft {
  const mine = new Map(ours.rows.map((row) => [row.indicatorId, row]));
  const from = <T>(place: string, their: T, our: T): T => (sideTaken(chosen, place) === 'theirs' ? their : our);
  const settled = Object.fromEntries(reportFields.map((field) => [field, from(field, theirs[field], ours[field])])) as Pick<ReportDraft, (typeof reportFields)[number]>;
  return {
    ...theirs,
    ...settled,
    rows: theirs.rows.map((row) => {
      const our = mine.get(row.indicatorId) ?? row;
      return { ...row, ...Object.fromEntries(rowFields.map((field) => [field, from(`${row.indicatorId}/${field}`, row[field], our[field])])) };
    }),
  };
}
