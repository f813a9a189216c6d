import { spendingLights } from '#domain/monitoring/spending-light';
import { scoreIndicator } from '#domain/evaluation/score-indicator';
import { forecastLight } from '#domain/monitoring/indicator-light';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import { parseDecimal } from '#domain/shared/fraction';
import { money } from '#domain/shared/money';
import { parsePoints } from '#domain/shared/points';
import { readPlanCell } from '#domain/spending-plan/spending-plan';
import { achievementLevelNamed, countsMonths, yesNoNamed } from './evaluation-terms.js';
import { explain, explanationSentences } from './explanations.js';

const rulebook = defaultRulebook(2021);

describe('计算说明', () => {
  it('a light tells its figures in whole sentences', () => {
    const plan = ['5%', '47%', '98%', '100%'].map((raw, at) => readPlanCell([3, 6, 10, 12][at] ?? 0, raw));
    const lights = spendingLights({ month: 6, plan, budgeted: money(141_575_000n), spent: money(47_000_000n) }, rulebook);
    expect(lights.plan.steps.map(explain)).toEqual([
      '截至 6 月底支出 470000.00 元，预算数 1415750.00 元，执行率 33.20%。',
      '支出计划：6 月底累计 47.00%。',
      '实际与应有进度之比 70.63%。',
      '在 60%（含）至 80% 之间，判黄灯。',
    ]);
  });

  it('levels, lights and likelihoods are told by name, not by code', () => {
    const level = scoreIndicator({ weight: parsePoints('10'), target: { operator: null, value: null, unit: null }, actual: { kind: 'level', level: 'partly-achieved', share: parseDecimal('0.7') } }, rulebook);
    expect(level.steps.map(explain)[0]).toBe('完成档次为“部分达成并具有一定效果”，得分区间 60% 至 80%，取 70.00%。');
    const forecast = forecastLight({ target: { operator: '≥', value: '10', unit: '个' }, forecast: null, likelihood: 'impossible' }, rulebook);
    expect(forecast.steps.map(explain).at(-1)).toBe('单位判断完成目标的可能性为“完全不可能”，对应红灯。');
  });

  it('a figure that is missing shows as a dash, never as a blank', () => {
    expect(explain({ code: 'light.ratio', details: {} })).toBe('实际与应有进度之比 —%。');
  });

  it('every sentence ends, and none shows a code', () => {
    for (const sentence of Object.values(explanationSentences)) expect(sentence.replace(/\{\w+\}/g, '')).toMatch(/^[^a-zA-Z]*(。|）。)$/);
  });
});

describe('完成档次 as forms print it', () => {
  it.each([
    ['达成', 'achieved'], ['达成年度指标', 'achieved'], ['达成预期指标', 'achieved'], ['达成目标', 'achieved'],
    ['部分达成', 'partly-achieved'], ['部分达成预期指标并具有一定效果', 'partly-achieved'], ['部分达成并具有一定效果', 'partly-achieved'],
    ['未达成', 'not-achieved'], ['未达成预期指标且效果较差', 'not-achieved'], [' 未达成 且效果较差', 'not-achieved'],
  ] as const)('%s is %s', (text, level) => {
    expect(achievementLevelNamed(text)).toBe(level);
  });

  it.each(['', '显著', '基本达成', '没有达成', '达成？', 'achieved', '是'])('%j is none', (text) => {
    expect(achievementLevelNamed(text)).toBeNull();
  });

  it('是 and 否 are answers, other words are not', () => {
    expect(['是', ' 否 ', '有'].map(yesNoNamed)).toEqual([true, false, null]);
  });

  it('月、月份、个月 count months, 月度 and 次 do not', () => {
    expect(['月', '月份', '个月', '月度', '次', ''].map(countsMonths)).toEqual([true, true, true, false, false, false]);
  });
});
