import { parseTargetValue } from '../../indicator/parse-target-value.js';
import { parseAmount } from '../../shared/money.js';
import { readPlanCell } from '../../spending-plan/spending-plan.js';
import { reviewGoals } from './review-goals.js';
import { toReviewedGoal } from './to-reviewed-goal.js';

const amount = parseAmount('100', '元');

test('a stored goal is reviewed by the same rules as a document, and standard names are never found fault with', () => {
  const goal = toReviewedGoal({
    project: { fiscalYear: 2026, code: '990102260000000000001', name: '楼道修缮', nature: 'construction' },
    content: {
      budgeted: amount, fiscalFunds: amount, otherFunds: parseAmount('0', '元'), purpose: '用于修缮。', objectives: ['修缮楼道。'],
      plan: [3, 6, 10, 12].map((month, at) => readPlanCell(month, ['10%', '40%', '85%', '100%'][at] ?? '')),
      indicators: [{
        dimension: 'benefit', category: 'sustainable-impact', name: '质保年限', description: '施工单位承诺的年限', target: parseTargetValue('2年'), basis: '施工合同', weight: null, direction: 'higher-is-better',
      }],
    },
  }, 3);
  expect(reviewGoals([goal]).map(({ rule, goal: no, indicator }) => [rule, no, indicator])).toEqual([['D1', 3, null], ['V5', 3, 1]]);
});
