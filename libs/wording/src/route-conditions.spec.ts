import type { RouteCondition } from '#domain/approval/route-condition';
import { describeCondition } from './route-conditions.js';

test.each<[RouteCondition, string]>([
  [{ fact: 'amount', atLeast: '1000000.00' }, '预算数不低于 1000000.00 元'],
  [{ fact: 'amount', atLeast: '100', below: '500' }, '预算数不低于 100 元且低于 500 元'],
  [{ fact: 'severity', above: 'info' }, '审核问题等级高于 “提示”'],
  [{ fact: 'blockingFindings', atMost: 2 }, '必须改正的问题数不高于 2 个'],
  [{ fact: 'nature', oneOf: ['construction', 'one-off'] }, '项目性质为工程、一次性'],
  [{ fact: 'keyProject', is: true }, '是重点项目'],
  [{ not: { fact: 'continuing', is: true } }, '不是：是延续项目'],
  [{ and: [{ fact: 'funds', includes: 'other' }, { or: [{ fact: 'continuing', is: false }, { fact: 'amount', above: '5' }] }] }, '有其他资金，并且（是新增项目，或者预算数高于 5 元）'],
])('%j is said in words', (condition, sentence) => {
  expect(describeCondition(condition)).toBe(sentence);
});
