import { compare, formatDecimal, fraction, isZero, type Fraction } from '../../shared/fraction.js';
import { HUNDRED_PERCENT } from '../../shared/percent.js';
import type { PlanCell } from '../../spending-plan/spending-plan.js';
import type { FindFaults, ReviewContext } from './finding.js';
import { monthlyWords, quarterlyWords } from './review-vocabulary.js';
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
  return october !== undefined && compare(october.percent, fraction(75n)) === 0 ? fault(goal) : [];
};

/** P6: nothing is planned before 12月底. */
export const allInDecember: FindFaults = ({ goal }) => {
  const figures = figuredOf(goal);
  const isLate = cellsOf(goal).length > 1 && figures.some((cell) => cell.month === 12 && isWhole(cell)) && figures.every((cell) => cell.month === 12 || isZero(cell.percent));
  return isLate ? fault(goal) : [];
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
