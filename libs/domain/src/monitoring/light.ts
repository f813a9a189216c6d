import type { ExplanationStep } from '../rulebook/explanation.js';
import type { LightBands } from '../rulebook/rulebook.js';
import { compare, parseDecimal } from '../shared/fraction.js';
import type { Percent } from '../shared/percent.js';

/** 红黄绿蓝灯: behind, slipping, on course, ahead (蓝 = 偏高或提前, not an error). */
export type Light = 'red' | 'yellow' | 'green' | 'blue';

/** Why a light shows what it shows; `libs/wording` has one sentence for each. */
export type LightStepCode =
  | 'light.no-budget'
  | 'light.spent-without-budget'
  | 'light.actual-percent'
  | 'light.planned-percent'
  | 'light.planned-blank-before-first'
  | 'light.planned-after-hundred'
  | 'light.planned-between'
  | 'light.planned-last-known'
  | 'light.planned-linear'
  | 'light.linear-percent'
  | 'light.ratio'
  | 'light.red-below'
  | 'light.yellow-band'
  | 'light.green-band'
  | 'light.blue-from'
  | 'light.nothing-planned-nothing-spent'
  | 'light.spent-early'
  | 'light.over-budget'
  | 'light.below-absolute-minimum'
  | 'light.gap-too-wide'
  | 'light.no-actual'
  | 'light.target-not-measurable'
  | 'light.pace'
  | 'light.whole-target'
  | 'light.target-met'
  | 'light.target-missed'
  | 'light.limit-kept'
  | 'light.limit-broken'
  | 'light.level'
  | 'light.likelihood'
  | 'light.worst-of'
  | 'light.nothing-to-judge';

export type LightStep = ExplanationStep<LightStepCode>;

/** A light with the steps that led to it; null where nothing can be judged, and the steps say why. */
export interface JudgedLight {
  readonly light: Light | null;
  readonly steps: readonly LightStep[];
}

/** From the worst to the best: blue only where all are blue, because it says that the targets were set too low. */
const WORST_FIRST: readonly Light[] = ['red', 'yellow', 'green', 'blue'];

/** 取最差: the worst of several lights; null when none of them could be judged. */
export const worstLight = (lights: readonly (Light | null)[]): Light | null => WORST_FIRST.find((light) => lights.includes(light)) ?? null;

/** Where a percentage of the pace falls. Compared exactly: 79.999 % is yellow although it prints as 80.00. */
export function lightOfRatio(ratio: Percent, bands: LightBands): { light: Light; code: LightStepCode } {
  if (compare(ratio, parseDecimal(bands.redBelow)) < 0) return { light: 'red', code: 'light.red-below' };
  if (compare(ratio, parseDecimal(bands.yellowBelow)) < 0) return { light: 'yellow', code: 'light.yellow-band' };
  if (compare(ratio, parseDecimal(bands.blueFrom)) < 0) return { light: 'green', code: 'light.green-band' };
  return { light: 'blue', code: 'light.blue-from' };
}
