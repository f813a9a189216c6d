import type { EvaluationContent } from '#domain/evaluation/self-evaluation';
import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import type { components } from '../api/contract.js';
import { findDisagreements, sideTaken, type Disagreement, type LaidOut, type Side } from '../saving/disagreements.js';
import type { Evaluation, EvaluationRow } from './evaluation.queries.js';
import { actualOf, faultOf, plainOf, writtenOf, type WrittenActual } from './written-actual.js';
import { actualText } from './actual-text.js';

export type ContentRequest = Omit<components['schemas']['ReviseSelfEvaluationRequest'], 'version'>;

/** One indicator as it is filled in. Which rows there are stands with the goal, not with who fills in. */
export interface DraftRow {
  readonly indicatorId: string;
  readonly name: string;
  readonly target: EvaluationRow['targetValue'];
  readonly actual: WrittenActual;
  readonly reason: string;
}

/** 自评表 as it is typed; what cannot be read stays as it is. */
export interface EvaluationDraft {
  readonly rows: readonly DraftRow[];
  readonly summary: string;
}

/** Why a draft cannot be sent at all. */
export type Held = keyof typeof terms.held;

export const draftOfEvaluation = ({ indicators, summary }: Evaluation): EvaluationDraft => ({
  rows: indicators.map(({ indicatorId, name, targetValue, actual, reason }) => ({ indicatorId, name, target: targetValue, actual: writtenOf(actual), reason: reason ?? '' })),
  summary: summary ?? '',
});

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What the draft says, for the server; or what keeps it from being said. */
export function contentOf({ rows, summary }: EvaluationDraft): ContentRequest | Held {
  const fault = rows.map(({ actual, target }) => faultOf(actual, target)).find((each) => each !== null);
  if (fault != null) return fault;
  return { indicators: rows.map(({ indicatorId, actual, target, reason }) => ({ indicatorId, actual: plainOf(actual, target), reason: textOrNull(reason) })), summary: textOrNull(summary) };
}

/** The draft as the domain sees it; a value that cannot be read is none. */
export const judgedContent = ({ rows, summary }: EvaluationDraft): EvaluationContent => ({
  indicators: rows.map(({ indicatorId, actual, target, reason }) => ({ indicatorId, actual: actualOf(actual, target), reason: textOrNull(reason) })),
  summary: textOrNull(summary),
});

/** The draft as texts in their places. */
const laidOut = ({ rows, summary }: EvaluationDraft): LaidOut => ({
  texts: [{ place: 'summary', label: terms.summary, text: summary }],
  rows: rows.map(({ indicatorId, name, actual, reason }) => ({
    place: indicatorId,
    label: terms.indicator(name),
    fields: [
      { place: `${indicatorId}/actual`, label: terms.columns.actual, text: actualText(actual) },
      { place: `${indicatorId}/reason`, label: terms.columns.reason, text: reason },
    ],
  })),
});

/** Where theirs and ours differ, with who changed it since `base`. */
export const disagreements = (base: EvaluationDraft, theirs: EvaluationDraft, ours: EvaluationDraft): readonly Disagreement[] => findDisagreements(laidOut(base), laidOut(theirs), laidOut(ours));

/** One text of two: in every place the side that was chosen. */
export function settle(theirs: EvaluationDraft, ours: EvaluationDraft, chosen: ReadonlyMap<string, Side>): EvaluationDraft {
  const there = new Map(theirs.rows.map((row) => [row.indicatorId, row]));
  return {
    rows: ours.rows.map((row) => {
      const from = (field: 'actual' | 'reason'): DraftRow => (sideTaken(chosen, `${row.indicatorId}/${field}`) === 'theirs' ? there.get(row.indicatorId) ?? row : row);
      return { ...row, actual: from('actual').actual, reason: from('reason').reason };
    }),
    summary: sideTaken(chosen, 'summary') === 'theirs' ? theirs.summary : ours.summary,
  };
}
