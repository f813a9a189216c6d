import { isNonStandardName } from '../../indicator/classification.js';
import { recogniseSpendingNature } from '../../spending-plan/spending-nature.js';
import type { FindFaults, FoundFault } from './finding.js';
import { publicWords, stockPhrase } from './review-vocabulary.js';
import type { ReviewedGoal } from './reviewed-goal.js';
import { containsAny } from './words.js';

/** A purchase or a last payment serves its contractor, whatever the text says of residents. */
const isSinglePayment = ({ name, purpose }: ReviewedGoal): boolean => recogniseSpendingNature({ name, purpose: purpose ?? '' })?.nature === 'one-off';

const servesThePublic = (goal: ReviewedGoal): boolean => !isSinglePayment(goal) && containsAny([goal.name, goal.purpose ?? '', ...goal.goals].join(' ').replace(stockPhrase, ''), publicWords);

/** D1: 满意度指标 is missing. It blocks only where the text itself says that the public is served. */
export const missingSatisfaction: FindFaults = ({ goal }) => {
  if (goal.indicators.length === 0 || goal.indicators.some((indicator) => indicator.dimension === 'satisfaction')) return [];
  return [{ severity: servesThePublic(goal) ? 'block' : 'info', code: servesThePublic(goal) ? 'D1' : 'D1.maybe', field: 'indicators', evidence: goal.name }];
};

/** D2: a row that was published empty, or a name without a value. */
export const emptyRow: FindFaults = ({ goal }) => goal.indicators.flatMap((indicator, at): FoundFault[] =>
  (indicator.target.kind === 'empty'
    ? [{ indicator: at + 1, code: indicator.name === '' ? 'D2' : 'D2.no-value', field: 'target', evidence: indicator.name || indicator.printedCategory, details: { category: indicator.printedCategory, name: indicator.name } }]
    : []));

/** D4: one 效益 twice where the goals beside it show another one in its place. Two rows of one 效益 alone are no fault. */
export const benefitInPlaceOfAnother: FindFaults = ({ goal, all }) => {
  const benefitsOf = (each: ReviewedGoal): string[] => each.indicators.filter(({ dimension }) => dimension === 'benefit').map(({ printedCategory }) => printedCategory);
  const own = benefitsOf(goal);
  const twice = own.filter((category, at) => own.indexOf(category) !== at);
  if (twice.length !== 1) return [];
  const usual = all.filter((each) => each !== goal && benefitsOf(each).length === own.length).map((each) => new Set(benefitsOf(each))).find((set) => set.size === own.length && own.every((category) => set.has(category)));
  const [missing] = [...(usual ?? [])].filter((category) => !own.includes(category));
  const [double = ''] = twice;
  if (missing === undefined) return [];
  const at = goal.indicators.findLastIndex(({ printedCategory }) => printedCategory === double);
  return [{ indicator: at + 1, field: 'category', evidence: double, details: { category: double, missing } }];
};

/** D5: 效果指标 and the like in place of the standard name of a 一级指标. Once per goal. */
export const nonStandardDimension: FindFaults = ({ goal }) => nonStandard(goal, 'printedDimension', 'dimension');

/** D6: 可持续性影响 and the like in place of the standard name of a 二级指标. Once per goal. */
export const nonStandardCategory: FindFaults = ({ goal }) => nonStandard(goal, 'printedCategory', 'category');

function nonStandard(goal: ReviewedGoal, printed: 'printedDimension' | 'printedCategory', field: string): FoundFault[] {
  const names = [...new Set(goal.indicators.map((indicator) => indicator[printed]))].filter(isNonStandardName);
  return names.map((name) => ({ indicator: goal.indicators.findIndex((indicator) => indicator[printed] === name) + 1, field, evidence: name }));
}
