import { aDistrict } from '../../support/builders.js';
import { FiscalStory, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';

let story: FiscalStory;
let goal: IssuedGoal;

beforeAll(async () => {
  story = await FiscalStory.begin('payments');
  goal = await story.issuedGoal();
  await story.itIs('2026-07-10');
});

afterAll(async () => {
  await story.end();
});

const book = async (payments: readonly Record<string, unknown>[]) => (await story.as('budget-division')).post<{ recorded: number; repeated: number } & StoryProblem>('/payments', { payments });
const account = async (of: IssuedGoal, login = 'preparer') =>
  (await (await story.as(login)).get<{ budget: string; spent: string; total: number; budgetChanges: { kindName: string; amount: string; effectiveOn: string }[]; items: { voucherNo: string; amount: string }[] }>(`/performance-goals/${of.goalId}/payments`)).body;

test('issuing a goal books its reply for the whole year, and a payment is booked against it by goal or by project code', async () => {
  expect((await story.pay(goal, '2026-01-20', '10000.00', 'v-1')).body).toEqual({ recorded: 1, repeated: 0 });
  const byCode = await (await story.as('budget-division')).post('/payments', { projectCode: goal.code, voucherNo: 'v-2', paidOn: '2026-02-20', amount: '10000.00', summary: '二月' });
  expect([byCode.status, byCode.headers.get('audit-number')]).toEqual([201, expect.stringMatching(/^\d+$/)]);
  expect(await account(goal)).toMatchObject({ budget: '120000.00', spent: '20000.00', total: 2, budgetChanges: [{ kindName: '批复', amount: '120000.00', effectiveOn: '2026-01-01' }] });
});

test('a voucher that is sent again word for word is not booked twice; the same number with another amount is refused', async () => {
  expect((await story.pay(goal, '2026-01-20', '10000.00', 'v-1')).body).toEqual({ recorded: 0, repeated: 1 });
  const other = await story.pay(goal, '2026-01-20', '10000.01', 'v-1');
  expect([other.status, other.body.code, other.body.detail]).toEqual([409, 'payment.voucher-taken', expect.stringContaining('v-1')]);
  expect((await account(goal)).spent).toBe('20000.00');
});

test('of a batch with one payment beyond the budget not one is booked, and the sentence names the amounts', async () => {
  const refused = await book([
    { goalId: goal.goalId, voucherNo: 'b-1', paidOn: '2026-03-01', amount: '50000.00', summary: '' },
    { goalId: goal.goalId, voucherNo: 'b-2', paidOn: '2026-03-02', amount: '50000.01', summary: '' },
  ]);
  expect([refused.status, refused.body.code]).toEqual([422, 'payment.over-budget']);
  expect(refused.body.detail).toContain('120000.01');
  expect(refused.body.detail).toContain('120000.00');
  expect((await account(goal)).total).toBe(2);
});

test('money that comes back is a negative payment, never more than was paid', async () => {
  expect((await story.pay(goal, '2026-02-25', '-5000.00', 'r-1')).status).toBe(201);
  expect((await account(goal)).spent).toBe('15000.00');
  expect((await story.pay(goal, '2026-02-26', '-15000.01', 'r-2')).body.code).toBe('payment.refund-too-large');
});

test('a payment of tomorrow, of another year, of nothing, or for a goal that is not issued is refused', async () => {
  const approved = await story.approvedGoal();
  expect((await story.pay(goal, '2026-07-11', '1.00', 'x-1')).body.code).toBe('payment.in-the-future');
  expect((await story.pay(goal, '2025-12-31', '1.00', 'x-2')).body.code).toBe('payment.outside-fiscal-year');
  expect((await story.pay(goal, '2026-02-30', '1.00', 'x-3')).body.code).toBe('date.malformed');
  expect((await story.pay(goal, '2026-03-01', '-0.00', 'x-4')).body.code).toBe('payment.amount-missing');
  expect((await story.pay(approved, '2026-03-01', '1.00', 'x-5')).body.code).toBe('payment.goal-not-issued');
  const unknown = await book([{ projectCode: 'NOBODY', voucherNo: 'x-6', paidOn: '2026-03-01', amount: '1.00', summary: '' }]);
  expect([unknown.status, unknown.body.code, unknown.body.detail]).toEqual([404, 'payment.project-not-found', expect.stringContaining('NOBODY')]);
});

test.each([
  ['a number as amount', { amount: 12.5 }],
  ['an exponent', { amount: '1e5' }],
  ['full-width digits', { amount: '１２３' }],
  ['three decimals', { amount: '1.005' }],
  ['no voucher', { voucherNo: '' }],
  ['a field of its own', { approvedBy: 'me' }],
  ['goal and code at once', { projectCode: 'P1' }],
])('%s is a malformed request', async (_what, wrong) => {
  const refused = await (await story.as('budget-division')).post<StoryProblem>('/payments', { goalId: goal.goalId, voucherNo: 'm-1', paidOn: '2026-03-01', amount: '1.00', summary: '', ...wrong });
  expect([refused.status, refused.body.code]).toEqual([400, 'request.malformed']);
});

test('more than 500 payments at once, or a batch and a single payment together, are malformed', async () => {
  const payment = { goalId: goal.goalId, voucherNo: 'm-2', paidOn: '2026-03-01', amount: '1.00', summary: '' };
  expect((await book(Array.from({ length: 501 }, () => payment))).status).toBe(400);
  expect((await (await story.as('budget-division')).post('/payments', { payments: [payment], voucherNo: 'm-3' })).status).toBe(400);
});

test('only the budget division books payments, and only in its own district', async () => {
  expect((await (await story.as('preparer')).post('/payments', { goalId: goal.goalId, voucherNo: 'p-1', paidOn: '2026-03-01', amount: '1.00', summary: '' })).status).toBe(403);
  await aDistrict(story.app.sql, '110102', 'other', story.district);
  const neighbour = await story.as('other.budget-division');
  expect((await neighbour.post('/payments', { goalId: goal.goalId, voucherNo: 'n-1', paidOn: '2026-03-01', amount: '1.00', summary: '' })).status).toBe(404);
  expect((await neighbour.get(`/performance-goals/${goal.goalId}/payments`)).status).toBe(404);
});

test('of fifty payments of sixty percent at once exactly one is booked (E7)', async () => {
  const raced = await story.issuedGoal();
  const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => story.pay(raced, '2026-03-01', '72000.00', `race-${at}`)));
  const booked = answers.filter((answer) => answer.status === 201);
  const refused = answers.filter((answer) => answer.status === 422);
  expect([booked.length, refused.length]).toEqual([1, 49]);
  expect(new Set(refused.map((answer) => answer.body.code))).toEqual(new Set(['payment.over-budget']));
  expect((await account(raced)).spent).toBe('72000.00');
});

