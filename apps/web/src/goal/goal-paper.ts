import { goalFormTerms, indicatorGridTerms } from '#wording/goal-desk-terms';
import { conflictTerms } from '#wording/saving-desk-terms';
import { nameOfCategory } from '#domain/indicator/classification';
import { answered, api } from '../api/client.js';
import { findDisagreements, settleRows, sideTaken, type Disagreement, type LaidOut, type PlacedRow, type PlacedText, type Side } from '../saving/disagreements.js';
import type { DraftPaper } from '../saving/draft-paper.js';
import { contentOf, draftOfGoal, heldSentences, targetText, type DraftRow, type GoalContentRequest, type GoalDraft } from './goal-draft.js';
import { readGoal, type Goal } from './goal.queries.js';

const rowFields = ['category', 'name', 'description', 'target', 'basis', 'weight'] as const;

/** Rows that are on file are the same row on both sides; one that is not there yet is its writer's alone. */
const placeOfRow = ({ id, key }: DraftRow): string => `rows/${id ?? key}`;

function layOutRow(row: DraftRow): PlacedRow {
  const texts: Readonly<Record<(typeof rowFields)[number], string>> = { category: nameOfCategory(row.category), name: row.name, description: row.description, target: targetText(row), basis: row.basis, weight: row.weight };
  const place = placeOfRow(row);
  return {
    place,
    label: row.name === '' ? '' : conflictTerms.indicator(row.name),
    fields: rowFields.map((field) => ({ place: `${place}/${field}`, label: indicatorGridTerms.columns[field === 'category' ? 'level2' : field], text: texts[field] })),
  };
}

/** The content of a goal as texts in places. */
export function layOutGoal(draft: GoalDraft): LaidOut {
  const texts: PlacedText[] = [
    { place: 'isKeyProject', label: goalFormTerms.isKeyProject, text: draft.isKeyProject ? '✓' : '' },
    { place: 'fiscal', label: goalFormTerms.fiscal, text: draft.fiscal },
    { place: 'other', label: goalFormTerms.other, text: draft.other },
    { place: 'purpose', label: goalFormTerms.purpose, text: draft.purpose },
    { place: 'objectives', label: conflictTerms.objectives, text: draft.objectives.map(({ text }) => text).filter((text) => text.trim() !== '').join('\n') },
    ...draft.plan.map(({ month, text }) => ({ place: `plan/${month}`, label: goalFormTerms.planCell(month), text })),
  ];
  return { texts, rows: draft.rows.map(layOutRow) };
}

export const goalDisagreements = (base: GoalDraft, theirs: GoalDraft, ours: GoalDraft): Disagreement[] => findDisagreements(layOutGoal(base), layOutGoal(theirs), layOutGoal(ours));

/** One text of two: where they differ, the side that was chosen. */
export function settleGoal(theirs: GoalDraft, ours: GoalDraft, chosen: ReadonlyMap<string, Side>): GoalDraft {
  const takes = (place: string): GoalDraft => (sideTaken(chosen, place) === 'theirs' ? theirs : ours);
  const months = new Set([...theirs.plan, ...ours.plan].map(({ month }) => month));
  return {
    ...theirs,
    isKeyProject: takes('isKeyProject').isKeyProject,
    fiscal: takes('fiscal').fiscal,
    other: takes('other').other,
    purpose: takes('purpose').purpose,
    objectives: takes('objectives').objectives,
    plan: [...months].sort((a, b) => a - b).flatMap((month) => takes(`plan/${month}`).plan.filter((cell) => cell.month === month)),
    rows: settleRows(theirs.rows, ours.rows, chosen, { placeOf: placeOfRow, asNew: (row) => ({ ...row, id: null }), merge: (their, our) => mergeRows(their, our, chosen) }),
  };
}

function mergeRows(their: DraftRow, our: DraftRow, chosen: ReadonlyMap<string, Side>): DraftRow {
  const from = (field: (typeof rowFields)[number]): DraftRow => (sideTaken(chosen, `${placeOfRow(our)}/${field}`) === 'theirs' ? their : our);
  const { mode, value, unit } = from('target');
  return { ...our, category: from('category').category, name: from('name').name, description: from('description').description, mode, value, unit, basis: from('basis').basis, weight: from('weight').weight };
}

/** The rows of `draft` that were in `sent`, with the identities that stand in the same places of `filed`. */
export function withFiledRows(draft: GoalDraft, sent: GoalDraft, filed: Pick<Goal, 'indicators'>): GoalDraft {
  const ids = new Map(sent.rows.map(({ key }, at) => [key, filed.indicators[at]?.id ?? null]));
  return { ...draft, rows: draft.rows.map((row) => ({ ...row, id: ids.get(row.key) ?? row.id })) };
}

/** What a goal's draft says, or the sentence that says why it cannot be sent. */
export function sentGoalContent(draft: GoalDraft): GoalContentRequest | string {
  const content = contentOf(draft);
  return typeof content === 'string' ? heldSentences[content] : content;
}

/** 绩效目标 as it is filled in. */
export const goalPaper: DraftPaper<Goal, GoalDraft> = {
  kind: 'goal',
  stale: 'goal.stale',
  read: readGoal,
  write: ({ id, version }, content, key) => answered(api.PUT('/performance-goals/{id}', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { ...(content as GoalContentRequest), version } })),
  draftOf: (goal) => draftOfGoal(goal, []),
  contentOf: sentGoalContent,
  withIdentities: withFiledRows,
  disagreements: goalDisagreements,
  settle: settleGoal,
};
