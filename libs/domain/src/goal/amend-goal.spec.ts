import fc from 'fast-check';
import type { Amendment } from '../approval/amend.js';
import { parseTargetValue } from '../indicator/parse-target-value.js';
import { DomainError } from '../shared/domain-error.js';
import { parseAmount } from '../shared/money.js';
import { parsePercent } from '../shared/percent.js';
import { planCell, readPlanCell } from '../spending-plan/spending-plan.js';
import { amendGoal } from './amend-goal.js';
import { freezeContent } from './frozen-content.js';
import type { GoalContent, GoalIndicator, PerformanceGoal } from './performance-goal.js';
import { rulesWithout } from './review/review-goals.js';

const indicator = (id: string, category: 'quantity' | 'quality' | 'social-benefit', target: string): GoalIndicator => ({
  id, dimension: category === 'social-benefit' ? 'benefit' : 'output', category, name: `指标${id}`, description: '说明', target: parseTargetValue(target), basis: '名册', weight: null, direction: 'higher-is-better',
});
const content: GoalContent = {
  isKeyProject: false,
  budgeted: parseAmount('120000.00', '元'), fiscalFunds: parseAmount('120000.00', '元'), otherFunds: parseAmount('0.00', '元'), purpose: '按月发放', objectives: ['按月发放'],
  plan: [readPlanCell(6, '50.00％'), planCell(12, parsePercent('100'))],
  indicators: [indicator('a', 'quantity', '≥20人'), indicator('b', 'quality', '≥98%'), indicator('c', 'social-benefit', '≥5%')],
};
const goal = { id: 'goal', status: 'under-review', project: { code: 'P1', name: '巡逻补贴', nature: 'payroll', fiscalYear: 2026 }, content } as unknown as PerformanceGoal;
const amended = (amendment: Amendment): GoalContent => amendGoal(goal, amendment, rulesWithout([])).content;

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const text = fc.string({ minLength: 1, maxLength: 20 }).filter((each) => each.trim() !== '');
const anyAmendment: fc.Arbitrary<Amendment> = fc.record({
  purpose: text, objectives: fc.array(text, { minLength: 1, maxLength: 4 }), spendingPlan: fc.constantFrom([{ month: 6, percent: parsePercent('40') }], [{ month: 9, percent: parsePercent('80') }]),
  indicators: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), description: text, basis: text }, { requiredKeys: ['id'] }), { selector: ({ id }) => id }),
}, { requiredKeys: [] });

/** Everything that no amendment names. */
const kept = (each: GoalContent): string => freezeContent({ ...each, purpose: '', objectives: [], plan: [], indicators: each.indicators.map((row) => ({ ...row, description: '', basis: '', target: parseTargetValue('') })) });

test('whatever is completed, amounts, rows, names and weights stay as they were', () => {
  fc.assert(fc.property(anyAmendment, (amendment) => {
    let after: GoalContent;
    try {
      after = amended(amendment);
    } catch (error) {
      return error instanceof DomainError;
    }
    expect(kept(after)).toBe(kept(content));
    expect(after.indicators.map(({ target }) => target)).toEqual(content.indicators.map(({ target }) => target));
    return true;
  }));
});

test('only what is named changes, row by identity and checkpoint by month; what says the same keeps its printed text', () => {
  const after = amended({ spendingPlan: [{ month: 9, percent: parsePercent('80') }, { month: 6, percent: parsePercent('50.00') }], indicators: [{ id: 'b', target: '≥99%' }] });
  expect(after.plan.map(({ month, raw }) => [month, raw])).toEqual([[6, '50.00％'], [9, '80%'], [12, '100%']]);
  expect(after.indicators.map(({ target }) => target.raw)).toEqual(['≥20人', '≥99%', '≥5%']);
  expect(after.indicators[1]).toMatchObject({ id: 'b', description: '说明', basis: '名册' });
});

test.each<[string, Amendment, string]>([
  ['a row that the goal does not have', { indicators: [{ id: 'z', basis: '名册' }] }, 'goal.amended-row-unknown'],
  ['the same words', { purpose: '按月发放' }, 'approval.amendment-changes-nothing'],
  ['the same figure in other signs', { spendingPlan: [{ month: 6, percent: parsePercent('50') }] }, 'approval.amendment-changes-nothing'],
  ['no purpose', { purpose: ' ' }, 'goal.amendment-incomplete'],
  ['no objective', { objectives: [] }, 'goal.amendment-incomplete'],
  ['a target that can be read in two ways', { indicators: [{ id: 'b', target: '' }] }, 'goal.amendment-incomplete'],
  ['a plan that decreases', { spendingPlan: [{ month: 9, percent: parsePercent('20') }] }, 'goal.amendment-incomplete'],
  ['a rate counted in people', { indicators: [{ id: 'b', target: '≥98人' }] }, 'goal.amendment-blocked'],
])('%s is refused', (_, amendment, code) => {
  const named = { ...goal, content: { ...content, indicators: content.indicators.map((row) => (row.id === 'b' ? { ...row, name: '准确率' } : row)) } };
  expect(codeOf(() => amendGoal(named, amendment, rulesWithout([])))).toBe(code);
});

test('what blocks already does not keep other fields from being completed, and a silenced rule blocks nothing', () => {
  const faulty = { ...goal, content: { ...content, indicators: content.indicators.map((row) => (row.id === 'b' ? { ...row, name: '准确率', target: parseTargetValue('≥98人') } : row)) } };
  expect(codeOf(() => amendGoal(faulty, { purpose: '按月足额发放' }, rulesWithout([])))).toBe('nothing was refused');
});

test('only a text under review is completed', () => {
  expect(codeOf(() => amendGoal({ ...goal, status: 'returned' }, { purpose: '甲' }, []))).toBe('goal.content-locked');
});
