import { meantChange, type GoalChange } from '../goal/change-meaning.js';
import { rowDifferences, singleDifference, type RowFields } from '../goal/goal-difference.js';
import { pairRows } from '../goal/pair-rows.js';
import { thawReport } from '../monitoring/frozen-report.js';
import { plainActual, type PlainActual } from '../monitoring/plain-actual.js';
import type { ActualValue } from '../monitoring/actual-value.js';
import { formatYuan } from '../shared/money.js';
import { thawEvaluation } from './frozen-evaluation.js';
import { thawSpotCheck } from './frozen-spot-check.js';

/** 一份填报 (监控表、自评表、复核意见) as its reviewer compares it: a row per indicator, and what stands around the rows. */
export interface FiledText {
  readonly rows: readonly { readonly indicatorId: string; readonly fields: RowFields }[];
  readonly around: RowFields;
}

/** A level or a yes as its code, a figure as a decimal: what differs here differs on the form. */
function actualText(actual: ActualValue): string | null {
  return plainText(plainActual(actual));
}

function plainText(plain: PlainActual | null): string | null {
  if (plain === null) return null;
  return plain.kind === 'number' ? plain.value : plain.kind === 'level' ? plain.level : plain.isYes ? 'yes' : 'no';
}

/** 监控表 of one round, from its frozen text. */
export function filedReport(text: string): FiledText {
  const { content, figures } = thawReport(text);
  return {
    rows: content.indicators.map(({ indicatorId, actual, forecast, likelihood, reason }) => ({ indicatorId, fields: { actual: actualText(actual), forecast: actualText(forecast), likelihood, reason } })),
    around: {
      spent: figures.spent, forecastSpent: content.forecastSpent === null ? null : formatYuan(content.forecastSpent),
      deviationCause: content.deviationCause, correctiveMeasure: content.correctiveMeasure,
    },
  };
}

/** 自评表 of one round, from its frozen text; points are computed, and shown because they move. */
export function filedEvaluation(text: string): FiledText {
  const { content, scores } = thawEvaluation(text);
  const pointsOf = new Map(scores.indicators.map(({ indicatorId, points }) => [indicatorId, points]));
  return {
    rows: content.indicators.map(({ indicatorId, actual, reason }) => ({ indicatorId, fields: { actual: actualText(actual), points: pointsOf.get(indicatorId) ?? null, reason } })),
    around: { spent: scores.spent, points: scores.total, summary: content.summary },
  };
}

/** 复核意见 of one round, from its frozen text: a row per indicator that was found to be other than filed. */
export function filedRecheck(text: string): FiledText {
  const { changes, opinion, pointsAfter } = thawSpotCheck(text);
  return {
    rows: changes.map((change) => ({ indicatorId: change.indicatorId, fields: { actual: plainText(change.actualAfter), points: change.pointsAfter, opinion: change.opinion } })),
    around: { points: pointsAfter, opinion },
  };
}

/** 填报的变化 between two rounds. `names` says what each indicator is called; a row keeps its indicator for ever. */
export const filingChanges = (before: FiledText, after: FiledText, names: Readonly<Record<string, string>>): readonly GoalChange[] => [
  ...rowDifferences('reported', pairRows(before.rows, after.rows, [({ indicatorId }) => indicatorId]), ({ fields }) => fields, ({ indicatorId }) => names[indicatorId] ?? ''),
  ...singleDifference('filing', before.around, after.around),
].map((difference) => meantChange(difference));
