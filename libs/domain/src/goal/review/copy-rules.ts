import type { FindFaults, FoundFault } from './finding.js';
import type { ReviewedGoal } from './reviewed-goal.js';
import { essence, once } from './words.js';

/** A template needs so many rows before its copy says anything. */
const ROWS_OF_A_TEMPLATE = 3;
/** So many projects with one curve are a template, not a plan (proposal). */
const PROJECTS_OF_ONE_CURVE = 5;

/** Of the whole set the second one is the copy; one goal beside others is compared with all of them. */
const earlierOf = (goal: ReviewedGoal, all: readonly ReviewedGoal[]): readonly ReviewedGoal[] => all.slice(0, Math.max(0, all.indexOf(goal)));

const fullSet = once((goal: ReviewedGoal) => goal.indicators.map(({ name, description, target, basis }) => [name, description, target.raw, basis].map(essence).join('|')).join('\n'));
const valueSet = once((goal: ReviewedGoal) => goal.indicators.map(({ name, target }) => `${essence(name)}|${target.raw.replace(/\s/g, '')}`).join('\n'));
const bareNameOf = once((goal: ReviewedGoal) => essence(goal.name));
const sentences = once((goal: ReviewedGoal) => new Set(goal.goals.map(essence)));
const hasTemplate = (goal: ReviewedGoal): boolean => goal.indicators.filter(({ name }) => name !== '').length >= ROWS_OF_A_TEMPLATE;

/** S1: all indicators, word for word, as in an earlier project. */
export const copiedIndicators: FindFaults = ({ goal, all }) => {
  const original = hasTemplate(goal) ? earlierOf(goal, all).find((each) => fullSet(each) === fullSet(goal)) : undefined;
  return original === undefined ? [] : [{ field: 'indicators', evidence: original.name, details: { other: original.no, otherName: original.name } }];
};

/** S2: a goal sentence, word for word, as in an earlier project. */
export const copiedGoal: FindFaults = ({ goal, all }) => goal.goals.flatMap((sentence) => {
  const own = essence(sentence);
  const original = earlierOf(goal, all).find((each) => sentences(each).has(own));
  return original === undefined ? [] : [{ field: 'goals', evidence: sentence, details: { other: original.no, otherName: original.name } }];
});

/** S3: names and values as in an earlier project, only descriptions differ. */
export const copiedValues: FindFaults = ({ goal, all }) => {
  const original = hasTemplate(goal) ? earlierOf(goal, all).find((each) => valueSet(each) === valueSet(goal)) : undefined;
  const isWholeCopy = earlierOf(goal, all).some((each) => fullSet(each) === fullSet(goal));
  return original === undefined || isWholeCopy ? [] : [{ field: 'indicators', evidence: original.name, details: { other: original.no, otherName: original.name } }];
};

const curve = once((goal: ReviewedGoal) => (goal.plan ?? []).map((cell) => `${cell.month}:${cell.raw.replace(/\s/g, '')}`).join(' '));

/** S4: one plan curve for most projects of a unit. Said once, at the first of them, when all are reviewed. */
export const oneCurveForAll: FindFaults = ({ goal, all, isWholeSet }) => {
  const own = curve(goal);
  const same = own === '' ? [] : all.filter((each) => curve(each) === own);
  const isFirst = same[0] === goal || !isWholeSet;
  const areMost = same.length >= PROJECTS_OF_ONE_CURVE && same.length * 5 >= all.length * 4;
  return isFirst && areMost ? [{ field: 'plan', evidence: own, details: { count: same.length, of: all.length } }] : [];
};

/** A shorter name is also said of other things. */
const NAME_OF_ITS_OWN = 8;

/** S5: the text names another project of the unit: left over from the table it was copied from. */
export const foreignName: FindFaults = ({ goal, all }) => {
  const own = bareNameOf(goal);
  const others = all.filter((each) => each !== goal).map((each) => ({ each, name: bareNameOf(each) })).filter(({ name }) => isForeign(name, own));
  if (others.length === 0) return [];
  const nameIn = (text: string): ReviewedGoal | undefined => {
    const bare = essence(text);
    return others.find(({ name }) => bare.includes(name))?.each;
  };
  const said = (field: string, text: string, indicator?: number): FoundFault[] => {
    const other = nameIn(text);
    return other === undefined ? [] : [{ field, evidence: text, details: { other: other.no, otherName: other.name }, ...(indicator === undefined ? {} : { indicator }) }];
  };
  return [
    ...said('purpose', goal.purpose ?? ''),
    ...goal.goals.flatMap((sentence) => said('goals', sentence)),
    ...goal.indicators.flatMap(({ name, description }, at) => said('description', `${name} ${description}`, at + 1)),
  ];
};

const isForeign = (name: string, own: string): boolean => name.length >= NAME_OF_ITS_OWN && !own.includes(name) && !name.includes(own);
