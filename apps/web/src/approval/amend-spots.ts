import { completableFieldNames } from '#wording/approval-terms';
import { amendTerms, noteTerms } from '#wording/review-desk-terms';
import type { components } from '../api/contract.js';
import type { Goal } from '../goal/goal.queries.js';

type AmendmentChanges = components['schemas']['AmendmentChangesRequest'];

/** One text of a goal that a step may complete. */
export interface Spot {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly isPercent: boolean;
}

/** What was written, by the key of its spot. */
export type Written = Readonly<Record<string, string>>;

const rowFields = { target: 'indicator-target', description: 'indicator-description', basis: 'indicator-basis' } as const;
const fieldNames = Object.keys(rowFields) as (keyof typeof rowFields)[];

/** Everything that a step with these 可完善的栏目 may complete, in the order of the form. */
export function spotsOf({ purpose, objectives, spendingPlan, indicators }: Goal, mayEdit: readonly string[]): Spot[] {
  const text = (key: string, name: string, before: string): Spot => ({ key, name, before, isPercent: false });
  const rows = indicators.flatMap((indicator, at) => fieldNames.filter((field) => mayEdit.includes(rowFields[field])).map((field) =>
    text(`indicators/${indicator.id}/${field}`, noteTerms.cell(noteTerms.row(at + 1, indicator.name), completableFieldNames[rowFields[field]]), field === 'target' ? indicator.target.raw : indicator[field])));
  return [
    ...(mayEdit.includes('purpose') ? [text('purpose', completableFieldNames.purpose, purpose)] : []),
    ...(mayEdit.includes('spendingPlan') ? spendingPlan.map(({ month, percent }): Spot => ({ key: `plan/${month}`, name: amendTerms.plan(month), before: percent ?? '', isPercent: true })) : []),
    ...(mayEdit.includes('objectives') ? objectives.map((objective, at) => text(`objectives/${at}`, amendTerms.objective(at + 1), objective)) : []),
    ...rows,
  ];
}

const PERCENT = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** Why it cannot be sent like this; null when it can. */
export const faultOf = ({ key, isPercent }: Spot, text: string): string | null => {
  if (isPercent) return text.trim() === '' || PERCENT.test(text.trim()) ? null : amendTerms.planFault;
  return key.startsWith('objectives/') && text.trim() === '' ? amendTerms.objectiveFault : null;
};

export const changedSpots = (spots: readonly Spot[], written: Written): Spot[] => spots.filter(({ key, before }) => written[key] !== undefined && written[key] !== before);

/** What was written as the API takes it: only what is another text than before. */
export function amendmentOf(spots: readonly Spot[], written: Written): AmendmentChanges {
  const changed = changedSpots(spots, written);
  const textOf = (key: string): string => written[key] ?? '';
  const ofRows = changed.filter(({ key }) => key.startsWith('indicators/')).map(({ key }) => key.split('/'));
  const rowIds = [...new Set(ofRows.map(([, id = '']) => id))];
  const plan = changed.filter(({ isPercent }) => isPercent).map(({ key }) => ({ month: Number(key.split('/')[1]), percent: textOf(key).trim() === '' ? null : textOf(key).trim() }));
  return {
    ...(changed.some(({ key }) => key === 'purpose') ? { purpose: textOf('purpose') } : {}),
    ...(changed.some(({ key }) => key.startsWith('objectives/')) ? { objectives: spots.filter(({ key }) => key.startsWith('objectives/')).map(({ key, before }) => written[key] ?? before) } : {}),
    ...(plan.length === 0 ? {} : { spendingPlan: plan }),
    ...(rowIds.length === 0 ? {} : { indicators: rowIds.map((id) => ({ id, ...Object.fromEntries(ofRows.filter(([, each]) => each === id).map(([, , field = '']) => [field, textOf(`indicators/${id}/${field}`)])) })) }),
  };
}
