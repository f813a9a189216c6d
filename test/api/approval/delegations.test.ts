import { aDistrict, aPerson, type BuiltDistrict, type BuiltPerson } from '../../support/builders.js';
import { TestApp, type PersonClient } from '../../support/test-app.js';
import { setClock, simulatedClock } from '../../support/year-story.js';

interface Problem {
  readonly code: string;
}
interface Delegation {
  readonly id: string;
  readonly principal: { readonly name: string };
  readonly delegate: { readonly name: string; readonly roleName: string; readonly unitName: string };
  readonly from: string;
  readonly until: string;
  readonly state: string;
  readonly version: number;
  readonly actions: readonly { readonly name: string; readonly allowed: boolean }[];
}

let app: TestApp;
let district: BuiltDistrict;
let colleague: BuiltPerson;
let finance: PersonClient;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'delegations');
});
beforeEach(async () => {
  await app.database.truncate();
  district = await aDistrict(app.sql);
  colleague = await aPerson(app.sql, 'colleague', 'subdistrict-finance', district.office, '同事');
  await setClock(app, '2026-06-15');
  finance = await app.signIn('subdistrict-finance');
});
afterAll(() => app.stop());

const make = (by: PersonClient, delegatePostId: string, from = '2026-06-15', until = '2026-06-19') => by.post<Delegation & Problem>('/delegations', { delegatePostId, from, until, reason: '出差' });
const listed = async (by: PersonClient): Promise<readonly Delegation[]> => (await by.get<{ items: readonly Delegation[] }>('/delegations')).body.items;

test('is listed for both whom it names, with its days and what may be done with it, and for nobody else', async () => {
  expect((await make(finance, colleague.postId)).status).toBe(201);
  const lines = await Promise.all(['subdistrict-finance', 'colleague'].map(async (login) => (await listed(await app.signIn(login)))[0]));
  expect(lines[0]).toMatchObject({
    principal: { name: 'subdistrict-finance' }, delegate: { name: '同事', roleName: '街道财政', unitName: district.office.name }, from: '2026-06-15', until: '2026-06-19', state: 'in-force', version: 1,
    actions: [{ name: 'end', allowed: true }],
  });
  expect(lines[1]).toEqual(lines[0]);
  expect(await listed(await app.signIn('unit-leader'))).toEqual([]);
});

test('is written into the trail with both names, and the delegate hears of it; so is its end', async () => {
  const { id } = (await make(finance, colleague.postId)).body;
  expect((await finance.post(`/delegations/${id}/ending`, { version: 1 })).status).toBe(204);
  const { rows } = await app.sql.query<{ event: string; sealed: string }>(`select event, sealed from audit_entry where subject_kind = 'delegation' and subject_id = $1 order by no`, [id]);
  expect(rows.map(({ event }) => event)).toEqual(['delegation.made', 'delegation.ended']);
  for (const { sealed } of rows) for (const name of ['subdistrict-finance', '同事']) expect(sealed).toContain(name);
  const told = await app.sql.query<{ recipient: string; kind: string }>(`select recipient_id as recipient, payload::json->>'kind' as kind from outbox_message where kind = 'in-app' order by id`);
  expect(told.rows).toEqual([{ recipient: colleague.id, kind: 'delegation.made' }, { recipient: colleague.id, kind: 'delegation.ended' }]);
});

test('whoever got it may hand it back; a stranger finds nothing, a stale version changes nothing', async () => {
  const { id } = (await make(finance, colleague.postId)).body;
  expect((await (await app.signIn('unit-leader')).post<Problem>(`/delegations/${id}/ending`, { version: 1 })).body.code).toBe('delegation.not-found');
  const delegate = await app.signIn('colleague');
  expect((await delegate.post<Problem>(`/delegations/${id}/ending`, { version: 7 })).body.code).toBe('state.stale');
  const answers = await Promise.all([1, 2, 3].map(() => delegate.post<Problem>(`/delegations/${id}/ending`, { version: 1 })));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  expect((await listed(finance))[0]).toMatchObject({ state: 'ended', version: 2, actions: [{ name: 'end', allowed: false }] });
});

