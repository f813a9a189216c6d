import { compare, multiply, parseDecimal, fraction, type Fraction } from '../../shared/fraction.js';
import { targetNumber, type TargetValue } from '../../indicator/target-value.js';
import { perIndicator, type FindFaults, type FoundFault } from './finding.js';
import { amountUnits, countedThing, noThing, numberAndTail, otherUnitTail, staffBasis, timeUnits } from './review-vocabulary.js';
import type { ReviewedDepartment, ReviewedGoal } from './reviewed-goal.js';
import { similarityPerThousand } from './similarity.js';
import { bareName, essence, once } from './words.js';

/** So alike two descriptions of one name speak of one thing (proposal). */
const SAME_THING_PER_THOUSAND = 500;

/** Two values that cannot both be meant: another number or unit, other words, or signs that say different things. A missing sign says nothing. */
function areDifferent(a: TargetValue, b: TargetValue): boolean {
  if (a.kind !== 'quantitative' || b.kind !== 'quantitative') return essence(a.raw) !== essence(b.raw);
  const [first, second] = [targetNumber(a), targetNumber(b)];
  const isOtherNumber = first === null || second === null || compare(first, second) !== 0 || a.unit !== b.unit;
  return isOtherNumber || (a.operator !== null && b.operator !== null && a.operator !== b.operator);
}
const isStated = ({ kind }: TargetValue): boolean => kind === 'quantitative' || kind === 'qualitative';

/** E1: one indicator twice in a goal, with two values. */
export const twoTargets: FindFaults = ({ goal }) => {
  const things = goal.indicators.map(({ name, description }) => `${essence(name)}|${essence(description)}`);
  return goal.indicators.flatMap(({ name, target }, at): FoundFault[] => {
    if (name === '' || !isStated(target)) return [];
    const earlier = goal.indicators.slice(0, at).findIndex((other, place) => things[place] === things[at] && isStated(other.target) && areDifferent(other.target, target));
    return earlier < 0 ? [] : [{ indicator: at + 1, field: 'target', evidence: target.raw, details: { name, other: earlier + 1, otherTarget: goal.indicators[earlier]?.target.raw ?? '' } }];
  });
};

function speakOfOneThing(a: string, b: string): boolean {
  const [first, second] = [essence(a), essence(b)];
  return first.includes(second) || second.includes(first) || similarityPerThousand(first, second) >= SAME_THING_PER_THOUSAND;
}

const bareNameOf = once((indicator: ReviewedDepartment['indicators'][number]) => essence(bareName(indicator.name)));

/** E2: the department's table has the same indicator with another value. */
export const departmentSaysOtherwise: FindFaults = ({ goal, department }) => goal.indicators.flatMap(({ name, description, target }, at): FoundFault[] => {
  const own = essence(bareName(name));
  const counterparts = department === null || own === '' ? [] : department.indicators.filter((each) => bareNameOf(each) === own && speakOfOneThing(each.description, description));
  const [counterpart] = counterparts;
  const isOther = counterpart !== undefined && isStated(target) && counterparts.every((each) => isStated(each.target) && areDifferent(each.target, target));
  return isOther ? [{ indicator: at + 1, field: 'target', evidence: target.raw, details: { name, departmentTarget: counterpart.target.raw } }] : [];
});

/** The only number with this unit in a text; null when there is none or more than one. */
function onlyNumberWith(unit: string, text: string): { readonly quote: string; readonly value: Fraction } | null {
  const found = [...text.matchAll(numberAndTail)].filter(([, , tail = '']) => tail.startsWith(unit) && !noThing.test(tail.slice(unit.length)) && !otherUnitTail.test(tail.slice(unit.length)));
  const [, digits] = found[0] ?? [];
  return found.length === 1 && digits !== undefined ? { quote: `${digits}${unit}`, value: parseDecimal(digits) } : null;
}

const TEN_THOUSAND = fraction(10_000n);

/** E3: description or basis names the number that the target should have, and it is another one. */
export const basisAgainstTarget: FindFaults = perIndicator(({ name, description, basis, target }) => {
  const value = targetNumber(target);
  const unit = target.unit?.split(/[/·(]/)[0] ?? '';
  if (value === null || unit === '' || unit === '%' || timeUnits.includes(unit)) return null;
  const [yuan, wanYuan] = amountUnits;
  for (const [field, text] of [['basis', basis], ['description', description]] as const) {
    const said = onlyNumberWith(unit, text);
    const inOtherUnit = unit === yuan ? multiply(value, fraction(1n, 10_000n)) : unit === wanYuan ? multiply(value, TEN_THOUSAND) : value;
    if (said !== null && compare(said.value, value) !== 0 && compare(said.value, inOtherUnit) !== 0) return { field, evidence: said.quote, details: { name, target: target.raw } };
  }
  return null;
});

const staffOf = once((goal: ReviewedGoal) => goal.indicators.filter(({ basis, target }) => staffBasis.test(basis) && target.kind === 'quantitative'));

/** E4: 在编人数 as the basis of several numbers, though a unit has one 编制. Said once, at the first of them, when all are reviewed. */
export const staffNumbersDiffer: FindFaults = ({ goal, all, isWholeSet }) => {
  const own = goal.indicators.findIndex((each) => staffOf(goal).includes(each));
  const isFirst = own >= 0 && (!isWholeSet || all.find((each) => staffOf(each).length > 0) === goal);
  const numbers = new Set(isFirst ? all.flatMap(staffOf).map(({ target }) => target.value ?? '') : []);
  if (numbers.size < 2) return [];
  return [{ indicator: own + 1, field: 'basis', evidence: goal.indicators[own]?.basis ?? '', details: { count: numbers.size, numbers: [...numbers].slice(0, 8).join('、') } }];
};

const thingsIn = (text: string) => [...text.matchAll(countedThing)].flatMap(([, digits = '', unit = '', thing = '']) => (noThing.test(thing) ? [] : [{ digits, unit, thing }]));

const thingsOf = once((department: ReviewedDepartment) => department.texts.flatMap(thingsIn));

/** G4: a goal counts something, and the department's goals count the same thing otherwise. Part of the whole may be meant. */
export const departmentCountsOtherwise: FindFaults = ({ goal, department }) => {
  const theirs = department === null ? [] : thingsOf(department);
  const seen = new Set<string>();
  return goal.goals.flatMap(thingsIn).flatMap(({ digits, unit, thing }): FoundFault[] => {
    const quote = `${digits}${unit}${thing}`;
    const same = theirs.filter((each) => each.unit === unit && each.thing === thing);
    if (seen.has(quote) || same.length === 0 || same.some((each) => each.digits === digits)) return [];
    seen.add(quote);
    return [{ field: 'goals', evidence: quote, details: { department: `${same[0]?.digits ?? ''}${unit}${thing}` } }];
  });
};
