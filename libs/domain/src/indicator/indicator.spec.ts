import { isNonStandardName, nameOfCategory, nameOfDimension, readCategory, readDimension, schemeOf } from './classification.js';
import { categoriesOf, dimensionOf, type IndicatorScheme } from './dimension.js';
import { directionOf, expectedDirection } from './indicator.js';
import { parseTargetValue } from './parse-target-value.js';

const described = (name: string, target: string, category: 'quality' | 'cost' | 'quantity' | 'social-benefit' = 'quality', description = '') =>
  ({ name, description, category, target: parseTargetValue(target) });

describe('一级指标 and 二级指标', () => {
  it.each([['产出指标', 'output'], ['效果指标', 'benefit'], ['效益\n指标', 'benefit'], ['部门 产出', 'output'], ['满意度', 'satisfaction'], ['成本指标', 'cost']])('%j is %s', (label, dimension) => {
    expect(readDimension(label)).toBe(dimension);
  });

  it.each([['数量指标', 'quantity'], ['时效', 'timeliness'], ['可持续性影响', 'sustainable-impact'], ['社会\n效益', 'social-benefit'], ['服务对象满意度指标', 'satisfaction']])('%j is %s', (label, category) => {
    expect(readCategory(label)).toBe(category);
  });

  it('anything else is neither', () => {
    expect([readDimension('三级指标'), readCategory('覆盖率'), readDimension('')]).toEqual([null, null, null]);
  });

  it('a synonym is known as one, a standard name is not', () => {
    expect(['效果指标', '可持续性影响', '效益指标', '可持续影响指标', '覆盖率'].map(isNonStandardName)).toEqual([true, true, false, false, false]);
  });

  it.each<IndicatorScheme>(['A', 'B'])('every category of scheme %s reads back from its printed name and stands under its dimension', (scheme) => {
    for (const [dimension, categories] of Object.entries(categoriesOf[scheme])) {
      for (const category of categories) {
        expect(readCategory(nameOfCategory(category))).toBe(category);
        expect(dimensionOf(category)).toBe(dimension);
        expect(readDimension(nameOfDimension(dimensionOf(category)))).toBe(dimension);
      }
    }
  });

  it('one indicator under 成本 makes the whole set scheme B', () => {
    expect([schemeOf([{ dimension: 'output' }]), schemeOf([{ dimension: 'output' }, { dimension: 'cost' }])]).toEqual(['A', 'B']);
  });
});

describe('正向 and 反向', () => {
  it('the operator decides', () => {
    expect([directionOf(described('覆盖率', '≤90%')), directionOf(described('投诉率', '≥1%'))]).toEqual(['lower-is-better', 'higher-is-better']);
  });

  it('a target of 0 is lower-is-better by nature', () => {
    expect(directionOf(described('突发事件', '=0%'))).toBe('lower-is-better');
  });

  it.each([
    ['纠纷发生率', 'lower-is-better'], ['纠纷调解率', 'higher-is-better'], ['投诉办结率', 'higher-is-better'], ['居民满意度', 'higher-is-better'], ['能耗降低率', 'higher-is-better'],
    ['安全事故次数', 'lower-is-better'], ['活动', null], ['差错率（%）', 'lower-is-better'],
  ])('%s lets one expect %s', (name, direction) => {
    expect(expectedDirection(described(name, '是'))).toBe(direction);
  });

  it('a cost is expected to be lower, and a description may say 反向指标 itself', () => {
    expect(expectedDirection(described('每场费用', '是', 'cost'))).toBe('lower-is-better');
    expect(expectedDirection(described('事件占比', '是', 'social-benefit', '占全部活动的比率（反向指标）'))).toBe('lower-is-better');
  });

  it('a bare number follows the expectation, and more is better where nothing speaks against it', () => {
    expect([directionOf(described('每场费用', '800元', 'cost')), directionOf(described('场次', '4次', 'quantity'))]).toEqual(['lower-is-better', 'higher-is-better']);
  });
});
