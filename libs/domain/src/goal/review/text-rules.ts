import { add, compare, isDecimal, parseDecimal, ZERO, type Fraction } from '../../shared/fraction.js';
import { targetNumber } from '../../indicator/target-value.js';
import { perIndicator, type FindFaults, type FoundFault } from './finding.js';
import { citationMarks, countedNumber, doubledMarks, repeatedWords, strayCharacters } from './review-vocabulary.js';
import { similarityPerThousand } from './similarity.js';
import { bareName, essence } from './words.js';

/** From here on two sentences of one goal say nearly the same (found on published tables; proposal). */
const NEARLY_SAME_PER_THOUSAND = 730;
/** More sentences than any goal has are not compared letter by letter. */
const COMPARED_SENTENCES = 12;

/** G1: one goal sentence twice in a project. */
export const repeatedGoal: FindFaults = ({ goal }) => pairs(goal.goals, (a, b) => a === b);

/** G3: two goal sentences that say nearly the same. */
export const nearlyRepeatedGoal: FindFaults = ({ goal }) => pairs(goal.goals.slice(0, COMPARED_SENTENCES), (a, b) =>
  a !== b && similarityPerThousand(a, b) >= NEARLY_SAME_PER_THOUSAND);

function pairs(goals: readonly string[], alike: (a: string, b: string) => boolean): FoundFault[] {
  const bare = goals.map(essence);
  return goals.flatMap((sentence, at) => {
    const earlier = bare.slice(0, at).findIndex((other) => alike(other, bare[at] ?? ''));
    return earlier < 0 ? [] : [{ field: 'goals', evidence: sentence, details: { first: earlier + 1, second: at + 1 } }];
  });
}

/** G2: a goal counts something, and no indicator of the project has that number. */
export const numberWithoutIndicator: FindFaults = ({ goal }) => {
  const values = goal.indicators.flatMap(({ target, name, description }) => {
    const value = targetNumber(target);
    const inWords = [...`${name} ${description} ${target.raw}`.matchAll(/\d+(?:\.\d+)?/g)].flatMap(([digits]) => numberOf(digits));
    return [...(value === null ? [] : [value]), ...inWords];
  });
  const isMeasured = (number: Fraction): boolean => values.some((value) => compare(value, number) === 0);
  return goal.goals.flatMap((sentence) => {
    // `1.37条` at the beginning may be item 1 about 37条.
    const counted = [...sentence.matchAll(countedNumber)].filter(({ index, 1: digits = '' }) => index > 0 || !/^\d{1,2}\.\d/.test(digits))
      .flatMap(([quote, digits = '', unit = '']) => numberOf(digits).map((number) => ({ quote, unit, number })));
    const unmeasured = counted.filter(({ number }) => !isMeasured(number));
    // Parts of a whole that an indicator measures need none of their own: 162, 162 and 58 are the 382.
    const isPart = (unit: string): boolean => {
      const parts = unmeasured.filter((each) => each.unit === unit);
      return parts.length > 1 && isMeasured(parts.reduce((sum, { number }) => add(sum, number), ZERO));
    };
    return unmeasured.filter(({ unit }) => !isPart(unit)).map(({ quote }) => ({ field: 'goals', evidence: quote, details: { number: quote } }));
  });
};

/** Digits longer than any number are none. */
const numberOf = (digits: string): Fraction[] => (isDecimal(digits) ? [parseDecimal(digits)] : []);

/** Q1: the description only repeats the name. */
export const descriptionIsName: FindFaults = perIndicator(({ name, description }) =>
  (name !== '' && essence(bareName(description)) === essence(bareName(name)) ? { field: 'description', evidence: description, details: { name } } : null));

/** Q2: the basis is a bare phrase. Said once per goal, because whole tables share one phrase. */
export const bareBasis: FindFaults = ({ goal }) => {
  const bare = goal.indicators.filter(({ basis }) => basis.trim() !== '' && !citationMarks.test(basis));
  const [first] = bare;
  if (first === undefined) return [];
  return [{ field: 'basis', evidence: [...new Set(bare.map(({ basis }) => basis.trim()))].slice(0, 5).join('；'), details: { count: bare.length, of: goal.indicators.length } }];
};

/** Q3: one description for two indicators of a project. */
export const sharedDescription: FindFaults = ({ goal }) => {
  const bare = goal.indicators.map(({ description }) => essence(description));
  return goal.indicators.flatMap(({ description }, at): FoundFault[] => {
    const earlier = bare[at] === '' ? -1 : bare.slice(0, at).indexOf(bare[at] ?? '');
    return earlier < 0 ? [] : [{ indicator: at + 1, field: 'description', evidence: description, details: { other: earlier + 1 } }];
  });
};

const count = (text: string, mark: string): number => text.split(mark).length - 1;
const hasStrayMarks = (text: string): boolean => strayCharacters.test(text) || doubledMarks.test(text) || count(text, '“') !== count(text, '”') || count(text, '"') % 2 === 1;

/** T1: entities, escapes, doubled punctuation, and quotes that open and never close. */
export const strayMarks: FindFaults = inTexts((text) => (hasStrayMarks(text) ? text : null));

/** T2: words said twice in a row. */
export const wordsTwice: FindFaults = inTexts((text) => repeatedWords.exec(text)?.[0] ?? null);

/** A rule on every free text of a goal. One text shared by many rows is quoted once. */
function inTexts(quoteOf: (text: string) => string | null): FindFaults {
  return ({ goal }) => {
    const seen = new Set<string>();
    const said = (field: string, text: string, indicator?: number): FoundFault[] => {
      const quote = seen.has(text) ? null : quoteOf(text);
      seen.add(text);
      return quote === null ? [] : [{ field, evidence: quote, ...(indicator === undefined ? {} : { indicator }) }];
    };
    return [
      ...said('purpose', goal.purpose ?? ''),
      ...goal.goals.flatMap((sentence) => said('goals', sentence)),
      ...goal.indicators.flatMap((indicator, at) => (['name', 'description', 'basis'] as const).flatMap((field) => said(field, indicator[field], at + 1))),
    ];
  };
}
