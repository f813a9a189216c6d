import { OpenObligation } from '#application/obligation/open-obligation';
import { localDate } from '#domain/calendar/local-date';
import { SimulatedClock } from '#persistence/platform/clocks';
import { randomUUID } from 'node:crypto';
import { aDistrict, type BuiltDistrict } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;

/** Made up: nobody has published 2027 yet. */
const paper2027 = {
  year: 2027,
  notices: ['（虚构）2027年部分节假日安排'],
  days: [
    ...['2027-01-01', '2027-01-04'].map((day) => ({ day, name: '元旦', kind: 'off' })),
    { day: '2027-01-09', name: '元旦', kind: 'work' },
    ...['2027-02-08', '2027-02-09'].map((day) => ({ day, name: '春节', kind: 'off' })),
    { day: '2027-04-05', name: '清明节', kind: 'off' },
    { day: '2027-05-03', name: '劳动节', kind: 'off' },
    { day: '2027-06-09', name: '端午节', kind: 'off' },
    { day: '2027-09-15', name: '中秋节', kind: 'off' },
    { day: '2027-10-01', name: '国庆节', kind: 'off' },
  ],
};

const dueDay = async (id: string): Promise<unknown> => (await app.sql.query('select due_on::text, is_provisional, version from obligation where id = $1', [id])).rows[0];

async function anObligationOver(anchorOn: string): Promise<string> {
  return app.app.get(OpenObligation, { strict: false }).execute({ system: 'test' }, {
    kind: 'file-self-evaluation',
    subject: { kind: 'self-evaluation', id: randomUUID() },
    districtId: district.district.id,
    unitId: district.office.id,
    fiscalYear: 2026,
    owedBy: { unitId: district.office.id, role: 'preparer' },
    anchorOn: localDate(anchorOn),
    dueRule: { anchor: 'year-end', n: 10, unit: 'working', roll: 'none' },
  });
}

const post = async (body: unknown, login = 'performance-division'): Promise<{ status: number; body: Record<string, unknown> }> => (await app.signIn(login)).post('/holiday-calendars', body);

beforeAll(async () => {
  app = await TestApp.start({ YUJI_CLOCK: 'simulated' }, 'calendars');
});

beforeEach(async () => {
  await app.database.truncate();
  await app.app.get(SimulatedClock, { strict: false }).set(new Date('2026-11-20T01:00:00Z'));
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('the published years are there without any import', async () => {
  const { body } = await (await app.signIn('preparer')).get<{ year: number; days: unknown[] }[]>('/holiday-calendars');
  expect(body.map((paper) => paper.year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

test('an import moves the due days that were provisional, once, and leaves the settled ones alone', async () => {
  const [provisional, settled] = [await anObligationOver('2026-12-31'), await anObligationOver('2026-09-30')];
  expect([await dueDay(provisional), await dueDay(settled)]).toEqual([
    { due_on: '2027-01-14', is_provisional: true, version: 1 },
    { due_on: '2026-10-20', is_provisional: false, version: 1 },
  ]);
  const imported = await post(paper2027);
  expect([imported.status, imported.body['isNewYear'], imported.body['dueDaysTouched']]).toEqual([200, true, 1]);
  // Friday 1 and Monday 4 January off, Saturday the 9th worked: 5–8, 9, 11–15 are ten working days.
  expect([await dueDay(provisional), await dueDay(settled)]).toEqual([
    { due_on: '2027-01-15', is_provisional: false, version: 2 },
    { due_on: '2026-10-20', is_provisional: false, version: 1 },
  ]);
  expect((await post(paper2027)).body['dueDaysTouched']).toBe(0);
  const { rows } = await app.sql.query(`select event from audit_entry where event in ('calendar.imported', 'obligation.due-day-moved') order by no`);
  expect(rows.map((row: { event: string }) => row.event)).toEqual(['calendar.imported', 'obligation.due-day-moved', 'calendar.imported']);
});

test('a dry run says what would change and changes nothing', async () => {
  const id = await anObligationOver('2026-12-31');
  const preview = await post({ ...paper2027, dryRun: true });
  expect(preview.body).toMatchObject({ year: 2027, isNewYear: true, dueDaysTouched: 1, dryRun: true });
  expect(preview.body['added']).toHaveLength(paper2027.days.length);
  expect(await dueDay(id)).toMatchObject({ version: 1, is_provisional: true });
  expect((await app.sql.query('select 1 from holiday_calendar')).rowCount).toBe(0);
});

test('a corrected paper replaces its year as a whole', async () => {
  await post(paper2027);
  const corrected = await post({ ...paper2027, days: paper2027.days.filter((entry) => entry.day !== '2027-01-04') });
  expect(corrected.body).toMatchObject({ isNewYear: false, added: [], removed: [{ day: '2027-01-04', name: '元旦', kind: 'off' }] });
  const { body } = await (await app.signIn('preparer')).get<{ year: number; days: { day: string }[] }[]>('/holiday-calendars');
  expect(body.at(-1)?.days.map((entry) => entry.day)).not.toContain('2027-01-04');
});

test.each([
  ['half a year', { ...paper2027, days: paper2027.days.slice(0, 5) }, 422, 'calendar.malformed'],
  ['a day twice', { ...paper2027, days: [...paper2027.days, paper2027.days[0]] }, 422, 'calendar.malformed'],
  ['a day that does not exist', { ...paper2027, days: [{ day: '2027-02-30', name: '元旦', kind: 'off' }, ...paper2027.days] }, 422, 'calendar.malformed'],
  ['something else', { year: 2027 }, 400, 'request.malformed'],
])('%s is refused as a whole', async (_, body, status, code) => {
  const refused = await post(body);
  expect([refused.status, refused.body['code']]).toEqual([status, code]);
  expect((await app.sql.query('select 1 from holiday_calendar')).rowCount).toBe(0);
});

test('only those who keep the calendar import', async () => {
  expect((await post(paper2027, 'preparer')).status).toBe(403);
});
