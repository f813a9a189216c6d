import { readFileSync } from 'node:fs';
import { aDepartmentGoalBody, aDistrict, aGoalBody, aPerson, type BuiltDistrict, type BuiltPerson } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

interface Rehearsal {
  readonly routeNumber: number | null;
  readonly steps: readonly { position: number; name: string; people: { name: string; standIn: string | null }[]; isStuck: boolean; workingDays: number; dueOn: string }[];
  readonly leftOut: readonly { name: string; because: string }[];
  readonly finishOn: string;
}

interface Case {
  readonly status: string;
  readonly version: number;
  readonly contentHash: string;
  readonly dueOn: string | null;
  readonly steps: readonly { position: number; name: string; state: string; holders: string[] }[];
}

let app: TestApp;
let district: BuiltDistrict;

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const example = JSON.parse(readFileSync('examples/approval-routes/goal-with-leaders.json', 'utf8')) as { subjectKind: string; effectiveOn: string; steps: object[] };
const finance = { name: '街道财政初审', role: 'subdistrict-finance', at: 'own-unit', rule: 'any-of' };
const division = { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of' };

const load = async (steps: readonly object[], subjectKind = 'goal'): Promise<void> => {
  const loaded = await (await app.signIn('performance-division')).post('/approval-routes', { subjectKind, effectiveOn: TODAY, steps });
  if (loaded.status !== 201) throw new Error(loaded.text);
};

const write = async (body: object = {}): Promise<string> => {
  const written = await (await app.signIn('preparer')).post<{ id: string }>('/performance-goals', aGoalBody({ ...body }));
  if (written.status !== 201) throw new Error(written.text);
  return written.body.id;
};

const rehearse = async (id: string, kind = 'performance-goals'): Promise<Rehearsal> => {
  const { body, status, text } = await (await app.signIn('preparer')).get<Rehearsal>(`/${kind}/${id}/rehearsal`);
  if (status !== 200) throw new Error(text);
  return body;
};

const read = async (caseId: string): Promise<Case> => (await (await app.signIn('preparer')).get<Case>(`/approval-cases/${caseId}`)).body;

const submit = async (id: string, kind = 'performance-goals'): Promise<string> => {
  const preparer = await app.signIn('preparer');
  const { version } = (await preparer.get<{ version: number }>(`/${kind}/${id}`)).body;
  const submitted = await preparer.post<{ approvalCaseId: string }>(`/${kind}/${id}/submission`, { version });
  if (submitted.status !== 200) throw new Error(submitted.text);
  return submitted.body.approvalCaseId;
};

async function decide(login: string, caseId: string, also: object = {}): Promise<void> {
  const client = await app.signIn(login);
  const { version, contentHash } = (await client.get<Case>(`/approval-cases/${caseId}`)).body;
  const decided = await client.post(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash, opinion: '意见', ...also });
  if (decided.status !== 200) throw new Error(`${login}: ${decided.text}`);
}

const currentOf = ({ steps }: Case): Case['steps'][number] | undefined => steps.find(({ state }) => state === 'current');

/** Everybody who is asked agrees until the case has ended; answers who was asked at each step when the case got there. */
async function agreeThrough(caseId: string, also: (step: string) => object = () => ({})): Promise<{ name: string; people: string[] }[]> {
  const met: { name: string; people: string[] }[] = [];
  for (let step = currentOf(await read(caseId)); step; step = currentOf(await read(caseId))) {
    met.push({ name: step.name, people: [...step.holders].sort() });
    for (const login of [...step.holders]) {
      if (currentOf(await read(caseId))?.name === step.name) await decide(login, caseId, also(step.name));
    }
  }
  return met;
}

const peopleOf = ({ steps }: Rehearsal): { name: string; people: string[] }[] => steps.map(({ name, people }) => ({ name, people: people.map((person) => person.name).sort() }));

