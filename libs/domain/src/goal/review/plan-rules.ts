import { compare, formatDecimal, fraction, isZero, type Fraction } from '../../shared/fraction.js';
import { HUNDRED_PERCENT } from '../../shared/percent.js';
import { completionMonthIn, isPaidQuarterly, paidByMonthIn, recogniseSpendingNature } from '../../spending-plan/spending-nature.js';
import type { PlanCell } from '../../spending-plan/spending-plan.js';
import type { FindFaults, ReviewContext } from './finding.js';
import { completionNames, monthlyWords, monthUnits, quarterlyWords } from './review-vocabulary.js';
import type { ReviewedGoal } from './reviewed-goal.js';
import { containsAny } from './words.js';

type Figured = PlanCell & { readonly percent: Fraction };

const cellsOf = (goal: ReviewedGoal): readonly PlanCell[] => goal.plan ?? [];
const figuredOf = (goal: ReviewedGoal): Figured[] => cellsOf(goal).filter((cell): cell is Figured => cell.percent !== null);
const isWhole = (cell: Figured): boolean => compare(cell.percent, HUNDRED_PERCENT) === 0;
const isBlankCell = (cell: PlanCell): boolean => cell.percent === null && cell.raw.trim() === '';
const print = (goal: ReviewedGoal): string => cellsOf(goal).map((cell) => cell.raw.trim() || '□').join(' / ');
/** One fault that quotes the whole plan. */
const fault = (goal: ReviewedGoal, details: Readonly<Record<string, string | number>> = {}) => [{ field: 'plan', evidence: print(goal), details }];

/** P1: blank before the first figure, which should read 0%. */
export const blankBeforeFirst: FindFaults = ({ goal }) => {
  const [first] = figuredOf(goal);
  const blanks = cellsOf(goal).filter((cell) => first !== undefined && cell.month < first.month && isBlankCell(cell));
  return blanks.length === 0 ? [] : fault(goal, { months: blanks.map((cell) => cell.month).join('、') });
};

/** P2: blank after 100%, which should read 100%. */
export const blankAfterWhole: FindFaults = ({ goal }) => {
  const whole = figuredOf(goal).find(isWhole);
  const blanks = cellsOf(goal).filter((cell) => whole !== undefined && cell.month > whole.month && isBlankCell(cell));
  return blanks.length === 0 ? [] : fault(goal, { months: blanks.map((cell) => cell.month).join('、') });
};

/** P3: the cumulative plan falls. */
export const fallingPlan: FindFaults = ({ goal }) => {
  const figures = figuredOf(goal);
  const at = figures.findIndex((cell, index) => index > 0 && compare(cell.percent, figures[index - 1]?.percent ?? cell.percent) < 0);
  return at < 0 ? [] : fault(goal, { month: figures[at]?.month ?? 0 });
};

/** P4: the plan ends below or above 100%. */
export const planNotWhole: FindFaults = ({ goal }) => {
  const last = figuredOf(goal).at(-1);
  return last === undefined || isWhole(last) ? [] : fault(goal, { percent: formatDecimal(last.percent) });
};

/** P5: 10月底 planned at 75%, which is the share of nine months. */
export const quarterTemplate: FindFaults = ({ goal }) => {
  const october = figuredOf(goal).find((cell) => cell.month === 10);
  // Paid by the quarter, three quarters by then are right.
  return october !== undefined && compare(october.percent, fraction(75n)) === 0 && !isPaidQuarterly(goal.purpose ?? '') ? fault(goal) : [];
};

/** P6: nothing is planned before 12月底, though it is no award of the year's end. */
export const allInDecember: FindFaults = ({ goal }) => {
  const figures = figuredOf(goal);
  const isLate = cellsOf(goal).length > 1 && figures.some((cell) => cell.month === 12 && isWhole(cell)) && figures.every((cell) => cell.month === 12 || isZero(cell.percent));
  const nature = goal.nature ?? recogniseSpendingNature({ name: goal.name, purpose: goal.purpose ?? '' })?.nature;
  return isLate && nature !== 'award' ? fault(goal) : [];
};

/** P7: everything is spent by 3月底, yet an indicator goes by the quarter. */
export const spentBeforeItIsMeasured: FindFaults = ({ goal }) => {
  const isSpent = figuredOf(goal).some((cell) => cell.month <= 3 && isWhole(cell));
  if (!isSpent) return [];
  return goal.indicators.flatMap((indicator, at) =>
    (containsAny(`${indicator.name} ${indicator.description}`, quarterlyWords) ? [{ indicator: at + 1, field: 'plan', evidence: print(goal), details: { name: indicator.name } }] : []));
};

/** P8: paid by the month, yet by 10月底 less than ten twelfths are planned. */
export const monthlyPayBehind: FindFaults = ({ goal }: ReviewContext) => {
  const october = figuredOf(goal).find((cell) => cell.month === 10);
  const isMonthly = containsAny(`${goal.name} ${goal.purpose ?? ''}`, monthlyWords);
  return isMonthly && october !== undefined && compare(october.percent, fraction(83n)) < 0 ? fault(goal, { percent: formatDecimal(october.percent) }) : [];
};

/** P9: a month that the text names against the plan: the money is to be out by then and is not, or it is out before the work is done. */
export const namedMonthAgainstPlan: FindFaults = ({ goal }) => {
  const figures = figuredOf(goal);
  const texts = [goal.purpose ?? '', ...goal.goals];
  const paidBy = texts.map(paidByMonthIn).find((month) => month !== null) ?? null;
  const then = figures.find((cell) => paidBy !== null && cell.month >= paidBy);
  if (paidBy !== null && then !== undefined && compare(then.percent, HUNDRED_PERCENT) < 0) return fault(goal, { month: paidBy, checkpoint: then.month, percent: formatDecimal(then.percent) });
  const finished = completionMonthOf(goal, texts);
  const early = figures.find((cell) => finished !== null && isWhole(cell) && cell.month < finished);
  return early === undefined ? [] : fault(goal, { month: finished ?? 0, checkpoint: early.month }).map((each) => ({ ...each, code: 'P9.early' }));
};

/** When the work is finished: as the purpose or a goal says it, or as the target of a 时效指标 such as `≤9月份`. */
export function completionMonthOf(goal: ReviewedGoal, texts: readonly string[] = [goal.purpose ?? '', ...goal.goals]): number | null {
  const said = texts.map(completionMonthIn).find((month) => month !== null) ?? null;
  const measured = goal.indicators.filter(({ category, name, target }) => category === 'timeliness' && containsAny(name, completionNames) && monthUnits.includes(target.unit ?? ''));
  const [only] = measured;
  const month = Number(only?.target.value ?? 0);
  return said ?? (measured.length === 1 && Number.isInteger(month) && month >= 1 && month <= 12 ? month : null);
}
