import { aDistrict, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { workbookRows } from '../../support/list-workbook.js';
import { TestApp, type PersonClient } from '../../support/test-app.js';

interface Problem {
  readonly code: string;
}
interface Person extends Problem {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly isActive: boolean;
  readonly version: number;
  readonly posts: readonly { readonly id: string; readonly role: string; readonly unitId: string; readonly endsOn: string | null }[];
  readonly actions: readonly { readonly name: string; readonly allowed: boolean }[];
}
interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

const NOWHERE = '018f0000-0000-7000-8000-00000000ffff';

let api: TestApp;
let district: BuiltDistrict;
let neighbours: BuiltDistrict;
let system: PersonClient;
let security: PersonClient;
let unitAdministrator: PersonClient;

beforeAll(async () => {
  api = await TestApp.start({}, 'people');
});
beforeEach(async () => {
  await api.database.truncate();
  district = await aDistrict(api.sql);
  neighbours = await aDistrict(api.sql, '110102', 'b', { province: district.province, city: district.city });
  [system, security, unitAdministrator] = [await api.signIn('system-administrator'), await api.signIn('security-administrator'), await api.signIn('unit-administrator')];
});
afterAll(() => api.stop());

const create = (by: PersonClient, unitId: string, role: string, login = 'li.si') => by.post<Person & { password: string }>('/people', { login, name: '李四', unitId, role });
const give = (by: PersonClient, personId: string, unitId: string, role: string, more: Record<string, unknown> = {}) => by.post<Person>(`/people/${personId}/posts`, { unitId, role, ...more });
const end = (by: PersonClient, postId: string, body: Record<string, unknown> = {}) => by.post<Problem>(`/posts/${postId}/ending`, body);
const events = async (): Promise<string[]> => (await api.sql.query<{ event: string }>(`select event from audit_entry where event not like 'session.%' and event <> 'access.denied' order by recorded_at`)).rows.map((row) => row.event);

describe('opening an account', () => {
  test('makes a person with a first post, and two entries in the trail', async () => {
    const answer = await create(system, district.office.id, 'preparer');
    expect(answer.status).toBe(201);
    const person = (await system.get<Person>(`/people/${answer.body.id}`)).body;
    expect(person).toMatchObject({ login: 'li.si', name: '李四', email: null, isActive: true, version: 1, posts: [{ role: 'preparer', unitId: district.office.id, endsOn: null }] });
    expect(await events()).toEqual(['person.created', 'post.given']);
  });

  test('a login is given once, whoever has it', async () => {
    expect((await create(system, district.office.id, 'preparer', 'auditor')).body.code).toBe('person.login-taken');
    expect((await create(system, district.office.id, 'preparer', 'b.auditor')).body.code).toBe('person.login-taken');
  });

  test.each(['AB', 'a b', 'Zhang', '张三', 'a'.repeat(33), '-ab', "a'--"])('the login "%s" is refused', async (login) => {
    expect((await create(system, district.office.id, 'preparer', login)).status).toBe(400);
  });

  test('the password that is handed over is in no table and not stored for a repeated request', async () => {
    const key = api.newKey();
    const answer = await system.post<{ password: string }>('/people', { login: 'li.si', name: '李四', unitId: district.office.id, role: 'preparer' }, { 'idempotency-key': key });
    expect(answer.status).toBe(201);
    const dump = await api.sql.query('select i::text from idempotent_reply i union all select a::text from audit_entry a union all select p::text from person p');
    expect(JSON.stringify(dump.rows)).not.toContain(answer.body.password);
  });
});

/** Who may give which role where: the whole of F8, as a table. */
describe('giving a post', () => {
  const refusal = async (answer: Promise<{ status: number; body: Problem }>): Promise<string> => {
    const { status, body } = await answer;
    return status === 201 ? 'given' : body.code;
  };

  test('a system administrator gives business roles and unit administrators, never an administrator of the district', async () => {
    const office = district.office.id;
    expect(await refusal(create(system, office, 'unit-administrator', 'a.one'))).toBe('given');
    expect(await refusal(create(system, district.programDivision.id, 'program-division', 'a.two'))).toBe('given');
    for (const role of ['system-administrator', 'security-administrator', 'auditor']) expect(await refusal(create(system, district.district.id, role, 'a.three'))).toBe('post.role-not-yours-to-give');
  });

  test('a security administrator makes administrators of people who are there, and opens no account', async () => {
    const person = (await create(system, district.office.id, 'preparer')).body.id;
    expect(await refusal(give(security, person, district.district.id, 'auditor'))).toBe('given');
    expect(await refusal(give(security, person, district.office.id, 'unit-leader'))).toBe('post.role-not-yours-to-give');
    expect((await create(security, district.district.id, 'auditor', 'a.four')).body.code).toBe('access.not-permitted');
  });

  test('a unit administrator keeps the roles of the own unit alone', async () => {
    const { office } = district;
    expect(await refusal(create(unitAdministrator, office.id, 'subdistrict-finance', 'a.five'))).toBe('given');
    for (const role of ['unit-administrator', 'system-administrator', 'program-division', 'third-party']) expect(await refusal(create(unitAdministrator, office.id, role, 'a.six'))).toBe('post.role-not-yours-to-give');
    const sibling = await aUnit(api.sql, district.district, 'subdistrict-office', '520002');
    for (const unit of [sibling, district.district, district.bureau, neighbours.office]) expect(await refusal(create(unitAdministrator, unit.id, 'preparer', 'a.seven'))).toBe('organization.not-found');
    const child = await aUnit(api.sql, office, 'budget-unit', '520001-1');
    expect(await refusal(create(unitAdministrator, child.id, 'preparer', 'a.eight'))).toBe('given');
  });

  test('nobody gives a post to the own person', async () => {
    expect(await refusal(give(system, district.people['system-administrator'].id, district.office.id, 'preparer'))).toBe('person.own-account');
    expect(await refusal(give(security, district.people['security-administrator'].id, district.district.id, 'system-administrator'))).toBe('person.own-account');
  });

  test('system, security and audit are never one person, not even when both are given at once', async () => {
    expect(await refusal(give(security, district.people.auditor.id, district.district.id, 'system-administrator'))).toBe('post.roles-kept-apart');
    const person = (await create(system, district.office.id, 'preparer')).body.id;
    const answers = await Promise.all(['auditor', 'system-administrator', 'security-administrator'].map((role) => refusal(give(security, person, district.district.id, role))));
    expect(answers.sort()).toEqual(['given', 'post.roles-kept-apart', 'post.roles-kept-apart']);
  });

  test('a role exists only at the kind of unit it belongs to', async () => {
    for (const [unit, role] of [[district.office, 'program-division'], [district.programDivision, 'preparer'], [district.performanceDivision, 'program-division'], [district.district, 'preparer']] as const) {
      expect(await refusal(create(system, unit.id, role))).toBe('post.role-not-at-unit');
    }
  });

  test('people and units of other districts do not exist', async () => {
    expect(await refusal(give(system, neighbours.people.preparer.id, district.office.id, 'unit-leader'))).toBe('person.not-found');
    expect(await refusal(give(system, NOWHERE, district.office.id, 'unit-leader'))).toBe('person.not-found');
    expect(await refusal(give(system, district.people.preparer.id, neighbours.office.id, 'unit-leader'))).toBe('organization.not-found');
  });

  test('is done once, not for a closed unit, not for a disabled person, not for a day gone by', async () => {
    expect(await refusal(give(system, district.people.preparer.id, district.office.id, 'preparer'))).toBe('post.held-already');
    expect(await refusal(give(system, district.people.preparer.id, district.office.id, 'unit-leader', { startsOn: '2020-01-01' }))).toBe('post.starts-in-the-past');
    expect(await refusal(give(system, district.people.preparer.id, district.office.id, 'unit-leader', { startsOn: '2190-02-30' }))).toBe('date.malformed');
    expect(await refusal(give(system, district.people.preparer.id, district.office.id, 'unit-leader', { startsOn: null }))).toBe('request.malformed');
    await system.post(`/people/${district.people.preparer.id}/disabling`, { version: 1 });
    expect(await refusal(give(system, district.people.preparer.id, district.office.id, 'unit-leader'))).toBe('person.inactive');
  });

  test('from a later day begins on that day', async () => {
    expect(await refusal(give(system, district.people.preparer.id, district.office.id, 'unit-leader', { startsOn: '2190-01-01' }))).toBe('given');
    expect((await (await api.signIn('preparer')).get<{ posts: unknown[] }>('/session')).body.posts).toHaveLength(1);
  });
});

describe('ending a post', () => {
  test('takes effect at once, and is recorded', async () => {
    const preparer = await api.signIn('preparer');
    expect((await end(system, district.people.preparer.postId)).status).toBe(204);
    expect((await preparer.get('/session')).status).toBe(401);
    expect((await end(system, district.people.preparer.postId)).body.code).toBe('post.ended-already');
    expect(await events()).toEqual(['post.ended']);
  });

  test('a post that was given today by mistake can be taken back today', async () => {
    const created = (await create(system, district.office.id, 'preparer')).body;
    const { posts } = (await system.get<Person>(`/people/${created.id}`)).body;
    expect((await end(system, posts[0]?.id ?? '')).status).toBe(204);
    const { rows } = await api.sql.query<{ never: boolean }>('select ends_on < starts_on as never from post where id = $1', [posts[0]?.id]);
    expect(rows).toEqual([{ never: true }]);
    expect((await give(system, created.id, district.office.id, 'preparer')).status).toBe(201);
  });

  test('with a last day keeps the post through that day', async () => {
    expect((await end(system, district.people.preparer.postId, { lastDay: '2190-12-31' })).status).toBe(204);
    expect((await (await api.signIn('preparer')).get('/session')).status).toBe(200);
    expect((await end(system, district.people.preparer.postId, { lastDay: '2020-01-01' })).body.code).toBe('post.ends-in-the-past');
  });

  test('is refused for what one could not have given', async () => {
    expect((await end(unitAdministrator, district.people['performance-division'].postId)).body.code).toBe('post.not-found');
    expect((await end(unitAdministrator, district.people['unit-administrator'].postId)).body.code).toBe('person.own-account');
    expect((await end(system, district.people.auditor.postId)).body.code).toBe('post.role-not-yours-to-give');
    expect((await end(system, neighbours.people.preparer.postId)).body.code).toBe('post.not-found');
  });
});

describe('the last administrator of a kind', () => {
  test('cannot lose the post, the account or the unit, until there is another', async () => {
    expect((await end(security, district.people.auditor.postId)).body.code).toBe('person.last-administrator');
    expect((await end(security, district.people.auditor.postId, { lastDay: '2190-12-31' })).body.code).toBe('person.last-administrator');
    expect((await system.post<Problem>(`/people/${district.people.auditor.id}/disabling`, { version: 1 })).body.code).toBe('person.last-administrator');
    await aPerson(api.sql, 'second.auditor', 'auditor', district.district);
    expect((await end(security, district.people.auditor.postId)).status).toBe(204);
  });

  test('of another district does not count', async () => {
    await aPerson(api.sql, 'c.auditor', 'auditor', neighbours.district);
    expect((await end(security, district.people.auditor.postId)).body.code).toBe('person.last-administrator');
  });

  test('of two that are removed at once one stays', async () => {
    const second = await aPerson(api.sql, 'second.auditor', 'auditor', district.district);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([system.post(`/people/${second.id}/disabling`, { version: 1 + round * 2 }), end(security, district.people.auditor.postId)]);
      const { rows } = await api.sql.query<{ count: string }>(
        `select count(*) from post join person on person.id = post.person_id and person.is_active where role = 'auditor' and unit_id = $1 and (ends_on is null or ends_on >= current_date + 1)`, [district.district.id]);
      expect(Number(rows[0]?.count)).toBe(1);
      await api.sql.query('update person set is_active = true, version = $2 where id = $1', [second.id, 3 + round * 2]);
      await api.sql.query('update post set ends_on = null where id = $1', [district.people.auditor.postId]);
    }
  });

  test('the unit where the last one sits cannot be closed', async () => {
    await api.sql.query(`update post set unit_id = $1 where id = $2`, [district.office.id, district.people.auditor.postId]);
    expect((await system.post<Problem>(`/org-units/${district.office.id}/closing`, { version: 1 })).body.code).toBe('person.last-administrator');
  });
});

