import { step } from '../rulebook/explanation.js';
import type { AchievementLevel, Rulebook } from '../rulebook/rulebook.js';
import { linearProgress } from '../calendar/fiscal-period.js';
import { compare, divide, formatDecimal, multiply, ONE, toFixed, ZERO, type Fraction } from '../shared/fraction.js';
import { asPercent } from '../shared/percent.js';
import { isMet, isUpperLimit, measuredTarget, type ActualValue, type JudgedTarget, type MeasuredTarget } from './actual-value.js';
import { lightOfRatio, worstLight, type JudgedLight, type Light } from './light.js';

/** One indicator at a checkpoint. */
export interface IndicatorProgress {
  readonly month: number;
  readonly target: JudgedTarget;
  readonly actual: ActualValue;
}

const lightOfLevel: Readonly<Record<AchievementLevel, Light>> = { achieved: 'green', 'partly-achieved': 'yellow', 'not-achieved': 'red' };

/** 指标灯. Growing targets are held against the months passed, limits against themselves, words against the level chosen. */
export function indicatorLight({ month, target, actual }: IndicatorProgress, rulebook: Rulebook): JudgedLight {
  const passed = linearProgress(month);
  if (actual === null) return { light: null, steps: [step('light.no-actual')] };
  if (actual.kind === 'level') return { light: lightOfLevel[actual.level], steps: [step('light.level', { level: actual.level })] };
  if (actual.kind === 'yes-no') return actual.isYes ? { light: 'green', steps: [step('light.target-met')] } : { light: 'red', steps: [step('light.target-missed')] };
  const measured = measuredTarget(target);
  if (measured === null) return { light: null, steps: [step('light.target-not-measurable')] };
  if (isUpperLimit(measured)) return limitLight(measured, actual.value);
  return growingLight(measured, actual.value, month, passed, rulebook);
}

const figures = (target: MeasuredTarget, actual: Fraction): Record<string, string> => ({ target: formatDecimal(target.value) + target.unit, actual: formatDecimal(actual) + target.unit });

const limitLight = (target: MeasuredTarget, actual: Fraction): JudgedLight =>
  isMet(target, actual) ? { light: 'green', steps: [step('light.limit-kept', figures(target, actual))] } : { light: 'red', steps: [step('light.limit-broken', figures(target, actual))] };

function growingLight(target: MeasuredTarget, actual: Fraction, month: number, passed: Fraction, rulebook: Rulebook): JudgedLight {
  // A target of 0 or less cannot be a divisor: it is met or missed.
  if (compare(target.value, ZERO) <= 0) {
    return isMet(target, actual) ? { light: 'green', steps: [step('light.target-met', figures(target, actual))] } : { light: 'red', steps: [step('light.target-missed', figures(target, actual))] };
  }
  const { lightBands, ratePace } = rulebook.settings;
  const isWhole = target.unit === '%' && ratePace.value === 'whole-target';
  const expected = multiply(target.value, isWhole ? ONE : passed);
  const ratio = asPercent(divide(actual, expected));
  const { light, code } = lightOfRatio(ratio, lightBands.value);
  return {
    light,
    steps: [
      step(isWhole ? 'light.whole-target' : 'light.pace', { ...figures(target, actual), month: String(month), expected: toFixed(expected, 2) + target.unit }),
      step('light.ratio', { ratio: toFixed(ratio, 2) }),
      step(code, { ...lightBands.value }),
    ],
  };
}

/** 完成目标可能性: 确定能、有可能、完全不可能. */
export type Likelihood = 'certain' | 'possible' | 'impossible';

const lightOfLikelihood: Readonly<Record<Likelihood, Light>> = { certain: 'green', possible: 'yellow', impossible: 'red' };

export interface Forecast {
  readonly target: JudgedTarget;
  /** 全年预计完成值, or null where only the likelihood was given. */
  readonly forecast: ActualValue;
  readonly likelihood: Likelihood | null;
}

/** 全年预计完成情况预警: the forecast held against the whole target, and what the unit itself thinks; the worse of both. */
export function forecastLight({ target, forecast, likelihood }: Forecast, rulebook: Rulebook): JudgedLight {
  const expected = indicatorLight({ month: 12, target, actual: forecast }, rulebook);
  if (likelihood === null) return expected;
  const stated = lightOfLikelihood[likelihood];
  return { light: worstLight([expected.light, stated]), steps: [...expected.steps, step('light.likelihood', { likelihood, light: stated })] };
}
