import { ApprovalScene, type CaseSeen } from '../../support/approval-scene.js';
import { aDistrict, aGoalBody, aPerson, type BuiltDistrict, type BuiltPerson } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';
import { simulatedClock } from '../../support/year-story.js';

interface Line { readonly id: string; readonly title: string; readonly isRead: boolean | null; readonly isUrged: boolean; readonly isOverdue: boolean; readonly dueOn: string | null; readonly version: number; readonly contentHash: string }
interface Page { readonly items: Line[]; readonly total: number }
interface Counters { readonly todo: number; readonly overdue: number; readonly returned: number; readonly drafts: number; readonly unreadCopies: number }

let app: TestApp;
let scene: ApprovalScene;
let district: BuiltDistrict;
let colleagues: BuiltPerson[];

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'approval-boxes');
  scene = new ApprovalScene(app);
  district = await aDistrict(app.sql);
  colleagues = [await aPerson(app.sql, 'finance.b', 'subdistrict-finance', district.office, '孙二'), await aPerson(app.sql, 'division.b', 'program-division', district.programDivision, '周三')];
  await scene.isNow('2026-06-01T10:00:00');
});

afterAll(async () => {
  await app.stop();
});

const box = async (login: string, query: string): Promise<Page> => scene.read<Page>(login, `/approval-cases?${query}`);
const titles = async (login: string, query: string): Promise<string[]> => (await box(login, query)).items.map(({ title }) => title);
const counters = async (login: string): Promise<Counters> => scene.read<Counters>(login, '/approval-boxes/counters');

test('抄送我的 keeps a copy with its read state, and the counter counts what is unread', async () => {
  const { caseId } = await scene.submitted({ name: '抄送的项目' });
  const before = (await counters('supervisor')).unreadCopies;
  await (await scene.as('preparer')).post(`/approval-cases/${caseId}/copies`, { personIds: [district.people.supervisor.id] });
  expect((await box('supervisor', 'box=copied')).items.map(({ title, isRead }) => [title, isRead])).toEqual([['抄送的项目', false]]);
  expect((await counters('supervisor')).unreadCopies).toBe(before + 1);
  await (await scene.as('supervisor')).post(`/approval-cases/${caseId}/copies/reading`);
  expect((await box('supervisor', 'box=copied')).items[0]?.isRead).toBe(true);
  expect((await counters('supervisor')).unreadCopies).toBe(before);
  expect((await box('preparer', 'box=copied')).total).toBe(0);
});

test('被退回 holds what was sent back until it is sent up again, 草稿 what was never sent up', async () => {
  const { goalId, caseId } = await scene.submitted({ name: '退回的项目' });
  await scene.decide('subdistrict-finance', caseId, 'send-back');
  expect(await titles('preparer', 'box=returned')).toEqual(['退回的项目']);
  expect((await counters('preparer')).returned).toBe(1);
  await scene.resubmit(goalId);
  expect(await titles('preparer', 'box=returned')).toEqual([]);
  expect(await titles('preparer', 'box=mine&title=退回')).toEqual(['退回的项目', '退回的项目']);
  const drafts = (await counters('preparer')).drafts;
  await (await scene.as('preparer')).post('/performance-goals', aGoalBody({ name: '写到一半' }));
  const page = await scene.read<{ items: { title: string; kindName: string }[]; total: number }>('preparer', '/approval-boxes/drafts');
  expect([page.total, page.items[0]?.title, page.items[0]?.kindName]).toEqual([drafts + 1, '写到一半', '绩效目标']);
  expect((await counters('preparer')).drafts).toBe(drafts + 1);
  expect((await counters('unit-leader')).drafts).toBe(0);
});