test.each<[string, () => Promise<{ status: number; body: Problem }>, string]>([
  ['to oneself', () => make(finance, district.people['subdistrict-finance'].postId), 'delegation.to-oneself'],
  ['to somebody who never decides', () => make(finance, district.people.preparer.postId), 'delegation.delegate-unfit'],
  ['to the bureau, which may not see what the office has in hand', () => make(finance, district.people['performance-division'].postId), 'delegation.delegate-unfit'],
  ['to nobody', () => make(finance, '018f0000-0000-7000-8000-00000000ffff'), 'delegation.delegate-unfit'],
  ['that begins in the past', () => make(finance, colleague.postId, '2026-06-14'), 'delegation.in-the-past'],
  ['that ends before it begins', () => make(finance, colleague.postId, '2026-06-17', '2026-06-16'), 'delegation.period-reversed'],
  ['on a day that does not exist', () => make(finance, colleague.postId, '2026-06-17', '2026-06-31'), 'request.malformed'],
])('a delegation %s is refused', async (_, attempt, code) => {
  const answer = await attempt();
  expect([answer.status >= 400, answer.body.code]).toEqual([true, code]);
  expect(await listed(finance)).toEqual([]);
});

test('to somebody who has left, was disabled, or sits in another district is refused', async () => {
  const elsewhere = await aDistrict(app.sql, '110102', 'b', district);
  expect((await make(finance, elsewhere.people['subdistrict-finance'].postId)).body.code).toBe('delegation.delegate-unfit');
  await app.sql.query('update person set is_active = false where id = $1', [colleague.id]);
  expect((await make(finance, colleague.postId)).body.code).toBe('delegation.delegate-unfit');
  await app.sql.query(`update person set is_active = true where id = $1`, [colleague.id]);
  await app.sql.query(`update post set ends_on = '2026-06-15' where id = $1`, [colleague.postId]);
  expect((await make(finance, colleague.postId, '2026-06-16')).body.code).toBe('delegation.delegate-unfit');
});

test('two that are made at once do not share a day of one post, nor close a circle', async () => {
  const leader = district.people['unit-leader'];
  const sameDays = await Promise.all([make(finance, colleague.postId), make(finance, leader.postId), make(await app.signIn('subdistrict-finance'), colleague.postId)]);
  expect(sameDays.map(({ status, body }) => (status === 201 ? 'made' : body.code)).sort()).toEqual(['delegation.overlapping', 'delegation.overlapping', 'made']);
  const [one, other] = [await app.signIn('unit-leader'), await app.signIn('responsible-leader')];
  const circle = await Promise.all([make(one, district.people['responsible-leader'].postId), make(other, leader.postId)]);
  expect(circle.map(({ status, body }) => (status === 201 ? 'made' : body.code)).sort()).toEqual(['delegation.goes-in-a-circle', 'made']);
});

test('a chain of stand-ins is bounded', async () => {
  const second = await aPerson(app.sql, 'second', 'subdistrict-finance', district.office);
  const third = await aPerson(app.sql, 'third', 'subdistrict-finance', district.office);
  const fourth = await aPerson(app.sql, 'fourth', 'subdistrict-finance', district.office);
  const answers: string[] = [];
  for (const [from, to] of [['subdistrict-finance', colleague], ['colleague', second], ['second', third], ['third', fourth]] as const) {
    const { status, body } = await make(await app.signIn(from), to.postId);
    answers.push(status === 201 ? 'made' : body.code);
  }
  expect(answers).toEqual(['made', 'made', 'made', 'delegation.chain-too-long']);
});

test('whoever never decides makes none', async () => {
  expect((await make(await app.signIn('preparer'), colleague.postId)).body.code).toBe('access.not-permitted');
  expect((await (await app.signIn('supervisor')).get<Problem>('/delegations/candidates')).body.code).toBe('access.not-permitted');
});
