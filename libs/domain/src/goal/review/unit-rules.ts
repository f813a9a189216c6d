import { isZero } from '../../shared/fraction.js';
import type { TargetValue } from '../../indicator/target-value.js';
import { targetNumber } from '../../indicator/target-value.js';
import { expectedDirection } from '../../indicator/indicator.js';
import { perIndicator, type FindFaults } from './finding.js';
import { decreaseName, peopleUnits, savingWords, timeUnits } from './review-vocabulary.js';
import type { ReviewedIndicator } from './reviewed-goal.js';
import { containsAny, isCountName, isMoneyUnit, isShareName } from './words.js';

const isNumber = (target: TargetValue): boolean => target.kind === 'quantitative';
const isCost = ({ category }: ReviewedIndicator): boolean => category === 'cost' || category === 'economic-cost';
/** Whether a value is a percentage in whatever way it is read. */
const isPercentage = (target: TargetValue): boolean => target.unit === '%' || (target.suggestions.length > 0 && target.suggestions.every((each) => each.endsWith('%')));
const fault = (indicator: ReviewedIndicator) => ({ field: 'target', evidence: indicator.target.raw, details: { name: indicator.name } });

/** U1: a rate whose unit is not %. */
export const rateWithoutPercent: FindFaults = perIndicator((indicator) => {
  const { name, target } = indicator;
  const value = targetNumber(target);
  if (value === null || (target.unit === null && isZero(value)) || !isShareName(name)) return null;
  return target.unit === '%' || target.unit === '‰' ? null : { ...fault(indicator), details: { name, unit: target.unit ?? '—' } };
});

/** U2: a count whose unit is %. */
export const countInPercent: FindFaults = perIndicator((indicator) =>
  (isCountName(indicator.name) && isPercentage(indicator.target) ? fault(indicator) : null));

/** U3: a count whose value is words. */
export const countInWords: FindFaults = perIndicator((indicator) =>
  (isCountName(indicator.name) && indicator.target.kind === 'qualitative' ? fault(indicator) : null));

/** U4: 数量指标 as a percentage. */
export const quantityInPercent: FindFaults = perIndicator((indicator) =>
  (indicator.category === 'quantity' && isPercentage(indicator.target) ? fault(indicator) : null));

/** U5: 数量指标 as words. */
export const quantityInWords: FindFaults = perIndicator((indicator) =>
  (indicator.category === 'quantity' && indicator.target.kind === 'qualitative' ? fault(indicator) : null));

/** U6: 质量指标 in people or money. */
export const qualityInPeopleOrMoney: FindFaults = perIndicator((indicator) => {
  const { category, target } = indicator;
  const isWrong = category === 'quality' && isNumber(target) && target.unit !== null && (peopleUnits.includes(target.unit) || isMoneyUnit(target.unit));
  return isWrong ? fault(indicator) : null;
});

/** U7: 成本指标 that is no money. 社会成本 and 生态环境成本 may be measured otherwise. */
export const costWithoutMoney: FindFaults = perIndicator((indicator) => {
  const { target } = indicator;
  if (!isCost(indicator)) return null;
  const isOtherThanMoney = target.kind === 'qualitative' || isPercentage(target) || (isNumber(target) && !isMoneyUnit(target.unit));
  return isOtherThanMoney ? fault(indicator) : null;
});

/** U8: 成本指标 with a floor in place of a ceiling. */
export const costWithoutCeiling: FindFaults = perIndicator((indicator) => {
  const { name, target } = indicator;
  const isFloor = isCost(indicator) && (target.operator === '≥' || target.operator === '>') && !containsAny(name, savingWords);
  if (!isFloor) return null;
  return isMoneyUnit(target.unit) ? { ...fault(indicator), suggested: `≤${target.value ?? ''}${target.unit ?? ''}` } : { ...fault(indicator), code: 'U8.no-money' };
});

/** U9: 成本指标 in money without ≤ or =. */
export const costWithoutOperator: FindFaults = perIndicator((indicator) => {
  const { target } = indicator;
  const isBare = isCost(indicator) && target.operator === null && isMoneyUnit(target.unit);
  return isBare ? { ...fault(indicator), suggested: `≤${target.value ?? ''}${target.unit ?? ''}` } : null;
});

/** X1: a sign that points away from what the name promises. */
export const wrongDirection: FindFaults = perIndicator((indicator) => {
  const { target, name } = indicator;
  // `≤30日` under 发放及时性 bounds the days, not the promptness.
  if (isCost(indicator) || target.operator === null || target.operator === '=' || timeUnits.includes(target.unit ?? '')) return null;
  const expected = expectedDirection(indicator);
  const isUpper = target.operator === '≤' || target.operator === '<';
  if (expected === null || (expected === 'lower-is-better') === isUpper || decreaseName.test(name)) return null;
  return { ...fault(indicator), code: isUpper ? 'X1' : 'X1.reverse', suggested: `${isUpper ? '≥' : '≤'}${target.value ?? ''}${target.unit ?? ''}` };
});

/** X3: an upper bound on what is to be produced. */
export const outputBoundedAbove: FindFaults = perIndicator((indicator) => {
  const { category, target } = indicator;
  const isBounded = category === 'quantity' && (target.operator === '≤' || target.operator === '<') && expectedDirection(indicator) === null;
  return isBounded ? { ...fault(indicator), suggested: `≥${target.value ?? ''}${target.unit ?? ''}` } : null;
});

/** X4: 降低…率 with a floor: nobody can say what is to reach it. */
export const unclearDecrease: FindFaults = perIndicator((indicator) => {
  const { name, target } = indicator;
  const isUnclear = decreaseName.test(name) && target.unit === '%' && (target.operator === '≥' || target.operator === '>' || target.operator === null);
  return isUnclear ? fault(indicator) : null;
});
