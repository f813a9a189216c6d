import { formatDecimal } from '../../shared/fraction.js';
import { contradictsNature, curveOf, expectedCurve, type Circumstances, type CurvePoint } from '../../spending-plan/expected-curve.js';
import { isPaidQuarterly, recogniseSpendingNature, type RecognisedNature, type SpendingNature } from '../../spending-plan/spending-nature.js';
import { hasPlan } from '../../spending-plan/spending-plan.js';
import type { FindFaults } from './finding.js';
import { completionMonthOf } from './plan-rules.js';
import { anyYear } from './review-vocabulary.js';
import type { ReviewedGoal } from './reviewed-goal.js';

/** The rule that speaks for a nature. */
const ruleOf: Readonly<Record<SpendingNature, string>> = { payroll: 'R1', fee: 'R2', 'one-off': 'R3', construction: 'R4', award: 'R5', transfer: 'R6' };

/** What the unit states counts before what its words let one guess; a stated fee has a rhythm only where the purpose names it. */
function natureOf(goal: ReviewedGoal): RecognisedNature | null {
  const purpose = goal.purpose ?? '';
  if (goal.nature === null) return recogniseSpendingNature({ name: goal.name, purpose });
  if (goal.nature === 'payroll' && isPaidQuarterly(purpose)) return { nature: 'fee', because: '' };
  return goal.nature === 'fee' && !isPaidQuarterly(purpose) ? null : { nature: goal.nature, because: '' };
}

function circumstancesOf(goal: ReviewedGoal): Circumstances {
  const year = Number(anyYear.exec(`${goal.name} ${goal.purpose ?? ''}`)?.[1] ?? 0);
  return { month: completionMonthOf(goal), isForEarlierYear: goal.fiscalYear !== null && year > 0 && year < goal.fiscalYear };
}

const print = (curve: readonly CurvePoint[]): string => curve.map(({ percent }) => `${formatDecimal(percent)}%`).join(' / ');

/** R1 … R6: the plan contradicts the nature of the money. One rule per nature, so that each can be judged and silenced by itself. */
export const planAgainstNature = (rule: string): FindFaults => ({ goal }) => {
  const recognised = hasPlan(goal.plan ?? []) ? natureOf(goal) : null;
  if (recognised === null || ruleOf[recognised.nature] !== rule) return [];
  const curve = curveOf(goal.plan ?? []);
  const circumstances = circumstancesOf(goal);
  if (!contradictsNature(recognised.nature, curve, circumstances)) return [];
  const expected = print(expectedCurve(recognised.nature, curve, circumstances));
  return [{ field: 'plan', evidence: print(curve), suggested: expected, details: { words: recognised.because || goal.name } }];
};
