import { expectedDirection } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { libraryIndicators } from './library-indicators.js';

test('every value of the example library is understood, and no name stands twice in a category', () => {
  expect(libraryIndicators.filter(([, , target]) => parseTargetValue(target).kind === 'ambiguous')).toEqual([]);
  const keys = libraryIndicators.map(([category, name]) => `${category} ${name}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('no value of the example library contradicts the direction of its name', () => {
  const contradicts = libraryIndicators.filter(([category, name, target, description]) => {
    const { operator } = parseTargetValue(target);
    const expected = expectedDirection({ category, name, description });
    return (operator === '≥' && expected === 'lower-is-better') || (operator === '≤' && expected === 'higher-is-better');
  });
  expect(contradicts.map(([, name]) => name)).toEqual([]);
});
