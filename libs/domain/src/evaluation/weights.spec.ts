import fc from 'fast-check';
import type { IndicatorDimension } from '../indicator/dimension.js';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { amendRulebook } from '../rulebook/rulebook.js';
import { formatPoints, FULL_POINTS, sumPoints } from '../shared/points.js';
import { distributeWeights, type Classified } from './weights.js';

const rulebook = defaultRulebook(2022);
const row = (dimension: IndicatorDimension, category: string): Classified => ({ dimension, category });
const OUTPUT = ['quantity', 'quality', 'timeliness', 'cost'].map((category) => row('output', category));
const weightsOf = (indicators: readonly Classified[]): string[] => {
  const { execution, indicators: weights } = distributeWeights(indicators, rulebook);
  return [execution, ...weights].map(formatPoints);
};

describe('权重分配 for a table that prints none', () => {
  it('10 / 50 / 30 / 10, equally over the 二级 present', () => {
    expect(weightsOf([...OUTPUT, row('benefit', 'social'), row('satisfaction', 'satisfaction')])).toEqual(['10.00', '12.50', '12.50', '12.50', '12.50', '30.00', '10.00']);
  });

  it('then equally over the rows of a 二级, not one hundredth lost', () => {
    const rows = [row('output', 'quantity'), row('output', 'quantity'), row('output', 'quantity'), row('output', 'quality'), row('benefit', 'social'), row('satisfaction', 'satisfaction')];
    expect(weightsOf(rows)).toEqual(['10.00', '8.34', '8.33', '8.33', '25.00', '30.00', '10.00']);
  });

  it('a 成本 of its own takes 20, output 40, benefit 20', () => {
    expect(weightsOf([row('cost', 'economic-cost'), row('output', 'quantity'), row('benefit', 'social'), row('satisfaction', 'satisfaction')])).toEqual(['10.00', '20.00', '40.00', '20.00', '10.00']);
  });

  it('without 满意度 its ten points go to 效益', () => {
    expect(weightsOf([...OUTPUT, row('benefit', 'social')])).toEqual(['10.00', '12.50', '12.50', '12.50', '12.50', '40.00']);
    expect(weightsOf([row('cost', 'economic-cost'), row('output', 'quantity'), row('benefit', 'social')])).toEqual(['10.00', '20.00', '40.00', '30.00']);
  });

  it('without 满意度 and 效益 everything stands on 产出', () => {
    expect(weightsOf(OUTPUT)).toEqual(['10.00', '22.50', '22.50', '22.50', '22.50']);
  });

  it('without 效益 its points are shared by the weights of those present', () => {
    expect(weightsOf([row('output', 'quantity'), row('satisfaction', 'satisfaction')])).toEqual(['10.00', '75.00', '15.00']);
  });

  it('another region gives the weight of an absent 满意度 to 产出', () => {
    const local = amendRulebook(rulebook, { id: 'x', effectiveFrom: '2022-01-01' }, { weightOfAbsentSatisfaction: { value: 'output', source: 'local-rule', citation: 'x' } });
    expect(distributeWeights([row('output', 'quantity'), row('benefit', 'social')], local).indicators.map(formatPoints)).toEqual(['60.00', '30.00']);
  });

  it('without any indicator only 预算执行率 has points', () => {
    expect(weightsOf([])).toEqual(['10.00']);
  });

  it('the source is named, so that nobody takes the split for an approved weight', () => {
    expect(distributeWeights(OUTPUT, rulebook).source).toBe('DEFAULT_SPLIT');
  });

  it('of any table totals exactly 100, and rows of one 二级 differ by at most one hundredth', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom<IndicatorDimension>('cost', 'output', 'benefit', 'satisfaction'), fc.constantFrom('a', 'b', 'c', 'd')).map(([dimension, category]) => row(dimension, category)), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(rows, (indicators) => {
      const { execution, indicators: weights } = distributeWeights(indicators, rulebook);
      expect(sumPoints([execution, ...weights])).toBe(FULL_POINTS);
      for (const [at, each] of indicators.entries()) {
        for (const [other, same] of indicators.entries()) {
          if (each.dimension === same.dimension && each.category === same.category) expect(Math.abs((weights[at] ?? 0) - (weights[other] ?? 0))).toBeLessThanOrEqual(1);
        }
      }
    }));
  });
});
