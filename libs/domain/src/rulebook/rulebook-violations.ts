import type { Violation } from '../shared/domain-error.js';
import { add, compare, fraction, isDecimal, parseDecimal, ZERO } from '../shared/fraction.js';
import type { Rulebook, RulebookSettings, WeightScheme } from './rulebook.js';

type Rule = (settings: RulebookSettings) => Violation[];

const violation = (setting: string, code: string, details?: Violation['details']): Violation => ({ path: `/settings/${setting}/value`, code: `rulebook.${code}`, ...(details && { details }) });

const isAscending = (texts: readonly string[]): boolean =>
  texts.every(isDecimal) && texts.every((text, at) => at === 0 || compare(parseDecimal(texts[at - 1] as string), parseDecimal(text)) < 0);

const isWithin = (text: string, from: string, upTo: string): boolean =>
  isDecimal(text) && compare(parseDecimal(text), parseDecimal(from)) >= 0 && compare(parseDecimal(text), parseDecimal(upTo)) <= 0;

const checkpointsEndTheYear: Rule = ({ checkpointMonths: { value: months } }) => {
  const ascending = months.every((month, at) => Number.isInteger(month) && month >= 1 && month > (months[at - 1] ?? 0));
  return ascending && months.at(-1) === 12 ? [] : [violation('checkpointMonths', 'checkpoints-not-ascending-to-december')];
};

const lightBandsAscend: Rule = ({ lightBands: { value } }) =>
  isAscending(['0', value.redBelow, value.yellowBelow, value.blueFrom]) ? [] : [violation('lightBands', 'bands-not-ascending')];

const gradeBandsAscend: Rule = ({ gradeBands: { value } }) =>
  isAscending(['0', value.fairFrom, value.goodFrom, value.excellentFrom]) && isWithin(value.excellentFrom, '0', '100') ? [] : [violation('gradeBands', 'bands-not-ascending')];

const qualitativeBandsMeet: Rule = ({ qualitativeBands: { value } }) => {
  const { achieved, 'partly-achieved': partly, 'not-achieved': not } = value;
  const edges = [not.from, not.upTo, partly.upTo, achieved.upTo];
  const meet = not.upTo === partly.from && partly.upTo === achieved.from;
  return meet && isAscending(edges) && isWithin(not.from, '0', '1') && isWithin(achieved.upTo, '0', '1') ? [] : [violation('qualitativeBands', 'bands-not-ascending')];
};

const totalsHundred = (scheme: WeightScheme): boolean => {
  const weights = Object.values(scheme);
  return weights.every((weight) => isWithin(weight, '0', '100')) && compare(weights.map(parseDecimal).reduce(add, ZERO), fraction(100n)) === 0;
};

const weightsTotalHundred: Rule = (settings) =>
  (['weightsWithoutCost', 'weightsWithCost'] as const).filter((scheme) => !totalsHundred(settings[scheme].value)).map((scheme) => violation(scheme, 'weights-not-hundred'));

const percentagesStayPercentages: Rule = (settings) => [
  ...(isWithin(settings.goalMoneyGapPoints.value, '0', '100') ? [] : [violation('goalMoneyGapPoints', 'not-a-percentage')]),
  ...(Object.values(settings.absoluteLights.value.minimumPercentByMonth).every((percent) => isWithin(percent, '0', '100')) ? [] : [violation('absoluteLights', 'not-a-percentage')]),
  ...(Object.values(settings.budgetEffect.value).every((effect) => isWithin(effect.reducePercent, '0', '100') && isWithin(effect.upToPercent, effect.reducePercent, '100'))
    ? []
    : [violation('budgetEffect', 'not-a-percentage')]),
];

const deadlinesCountDays: Rule = ({ deadlines }) =>
  Object.entries(deadlines)
    .filter(([, { value }]) => !Number.isInteger(value.n) || value.n < 0 || value.n > 366)
    .map(([name, { value }]) => ({ path: `/settings/deadlines/${name}/value/n`, code: 'rulebook.deadline-out-of-range', details: { days: String(value.n) } }));

const ladderClimbs: Rule = ({ reminderLadder: { value: rungs } }) =>
  rungs.every((rung, at) => Number.isInteger(rung.workingDaysFromDue) && (at === 0 || rung.workingDaysFromDue > (rungs[at - 1]?.workingDaysFromDue ?? 0)))
    ? []
    : [violation('reminderLadder', 'ladder-not-ascending')];

const urgesAreFew: Rule = ({ urgesPerDay: { value } }) => (Number.isInteger(value) && value >= 0 && value <= 20 ? [] : [violation('urgesPerDay', 'urges-out-of-range')]);

const workingHoursAscend: Rule = ({ workingHours: { value } }) => {
  const times = value.flatMap(({ from, to }) => [from, to]);
  return value.length > 0 && value.every(({ from, to }) => from < to) && times.every((time, at) => at === 0 || time >= (times[at - 1] ?? '')) ? [] : [violation('workingHours', 'working-hours-not-ascending')];
};

const rules: readonly Rule[] = [
  checkpointsEndTheYear,
  lightBandsAscend,
  gradeBandsAscend,
  qualitativeBandsMeet,
  weightsTotalHundred,
  percentagesStayPercentages,
  deadlinesCountDays,
  ladderClimbs,
  urgesAreFew,
  workingHoursAscend,
];

/** What keeps a version of the rulebook from coming into force; empty when it may. */
export const findRulebookViolations = (rulebook: Rulebook): Violation[] => rules.flatMap((each) => each(rulebook.settings));
