import { step } from '../rulebook/explanation.js';
import type { Rulebook, RulebookSettings } from '../rulebook/rulebook.js';
import { DomainError } from '../shared/domain-error.js';
import { compare, divide, isZero, parseDecimal, toFixed } from '../shared/fraction.js';
import { formatYuan, moneyRatio, type Money } from '../shared/money.js';
import { asPercent, HUNDRED_PERCENT, type Percent } from '../shared/percent.js';
import { linearPercentAt, plannedPercentAt, type PlannedPercent, type PlannedSource } from '../spending-plan/planned-percent.js';
import type { SpendingPlan } from '../spending-plan/spending-plan.js';
import { lightOfRatio, worstLight, type JudgedLight, type Light, type LightStep, type LightStepCode } from './light.js';

/** Spending of one project up to a checkpoint. `budgeted` is the budget in force then: 批复 + 追加 − 收回. */
export interface Spending {
  readonly month: number;
  readonly plan: SpendingPlan;
  readonly budgeted: Money;
  readonly spent: Money;
}

/** A spending light with its ratio, actual to expected in percent, kept exact; null where nothing was expected. */
export interface SpendingLight extends JudgedLight {
  readonly ratio: Percent | null;
}

/** 预算执行进度的两盏灯: by the unit's own plan and by 序时进度. Both are always shown. */
export interface SpendingLights {
  readonly executionRate: Percent | null;
  readonly plan: SpendingLight;
  readonly linear: SpendingLight;
}

const plannedStep: Readonly<Record<PlannedSource, LightStepCode>> = {
  cell: 'light.planned-percent',
  'blank-before-first': 'light.planned-blank-before-first',
  'after-hundred': 'light.planned-after-hundred',
  'between-checkpoints': 'light.planned-between',
  'last-known': 'light.planned-last-known',
  linear: 'light.planned-linear',
};

/** Both lights of a project's spending. Throws `light.amount-negative` (invalid) or `calendar.month-out-of-range` (invalid). */
export function spendingLights(spending: Spending, rulebook: Rulebook): SpendingLights {
  if (spending.budgeted.fen < 0n || spending.spent.fen < 0n) throw new DomainError('light.amount-negative', 'invalid');
  const planned = plannedPercentAt(spending.plan, spending.month, rulebook.settings.planReading.value);
  if (spending.budgeted.fen === 0n) {
    const light = withoutBudget(spending);
    return { executionRate: null, plan: light, linear: light };
  }
  const actual = asPercent(moneyRatio(spending.spent, spending.budgeted));
  const linear: PlannedPercent = { percent: linearPercentAt(spending.month), source: 'linear' };
  return {
    executionRate: actual,
    plan: judge(actual, planned, [plannedStep[planned.source]], spending, rulebook.settings),
    linear: judge(actual, linear, ['light.linear-percent'], spending, rulebook.settings),
  };
}

/** 当前决定项目灯色的支出灯, as the rulebook says. */
export const decidingLight = (lights: SpendingLights, rulebook: Rulebook): SpendingLight => lights[rulebook.settings.lightBase.value];

/** No budget, nothing spent: there is nothing to judge. Money spent without a budget is red (无预算不得支出). */
function withoutBudget({ spent }: Spending): SpendingLight {
  if (spent.fen === 0n) return { light: null, ratio: null, steps: [step('light.no-budget')] };
  return { light: 'red', ratio: null, steps: [step('light.spent-without-budget', { spent: formatYuan(spent) })] };
}

function judge(actual: Percent, planned: PlannedPercent, [code = 'light.planned-percent']: readonly LightStepCode[], spending: Spending, settings: RulebookSettings): SpendingLight {
  const month = String(spending.month);
  const facts: LightStep[] = [
    step('light.actual-percent', { month, spent: formatYuan(spending.spent), budgeted: formatYuan(spending.budgeted), actual: toFixed(actual, 2) }),
    step(code, { month, planned: toFixed(planned.percent, 2) }),
  ];
  const paced = isZero(planned.percent) ? withoutExpectation(actual) : byRatio(divide(actual, planned.percent), settings);
  const gates = [...overBudget(actual), ...belowMinimum(actual, spending.month, settings)];
  return {
    light: worstLight([paced.light, ...gates.map((gate) => gate.light)]),
    ratio: paced.ratio,
    steps: [...facts, ...paced.steps, ...gates.flatMap((gate) => gate.steps)],
  };
}

function withoutExpectation(actual: Percent): SpendingLight {
  return isZero(actual)
    ? { light: 'green', ratio: null, steps: [step('light.nothing-planned-nothing-spent')] }
    : { light: 'blue', ratio: null, steps: [step('light.spent-early', { actual: toFixed(actual, 2) })] };
}

function byRatio(share: Percent, settings: RulebookSettings): SpendingLight {
  const bands = settings.lightBands.value;
  const ratio = asPercent(share);
  const { light, code } = lightOfRatio(ratio, bands);
  return { light, ratio, steps: [step('light.ratio', { ratio: toFixed(ratio, 2) }), step(code, { ...bands })] };
}

type Gate = { readonly light: Light; readonly steps: readonly LightStep[] };

const overBudget = (actual: Percent): Gate[] =>
  compare(actual, HUNDRED_PERCENT) > 0 ? [{ light: 'red', steps: [step('light.over-budget', { actual: toFixed(actual, 2) })] }] : [];

/** 按月最低执行率. The source calls it an alert, as it does the gap between goal and money, so both are at least yellow. */
function belowMinimum(actual: Percent, month: number, settings: RulebookSettings): Gate[] {
  const { enabled, minimumPercentByMonth } = settings.absoluteLights.value;
  const minimum = minimumPercentByMonth[String(month)];
  if (!enabled || minimum === undefined || compare(actual, parseDecimal(minimum)) >= 0) return [];
  return [{ light: 'yellow', steps: [step('light.below-absolute-minimum', { month: String(month), actual: toFixed(actual, 2), minimum })] }];
}
