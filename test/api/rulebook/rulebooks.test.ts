import { SimulatedClock } from '#persistence/platform/clocks';
import { aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

interface RulebookBody {
  readonly id: string;
  readonly settings: { name: string; value: unknown; source: string; citation: string | null }[];
  readonly versions: { number: number; effectiveOn: string; changed: string[] }[];
}

let app: TestApp;
let district: BuiltDistrict;

const itIs = (day: string): Promise<void> => app.app.get(SimulatedClock, { strict: false }).set(new Date(`${day}T01:00:00Z`));
const read = async (login: string, year = 2026): Promise<RulebookBody> => (await (await app.signIn(login)).get<RulebookBody>(`/rulebooks/${year}`)).body;
const setting = (body: RulebookBody, name: string) => body.settings.find((each) => each.name === name);

const amend = async (effectiveOn: string, settings: unknown, login = 'performance-division'): Promise<{ status: number; body: Record<string, unknown> }> =>
  (await app.signIn(login)).post('/rulebooks/2026/versions', { effectiveOn, settings });

const sevenDays = { deadlines: { approvalDecision: { value: { anchor: 'submission', n: 7, unit: 'working', roll: 'none' }, source: 'local-rule', citation: '某财绩〔2026〕1号' } } };

beforeAll(async () => {
  app = await TestApp.start({ YUJI_CLOCK: 'simulated' }, 'rulebooks');
});

beforeEach(async () => {
  await app.database.truncate();
  await itIs('2026-01-12');
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('a district without a version of its own has the default one, and every setting says where it comes from', async () => {
  const rulebook = await read('preparer');
  expect(rulebook.id).toBe('default-2026.1');
  expect(setting(rulebook, 'deadlines.budgetReply')?.source).toBe('law');
  expect(setting(rulebook, 'deadlines.approvalDecision')?.source).toBe('proposal');
  expect(rulebook.settings.length).toBeGreaterThan(30);
});

test('a new version counts from its day on, keeps what earlier ones changed, and moves the deadlines of what comes after', async () => {
  expect((await amend('2026-01-12', { lightBase: { value: 'linear', source: 'proposal' } })).body).toEqual({ number: 1 });
  expect((await amend('2026-02-02', sevenDays)).body).toEqual({ number: 2 });
  const before = await read('preparer');
  expect([before.id, setting(before, 'lightBase')?.value, setting(before, 'deadlines.approvalDecision')?.source]).toEqual(['2026.1', 'linear', 'proposal']);
  await itIs('2026-02-02');
  const after = await read('preparer');
  expect([after.id, setting(after, 'lightBase')?.value]).toEqual(['2026.2', 'linear']);
  expect(setting(after, 'deadlines.approvalDecision')).toMatchObject({ source: 'local-rule', citation: '某财绩〔2026〕1号' });
  expect(after.versions.map((version) => version.changed)).toEqual([['lightBase'], ['lightBase', 'deadlines.approvalDecision']]);
  const preparer = await app.signIn('preparer');
  const { body } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  const { approvalCaseId } = (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${body.id}/submission`, { version: 1 })).body;
  const { rows } = await app.sql.query<{ due_on: string }>('select due_on::text from obligation where subject_id = $1', [approvalCaseId]);
  expect(rows[0]?.due_on).toBe('2026-02-11'); // seven working days after 2 February 2026
});

test.each([
  ['a value that breaks a rule', '2026-01-12', { lightBands: { value: { redBelow: '80', yellowBelow: '60', blueFrom: '120' }, source: 'proposal' } }, 'rulebook.malformed'],
  ['a value of the wrong shape', '2026-01-12', { lightBands: { value: 60, source: 'proposal' } }, 'rulebook.malformed'],
  ['a setting nobody knows', '2026-01-12', { colour: { value: 'red', source: 'proposal' } }, 'rulebook.malformed'],
  ['a day that has passed', '2026-01-11', sevenDays, 'rulebook.effective-in-past'],
])('%s is refused and nothing is kept', async (_, effectiveOn, settings, code) => {
  const refused = await amend(effectiveOn, settings);
  expect([refused.status, refused.body['code']]).toEqual([422, code]);
  expect((await app.sql.query('select 1 from rulebook_version')).rowCount).toBe(0);
});

test('only the performance division amends, and another district keeps its own', async () => {
  expect((await amend('2026-01-12', sevenDays, 'program-division')).status).toBe(403);
  await amend('2026-01-12', sevenDays);
  await aDistrict(app.sql, '110102', 'other', district);
  expect((await read('other.preparer')).id).toBe('default-2026.1');
  const { rows } = await app.sql.query<{ district_id: string }>(`select district_id from audit_entry where event = 'rulebook.amended'`);
  expect(rows).toEqual([{ district_id: district.district.id }]);
});