const alsoHolds = (person: BuiltPerson, role: string, unitId: string): Promise<unknown> =>
  app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, $3, '2000-01-01')`, [person.id, unitId, role]);

beforeAll(async () => {
  app = await TestApp.start({}, 'rehearsal');
});

beforeEach(async () => {
  await app.database.truncate();
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('a district that has loaded nothing rehearses the default route, and the rehearsal writes nothing', async () => {
  const id = await write();
  const rehearsal = await rehearse(id);
  expect(rehearsal.routeNumber).toBeNull();
  expect(peopleOf(rehearsal)).toEqual([['街道财政初审', 'subdistrict-finance'], ['业务股审核', 'program-division'], ['绩效股审核', 'performance-division']].map(([name, person]) => ({ name, people: [person] })));
  expect((await app.sql.query('select 1 from approval_route')).rowCount).toBe(0);
  expect(await agreeThrough(await submit(id))).toEqual(peopleOf(rehearsal));
});

test.each([
  ['small and continuing nothing', {}],
  ['with other funds', { budget: { total: '120000.00', fiscal: '100000.00', other: '20000.00' } }],
  ['a new building of more than a million', { nature: 'construction', budget: { total: '3000000.00', fiscal: '3000000.00', other: '0.00' } }],
])('rehearsal equals reality, steps and people alike: %s', async (_, body) => {
  await aPerson(app.sql, 'bureau.leader', 'responsible-leader', district.bureau);
  await aPerson(app.sql, 'bureau.second', 'responsible-leader', district.bureau);
  await aPerson(app.sql, 'budget.second', 'budget-division', district.budgetDivision);
  await load(example.steps);
  const id = await write(body);
  const rehearsal = await rehearse(id);
  const caseId = await submit(id);
  expect((await read(caseId)).steps.map(({ name }) => name)).toEqual(rehearsal.steps.map(({ name }) => name));
  expect((await read(caseId)).dueOn).toBe(rehearsal.steps[0]?.dueOn);
  expect(await agreeThrough(caseId, (step) => (step === '绩效股审核' ? { grade: 'excellent' } : {}))).toEqual(peopleOf(rehearsal));
  expect((await read(caseId)).status).toBe('approved');
  const { rows } = await app.sql.query<{ sealed: string }>(`select sealed from audit_entry where subject_id = $1 and event = 'approval.opened'`, [caseId]);
  const all = [...rehearsal.steps, ...rehearsal.leftOut].map(({ name }) => name);
  expect([...all].sort()).toEqual(example.steps.map((step) => (step as { name: string }).name).sort());
  for (const { name, because } of rehearsal.leftOut) {
    expect(rows[0]?.sealed).toContain(`"step":"${name}"`);
    expect(because).not.toBe('');
  }
});

test('the way differs with the amount, and says why', async () => {
  await aPerson(app.sql, 'bureau.leader', 'responsible-leader', district.bureau);
  await load(example.steps);
  const { leftOut } = await rehearse(await write());
  expect(leftOut).toContainEqual({ name: '街道分管领导审定', because: '预算数不低于 500000 元，或者有其他资金' });
  expect((await rehearse(await write({ budget: { total: '500000.00', fiscal: '500000.00', other: '0.00' } }))).leftOut.map(({ name }) => name)).not.toContain('街道分管领导审定');
});

test('who writes the goal, and who decides before, is not asked: the rehearsal knows it as the case does', async () => {
  await alsoHolds(district.people.preparer, 'subdistrict-finance', district.office.id);
  await alsoHolds(district.people['unit-leader'], 'responsible-leader', district.office.id);
  await load([{ ...finance, rule: 'all-of' }, { ...finance, name: '负责人审核', role: 'unit-leader' }, { ...finance, name: '分管领导审定', role: 'responsible-leader', rule: 'all-of' }, division]);
  const id = await write();
  const rehearsal = await rehearse(id);
  expect(peopleOf(rehearsal).map(({ people }) => people)).toEqual([['subdistrict-finance'], ['unit-leader'], ['responsible-leader'], ['performance-division']]);
  expect(await agreeThrough(await submit(id))).toEqual(peopleOf(rehearsal));
});

test('a step that would wait for nobody is named before anything is submitted', async () => {
  await app.sql.query(`update person set is_active = false where login = 'program-division'`);
  const id = await write();
  const rehearsal = await rehearse(id);
  expect(rehearsal.steps.map(({ name, isStuck }) => [name, isStuck])).toEqual([['街道财政初审', false], ['业务股审核', true], ['绩效股审核', false]]);
  const caseId = await submit(id);
  await decide('subdistrict-finance', caseId);
  expect(currentOf(await read(caseId))).toMatchObject({ name: '业务股审核', holders: [] });
});

test('every step has its days, one after the other, by the calendar', async () => {
  const { steps, finishOn } = await rehearse(await write());
  expect(steps.map(({ workingDays }) => workingDays)).toEqual([5, 5, 5]);
  const days = steps.map(({ dueOn }) => dueOn);
  expect([...days].sort()).toEqual(days);
  expect(new Set(days).size).toBe(3);
  expect(finishOn).toBe(days.at(-1));
});

test('a goal that goes straight back to whoever returned it rehearses only what is left — unless the correction made it one that others must see', async () => {
  await load([finance, { ...finance, name: '分管领导审定', role: 'responsible-leader', when: { fact: 'amount', atLeast: '500000' } }, division]);
  const id = await write();
  const first = await submit(id);
  await decide('subdistrict-finance', first);
  await decide('performance-division', first, { verdict: 'send-back', afterwards: 'direct' });
  expect(peopleOf(await rehearse(id))).toEqual([{ name: '绩效股审核', people: ['performance-division'] }]);
  const preparer = await app.signIn('preparer');
  const { version } = (await preparer.get<{ version: number }>(`/performance-goals/${id}`)).body;
  const { code: _code, fiscalYear: _year, ...content } = aGoalBody({ budget: { total: '600000.00', fiscal: '600000.00', other: '0.00' } });
  const { nature: _nature, name: _name, ...rest } = content;
  const revised = await preparer.put(`/performance-goals/${id}`, { ...rest, version });
  expect(revised.status).toBe(200);
  const anew = await rehearse(id);
  expect(anew.steps.map(({ name }) => name)).toEqual(['街道财政初审', '分管领导审定', '绩效股审核']);
  expect(await agreeThrough(await submit(id))).toEqual(peopleOf(anew));
});

test('the goal of a department rehearses as well; only those who submit may ask, and nobody about what they cannot see', async () => {
  const preparer = await app.signIn('preparer');
  const { body } = await preparer.post<{ id: string }>('/department-goals', aDepartmentGoalBody());
  const rehearsal = await rehearse(body.id, 'department-goals');
  expect(await agreeThrough(await submit(body.id, 'department-goals'))).toEqual(peopleOf(rehearsal));
  expect((await (await app.signIn('performance-division')).get(`/department-goals/${body.id}/rehearsal`)).status).toBe(403);
  await aDistrict(app.sql, '110102', 'other', district);
  expect((await (await app.signIn('other.preparer')).get(`/department-goals/${body.id}/rehearsal`)).status).toBe(404);
});
