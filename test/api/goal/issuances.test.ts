import { FiscalStory, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';
import { officeText } from '../../support/office-text.js';
import type { Json } from '../../support/test-app.js';

let story: FiscalStory;

beforeAll(async () => {
  story = await FiscalStory.begin('issuances');
});

afterAll(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
  await story.end();
});

const issue = async (body: Json, login = 'budget-division') => (await story.as(login)).post<Json & StoryProblem>('/goal-issuances', body);
const statusOf = async ({ goalId }: IssuedGoal): Promise<string> => (await (await story.as('preparer')).get<Json>(`/performance-goals/${goalId}`)).body['status'];

test('a batch is tried first, then issued goal by goal with a result for each, and repeating it does nothing twice', async () => {
  const goals = [await story.approvedGoal({ name: '巡逻补贴甲' }), await story.approvedGoal({ name: '巡逻补贴乙' })];
  const before = await story.issuedGoal({ name: '早已下达' });
  const goalIds = [...goals, before].map(({ goalId }) => goalId);
  const batch = { goalIds, replyNumber: '云财预〔2026〕12号' };

  const tried = await issue({ ...batch, dryRun: true });
  expect([tried.status, tried.body['replyId'], tried.body['issued']]).toEqual([200, null, 0]);
  expect(Object.fromEntries(tried.body['items'].map((item: Json) => [item['name'], item['outcome']]))).toEqual({ 巡逻补贴甲: 'issuable', 巡逻补贴乙: 'issuable', 早已下达: 'refused' });
  expect(await statusOf(goals[0]!)).toBe('approved');

  const { body } = await issue(batch);
  expect([body['issued'], body['refused'], body['items'].map((item: Json) => item['goalId'])]).toEqual([2, 1, [...goalIds].sort()]);
  expect(body['items'].find((item: Json) => item['outcome'] === 'refused')).toMatchObject({ name: '早已下达', problem: 'goal.not-now-issued', message: expect.stringMatching(/[一-龥]/) });
  for (const goal of goals) expect(await statusOf(goal)).toBe('issued');
  expect(await story.count(`budget_change change join performance_goal goal on goal.project_id = change.project_id where goal.id = any ($1) and change.kind = 'reply'`, [goalIds])).toBe(3);

  const again = await issue(batch);
  expect([again.body['issued'], again.body['items'].map((item: Json) => item['outcome']).sort()]).toEqual([0, ['issued-already', 'issued-already', 'refused']]);
  const other = await issue({ goalIds: [goals[0]!.goalId], replyNumber: '云财预〔2026〕13号' });
  expect(other.body['items'][0]).toMatchObject({ outcome: 'refused', problem: 'reply.issued-by-another', message: '已由“云财预〔2026〕12号”批复下达，不能再列入本批复。' });
  expect(await story.count(`goal_reply where number like '云财预%'`)).toBe(1);
});

test('one refusal holds up nobody else, and what is issued twice at once is issued once', async () => {
  const goal = await story.approvedGoal({ fiscalYear: 2027, name: '并发' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => issue({ fiscalYear: 2027, replyNumber: '云财预〔2027〕1号' })));
  const outcomes = answers.flatMap(({ body }) => (body['items'] ?? []).map((item: Json) => item['outcome'] as string));
  expect(outcomes.filter((outcome) => outcome === 'issued')).toHaveLength(1);
  expect(await story.count('replied_goal where goal_id = $1', [goal.goalId])).toBe(1);
  expect((await issue({ fiscalYear: 2027, replyNumber: '云财预〔2027〕1号' })).body.code).toBe('reply.nothing-waits');
});

test('by unit and year, and only by the budget division', async () => {
  const goal = await story.approvedGoal({ fiscalYear: 2028, name: '按单位' });
  expect((await issue({ fiscalYear: 2028, replyNumber: 'x' }, 'performance-division')).status).toBe(403);
  expect((await issue({ replyNumber: 'x' })).status).toBe(400);
  expect((await issue({ fiscalYear: 2028, unitId: story.district.district.id, replyNumber: 'x' })).body.code).toBe('reply.nothing-waits');
  expect((await issue({ fiscalYear: 2028, unitId: story.district.office.id, replyNumber: 'x' })).body['items']).toMatchObject([{ goalId: goal.goalId, outcome: 'issued' }]);
});

test('the paper names every goal of the batch that its reader may see, and can be downloaded', async () => {
  const preparer = await story.as('preparer');
  const { body } = await preparer.get<{ items: Json[] }>('/goal-issuances?fiscalYear=2026');
  const [reply] = body.items;
  expect(reply).toMatchObject({ number: '云财预〔2026〕12号', goals: 2, budget: '240000.00' });
  const shown = (await preparer.get<Json>(`/goal-issuances/${reply!['id']}`)).body;
  expect(shown['items'].map((item: Json) => item['name']).sort()).toEqual(['巡逻补贴乙', '巡逻补贴甲'].sort());
  const paper = await preparer.get(`/goal-issuances/${reply!['id']}/forms/goal-reply?format=docx`);
  expect(paper.status).toBe(200);
  const text = officeText(paper.bytes);
  for (const word of ['项目支出绩效目标批复汇总表', '云财预〔2026〕12号', '巡逻补贴甲', '巡逻补贴乙', '240000.00', '≥98%']) expect(text).toContain(word);
});
