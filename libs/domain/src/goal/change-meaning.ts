import type { IndicatorCategory } from '../indicator/dimension.js';
import { directionOf } from '../indicator/indicator.js';
import { targetNumber, type TargetValue } from '../indicator/target-value.js';
import { compare, isDecimal, parseDecimal } from '../shared/fraction.js';
import type { FieldChange, GoalDifference } from './goal-difference.js';

/** 变化的含义, the gravest first: what a change does to what was promised, not only that a text is another one. */
export const changeMeanings = [
  'lowered', 'vaguer', 'later', 'removed', 'redefined', 'reduced', 'figures-reworded', 'increased', 'added', 'sharper', 'raised', 'earlier', 'reworded', 'retyped', 'moved',
] as const;
export type ChangeMeaning = (typeof changeMeanings)[number];

/** 变化的方向: promises less, promises something else, promises more, or promises the same in other words. */
export type ChangeEffect = 'relaxes' | 'alters' | 'tightens' | 'rewords';

export const effectOfMeaning: Readonly<Record<ChangeMeaning, ChangeEffect>> = {
  lowered: 'relaxes', vaguer: 'relaxes', later: 'relaxes', removed: 'relaxes',
  redefined: 'alters', reduced: 'alters', 'figures-reworded': 'alters', increased: 'alters', added: 'alters',
  sharper: 'tightens', raised: 'tightens', earlier: 'tightens',
  reworded: 'rewords', retyped: 'rewords', moved: 'rewords',
};

/** 一个字段的变化及其含义. */
export interface MeantChange extends FieldChange {
  readonly meaning: ChangeMeaning;
}

/** 一处有含义的变化: a difference with what it means; as a whole it means what the gravest of its fields does. */
export interface GoalChange extends Omit<GoalDifference, 'fields'> {
  readonly fields: readonly MeantChange[];
  readonly meaning: ChangeMeaning;
}

/** A target with what tells whether more or less of it is better. */
export interface MeasuredTarget {
  readonly category: IndicatorCategory | null;
  readonly name: string;
  readonly description: string;
  readonly target: TargetValue;
}

const sameUnit = (a: TargetValue, b: TargetValue): boolean => (a.unit ?? '').replaceAll(/\s/g, '') === (b.unit ?? '').replaceAll(/\s/g, '');

/** `>` and `<` leave out the figure itself and so ask for more than `≥` and `≤`; a bare figure is read like `=`. */
const isStrict = ({ operator }: TargetValue): boolean => operator === '>' || operator === '<';

/**
 * 指标值的变化. A figure that falls is lowered where more is better, and raised where less is: `≤500元` becoming `≤600元` promises less.
 * Another unit, or another direction, cannot be compared: that is a redefinition, whatever the figures are.
 */
export function meaningOfTarget(before: MeasuredTarget, after: MeasuredTarget): ChangeMeaning {
  const [from, to] = [targetNumber(before.target), targetNumber(after.target)];
  if (from === null || to === null) return meaningOfUnmeasured(before.target, after.target);
  const direction = directionOf(before);
  if (direction !== directionOf(after) || !sameUnit(before.target, after.target)) return 'redefined';
  const order = compare(to, from) * (direction === 'higher-is-better' ? 1 : -1);
  if (order !== 0) return order > 0 ? 'raised' : 'lowered';
  if (isStrict(before.target) !== isStrict(after.target)) return isStrict(after.target) ? 'raised' : 'lowered';
  return 'reworded';
}

function meaningOfUnmeasured(before: TargetValue, after: TargetValue): ChangeMeaning {
  if (before.kind === 'quantitative') return 'vaguer';
  if (after.kind === 'quantitative') return 'sharper';
  if (before.kind === after.kind) return meaningOfText(before.raw, after.raw);
  return after.kind === 'empty' ? 'removed' : before.kind === 'empty' ? 'added' : 'redefined';
}

const numbersIn = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');
const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '');

