import type { EvaluationScores } from '#domain/evaluation/evaluation-scores';
import { withGivenPoints } from '#domain/evaluation/spot-check';
import type { ActualValue } from '#domain/monitoring/actual-value';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { parsePoints } from '#domain/shared/points';
import { evaluationFormTerms, spotCheckTerms as terms } from '#wording/evaluation-desk-terms';
import type { components } from '../api/contract.js';
import type { Evaluation, EvaluationRow, SpotCheck } from '../evaluation/evaluation.queries.js';
import { scoresOf } from '../evaluation/scoring.js';
import { actualOf, faultOf, NOTHING_WRITTEN, plainOf, writtenOf, type WrittenActual } from '../evaluation/written-actual.js';

type SpotCheckRequest = components['schemas']['SpotCheckRequest'];

/** One indicator as the checker writes of it; blank where it holds as filed. */
export interface CheckedRow {
  readonly indicatorId: string;
  readonly actual: WrittenActual;
  /** 另行评分; blank where the points follow from the value. */
  readonly points: string;
  readonly isTargetSetTooLow: boolean;
  readonly finding: string;
}

/** 复核意见 as it is typed. */
interface SpotCheckDraft {
  readonly opinion: string;
  readonly rows: readonly CheckedRow[];
}

const blank = ({ indicatorId }: EvaluationRow): CheckedRow => ({ indicatorId, actual: NOTHING_WRITTEN, points: '', isTargetSetTooLow: false, finding: '' });

/** Nothing found yet; or what was found before, where the check came back. */
export function draftOfCheck({ indicators }: Evaluation, check: SpotCheck | null): SpotCheckDraft {
  const found = new Map((check?.changes ?? []).map((change) => [change.indicatorId, change]));
  return {
    opinion: check?.opinion ?? '',
    rows: indicators.map((row) => {
      const change = found.get(row.indicatorId);
      if (change === undefined) return blank(row);
      const isOther = JSON.stringify(change.actualAfter) !== JSON.stringify(change.actualBefore);
      return { ...blank(row), actual: isOther ? writtenOf(change.actualAfter) : NOTHING_WRITTEN, points: isOther || change.pointsAfter === change.pointsBefore ? '' : change.pointsAfter, finding: change.opinion };
    }),
  };
}

const isWritten = ({ actual }: CheckedRow): boolean => actual.text.trim() !== '' || actual.choice !== '';

const isFound = (row: CheckedRow): boolean => isWritten(row) || row.points.trim() !== '' || row.isTargetSetTooLow || row.finding.trim() !== '';

const isPoints = (text: string): boolean => /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) && Number(text) <= 100;

/** What keeps it from being sent, each at its row. */
export function missingIn({ opinion, rows }: SpotCheckDraft, { indicators }: Evaluation): ReadonlyMap<string, string> {
  const ofRows = rows.flatMap((row, at): (readonly [string, string])[] => {
    const target = indicators[at]?.targetValue;
    if (target === undefined || !isFound(row)) return [];
    const fault = isWritten(row) ? faultOf(row.actual, target) : null;
    return [
      ...(row.finding.trim() === '' ? [[`${row.indicatorId}/finding`, terms.noFinding] as const] : []),
      ...(fault === null ? [] : [[`${row.indicatorId}/actual`, evaluationFormTerms.held[fault]] as const]),
      ...(row.points.trim() === '' || isPoints(row.points) ? [] : [[`${row.indicatorId}/points`, terms.pointsFault] as const]),
    ];
  });
  return new Map([...(opinion.trim() === '' ? [['opinion', terms.noOpinion] as const] : []), ...ofRows]);
}

/** What is sent. A place of it is named by its row, so that a refusal finds it. */
export function requestOf({ opinion, rows }: SpotCheckDraft, { indicators }: Evaluation, version: number): SpotCheckRequest {
  const changes = rows.flatMap((row, at) => {
    const target = indicators[at]?.targetValue;
    if (target === undefined || !isFound(row)) return [];
    const plain = isWritten(row) ? plainOf(row.actual, target) : null;
    return [{ indicatorId: row.indicatorId, opinion: row.finding, ...(plain === null ? {} : { actual: plain }), ...(row.points.trim() === '' ? {} : { points: row.points.trim() }), ...(row.isTargetSetTooLow ? { isTargetSetTooLow: true } : {}) }];
  });
  return { version, opinion, changes };
}

/** Which row of the page a place of the request is about: `/changes/0/points`. */
export const placeOnPage = (path: string, { changes }: SpotCheckRequest): string => {
  const [, list, at, field] = path.split('/');
  if (list !== 'changes') return list ?? '';
  return `${changes[Number(at)]?.indicatorId ?? ''}/${field === 'opinion' ? 'finding' : field ?? ''}`;
};

/** 复核得分 of what is typed, by the functions the server scores with. */
export function checkedScores(evaluation: Evaluation, { rows }: SpotCheckDraft, rulebook: Rulebook): EvaluationScores {
  const actuals = new Map(evaluation.indicators.map(({ indicatorId, actual, targetValue }, at): [string, ActualValue] => {
    const row = rows[at];
    const written = row !== undefined && isWritten(row) && faultOf(row.actual, targetValue) === null ? row.actual : writtenOf(actual);
    return [indicatorId, actualOf(written, targetValue)];
  }));
  const tooLow = new Set(rows.filter(({ isTargetSetTooLow }) => isTargetSetTooLow).map(({ indicatorId }) => indicatorId));
  const given = rows.flatMap(({ indicatorId, points }) => (points.trim() !== '' && isPoints(points) ? [{ indicatorId, points: parsePoints(points.trim()) }] : []));
  return withGivenPoints(scoresOf(evaluation, actuals, rulebook, tooLow), given, rulebook);
}
