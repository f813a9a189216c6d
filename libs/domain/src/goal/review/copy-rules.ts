import type { FindFaults } from './finding.js';
import type { ReviewedGoal } from './reviewed-goal.js';
import { essence } from './words.js';

/** A template needs so many rows before its copy says anything. */
const ROWS_OF_A_TEMPLATE = 3;
/** So many projects with one curve are a template, not a plan (proposal). */
const PROJECTS_OF_ONE_CURVE = 5;

const earlierOf = (goal: ReviewedGoal, all: readonly ReviewedGoal[]): readonly ReviewedGoal[] => all.slice(0, Math.max(0, all.indexOf(goal)));

const fullSet = (goal: ReviewedGoal): string => goal.indicators.map(({ name, description, target, basis }) => [name, description, target.raw, basis].map(essence).join('|')).join('\n');
const valueSet = (goal: ReviewedGoal): string => goal.indicators.map(({ name, target }) => `${essence(name)}|${target.raw.replace(/\s/g, '')}`).join('\n');
const hasTemplate = (goal: ReviewedGoal): boolean => goal.indicators.filter(({ name }) => name !== '').length >= ROWS_OF_A_TEMPLATE;

/** S1: all indicators, word for word, as in an earlier project. */
export const copiedIndicators: FindFaults = ({ goal, all }) => {
  const original = hasTemplate(goal) ? earlierOf(goal, all).find((each) => fullSet(each) === fullSet(goal)) : undefined;
  return original === undefined ? [] : [{ field: 'indicators', evidence: original.name, details: { other: original.no } }];
};

/** S2: a goal sentence, word for word, as in an earlier project. */
export const copiedGoal: FindFaults = ({ goal, all }) => goal.goals.flatMap((sentence) => {
  const original = earlierOf(goal, all).find((each) => each.goals.some((other) => essence(other) === essence(sentence)));
  return original === undefined ? [] : [{ field: 'goals', evidence: sentence, details: { other: original.no } }];
});

/** S3: names and values as in an earlier project, only descriptions differ. */
export const copiedValues: FindFaults = ({ goal, all }) => {
  const original = hasTemplate(goal) ? earlierOf(goal, all).find((each) => valueSet(each) === valueSet(goal)) : undefined;
  const isWholeCopy = earlierOf(goal, all).some((each) => fullSet(each) === fullSet(goal));
  return original === undefined || isWholeCopy ? [] : [{ field: 'indicators', evidence: original.name, details: { other: original.no } }];
};

const curve = (goal: ReviewedGoal): string => (goal.plan ?? []).map((cell) => `${cell.month}:${cell.raw.replace(/\s/g, '')}`).join(' ');

/** S4: one plan curve for most projects of a unit. Said once, at the first of them. */
export const oneCurveForAll: FindFaults = ({ goal, all }) => {
  const own = curve(goal);
  const same = own === '' ? [] : all.filter((each) => curve(each) === own);
  const isFirst = same[0] === goal;
  const areMost = same.length >= PROJECTS_OF_ONE_CURVE && same.length * 5 >= all.length * 4;
  return isFirst && areMost ? [{ field: 'plan', evidence: own, details: { count: same.length, of: all.length } }] : [];
};
