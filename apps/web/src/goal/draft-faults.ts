import { findViolations, type GoalContent } from '#domain/goal/performance-goal';
import { dimensionOf } from '#domain/indicator/dimension';
import { directionOf } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { NO_MONEY } from '#domain/shared/money';
import { parsePoints } from '#domain/shared/points';
import { readPlanCell } from '#domain/spending-plan/spending-plan';
import { describeViolation } from '#wording/describe-problem';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { savingTerms } from '#wording/saving-desk-terms';
import { readWanYuan } from '../ui/wan-yuan.js';
import { isWeight, targetText, totalOf, type GoalDraft } from './goal-draft.js';

export type StepName = keyof typeof goalFormTerms.steps;

/** A step of the text itself. */
export type TextStep = Exclude<StepName, 'attachments' | 'preview'>;

export interface DraftFault {
  readonly step: TextStep;
  readonly path: string;
  readonly message: string;
}

/** The step of the form on which a place of the content is filled in. */
export const stepOf = (path: string): TextStep =>
  path.startsWith('/indicators') ? 'indicators' : path.startsWith('/spendingPlan') ? 'plan' : path.startsWith('/objectives') ? 'objectives' : 'basics';

/** The draft as the domain sees it; only for its rules, never for the server. */
export function contentFor(draft: GoalDraft): GoalContent {
  return {
    budgeted: totalOf(draft) ?? NO_MONEY,
    fiscalFunds: readWanYuan(draft.fiscal) ?? NO_MONEY,
    otherFunds: readWanYuan(draft.other) ?? NO_MONEY,
    isKeyProject: draft.isKeyProject,
    purpose: draft.purpose,
    objectives: draft.objectives.map(({ text }) => text),
    plan: draft.plan.map(({ month, text }) => readPlanCell(month, text)),
    indicators: draft.rows.map((row) => {
      const { category, name, description, basis, weight } = row;
      const target = parseTargetValue(targetText(row));
      return { id: row.id ?? row.key, dimension: dimensionOf(category), category, name, description, target, basis, weight: weight === '' || !isWeight(weight) ? null : parsePoints(weight), direction: directionOf({ category, name, description, target }) };
    }),
  };
}

/** What keeps the draft from being submitted, by the rules the server applies, said while it is typed. */
export function faultsOf(draft: GoalDraft): DraftFault[] {
  const found = findViolations(contentFor(draft)).map((violation) => ({ step: stepOf(violation.path), path: violation.path, message: describeViolation(violation) }));
  const amounts = (['fiscal', 'other'] as const).filter((field) => readWanYuan(draft[field]) === null).map((field): DraftFault => ({ step: 'basics', path: `/budget/${field}`, message: goalFormTerms.amountFault }));
  const weights = draft.rows.flatMap(({ weight }, at): DraftFault[] => (isWeight(weight) ? [] : [{ step: 'indicators', path: `/indicators/${at}/weight`, message: savingTerms.weights }]));
  return [...amounts, ...found.filter(({ path }) => !(path === '/budget/total' && amounts.length > 0)), ...weights];
}
