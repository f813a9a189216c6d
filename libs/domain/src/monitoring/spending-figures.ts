import type { Rulebook } from '../rulebook/rulebook.js';
import type { Money } from '../shared/money.js';
import type { Percent } from '../shared/percent.js';
import { linearPercentAt, plannedPercentAt } from '../spending-plan/planned-percent.js';
import type { SpendingPlan } from '../spending-plan/spending-plan.js';
import { spendingLights, type SpendingLight } from './spending-light.js';

/** 预算执行情况 of one project at the end of a month, with both lights. */
export interface SpendingFigures {
  readonly budget: Money;
  readonly spent: Money;
  readonly executionRate: Percent | null;
  readonly plannedPercent: Percent;
  /** 序时进度. */
  readonly linearPercent: Percent;
  readonly plan: SpendingLight;
  readonly linear: SpendingLight;
}

export interface SpendingFacts {
  readonly month: number;
  readonly plan: SpendingPlan;
  /** In force at the end of the month. */
  readonly budget: Money;
  readonly spent: Money;
}

/** Throws what `spendingLights` throws. */
export function spendingFigures({ month, plan, budget, spent }: SpendingFacts, rulebook: Rulebook): SpendingFigures {
  const lights = spendingLights({ month, plan, budgeted: budget, spent }, rulebook);
  return { ...lights, budget, spent, plannedPercent: plannedPercentAt(plan, month, rulebook.settings.planReading.value).percent, linearPercent: linearPercentAt(month) };
}
