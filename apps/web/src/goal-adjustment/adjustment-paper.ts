import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { answered, api } from '../api/client.js';
import { layOutGoal, sentGoalContent, settleGoal, withFiledRows } from '../goal/goal-paper.js';
import { findDisagreements, sideTaken, type LaidOut, type PlacedText, type Side } from '../saving/disagreements.js';
import type { DraftPaper } from '../saving/draft-paper.js';
import { draftOfAdjustment, type AdjustmentDraft, type DraftedGoal } from './adjustment-draft.js';
import { readAdjustment, type Adjustment, type AdjustmentContent } from './adjustment.queries.js';

/** Where a place of one of its goals stands in the adjustment. */
const within = (goalId: string): string => `${goalId}/`;

const moved = <T extends PlacedText>(text: T, { goalId, name }: DraftedGoal): T => ({ ...text, place: within(goalId) + text.place, label: `${name} ${text.label}` });

function layOut({ reason, evidence, goals }: AdjustmentDraft): LaidOut {
  const laid = goals.map((goal) => ({ goal, ...layOutGoal(goal.draft) }));
  return {
    texts: [
      { place: 'reason', label: adjustmentTerms.reason, text: reason },
      { place: 'evidence', label: adjustmentTerms.evidence, text: evidence },
      ...laid.flatMap(({ goal, texts }) => texts.map((text) => moved(text, goal))),
    ],
    rows: laid.flatMap(({ goal, rows }) => rows.map((row) => ({ place: within(goal.goalId) + row.place, label: row.label, fields: row.fields.map((field) => ({ ...field, place: within(goal.goalId) + field.place })) }))),
  };
}

const chosenIn = (chosen: ReadonlyMap<string, Side>, goalId: string): ReadonlyMap<string, Side> =>
  new Map([...chosen].flatMap(([place, side]) => (place.startsWith(within(goalId)) ? [[place.slice(within(goalId).length), side] as const] : [])));

const settle = (theirs: AdjustmentDraft, ours: AdjustmentDraft, chosen: ReadonlyMap<string, Side>): AdjustmentDraft => ({
  ...theirs,
  reason: (sideTaken(chosen, 'reason') === 'theirs' ? theirs : ours).reason,
  evidence: (sideTaken(chosen, 'evidence') === 'theirs' ? theirs : ours).evidence,
  goals: theirs.goals.map((their, at) => ({ ...their, draft: settleGoal(their.draft, (ours.goals[at] ?? their).draft, chosenIn(chosen, their.goalId)) })),
});

/** What the adjustment says, or the sentence that says why it cannot be sent. */
function contentOf({ reason, evidence, goals }: AdjustmentDraft): AdjustmentContent | string {
  const contents = goals.map(({ draft }) => sentGoalContent(draft));
  const held = contents.find((content) => typeof content === 'string');
  if (held !== undefined) return held;
  return { reason, evidence, goals: contents.flatMap((content, at) => (typeof content === 'string' ? [] : [{ ...content, goalId: goals[at]?.goalId ?? '' }])) };
}

const withIdentities = (draft: AdjustmentDraft, sent: AdjustmentDraft, filed: Adjustment): AdjustmentDraft => ({
  ...draft,
  goals: draft.goals.map((goal, at) => {
    const [was, is] = [sent.goals[at], filed.goals[at]];
    return was === undefined || is === undefined ? goal : { ...goal, draft: withFiledRows(goal.draft, was.draft, is) };
  }),
});

/** 目标调整 as it is filled in. */
export const adjustmentPaper: DraftPaper<Adjustment, AdjustmentDraft> = {
  kind: 'goal-adjustment',
  stale: 'adjustment.stale',
  read: readAdjustment,
  write: ({ id, version }, content, key) => answered(api.PUT('/goal-adjustments/{id}', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { ...(content as AdjustmentContent), version } })),
  draftOf: draftOfAdjustment,
  contentOf,
  withIdentities,
  disagreements: (base, theirs, ours) => findDisagreements(layOut(base), layOut(theirs), layOut(ours)),
  settle,
};
