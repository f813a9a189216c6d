import { defaultRulebook } from '../rulebook/default-rulebook.js';
import type { PlanReading } from '../rulebook/rulebook.js';
import type { Violation } from '../shared/domain-error.js';
import { compare, formatDecimal, isDecimal, parseDecimal, ZERO } from '../shared/fraction.js';
import { HUNDRED_PERCENT, type Percent } from '../shared/percent.js';

/** One cell of the plan row: cumulative percent at the end of a month. The raw text is always kept; null is a blank or unreadable cell. */
export interface PlanCell {
  readonly month: number;
  readonly raw: string;
  readonly percent: Percent | null;
}

/** 资金支出计划. Cumulative percent per checkpoint, in the order of the table. No cell with a figure means that there is no plan. */
export type SpendingPlan = readonly PlanCell[];

/** What a printed cell such as `100.00%`, `30％` or `` says; null when it says nothing or nothing that is a number. */
export function readPlanCell(month: number, raw: string): PlanCell {
  const text = raw.trim().replace(/\s*[%％]$/, '');
  return { month, raw, percent: isDecimal(text) ? parseDecimal(text) : null };
}

/** A cell made of a figure, not read from a table. */
export const planCell = (month: number, percent: Percent | null): PlanCell => ({ month, raw: percent === null ? '' : `${formatDecimal(percent)}%`, percent });

export const isBlank = (cell: PlanCell): boolean => cell.raw.trim() === '';

/** Whether the table states a plan at all; without one the plan is 序时进度. */
export const hasPlan = (plan: SpendingPlan): boolean => plan.some((cell) => cell.percent !== null);

type Figured = PlanCell & { readonly percent: Percent };
const isFigured = (cell: PlanCell): cell is Figured => cell.percent !== null;

const DEFAULT_READING = defaultRulebook(2021).settings.planReading.value;

const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12;

function findMonthViolations(plan: SpendingPlan): Violation[] {
  return plan.flatMap(({ month }, at): Violation[] => {
    const path = `/${at}/month`;
    if (!isMonth(month)) return [{ path, code: 'spending-plan.month-out-of-range', details: { month: String(month) } }];
    if (plan.slice(0, at).some((earlier) => earlier.month === month)) return [{ path, code: 'spending-plan.month-duplicate', details: { month } }];
    const before = plan[at - 1];
    return before !== undefined && before.month > month ? [{ path, code: 'spending-plan.months-unsorted', details: { month, before: before.month } }] : [];
  });
}

function findCellViolations(plan: SpendingPlan): Violation[] {
  return plan.flatMap((cell, at): Violation[] => {
    const path = `/${at}/percent`;
    if (cell.percent === null) return isBlank(cell) ? [] : [{ path, code: 'spending-plan.percent-malformed', details: { month: String(cell.month), text: cell.raw.slice(0, 40) } }];
    const details = { month: String(cell.month), percent: formatDecimal(cell.percent) };
    if (compare(cell.percent, HUNDRED_PERCENT) > 0) return [{ path, code: 'spending-plan.over-hundred', details }];
    return compare(cell.percent, ZERO) < 0 ? [{ path, code: 'spending-plan.negative', details }] : [];
  });
}

function findCurveViolations(plan: SpendingPlan, reading: PlanReading): Violation[] {
  const figured = plan.map((cell, at) => ({ ...cell, at })).filter(isFigured) as (Figured & { at: number })[];
  const last = figured.at(-1);
  if (last === undefined) return [];
  const found: Violation[] = [];
  for (const [index, cell] of figured.entries()) {
    const before = figured[index - 1];
    if (before === undefined) continue;
    if (!reading.mayDecrease && compare(cell.percent, before.percent) < 0) {
      found.push({ path: `/${cell.at}/percent`, code: 'spending-plan.decreasing', details: { month: String(cell.month), percent: formatDecimal(cell.percent), before: formatDecimal(before.percent) } });
    }
    // A blank after 100 % means 100 %; a blank before a larger figure means nothing that a reader could know.
    if (cell.at > before.at + 1 && compare(before.percent, HUNDRED_PERCENT) < 0) {
      found.push({ path: `/${before.at + 1}/percent`, code: 'spending-plan.blank-in-between', details: { month: String(plan[before.at + 1]?.month ?? '') } });
    }
  }
  if (compare(last.percent, parseDecimal(reading.last)) < 0) {
    found.push({ path: `/${last.at}/percent`, code: 'spending-plan.not-ending-at-hundred', details: { month: String(last.month), percent: formatDecimal(last.percent) } });
  }
  return found;
}

/** Whether the cells are exactly the checkpoints of the year, which a table of another year's form is not. */
export function findCheckpointViolations(plan: SpendingPlan, months: readonly number[]): Violation[] {
  const stated = plan.map((cell) => cell.month);
  const isSame = stated.length === months.length && stated.every((month, at) => month === months[at]);
  return isSame || plan.length === 0 ? [] : [{ path: '', code: 'spending-plan.other-checkpoints', details: { stated: stated.join('/'), expected: months.join('/') } }];
}

/**
 * Everything that keeps a plan from being submitted: it decreases, exceeds or does not reach 100 %, names a month twice or out of
 * order, holds a gap or something that is not a number. Paths are JSON pointers into the plan. A missing plan is none of these.
 */
export const findPlanViolations = (plan: SpendingPlan, reading: PlanReading = DEFAULT_READING): Violation[] => [
  ...findMonthViolations(plan),
  ...findCellViolations(plan),
  ...findCurveViolations(plan, reading),
];