/** Words of one sign that turn a sentence around: where one of them came or went it was no slip of the pen. */
const TURNING = /[不未无非免停减增升降高低上下多少全部每两零一二三四五六七八九十百千万]/u;

/** Two signs in a text of at least eight: beyond that a sentence was rewritten. */
const MOST_RETYPED = 2;
const SHORTEST_RETYPED = 8;

/** 文字的变化: only punctuation or a slip of the pen (`retyped`), figures in the text, or other words. */
export function meaningOfText(before: string | null, after: string | null): ChangeMeaning {
  const [from, to] = [before ?? '', after ?? ''];
  if (from.trim() === '') return 'added';
  if (to.trim() === '') return 'removed';
  if (letters(from) === letters(to) && numbersIn(from) === numbersIn(to)) return 'retyped';
  if (numbersIn(from.normalize('NFKC')) !== numbersIn(to.normalize('NFKC'))) return 'figures-reworded';
  const [gone, come] = differingMiddle([...letters(from)], [...letters(to)]);
  const isSlip = Math.max(gone.length, come.length) <= MOST_RETYPED && letters(from).length >= SHORTEST_RETYPED && !TURNING.test(gone + come);
  return isSlip ? 'retyped' : 'reworded';
}

/** What stands between the common beginning and the common end of two texts. */
function differingMiddle(before: readonly string[], after: readonly string[]): readonly [string, string] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [before.slice(start, before.length - end).join(''), after.slice(start, after.length - end).join('')];
}

/** 数额的变化: more is `up`, less is `down`; a figure that came or went is told as such. */
function meaningOfFigure(before: string | null, after: string | null, up: ChangeMeaning, down: ChangeMeaning): ChangeMeaning {
  if (before === null || before === '') return 'added';
  if (after === null || after === '') return 'removed';
  if (!isDecimal(before) || !isDecimal(after)) return meaningOfText(before, after);
  return compare(parseDecimal(after), parseDecimal(before)) > 0 ? up : down;
}

const FIGURES: ReadonlySet<string> = new Set(['total', 'fiscal', 'other', 'weight', 'excellent', 'good', 'fair', 'poor', 'actual', 'forecast', 'points', 'spent', 'forecastSpent']);

/** Of one field of a row that stayed. Targets and 完成值 are read by whoever knows the row. */
function meaningOfField({ part }: GoalDifference, { field, before, after }: FieldChange): ChangeMeaning {
  if (field === 'position') return 'moved';
  // 累计支出: less money by the same day is a plan that moved back.
  if (part === 'spendingPlan') return meaningOfFigure(before, after, 'earlier', 'later');
  if (FIGURES.has(field)) return meaningOfFigure(before, after, 'increased', 'reduced');
  return field === 'isKeyProject' || field === 'category' || field === 'level1' || field === 'level2' ? 'redefined' : meaningOfText(before, after);
}

const gravest = (meanings: readonly ChangeMeaning[]): ChangeMeaning => changeMeanings.find((meaning) => meanings.includes(meaning)) ?? 'reworded';

/** Reads what a difference means. `meaningIn` answers for the fields that need more than their text, null for the others. */
export function meantChange(difference: GoalDifference, meaningIn: (field: FieldChange) => ChangeMeaning | null = () => null): GoalChange {
  const { change } = difference;
  const fields = difference.fields.map((field) => ({ ...field, meaning: change === 'changed' ? (meaningIn(field) ?? meaningOfField(difference, field)) : change }));
  return { ...difference, fields, meaning: change === 'changed' ? gravest(fields.map(({ meaning }) => meaning)) : change };
}

/** 变化汇总: how many changes relax, alter, tighten or merely reword. */
export function countEffects(changes: readonly Pick<GoalChange, 'meaning'>[]): Readonly<Record<ChangeEffect, number>> {
  const counts = { relaxes: 0, alters: 0, tightens: 0, rewords: 0 };
  for (const { meaning } of changes) counts[effectOfMeaning[meaning]] += 1;
  return counts;
}
