import { Invariants } from '#persistence/platform/invariants';
import { ApprovalScene, type CaseSeen } from '../../support/approval-scene.js';
import { aDistrict, aGoalBody, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { howMany } from '../../support/how-many.js';
import { RunningApi } from '../../support/running-api.js';
import { send, TestApp, type Answer, type PersonClient } from '../../support/test-app.js';

interface Outcome { readonly caseId: string; readonly title: string | null; readonly outcome: string; readonly code: string | null; readonly reason: string | null }
interface Batch { readonly passed: number; readonly doneBefore: number; readonly refused: number; readonly items: Outcome[] }
interface Item { readonly caseId: string; readonly version: number; readonly contentHash: string }

/** Pairs of batches that meet; reliability.md, A17, asks for 200. */
const PAIRS = howMany('YUJI_BATCH_PAIRS', 200, 10);

let app: TestApp;
let scene: ApprovalScene;
let district: BuiltDistrict;

beforeAll(async () => {
  app = await TestApp.start({ POOL_SIZE: '12' }, 'approval-batch');
  scene = new ApprovalScene(app);
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  expect((await app.app.get(Invariants).violations()).filter(({ violations }) => violations > 0)).toEqual([]);
  await app.stop();
});

const itemOf = async (caseId: string): Promise<Item> => {
  const { version, contentHash } = await scene.read<CaseSeen>('performance-division', `/approval-cases/${caseId}`);
  return { caseId, version, contentHash };
};
const submittedItems = async (count: number, overrides: Record<string, unknown> = {}): Promise<Item[]> => {
  const items: Item[] = [];
  for (let at = 0; at < count; at += 1) items.push(await itemOf((await scene.submitted(overrides)).caseId));
  return items;
};
const batch = (client: PersonClient, items: readonly Item[], more: object = {}): Promise<Answer<Batch & { code: string }>> => client.post('/approval-decisions/batches', { items, verdict: 'approve', opinion: '同意', ...more });
const trailOf = async (items: readonly Item[]): Promise<Record<string, number>> => {
  const { rows } = await app.sql.query<{ event: string; n: number }>(`select event, count(*)::int as n from audit_entry where subject_id = any($1) group by event`, [items.map(({ caseId }) => caseId)]);
  return Object.fromEntries(rows.map(({ event, n }) => [event, n]));
};
const actsOf = async (items: readonly Item[]): Promise<number[]> =>
  (await app.sql.query<{ n: number }>('select (select count(*)::int from approval_act act where act.case_id = wanted) as n from unnest($1::uuid[]) wanted', [items.map(({ caseId }) => caseId)])).rows.map(({ n }) => n);

test('a dry run says of every item what would become of it, and changes nothing; the batch then does exactly that', async () => {
  const good = await submittedItems(2, { name: '批量一' });
  const { indicators } = aGoalBody() as { indicators: { name: string }[] };
  const [blocked] = await submittedItems(1, { name: '准确率以人计', indicators: indicators.map((indicator) => (indicator.name === '发放准确率' ? { ...indicator, target: '≥98人' } : indicator)) }) as [Item];
  const [stale] = await submittedItems(1) as [Item];
  const elsewhere = await itemOf((await scene.submitted()).caseId);
  await scene.decide('subdistrict-finance', elsewhere.caseId, 'approve');
  const items = [...good, blocked, { ...stale, contentHash: 'another text' }, elsewhere, { ...stale, caseId: '018f0000-0000-7000-8000-00000000ffff' }];
  await aPerson(app.sql, 'batch.finance', 'subdistrict-finance', district.office);
  const finance = await scene.as('batch.finance');
  const expected: Record<string, [string, string | null]> = {
    [blocked.caseId]: ['refused', 'approval.blocked-by-review'],
    [stale.caseId]: ['refused', 'approval.content-changed'],
    [elsewhere.caseId]: ['refused', 'approval.decided-already'],
    '018f0000-0000-7000-8000-00000000ffff': ['refused', 'approval.not-found'],
  };
  const before = await trailOf(items);
  const rehearsed = await batch(finance, items, { dryRun: true });
  const answered = ({ body }: Answer<Batch>): unknown => Object.fromEntries(body.items.map(({ caseId, outcome, code }) => [caseId, [outcome, code]]));
  expect(answered(rehearsed)).toEqual({ ...expected, ...Object.fromEntries(good.map(({ caseId }) => [caseId, ['would-pass', null]])) });
  expect([rehearsed.body.passed, rehearsed.body.refused]).toEqual([2, 4]);
  expect(rehearsed.body.items.find(({ caseId }) => caseId === blocked.caseId)?.reason).toContain('规则 U1');
  expect(await trailOf(items)).toEqual(before);
  const done = await batch(finance, items);
  expect(answered(done)).toEqual({ ...expected, ...Object.fromEntries(good.map(({ caseId }) => [caseId, ['next-step', null]])) });
  expect(done.body.items.map(({ caseId }) => caseId)).toEqual([...items.map(({ caseId }) => caseId)].sort());
});

test('sent again it does nothing a second time', async () => {
  const items = await submittedItems(3);
  const finance = await scene.as('subdistrict-finance');
  expect((await batch(finance, items)).body.passed).toBe(3);
  const after = await trailOf(items);
  const again = await batch(finance, items);
  expect([again.body.passed, again.body.doneBefore, again.body.refused]).toEqual([0, 3, 0]);
  expect(await trailOf(items)).toEqual(after);
  expect(await actsOf(items)).toEqual([1, 1, 1]);
});

test('nobody passes what they submitted, not even in a batch', async () => {
  const [item] = await submittedItems(1) as [Item];
  await app.sql.query(`insert into approval_author (case_id, person_id) values ($1, $2)`, [item.caseId, district.people['subdistrict-finance'].id]);
  const { body } = await batch(await scene.as('subdistrict-finance'), [item]);
  expect(body.items.map(({ outcome, code }) => [outcome, code])).toEqual([['refused', 'approval.own-submission']]);
  expect(await actsOf([item])).toEqual([0]);
});

test('an item in other hands is refused alone, and the others go on', async () => {
  const items = await submittedItems(3);
  const [, held] = [...items].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)) as [Item, Item, Item];
  const other = await app.sql.connect();
  try {
    await other.query('begin');
    await other.query('select id from approval_case where id = $1 for update', [held.caseId]);
    const { status, body } = await batch(await scene.as('subdistrict-finance'), items);
    expect([status, body.passed, body.refused]).toEqual([200, 2, 1]);
    expect(body.items.find(({ caseId }) => caseId === held.caseId)).toMatchObject({ outcome: 'refused', code: 'approval.in-other-hands', reason: '正被他人办理，本次操作未生效：请稍后再试。' });
  } finally {
    await other.query('rollback');
    other.release();
  }
  expect((await batch(await scene.as('subdistrict-finance'), items)).body).toMatchObject({ passed: 1, doneBefore: 2, refused: 0 });
});