test('of fifty imports of the same voucher at once one books it and the others find it there', async () => {
  const raced = await story.issuedGoal();
  const answers = await Promise.all(Array.from({ length: 50 }, () => story.pay(raced, '2026-03-01', '100.00', 'same-voucher')));
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 50 }, () => 201));
  expect(answers.reduce((sum, answer) => sum + answer.body.recorded, 0)).toBe(1);
  expect((await account(raced)).spent).toBe('100.00');
});

test('a booked payment can be neither changed nor deleted, and every invariant of the money holds', async () => {
  await expect(story.asOwner('update payment set amount_fen = 1')).rejects.toMatchObject({ code: 'YJ001' });
  await expect(story.asOwner('delete from budget_change')).rejects.toMatchObject({ code: 'YJ001' });
  expect(await story.brokenInvariants()).toEqual([]);
});

test('the account says how budget and spending stood at the end of every month that has begun, and who may record', async () => {
  const fresh = await story.issuedGoal();
  await story.pay(fresh, '2026-03-31', '30000.00', 'c-1');
  await story.pay(fresh, '2026-04-01', '6000.00', 'c-2');
  interface Account { course: { month: number; budget: string; spent: string; executionRate: string }[]; actions: { name: string; allowed: boolean }[] }
  const { body } = await (await story.as('budget-division')).get<Account>(`/performance-goals/${fresh.goalId}/payments`);
  expect(body.course.map(({ month, spent, executionRate }) => [month, spent, executionRate])).toEqual([
    [1, '0.00', '0.00'], [2, '0.00', '0.00'], [3, '30000.00', '25.00'], [4, '36000.00', '30.00'], [5, '36000.00', '30.00'], [6, '36000.00', '30.00'], [7, '36000.00', '30.00'],
  ]);
  expect(body.actions).toEqual([{ name: 'record', allowed: true }]);
  expect((await (await story.as('preparer')).get<Account>(`/performance-goals/${fresh.goalId}/payments`)).body.actions).toEqual([]);
});
