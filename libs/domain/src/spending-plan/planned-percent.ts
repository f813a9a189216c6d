import { linearProgress } from '../calendar/fiscal-period.js';
import type { PlanReading } from '../rulebook/rulebook.js';
import { add, compare, divide, fraction, multiply, parseDecimal, roundHalfUp, subtract } from '../shared/fraction.js';
import { money, type Money } from '../shared/money.js';
import { asPercent, HUNDRED_PERCENT, type Percent } from '../shared/percent.js';
import type { SpendingPlan } from './spending-plan.js';

/** Where a planned percentage comes from: the cell itself, how its blank is read, the line between two cells, or 序时进度. */
export type PlannedSource = 'cell' | 'blank-before-first' | 'after-hundred' | 'between-checkpoints' | 'last-known' | 'linear';

/** 计划累计支出比例 at the end of a month. */
export interface PlannedPercent {
  readonly percent: Percent;
  readonly source: PlannedSource;
}

interface Point {
  readonly month: number;
  readonly percent: Percent;
}

/** 序时进度 as a percentage: 100·m/12. */
export const linearPercentAt = (month: number): Percent => asPercent(linearProgress(month));

function between(before: Point, after: Point, month: number, reading: PlanReading): Percent {
  if (reading.betweenCheckpoints === 'previous') return before.percent;
  const way = fraction(BigInt(month - before.month), BigInt(after.month - before.month));
  return add(before.percent, multiply(subtract(after.percent, before.percent), way));
}

/**
 * What the unit planned to have spent by the end of a month. Blank before the first figure means 0, blank after 100 means 100,
 * no figure at all means 序时进度. Throws `calendar.month-out-of-range` (invalid).
 */
export function plannedPercentAt(plan: SpendingPlan, month: number, reading: PlanReading): PlannedPercent {
  const linear = linearPercentAt(month);
  const points = plan.flatMap((cell): Point[] => (cell.percent === null ? [] : [{ month: cell.month, percent: cell.percent }])).sort((a, b) => a.month - b.month);
  const first = points[0];
  if (first === undefined) return { percent: linear, source: 'linear' };
  const exact = points.find((point) => point.month === month);
  if (exact !== undefined) return { percent: exact.percent, source: 'cell' };
  const before = points.findLast((point) => point.month < month);
  const after = points.find((point) => point.month > month);
  if (before === undefined) return beforeFirst(plan, first, month, reading);
  if (compare(before.percent, HUNDRED_PERCENT) >= 0) return { percent: parseDecimal(reading.blankAfterHundred), source: 'after-hundred' };
  if (after === undefined) return { percent: before.percent, source: 'last-known' };
  return { percent: between(before, after, month, reading), source: 'between-checkpoints' };
}

/** A blank cell before the first figure is a statement (nothing until then); a month before the first cell lies on its line from 0. */
function beforeFirst(plan: SpendingPlan, first: Point, month: number, reading: PlanReading): PlannedPercent {
  const blank = plan.filter((cell) => cell.percent === null && cell.month < first.month).map((cell) => cell.month);
  const start: Point = { month: Math.max(0, ...blank), percent: parseDecimal(reading.blankBeforeFirst) };
  if (month <= start.month) return { percent: start.percent, source: 'blank-before-first' };
  return { percent: between(start, first, month, reading), source: 'between-checkpoints' };
}

/** 计划支出金额 by the end of a month, in whole fen, rounded half up; at 100 % it is the budget to the fen. */
export function plannedAmountAt(plan: SpendingPlan, month: number, budgeted: Money, reading: PlanReading): Money {
  const { percent } = plannedPercentAt(plan, month, reading);
  return money(roundHalfUp(multiply(fraction(budgeted.fen), divide(percent, HUNDRED_PERCENT)), 0));
}