describe('keeping an account', () => {
  test('name and address change with the version that was read; the login never does', async () => {
    const path = `/people/${district.people.preparer.id}`;
    expect((await system.patch(path, { version: 1, name: '王五', email: 'wang@example.invalid' })).status).toBe(204);
    expect((await system.get<Person>(path)).body).toMatchObject({ name: '王五', email: 'wang@example.invalid', version: 2 });
    expect((await system.patch<Problem>(path, { version: 1, name: '赵六' })).body.code).toBe('state.stale');
    expect((await system.patch<Problem>(path, { version: 2, login: 'other' })).status).toBe(400);
    expect((await system.patch(path, { version: 2, email: null })).status).toBe(204);
    expect((await system.get<Person>(path)).body).toMatchObject({ name: '王五', email: null });
  });

  test.each(['a@b\r\nBcc: c@d.cn', 'nobody', 'a@b', 'a b@c.cn', ''])('the address "%s" is refused', async (email) => {
    expect((await system.patch(`/people/${district.people.preparer.id}`, { version: 1, email })).status).toBe(400);
  });

  test('disabling ends every session; enabling does not bring one back', async () => {
    const preparer = await api.signIn('preparer');
    const path = `/people/${district.people.preparer.id}`;
    expect((await system.post(`${path}/disabling`, { version: 1 })).status).toBe(204);
    expect((await preparer.get('/session')).status).toBe(401);
    expect((await system.post<Problem>(`${path}/disabling`, { version: 2 })).body.code).toBe('person.inactive');
    expect((await system.post(`${path}/enabling`, { version: 2 })).status).toBe(204);
    expect((await preparer.get('/session')).status).toBe(401);
    expect((await (await api.signIn('preparer')).get('/session')).status).toBe(200);
  });

  test('is somebody else\'s business for whoever also acts outside of the area, and for the own account', async () => {
    const post = '018f0000-0000-7000-8000-0000000000ad';
    await api.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values ($1, $2, $3, 'supervisor', '2020-01-01')`, [post, district.people.preparer.id, district.city.id]);
    const path = `/people/${district.people.preparer.id}`;
    expect((await system.post<Problem>(`${path}/disabling`, { version: 1 })).body.code).toBe('person.posts-beyond-you');
    const shown = (await system.get<Person>(path)).body;
    expect(shown.posts.map((each) => each.role)).toEqual(['preparer']);
    expect(shown.actions.find((action) => action.name === 'disable')?.allowed).toBe(false);
    await api.sql.query(`update post set ends_on = '2021-01-01' where id = $1`, [post]);
    expect((await system.post(`${path}/disabling`, { version: 1 })).status).toBe(204);
    expect((await system.post<Problem>(`/people/${district.people['system-administrator'].id}/disabling`, { version: 1 })).body.code).toBe('person.own-account');
  });

  test('a unit administrator does not keep another unit administrator', async () => {
    const second = await aPerson(api.sql, 'second.unit', 'unit-administrator', district.office);
    expect((await unitAdministrator.post<Problem>(`/people/${second.id}/disabling`, { version: 1 })).body.code).toBe('person.posts-beyond-you');
    expect((await unitAdministrator.get<Person>(`/people/${second.id}`)).body.actions.find((action) => action.name === 'disable')?.allowed).toBe(false);
  });

  test('lists hold whoever has or had a post in the own area, without addresses', async () => {
    await end(system, district.people.preparer.postId);
    const own = (await unitAdministrator.get<Page<Person>>('/people?pageSize=100')).body;
    expect(own.items.map((person) => person.login)).toEqual(['preparer', 'responsible-leader', 'subdistrict-finance', 'unit-administrator', 'unit-leader']);
    expect(JSON.stringify(own)).not.toContain('@');
    expect((await system.get<Page<Person>>('/people?pageSize=100')).body.total).toBe(13);
    expect((await system.get<Page<Person>>('/people?role=auditor')).body.items.map((person) => person.login)).toEqual(['auditor']);
    expect((await system.get<Page<Person>>(`/people?unitId=${neighbours.office.id}`)).body.total).toBe(0);
    expect((await system.get<Page<Person>>('/people?search=b.')).body.total).toBe(0);
  });

  test('the workbook has the lines of the list and no more', async () => {
    const [heads, ...rows] = await workbookRows(unitAdministrator, '/people/workbook?isActive=true&sort=-login');
    expect(heads).toEqual(['姓名', '用户名', '岗位', '账号']);
    expect(rows.map(([, login, , state]) => [login, state])).toEqual(['unit-leader', 'unit-administrator', 'subdistrict-finance', 'responsible-leader', 'preparer'].map((login) => [login, '在用']));
    expect(rows.at(-1)?.[2]).toMatch(/经办人（\d{4}-\d{2}-\d{2} 起）$/);
    expect((await (await api.signIn('preparer')).get('/people/workbook')).status).toBe(403);
  });

  test('somebody of another district is as unknown as nobody', async () => {
    const [foreign, nobody] = [await system.get(`/people/${neighbours.people.preparer.id}`), await system.get(`/people/${NOWHERE}`)];
    const plain = (text: string) => text.replace(/"(requestId|instance)":"[^"]+"/g, '');
    expect([foreign.status, plain(foreign.text)]).toEqual([404, plain(nobody.text)]);
  });
});
