import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { compare, isDecimal, parseDecimal, subtract, toFixed, type Fraction } from '#domain/shared/fraction';
import { formatYuan, money } from '#domain/shared/money';
import { HUNDRED_PERCENT } from '#domain/shared/percent';
import { storyText } from '#wording/story';
import type { GoalBody, IndicatorBody, PlanCellBody } from './goal-body.js';
import type { SeededRandom } from './seeded-random.js';

export const correctionKinds = ['target-chosen', 'target-written', 'row-dropped', 'indicator-added', 'plan-filled', 'plan-made', 'budget-made', 'text-written'] as const;
/** 补正的种类: what the preparer of a played year put right. All of it is made up (模拟), none of it is the unit's. */
export type CorrectionKind = (typeof correctionKinds)[number];

export interface CompletedGoal {
  readonly body: GoalBody;
  readonly corrections: ReadonlyMap<CorrectionKind, number>;
}

export interface CompletionOptions {
  /** 支出节点 of the year. */
  readonly checkpointMonths: readonly number[];
  /** Used where the document prints no amount at all. */
  readonly budgetFenIfMissing: bigint;
  readonly random: SeededRandom;
}

/**
 * What a preparer makes of an imported draft so that it can be submitted: one of the offered readings for every ambiguous value, a value
 * for every empty one, the blanks of the plan, the dimensions that must not be missing.
 */
export function completeGoal(imported: GoalBody, options: CompletionOptions): CompletedGoal {
  const notes = new Notes();
  const { name } = imported;
  const body: GoalBody = {
    ...imported,
    budget: completeBudget(imported, options, notes),
    purpose: imported.purpose.trim() === '' ? notes.counted('text-written', storyText.madeUpPurpose(name)) : imported.purpose,
    objectives: imported.objectives.length === 0 ? [notes.counted('text-written', storyText.madeUpObjective(name))] : imported.objectives,
    spendingPlan: completePlan(imported.spendingPlan, options.checkpointMonths, notes),
    indicators: withNeededDimensions(completeIndicators(imported.indicators, options.random, notes), notes),
  };
  return { body, corrections: notes.counts };
}

class Notes {
  readonly counts = new Map<CorrectionKind, number>();

  counted<T>(kind: CorrectionKind, value: T): T {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    return value;
  }
}

function completeBudget({ budget }: GoalBody, { budgetFenIfMissing }: CompletionOptions, notes: Notes): GoalBody['budget'] {
  if (budget.total !== '0.00') return budget;
  const total = formatYuan(money(budgetFenIfMissing));
  return notes.counted('budget-made', { total, fiscal: total, other: '0.00' });
}

function completeIndicators(indicators: readonly IndicatorBody[], random: SeededRandom, notes: Notes): IndicatorBody[] {
  return indicators.flatMap((indicator) => {
    if (indicator.name.trim() === '') return notes.counted('row-dropped', []);
    const target = parseTargetValue(indicator.target);
    if (target.kind === 'ambiguous') return [notes.counted('target-chosen', { ...indicator, target: target.suggestions[0] ?? usualTarget(indicator.category) })];
    if (target.kind === 'empty') return [notes.counted('target-written', { ...indicator, target: usualTarget(indicator.category, random) })];
    // A share cannot exceed 100%: ≥100% can only mean all of it (规则 V2).
    if (target.operator === '≥' && target.unit === '%' && target.value === '100') return [notes.counted('target-chosen', { ...indicator, target: '=100%' })];
    return [indicator];
  });
}

/** A value that a reviewer would let pass for a 二级 about which the document says nothing. */
function usualTarget(category: string, random?: SeededRandom): string {
  const percent = random?.pick(['90', '95', '98']) ?? '95';
  return category === 'cost' || category.endsWith('-cost') ? '≤100%' : `≥${percent}%`;
}

const needed: readonly { readonly category: IndicatorCategory; readonly target: string }[] = [
  { category: 'quality', target: '≥95%' },
  { category: 'social-benefit', target: '≥90%' },
  { category: 'satisfaction', target: '≥90%' },
];

/** 产出 and 效益 must be there; 满意度 is asked for where people are served (规则 D1), which every unit of a street office does. */
function withNeededDimensions(indicators: readonly IndicatorBody[], notes: Notes): IndicatorBody[] {
  const present = new Set(indicators.map(({ category }) => dimensionOf(category as IndicatorCategory)));
  const missing = needed.filter(({ category }) => !present.has(dimensionOf(category)));
  return [...indicators, ...missing.map(({ category, target }) => notes.counted('indicator-added', { category, target, ...storyText.madeUpIndicator(category) }))];
}

/** Shares of the year at the usual four checkpoints, for a table without a plan. */
const usualPlan = ['25', '50', '80', '100'];

function completePlan(plan: readonly PlanCellBody[], months: readonly number[], notes: Notes): PlanCellBody[] {
  const hasFigures = plan.some(({ percent }) => percent !== null);
  if (!hasFigures) return notes.counted('plan-made', months.map((month, at) => ({ month, percent: at === months.length - 1 ? '100' : (usualPlan[at] ?? '100') })));
  let reached: Fraction = { numerator: 0n, denominator: 1n };
  return plan.map(({ month, percent }, at) => {
    const printed = percent !== null && isDecimal(percent) ? parseDecimal(percent) : null;
    // Blank before the first figure: nothing yet; blank after a figure: no more than that; the last cell is all of it.
    const isLast = at === plan.length - 1;
    const meant = printed === null || compare(printed, reached) < 0 ? reached : printed;
    reached = isLast ? HUNDRED_PERCENT : meant;
    const isChanged = printed === null || compare(subtract(reached, printed), { numerator: 0n, denominator: 1n }) !== 0;
    const cell = { month, percent: toFixed(reached, 2) };
    return isChanged ? notes.counted('plan-filled', cell) : cell;
  });
}