test('what is overdue stands first and is counted; a line says that it was urged, and what a batch sends back', async () => {
  await scene.isNow('2026-06-01T11:00:00');
  const early = await scene.submitted({ name: '早的' });
  await scene.isNow('2026-06-05T11:00:00');
  const late = await scene.submitted({ name: '晚的' });
  await scene.isNow('2026-06-10T11:00:00');
  await (await scene.as('preparer')).post(`/approval-cases/${late.caseId}/urges`, {});
  const { items } = await box(colleagues[0]!.login, 'box=todo&pageSize=100');
  const [first, second] = [items.findIndex(({ id }) => id === early.caseId), items.findIndex(({ id }) => id === late.caseId)];
  expect([first < second, items[first]?.isOverdue, items[second]?.isOverdue, items[second]?.isUrged, items[first]?.isUrged]).toEqual([true, true, false, true, false]);
  expect((await counters(colleagues[0]!.login)).overdue).toBe(items.filter(({ isOverdue }) => isOverdue).length);
  const { version, contentHash } = await scene.read<CaseSeen>('preparer', `/approval-cases/${late.caseId}`);
  expect([items[second]?.version, items[second]?.contentHash]).toEqual([version, contentHash]);
});

test('待办 counted from the index is 待办 looked at one by one, whatever was done, for everybody, on every page', async () => {
  let seed = 20261121;
  const random = (below: number): number => ((seed = (seed * 1103515245 + 12345) % 2147483648) >> 8) % below;
  const reviewers = ['subdistrict-finance', 'program-division', 'performance-division', 'unit-leader', ...colleagues.map(({ login }) => login)];
  const people = [...Object.values(district.people), ...colleagues];
  const cases = await Promise.all(Array.from({ length: 18 }, async (_, at) => (await scene.submitted({ name: `第${at}件` })).caseId));
  const [unplaced, inOrder] = [cases[0]!, cases[1]!];
  await app.sql.query(`update approval_case_step set rule = 'in-order' where case_id = $1`, [inOrder]);
  await app.sql.query(`update approval_case_step set unit_id = null, relation = 'assigned-program-division' where case_id = $1 and position = 2`, [unplaced]);
  const acts: readonly ((line: Line) => [string, unknown])[] = [
    ({ id, version, contentHash }) => [`/approval-cases/${id}/decisions`, { verdict: 'approve', opinion: '', version, contentHash }],
    ({ id, version, contentHash }) => [`/approval-cases/${id}/decisions`, { verdict: 'send-back', opinion: '请复核', sendTo: 1, version, contentHash }],
    ({ id, version }) => [`/approval-cases/${id}/reassignments`, { personId: people[random(people.length)]?.id, version }],
    ({ id, version }) => [`/approval-cases/${id}/consultations`, { personId: people[random(people.length)]?.id, version }],
    ({ id, version }) => [`/approval-cases/${id}/added-approvers`, { personId: people[random(people.length)]?.id, where: random(2) === 0 ? 'before' : 'after', version }],
    ({ id }) => [`/approval-cases/${id}/retractions`, {}],
    ({ id }) => [`/approval-cases/${id}/suspensions`, { opinion: '待核' }],
    ({ id }) => [`/approval-cases/${id}/answers`, { opinion: '可行' }],
  ];
  let done = 0;
  for (let step = 0; step < 90; step += 1) {
    const login = reviewers[random(reviewers.length)]!;
    const waiting = (await box(login, 'box=todo&fiscalYear=2026&pageSize=100')).items.filter(({ id }) => cases.includes(id));
    const line = waiting[random(Math.max(1, waiting.length))];
    if (line === undefined) continue;
    const [path, body] = acts[Math.max(0, random(acts.length + 5) - 5)]!(line);
    if ((await (await scene.as(login)).post(path, body)).status < 300) done += 1;
  }
  expect(done).toBeGreaterThan(25);
  for (const login of reviewers) {
    const [fast, exact, second] = [await box(login, 'box=todo&pageSize=100'), await box(login, 'box=todo&pageSize=100&fiscalYear=2026'), await box(login, 'box=todo&pageSize=5&page=2')];
    expect([login, fast.total, fast.items.map(({ id }) => id)]).toEqual([login, exact.total, exact.items.map(({ id }) => id)]);
    expect([login, second.items.map(({ id }) => id)]).toEqual([login, exact.items.slice(5, 10).map(({ id }) => id)]);
    const overdue = exact.items.filter(({ isOverdue }) => isOverdue).length;
    expect([login, await counters(login)]).toMatchObject([login, { todo: exact.total, overdue }]);
  }
}, 120_000);
