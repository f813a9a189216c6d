import { aDistrict, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { workbookRows } from '../../support/list-workbook.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';
import { playYear, simulatedClock } from '../../support/year-story.js';

let app: TestApp;
let district: BuiltDistrict;
let neighbour: BuiltDistrict;
let auditor: PersonClient;
let goalId: string;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'audit-api');
  district = await aDistrict(app.sql);
  neighbour = await aDistrict(app.sql, '110102', 'neighbour', { province: district.province, city: district.city });
  ({ goalId } = await playYear(app, district, { until: 'goal: issue' }));
  await app.signIn('neighbour.preparer');
  auditor = await app.signIn('auditor');
});

afterAll(async () => {
  await app.stop();
});

const list = async (query: string, person = auditor): Promise<Json> => (await person.get<Json>(`/audit-entries?${query}`)).body;

test('the auditor reads the trail of the own district, newest first, page by page, and nothing of a neighbour', async () => {
  const { items, total } = (await list('pageSize=100')) as { items: Json[]; total: number };
  expect(total).toBe(items.length);
  expect(items.map((item) => item['no'])).toEqual(items.map((_item, at) => total - at));
  expect(new Set(items.map((item) => item['districtId']))).toEqual(new Set([district.district.id]));
  const second = (await list('pageSize=10&page=2'))['items'] as Json[];
  expect(second).toEqual(items.slice(10, 20));
  expect((await list(`districtId=${neighbour.district.id}`))['total']).toBe(0);
  const others = (await list('pageSize=100', await app.signIn('neighbour.auditor')))['items'] as Json[];
  expect(new Set(others.map((item) => item['districtId']))).toEqual(new Set([neighbour.district.id]));
});

test('entries are found by subject, event, person and day', async () => {
  const issued = (await list(`subjectKind=goal&subjectId=${goalId}&event=goal.issued`))['items'] as Json[];
  expect(issued).toEqual([expect.objectContaining({ event: 'goal.issued', subjectKind: 'goal', subjectId: goalId, actorId: district.people['budget-division'].id, actorName: 'budget-division', role: 'budget-division', details: expect.objectContaining({ budgetedFen: '12000000' }), requestId: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })]);
  const byPerson = await list(`actorId=${district.people.preparer.id}&pageSize=100`);
  expect(new Set((byPerson['items'] as Json[]).map((item) => item['actorName']))).toEqual(new Set(['preparer']));
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const all = (await list(''))['total'] as number;
  expect((await list(`from=${today}`))['total']).toBe(all);
  expect((await list(`to=${today}`))['total']).toBe(all);
  expect([(await list('to=2020-01-01'))['total'], (await list('from=2199-01-01'))['total']]).toEqual([0, 0]);
  expect((await list('event=goal.nothing'))['total']).toBe(0);
});

test('a filter is taken home with what seals each entry: its number, its time and its hash', async () => {
  const [shown] = (await list(`subjectKind=goal&subjectId=${goalId}&event=goal.issued`))['items'] as Json[];
  const [heads, row, ...others] = await workbookRows(auditor, `/audit-entries/workbook?subjectKind=goal&subjectId=${goalId}&event=goal.issued`);
  expect(heads).toEqual(['序号', '时间', '事件', '对象', '对象编号', '办理人', '岗位', '明细', '请求编号', '校验值']);
  expect(row).toEqual([shown!['no'], new Date(Math.floor(Date.parse(shown!['at']) / 1000) * 1000 + 8 * 3_600_000), '绩效目标 · 下达', '绩效目标', goalId, 'budget-division', expect.any(String), JSON.stringify(shown!['details']), shown!['requestId'], shown!['hash']]);
  expect(others).toEqual([]);
});

test.each(['from=2026-02-30', 'from=2026-W03', 'to=yesterday', 'event=%27', 'subjectKind=a%00', 'subjectId=%00', 'pageSize=1000', 'districtId=x', 'event=a&event=b', 'order=hash'])('a filter such as %s is malformed', async (query) => {
  expect((await auditor.get(`/audit-entries?${query}`)).status).toBe(400);
});

test('a city auditor reads the chains of the districts below, each with its own numbers', async () => {
  await aPerson(app.sql, 'city.auditor', 'auditor', district.city);
  const person = await app.signIn('city.auditor');
  const chains = ((await person.get<Json>('/audit-chains/verification')).body['chains'] as Json[]).map((chain) => chain['districtId']);
  expect(new Set(chains)).toEqual(new Set([district.city.id, district.district.id, neighbour.district.id]));
});

test('nobody else reads it, and that they tried is in it', async () => {
  for (const role of ['preparer', 'performance-division', 'supervisor', 'system-administrator', 'security-administrator', 'third-party'] as const) {
    const person = await app.signIn(role);
    for (const path of ['/audit-entries', '/audit-entries/workbook', '/audit-chains/verification']) {
      const answer = await person.get<Json>(path);
      expect([role, answer.status, answer.body['code']]).toEqual([role, 403, 'access.not-permitted']);
    }
  }
  const denied = (await list('event=access.denied&pageSize=100'))['items'] as Json[];
  expect(denied).toHaveLength(18);
  expect(denied[0]).toMatchObject({ subjectKind: 'route', subjectId: 'GET /audit-chains/verification', actorName: 'third-party', details: { permission: 'audit:read' } });
});

test('verification says that every link holds, and names the first that does not', async () => {
  const whole = (await auditor.get<Json>('/audit-chains/verification')).body;
  expect(whole).toEqual({ ok: true, chains: [expect.objectContaining({ districtId: district.district.id, firstBad: null })] });
  await app.sql.query(`update audit_entry set sealed = replace(sealed, '12000000', '12000001') where event = 'goal.issued'`);
  const { rows } = await app.sql.query<{ no: string }>(`select no from audit_entry where event = 'goal.issued'`);
  const broken = (await auditor.get<Json>('/audit-chains/verification')).body;
  expect([broken['ok'], (broken['chains'] as Json[])[0]!['firstBad']]).toEqual([false, Number(rows[0]!.no)]);
  await app.sql.query(`update audit_entry set sealed = replace(sealed, '12000001', '12000000') where event = 'goal.issued'`);
  expect((await auditor.get<Json>('/audit-chains/verification')).body['ok']).toBe(true);
});