test('a step that grades passes in a batch with the grade it is given, and not without one', async () => {
  const items = await submittedItems(2);
  await app.sql.query('update approval_case_step set grades = true where case_id = any($1) and position = 1', [items.map(({ caseId }) => caseId)]);
  const finance = await scene.as('subdistrict-finance');
  expect((await batch(finance, items)).body.items.map(({ code }) => code)).toEqual(['approval.grade-missing', 'approval.grade-missing']);
  expect((await batch(finance, items, { grade: 'excellent' })).body.passed).toBe(2);
});

test('everybody keeps their own phrases, as one list; before that a few usual ones are offered', async () => {
  const [finance, division] = [await scene.as('subdistrict-finance'), await scene.as('program-division')];
  const usual = (await division.get<{ phrases: string[] }>('/opinion-phrases')).body.phrases;
  expect((await finance.put<{ phrases: string[] }>('/opinion-phrases', { phrases: ['同意上报。', ' 请核对名册 ', '同意上报。'] })).body.phrases).toEqual(['同意上报。', '请核对名册']);
  expect((await finance.get<{ phrases: string[] }>('/opinion-phrases')).body.phrases).toEqual(['同意上报。', '请核对名册']);
  expect((await division.get<{ phrases: string[] }>('/opinion-phrases')).body.phrases).toEqual(usual);
  expect((await (await scene.as('preparer')).get('/opinion-phrases')).status).toBe(403);
});

test('only 同意, of 500 cases at most, none of them twice', async () => {
  const [item] = await submittedItems(1) as [Item];
  const finance = await scene.as('subdistrict-finance');
  expect((await batch(finance, [item], { verdict: 'reject' })).status).toBe(400);
  expect((await batch(finance, [item, item])).status).toBe(400);
  expect((await batch(finance, [])).status).toBe(400);
  expect((await batch(finance, Array.from({ length: 501 }, (_, at) => ({ ...item, caseId: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}` })))).status).toBe(400);
});

test(`A17 — ${PAIRS} times two batches in opposite order never wait for each other in a circle: every case is decided once`, async () => {
  await aPerson(app.sql, 'opposite.finance', 'subdistrict-finance', district.office);
  const [first, second] = [await scene.as('subdistrict-finance'), await scene.as('opposite.finance')];
  for (let round = 0; round < PAIRS; round += 1) {
    const items = await submittedItems(round === 0 ? 12 : 3);
    const [one, other] = await Promise.all([batch(first, items), batch(second, [...items].reverse())]);
    expect([one.status, other.status, one.body.passed + other.body.passed]).toEqual([200, 200, items.length]);
    expect(new Set([...one.body.items, ...other.body.items].map(({ code }) => code))).toEqual(new Set([null, 'approval.decided-already']));
    expect(await actsOf(items)).toEqual(items.map(() => 1));
    expect((await trailOf(items))['approval.decided']).toBe(items.length);
  }
}, 60_000 + PAIRS * 1_000);

test('A17 — a batch that is killed in the middle leaves whole decisions, and sent again ends as if nothing had happened', async () => {
  const items = await submittedItems(8);
  const { cookie, csrfToken } = await scene.as('subdistrict-finance');
  const doomed = await RunningApi.start(app.database, { YUJI_FAULT_AT: '70', POOL_SIZE: '2' });
  try {
    await expect(send(doomed.baseUrl, 'POST', '/approval-decisions/batches', { items, verdict: 'approve', opinion: '同意' }, { cookie, 'x-csrf-token': csrfToken })).rejects.toThrow();
    expect(await doomed.ended).toBe('SIGKILL');
  } finally {
    await doomed.stop();
  }
  const whole = (await actsOf(items)).filter((acts) => acts === 1).length;
  expect(whole).toBeGreaterThan(0);
  expect(whole).toBeLessThan(items.length);
  expect((await trailOf(items))['approval.decided']).toBe(whole);
  const { body } = await batch(await scene.as('subdistrict-finance'), items);
  expect([body.passed, body.doneBefore, body.refused]).toEqual([items.length - whole, whole, 0]);
  expect(await actsOf(items)).toEqual(items.map(() => 1));
  expect((await trailOf(items))['approval.decided']).toBe(items.length);
}, 60_000);
