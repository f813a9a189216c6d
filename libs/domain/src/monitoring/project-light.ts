import { step } from '../rulebook/explanation.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { add, compare, divide, formatDecimal, fraction, multiply, parseDecimal, subtract, toFixed, ZERO } from '../shared/fraction.js';
import type { Percent } from '../shared/percent.js';
import type { Points } from '../shared/points.js';
import { worstLight, type JudgedLight, type Light } from './light.js';
import { decidingLight, type SpendingLights } from './spending-light.js';

/** 目标执行预警: the worst of the indicators' lights. */
export function goalLight(indicators: readonly (Light | null)[]): JudgedLight {
  const light = worstLight(indicators);
  if (light === null) return { light, steps: [step('light.nothing-to-judge')] };
  const count = (of: Light): string => String(indicators.filter((each) => each === of).length);
  return { light, steps: [step('light.worst-of', { light, red: count('red'), yellow: count('yellow'), green: count('green'), blue: count('blue') })] };
}

/** One indicator's share in the attainment of its goal. Without weights every indicator counts alike. */
export interface WeightedAttainment {
  readonly weight: Points | null;
  readonly attainment: Percent | null;
}

/** 绩效目标实现程度 of the whole goal in percent: the weighted mean of what was reported; null when nothing was. */
export function goalAttainment(indicators: readonly WeightedAttainment[]): Percent | null {
  const isWeighted = indicators.every((each) => each.weight !== null);
  const reported = indicators.flatMap(({ weight, attainment }) => (attainment === null ? [] : [{ attainment, weight: fraction(BigInt(isWeighted ? (weight ?? 0) : 1)) }]));
  const total = reported.reduce((sum, each) => add(sum, each.weight), ZERO);
  if (total.numerator === 0n) return null;
  return divide(reported.reduce((sum, each) => add(sum, multiply(each.attainment, each.weight)), ZERO), total);
}

/** 双监控偏差: goal and money more than so many percentage points apart are at least yellow. Null where one of them is unknown. */
export function gapLight(goalPercent: Percent | null, spentPercent: Percent | null, rulebook: Rulebook): JudgedLight {
  if (goalPercent === null || spentPercent === null) return { light: null, steps: [] };
  const limit = parseDecimal(rulebook.settings.goalMoneyGapPoints.value);
  const difference = subtract(goalPercent, spentPercent);
  const gap = compare(difference, ZERO) < 0 ? subtract(ZERO, difference) : difference;
  if (compare(gap, limit) <= 0) return { light: 'green', steps: [] };
  return { light: 'yellow', steps: [step('light.gap-too-wide', { goal: toFixed(goalPercent, 2), spent: toFixed(spentPercent, 2), gap: toFixed(gap, 2), limit: formatDecimal(limit) })] };
}

export interface ProjectProgress {
  readonly spending: SpendingLights;
  readonly indicators: readonly (Light | null)[];
  readonly goalPercent: Percent | null;
}

/** 项目灯: the worst of spending (by the base the rulebook names), goal, and the gap between the two. */
export function projectLight({ spending, indicators, goalPercent }: ProjectProgress, rulebook: Rulebook): JudgedLight {
  const money = decidingLight(spending, rulebook);
  const goal = goalLight(indicators);
  const gap = gapLight(goalPercent, spending.executionRate, rulebook);
  // A gap that is narrow enough says nothing about pace: it must not turn a project that is blue in both into a green one.
  const light = worstLight([money.light, goal.light, gap.light === 'green' ? null : gap.light]);
  return { light, steps: [...money.steps, ...goal.steps, ...gap.steps] };
}
