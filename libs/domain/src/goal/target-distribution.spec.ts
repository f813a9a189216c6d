import { parseTargetValue } from '../indicator/parse-target-value.js';
import { targetDistribution } from './target-distribution.js';

const read = (...raws: string[]) => raws.map((raw) => parseTargetValue(raw));

test('nothing is told of fewer than five goals', () => {
  expect(targetDistribution(read('≥90%', '≥95%', '≥90%', '≥85%'), 'higher-is-better')).toEqual({ n: 4, isHidden: true, shares: [] });
});

test('each value says how many goals promise as much or more', () => {
  const { n, shares } = targetDistribution(read('≥90%', '≥95%', '≥90％', '≥85%', '良好'), 'higher-is-better');
  expect(n).toBe(5);
  expect(shares).toEqual([
    { target: '≥95%', goals: 1, asDemanding: 1 },
    { target: '≥90%', goals: 2, asDemanding: 3 },
    { target: '≥85%', goals: 1, asDemanding: 4 },
    { target: '良好', goals: 1, asDemanding: null },
  ]);
});

test('of an indicator where less is better the lowest value is the most demanding', () => {
  const { shares } = targetDistribution(read('≤5天', '≤3天', '≤5天', '≤10天', '≤3天'), 'lower-is-better');
  expect(shares.map(({ target, asDemanding }) => [target, asDemanding])).toEqual([['≤3天', 2], ['≤5天', 4], ['≤10天', 5]]);
});

test('values of different units of measure are never compared', () => {
  const { shares } = targetDistribution(read('≥90%', '≥3次', '≥90%', '≥5次', '≥3次'), 'higher-is-better');
  expect(shares.map(({ target, asDemanding }) => [target, asDemanding])).toEqual([['≥90%', 2], ['≥5次', 1], ['≥3次', 3]]);
});
