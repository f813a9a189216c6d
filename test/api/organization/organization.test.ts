import { aDistrict, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { PASSWORD, send, TestApp, type PersonClient } from '../../support/test-app.js';

interface Problem {
  readonly code: string;
}
interface Unit extends Problem {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly isActive: boolean;
  readonly version: number;
  readonly actions: readonly { readonly name: string; readonly allowed: boolean; readonly reason?: string }[];
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

beforeAll(async () => {
  api = await TestApp.start({}, 'organization');
});
beforeEach(async () => {
  await api.database.truncate();
  district = await aDistrict(api.sql);
  neighbours = await aDistrict(api.sql, '110102', 'b', { province: district.province, city: district.city });
  system = await api.signIn('system-administrator');
});
afterAll(() => api.stop());

const open = (parentId: string, kind: string, code: string, name = `新设${code}`) => system.post<Unit>('/org-units', { parentId, kind, code, name });
const pathOf = async (id: string): Promise<string> => (await api.sql.query<{ path: string }>('select path from org_unit where id = $1', [id])).rows[0]?.path ?? '';
const lastEvents = async (n: number): Promise<string[]> =>
  (await api.sql.query<{ event: string }>('select event from audit_entry where district_id = $1 order by no desc limit $2', [district.district.id, n])).rows.map((row) => row.event).reverse();

describe('units', () => {
  test('a new unit hangs where it may, gets its path and its district, and is recorded', async () => {
    const answer = await open(district.office.id, 'budget-unit', '520001-1', '社区服务中心');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('audit-number')).toMatch(/^\d+$/);
    const { rows } = await api.sql.query<{ district_id: string; path: string }>('select district_id, path from org_unit where id = $1', [answer.body.id]);
    expect(rows[0]?.district_id).toBe(district.district.id);
    expect(rows[0]?.path.startsWith(district.office.path)).toBe(true);
    expect(await lastEvents(1)).toEqual(['organization.opened']);
  });

  test.each([
    ['a division below an office', () => district.office.id, 'program-division', 'organization.may-not-hang-there', 422],
    ['a district below a district', () => district.district.id, 'district', 'organization.may-not-hang-there', 422],
    ['a unit in another district', () => neighbours.district.id, 'budget-unit', 'organization.not-found', 404],
    ['a unit below the own city', () => district.city.id, 'district', 'organization.not-found', 404],
    ['a unit below nothing', () => NOWHERE, 'budget-unit', 'organization.not-found', 404],
  ])('%s is refused', async (_what, parent, kind, code, status) => {
    const answer = await open(parent(), kind, 'x-1');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('a code is taken once in a district, and free in the next one', async () => {
    expect((await open(district.district.id, 'budget-unit', '520001')).body.code).toBe('organization.code-taken');
    expect((await open(district.district.id, 'budget-unit', '520099')).status).toBe(201);
  });

  test('of thirty that open the same code at once, one does', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => open(district.district.id, 'budget-unit', '520050')));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status !== 201).every((answer) => answer.status === 409)).toBe(true);
  });

  test('a name with an invisible or a control character is refused', async () => {
    for (const name of ['街道\u200b办', '街道\n办', '街\u202e道', '', 'x'.repeat(81), '街道\u0000']) {
      const answer = await open(district.district.id, 'budget-unit', '520051', name);
      expect([JSON.stringify(name), answer.status]).toEqual([JSON.stringify(name), 400]);
    }
  });

  test('renaming keeps the code, needs the version that was read, and shows up in the trail', async () => {
    const unit = (await system.get<Unit>(`/org-units/${district.office.id}`)).body;
    expect((await system.patch(`/org-units/${unit.id}`, { version: unit.version, name: '城南街道办事处' })).status).toBe(204);
    const stale = await system.patch<Problem>(`/org-units/${unit.id}`, { version: unit.version, name: '城北街道办事处' });
    expect([stale.status, stale.body.code]).toEqual([409, 'state.stale']);
    expect((await system.get<Unit>(`/org-units/${unit.id}`)).body).toMatchObject({ name: '城南街道办事处', version: unit.version + 1 });
    expect(await lastEvents(1)).toEqual(['organization.renamed']);
  });

  test('a move takes everything below along, and rights follow at the next request', async () => {
    const other = await aUnit(api.sql, district.district, 'subdistrict-office', '520002');
    const child = await aUnit(api.sql, other, 'budget-unit', '520002-1');
    await aPerson(api.sql, 'child-leader', 'unit-leader', child);
    const [leader, preparer] = [await api.signIn('child-leader'), await api.signIn('preparer')];
    expect((await preparer.get(`/org-units/${child.id}`)).status).toBe(404);
    const unit = (await system.get<Unit>(`/org-units/${child.id}`)).body;
    expect((await system.post(`/org-units/${child.id}/moves`, { version: unit.version, parentId: district.office.id })).status).toBe(204);
    expect(await pathOf(child.id)).toBe(`${district.office.path}${child.path.split('/').at(-2)}/`);
    expect((await preparer.get(`/org-units/${child.id}`)).status).toBe(200);
    expect((await leader.get<Page<Unit>>('/org-units')).body.items.map((each) => each.id)).toEqual([child.id]);
  });

  test('a path that begins like another is not below it: /1/12/ is not /1/123/', async () => {
    const twelve = `${district.district.path}12/`;
    await api.sql.query('update org_unit set path = $2 where id = $1', [district.office.id, twelve]);
    const hundred = await aUnit(api.sql, district.district, 'subdistrict-office', '520123');
    await api.sql.query('update org_unit set path = $2 where id = $1', [hundred.id, `${district.district.path}123/`]);
    const preparer = await api.signIn('preparer');
    expect((await preparer.get<Page<Unit>>('/org-units')).body.items.map((unit) => unit.id)).toEqual([district.office.id]);
  });

  test('a unit cannot move below itself, into another district, or below a kind that has no such child', async () => {
    const division = (await system.get<Unit>(`/org-units/${district.bureau.id}`)).body;
    const cases: [string, string, string][] = [
      [district.bureau.id, district.programDivision.id, 'organization.cycle'],
      [district.bureau.id, district.bureau.id, 'organization.cycle'],
      [district.programDivision.id, district.office.id, 'organization.may-not-hang-there'],
      [district.office.id, neighbours.district.id, 'organization.not-found'],
    ];
    for (const [id, parentId, code] of cases) {
      const answer = await system.post<Problem>(`/org-units/${id}/moves`, { version: division.version, parentId });
      expect([id, answer.body.code]).toEqual([id, code]);
    }
  });

  test('who keeps two districts cannot carry a unit from one into the other', async () => {
    await aPerson(api.sql, 'city-system', 'system-administrator', district.city);
    const city = await api.signIn('city-system');
    const answer = await city.post<Problem>(`/org-units/${district.office.id}/moves`, { version: 1, parentId: neighbours.district.id });
    expect([answer.status, answer.body.code]).toEqual([409, 'organization.other-district']);
  });

  test('two crossing moves and twenty openings at once leave every path right', async () => {
    const [a, b] = [await aUnit(api.sql, district.district, 'subdistrict-office', '520010'), await aUnit(api.sql, district.district, 'subdistrict-office', '520011')];
    const child = await aUnit(api.sql, a, 'budget-unit', '520010-1');
    await Promise.all([
      system.post(`/org-units/${child.id}/moves`, { version: 1, parentId: b.id }),
      system.post(`/org-units/${child.id}/moves`, { version: 1, parentId: district.office.id }),
      ...Array.from({ length: 20 }, (_, at) => open(at % 2 ? a.id : b.id, 'budget-unit', `5200${20 + at}`)),
    ]);
    const { rows } = await api.sql.query('select unit.code from org_unit unit join org_unit parent on parent.id = unit.parent_id where unit.path <> parent.path || unit.node_no || \'/\'');
    expect(rows).toEqual([]);
  });

  test('a unit closes when nothing open hangs below it, nobody acts there then, and it reopens', async () => {
    const child = await aUnit(api.sql, district.office, 'budget-unit', '520001-1');
    const preparer = await api.signIn('preparer');
    expect((await system.post<Problem>(`/org-units/${district.office.id}/closing`, { version: 1 })).body.code).toBe('organization.has-open-units');
    expect((await system.post(`/org-units/${child.id}/closing`, { version: 1 })).status).toBe(204);
    expect((await system.post(`/org-units/${district.office.id}/closing`, { version: 1 })).status).toBe(204);
    expect((await preparer.get('/session')).status).toBe(401);
    expect((await system.post<Problem>(`/org-units/${child.id}/reopening`, { version: 2 })).body.code).toBe('organization.inactive');
    expect((await system.post(`/org-units/${district.office.id}/reopening`, { version: 2 })).status).toBe(204);
    expect((await preparer.get('/session')).status).toBe(200);
  });

  test('what is answered about a unit says what may be done with it, and why not', async () => {
    const { actions } = (await system.get<Unit>(`/org-units/${district.programDivision.id}`)).body;
    expect(actions.find((action) => action.name === 'assign-units')).toEqual({ name: 'assign-units', allowed: true });
    expect(actions.find((action) => action.name === 'reopen')).toMatchObject({ allowed: false, reason: expect.stringContaining('没有撤销') as string });
    expect((await (await api.signIn('preparer')).get<Unit>(`/org-units/${district.office.id}`)).body.actions).toEqual([]);
  });

  test('business posts see the units inside their own scope only, and never how the tree goes on above it', async () => {
    const mine = (await (await api.signIn('preparer')).get<Page<Unit>>('/org-units')).body;
    expect(mine.items).toEqual([expect.objectContaining({ id: district.office.id, parentId: null })]);
    const divisions = (await (await api.signIn('performance-division')).get<Page<Unit>>('/org-units?pageSize=100')).body;
    expect(divisions.total).toBe(8);
    expect(JSON.stringify(divisions)).not.toContain(neighbours.office.id);
    expect(JSON.stringify(divisions)).not.toContain(district.city.id);
  });

  test('lists are searched by part of a name, where % and _ are plain characters', async () => {
    await open(district.district.id, 'budget-unit', '520077', '一_百%分中心');
    expect((await system.get<Page<Unit>>('/org-units?search=%25')).body.total).toBe(1);
    expect((await system.get<Page<Unit>>('/org-units?search=_')).body.total).toBe(1);
    expect((await system.get<Page<Unit>>('/org-units?search=520077&kind=budget-unit&isActive=true')).body.total).toBe(1);
  });
});

