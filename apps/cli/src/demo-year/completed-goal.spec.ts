import fc from 'fast-check';
import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import { directionOf } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { findViolations } from '#domain/goal/performance-goal';
import { parseAmount } from '#domain/shared/money';
import { parsePercent } from '#domain/shared/percent';
import { planCell } from '#domain/spending-plan/spending-plan';
import { completeGoal } from './completed-goal.js';
import type { GoalBody } from './goal-body.js';
import { seededRandom } from './seeded-random.js';

const imported = (changes: Partial<GoalBody>): GoalBody => ({
  fiscalYear: 2021, code: 'X', name: '巡逻补贴', nature: 'payroll', purpose: '发放补贴', objectives: ['按月发放'],
  budget: { total: '100.00', fiscal: '100.00', other: '0.00' },
  spendingPlan: [{ month: 3, percent: '25' }, { month: 6, percent: '50' }, { month: 10, percent: '75' }, { month: 12, percent: '100' }],
  indicators: [
    { category: 'quantity', name: '人数', description: '', target: '≥20人', basis: '' },
    { category: 'social-benefit', name: '下降率', description: '', target: '≥5%', basis: '' },
    { category: 'satisfaction', name: '满意度', description: '', target: '≥90%', basis: '' },
  ],
  ...changes,
});

const complete = (changes: Partial<GoalBody>) => completeGoal(imported(changes), { checkpointMonths: [3, 6, 10, 12], budgetFenIfMissing: 30_000_000n, random: seededRandom(1) });

const violationsOf = (body: GoalBody): string[] =>
  findViolations({
    budgeted: parseAmount(body.budget.total, '元'),
    fiscalFunds: parseAmount(body.budget.fiscal, '元'),
    otherFunds: parseAmount(body.budget.other, '元'),
    isKeyProject: false,
    purpose: body.purpose,
    objectives: body.objectives,
    plan: body.spendingPlan.map(({ month, percent }) => planCell(month, percent === null ? null : parsePercent(percent))),
    indicators: body.indicators.map((indicator, at) => {
      const category = indicator.category as IndicatorCategory;
      const target = parseTargetValue(indicator.target);
      return { ...indicator, id: String(at), category, dimension: dimensionOf(category), target, weight: null, direction: directionOf({ ...indicator, category, target }) };
    }),
  }).map(({ code }) => code);

test('a goal that lacks nothing is left as it is', () => {
  const { body, corrections } = complete({});
  expect(corrections.size).toBe(0);
  expect(body.indicators).toEqual(imported({}).indicators);
});

test('an ambiguous value becomes the likeliest of what was offered, never a number of its own', () => {
  const { body, corrections } = complete({ indicators: [{ category: 'quantity', name: '率', description: '', target: '≥95100%', basis: '' }, ...imported({}).indicators] });
  expect(body.indicators[0]?.target).toBe('≥95%');
  expect(corrections.get('target-chosen')).toBe(1);
});

test('a missing satisfaction indicator is added and marked as made up', () => {
  const { body, corrections } = complete({ indicators: imported({}).indicators.slice(0, 2) });
  expect(body.indicators.at(-1)).toMatchObject({ category: 'satisfaction', basis: expect.stringContaining('〔模拟〕') });
  expect(corrections.get('indicator-added')).toBe(1);
});

test('blank plan cells are read as the tables mean them: nothing before the first figure, no more after a hundred', () => {
  const months = [3, 6, 10, 12];
  const planOf = (...cells: (string | null)[]) => complete({ spendingPlan: cells.map((percent, at) => ({ month: months[at] ?? 0, percent })) }).body.spendingPlan.map(({ percent }) => Number(percent));
  expect(planOf(null, null, '50', '100')).toEqual([0, 0, 50, 100]);
  expect(planOf('100', null, null, null)).toEqual([100, 100, 100, 100]);
  expect(planOf(null, null, null, null)).toEqual([25, 50, 80, 100]);
});

test('whatever a table lacks, the completed goal can be submitted', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 100 }).map(String), { nil: null });
  const row = fc.record({
    category: fc.constantFrom('quantity', 'quality', 'timeliness', 'cost', 'social-benefit', 'satisfaction'),
    name: fc.constantFrom('', '人数', '及时率'),
    description: fc.constant(''),
    target: fc.constantFrom('', '≥95100%', '100100%', '≥100%', '是', '4次', '≤0.58万元', '—', '90%-95%', '≥95%且无投诉'),
    basis: fc.constant(''),
  });
  fc.assert(fc.property(fc.array(row, { maxLength: 8 }), fc.tuple(cell, cell, cell, cell), fc.boolean(), (indicators, cells, hasBudget) => {
    const { body } = complete({
      indicators,
      purpose: '',
      objectives: [],
      spendingPlan: cells.map((percent, at) => ({ month: [3, 6, 10, 12][at] ?? 0, percent })),
      ...(hasBudget ? {} : { budget: { total: '0.00', fiscal: '0.00', other: '0.00' } }),
    });
    expect(violationsOf(body)).toEqual([]);
  }));
});
