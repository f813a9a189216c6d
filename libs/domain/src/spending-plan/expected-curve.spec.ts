import { formatPercent } from '../shared/percent.js';
import { contradictsNature, curveOf, expectedCurve, type Circumstances } from './expected-curve.js';
import type { SpendingNature } from './spending-nature.js';
import { readPlanCell } from './spending-plan.js';

const MONTHS = [3, 6, 10, 12];
const curve = (cells: string, months: readonly number[] = MONTHS) => curveOf(months.map((month, at) => readPlanCell(month, cells.split('/')[at] ?? '')));
const print = (points: ReturnType<typeof curve>): string => points.map(({ percent }) => formatPercent(percent)).join('/');
const usual: Circumstances = { month: null, isForEarlierYear: false };

describe('a plan as a curve', () => {
  it.each([
    ['25%/50%/75%/100%', '25/50/75/100'], ['//50%/100%', '0/0/50/100'], ['100%///', '100/100/100/100'], ['25%//75%/100%', '25/75/100'], ['///', '0/0/0/0'], ['x/50%/75%/100%', '50/75/100'],
  ])('%s is %s', (cells, expected) => {
    expect(print(curve(cells))).toBe(expected);
  });

  it('has no months that no year has', () => {
    expect(curveOf([readPlanCell(0, '1%'), readPlanCell(13, '100%'), readPlanCell(6, '50%')]).map(({ month }) => month)).toEqual([6]);
  });
});

describe('the expected curve of', () => {
  it.each<[SpendingNature, string, Circumstances, string]>([
    ['payroll', '25%/50%/75%/100%', usual, '25/50/83/100'],
    ['fee', '50%/75%/100%/100%', usual, '25/50/75/100'],
    ['one-off', '25%/50%/75%/100%', usual, '0/100/100/100'],
    ['one-off', '25%/50%/75%/100%', { ...usual, month: 9 }, '0/0/100/100'],
    ['construction', '25%/50%/75%/100%', { ...usual, month: 10 }, '24/48/80/100'],
    ['construction', '25%/50%/75%/100%', usual, '20/40/67/100'],
    ['award', '25%/50%/75%/100%', usual, '0/0/0/100'],
    ['award', '25%/50%/75%/100%', { ...usual, isForEarlierYear: true }, '100/100/100/100'],
    ['transfer', '25%/50%/75%/100%', usual, '0/0/67/100'],
  ])('%s beside %s', (nature, cells, circumstances, expected) => {
    expect(print(expectedCurve(nature, curve(cells), circumstances))).toBe(expected);
  });

  it('always ends at 100 % in December and never falls', () => {
    for (const nature of ['payroll', 'fee', 'one-off', 'construction', 'award', 'transfer'] as const) {
      for (const month of [null, 1, 6, 12]) {
        const figures = expectedCurve(nature, curve('10%/20%/30%/100%'), { month, isForEarlierYear: false }).map(({ percent }) => Number(formatPercent(percent)));
        expect(figures.at(-1)).toBe(100);
        expect([...figures].sort((a, b) => a - b)).toEqual(figures);
      }
    }
  });
});

describe('a plan contradicts', () => {
  it.each<[SpendingNature, string, string, Circumstances]>([
    ['payroll', 'two months ahead', '50%/75%/100%/', usual],
    ['payroll', 'all in December', '///100%', usual],
    ['fee', 'a quarter ahead all year', '50%/75%/100%/', usual],
    ['fee', 'nothing for three quarters', '///100%', usual],
    ['one-off', 'spread over four quarters', '25%/50%/75%/100%', usual],
    ['construction', 'spread evenly', '30%/50%/75%/100%', usual],
    ['award', 'spread evenly', '25%/50%/75%/100%', usual],
    ['transfer', 'spread evenly from January on', '25%/50%/83%/100%', usual],
  ])('%s when it is %s', (nature, _what, cells, circumstances) => {
    expect(contradictsNature(nature, curve(cells), circumstances)).toBe(true);
  });
});

describe('a plan may be meant for', () => {
  it.each<[SpendingNature, string, string, Circumstances]>([
    ['payroll', 'in step with the months', '25%/50%/83%/100%', usual],
    ['payroll', 'one month behind', '16.67%/41.67%/75%/100%', usual],
    ['fee', 'by the quarter', '25%/50%/75%/100%', usual],
    ['fee', 'a month ahead of the quarter', '33%/58%/83%/100%', usual],
    ['one-off', 'in one step', '0%/100%/100%/100%', usual],
    ['one-off', 'an advance and the rest', '/30%/100%/', usual],
    ['one-off', 'several contractors one after the other', '25%/50%/100%/', usual],
    ['construction', 'a curve of its own', '10%/40%/85%/100%', usual],
    ['construction', 'late', '//50%/100%', usual],
    ['award', 'in December', '///100%', usual],
    ['transfer', 'after it arrived', '0%/10%/60%/100%', usual],
    ['transfer', 'evenly, from money of the year before', '25%/50%/75%/100%', { ...usual, isForEarlierYear: true }],
    ['construction', 'a form with two cells only', '50%/100%', usual],
  ])('%s: %s', (nature, _what, cells, circumstances) => {
    expect(contradictsNature(nature, curve(cells, cells.split('/').length === 2 ? [6, 12] : MONTHS), circumstances)).toBe(false);
  });

  it('any nature when it has no figure', () => {
    expect(contradictsNature('payroll', [], usual)).toBe(false);
  });
});
