import { filedEvaluation, filedReport, filingChanges } from './filing-changes.js';

const report = (changes: object = {}, row: object = {}): string => JSON.stringify({
  indicators: [{ indicatorId: 'a', actual: { kind: 'number', value: '20' }, forecast: { kind: 'number', value: '40' }, likelihood: 'certain', reason: null, ...row }],
  forecastSpent: '120000.00', deviationCause: null, correctiveMeasure: null, figures: { spent: '30000.00' }, ...changes,
});
const evaluation = (points: string, row: object = {}): string => JSON.stringify({
  indicators: [{ indicatorId: 'a', actual: { kind: 'level', level: 'achieved', share: null }, reason: null, ...row }],
  summary: '全部完成', scores: { spent: '120000.00', total: points, indicators: [{ indicatorId: 'a', points }] },
});
const names = { a: '补贴发放人数' };
const told = (changes: ReturnType<typeof filingChanges>): unknown[] => changes.map(({ part, label, fields }) => [part, label, ...fields.map(({ field, before, after, meaning }) => `${field}: ${before} → ${after} (${meaning})`)]);

test('a report filed again unchanged has no change', () => {
  expect(filingChanges(filedReport(report()), filedReport(report()), names)).toEqual([]);
});

test('of a report its reviewer reads which figures moved, and what was explained since', () => {
  const after = report({ deviationCause: '招标推迟', forecastSpent: '110000.00' }, { actual: { kind: 'number', value: '18' }, likelihood: 'possible' });
  expect(told(filingChanges(filedReport(report()), filedReport(after), names))).toEqual([
    ['reported', '补贴发放人数', 'actual: 20 → 18 (reduced)', 'likelihood: certain → possible (reworded)'],
    ['filing', '', 'forecastSpent: 120000.00 → 110000.00 (reduced)', 'deviationCause: null → 招标推迟 (added)'],
  ]);
});

test('of a self-evaluation they read the points that moved with it', () => {
  const after = evaluation('8.00', { actual: { kind: 'level', level: 'partly-achieved', share: null }, reason: '人员变动' });
  expect(told(filingChanges(filedEvaluation(evaluation('10.00')), filedEvaluation(after), names))).toEqual([
    ['reported', '补贴发放人数', 'actual: achieved → partly-achieved (reworded)', 'points: 10.00 → 8.00 (reduced)', 'reason: null → 人员变动 (added)'],
    ['filing', '', 'points: 10.00 → 8.00 (reduced)'],
  ]);
});