describe('the units a program division answers for', () => {
  test('are replaced as a whole list', async () => {
    const other = await aUnit(api.sql, district.district, 'subdistrict-office', '520002');
    const path = `/org-units/${district.programDivision.id}/assigned-units`;
    expect((await system.put(path, { unitIds: [other.id] })).status).toBe(204);
    expect((await system.get<Unit[]>(path)).body.map((unit) => unit.id)).toEqual([other.id]);
    expect(await lastEvents(1)).toEqual(['organization.units-assigned']);
    expect((await system.put(path, { unitIds: [] })).status).toBe(204);
    expect((await system.get<Unit[]>(path)).body).toEqual([]);
  });

  test('never lie in another district, and only a program division has them', async () => {
    expect((await system.put<Problem>(`/org-units/${district.programDivision.id}/assigned-units`, { unitIds: [neighbours.office.id] })).body.code).toBe('organization.not-found');
    expect((await system.put<Problem>(`/org-units/${district.budgetDivision.id}/assigned-units`, { unitIds: [] })).body.code).toBe('organization.not-a-program-division');
  });
});

test('a first sign-in with the password that was handed over leads to changing it, and nowhere else', async () => {
  const created = await system.post<{ id: string; password: string }>('/people', { login: 'li.si', name: '李四', email: 'li.si@example.invalid', unitId: district.office.id, role: 'preparer' });
  expect(created.status).toBe(201);
  expect(created.body.password).toMatch(/^[A-Za-z3-9]{16}$/);
  expect((await send<{ mustChangePassword: boolean }>(api.baseUrl, 'POST', '/session', { login: 'li.si', password: created.body.password })).body.mustChangePassword).toBe(true);
  const client = await api.signIn('li.si', created.body.password);
  expect((await client.get('/performance-goals')).status).toBe(403);
  expect((await client.post('/session/password', { currentPassword: created.body.password, newPassword: PASSWORD })).status).toBe(200);
  expect((await (await api.signIn('li.si')).get('/performance-goals')).status).toBe(200);
});
