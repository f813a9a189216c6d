import { OpenObligation, type ObligationRequest } from '#application/obligation/open-obligation';
import { DischargeObligation } from '#application/obligation/discharge-obligation';
import { SweepReminders } from '#application/obligation/sweep-reminders';
import { EventRecorder } from '#application/ports/event-recorder';
import { UnitOfWork } from '#application/ports/unit-of-work';
import { localDate } from '#domain/calendar/local-date';
import { SimulatedClock } from '#persistence/platform/clocks';
import { randomUUID } from 'node:crypto';
import { aDistrict, aUnit, type BuiltDistrict, type BuiltUnit } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

const SYSTEM = { system: 'test' };

let app: TestApp;
let district: BuiltDistrict;

const get = <T>(type: abstract new (...args: never[]) => T): T => app.app.get<T>(type, { strict: false });
const itIs = (day: string): Promise<void> => get(SimulatedClock).set(new Date(`${day}T01:00:00Z`));
const sweep = () => get(SweepReminders).execute();

/** Due on 2026-04-15: ten working days after the checkpoint of March. */
async function anObligation(unit: BuiltUnit = district.office, changes: Partial<ObligationRequest> = {}): Promise<string> {
  return get(OpenObligation).execute(SYSTEM, {
    kind: 'file-monitoring-report',
    subject: { kind: 'monitoring-report', id: randomUUID() },
    districtId: district.district.id,
    unitId: unit.id,
    fiscalYear: 2026,
    month: 3,
    owedBy: { unitId: unit.id, role: 'preparer' },
    anchorOn: localDate('2026-03-31'),
    dueRule: { anchor: 'checkpoint', n: 10, unit: 'working', roll: 'none' },
    ...changes,
  });
}

const rungsOf = async (id: string): Promise<[number, string][]> =>
  (await app.sql.query<{ rung: number; outcome: string }>('select rung, outcome from reminder where obligation_id = $1 order by rung', [id])).rows.map((row) => [row.rung, row.outcome]);

/** Who was told in the system, and by what notice, in the order of the ladder. */
const toldOf = async (id: string): Promise<[string, string][]> =>
  (await app.sql.query<{ login: string; kind: string }>(
    `select person.login, payload::jsonb->>'kind' as kind from outbox_message join person on person.id = recipient_id where dedupe_key like 'rem/' || $1 || '/%' and outbox_message.kind = 'in-app' order by dedupe_key`,
    [id],
  )).rows.map((row) => [row.login, row.kind]);

const count = async (sql: string): Promise<number> => Number((await app.sql.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);

beforeAll(async () => {
  app = await TestApp.start({ YUJI_CLOCK: 'simulated', POOL_SIZE: '20' }, 'reminders');
});

beforeEach(async () => {
  await app.database.truncate();
  await itIs('2026-03-31');
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('the ladder climbs day by day: owner, unit leader, street finance, supervisor', async () => {
  const id = await anObligation();
  for (const day of ['2026-04-07', '2026-04-08', '2026-04-09', '2026-04-15', '2026-04-16', '2026-04-17', '2026-04-20', '2026-04-21', '2026-04-22', '2026-04-30']) {
    await itIs(day);
    await sweep();
  }
  expect(await rungsOf(id)).toEqual([[1, 'sent'], [2, 'sent'], [3, 'sent'], [4, 'sent']]);
  expect(await toldOf(id)).toEqual([
    ['preparer', 'obligation.due-soon.file-monitoring-report'],
    ['unit-leader', 'obligation.overdue.file-monitoring-report'],
    ['subdistrict-finance', 'obligation.overdue.file-monitoring-report'],
    ['supervisor', 'obligation.escalated.file-monitoring-report'],
  ]);
  expect(await count(`audit_entry where event = 'obligation.reminded'`)).toBe(4);
});

test('after three sleeping days four sweeps at once find every rung once, and only the newest speaks', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => anObligation()));
  await itIs('2026-04-17');
  await sweep();
  await itIs('2026-04-20'); // over the weekend and the third working day
  await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  await itIs('2026-04-25');
  await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  for (const id of ids) {
    expect(await rungsOf(id)).toEqual([[1, 'superseded'], [2, 'sent'], [3, 'sent'], [4, 'sent']]);
    expect((await toldOf(id)).map(([login]) => login)).toEqual(['unit-leader', 'subdistrict-finance', 'supervisor']);
  }
  expect(await count(`audit_entry where event = 'obligation.reminded'`)).toBe(15);
});

test('all workers down over the whole ladder: one notice, to the highest', async () => {
  const id = await anObligation();
  await itIs('2026-06-01');
  const results = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  expect(results.reduce((sum, each) => sum + each.recorded, 0)).toBe(4);
  expect(results.reduce((sum, each) => sum + each.told, 0)).toBe(1);
  expect(await rungsOf(id)).toEqual([[1, 'superseded'], [2, 'superseded'], [3, 'superseded'], [4, 'sent']]);
  expect((await toldOf(id)).map(([login]) => login)).toEqual(['supervisor']);
});

test('what is discharged is not reminded of, even when it was late', async () => {
  const subject = { kind: 'monitoring-report', id: randomUUID() };
  const id = await anObligation(district.office, { subject });
  await get(UnitOfWork).run(async () => {
    await get(DischargeObligation).execute(SYSTEM, { kind: 'file-monitoring-report', subject, month: 3 });
    get(EventRecorder).record(SYSTEM, { type: 'test.filed', subject, districtId: district.district.id });
  });
  await itIs('2026-06-01');
  expect(await sweep()).toEqual({ examined: 0, recorded: 0, told: 0 });
  expect(await rungsOf(id)).toEqual([]);
});

test('the same thing is owed once: a second request for it is refused', async () => {
  const subject = { kind: 'monitoring-report', id: randomUUID() };
  await anObligation(district.office, { subject });
  await expect(anObligation(district.office, { subject })).rejects.toMatchObject({ code: 'obligation.open-already', kind: 'conflict' });
});

test('a unit below a street office without leaders of its own is heard of at the office', async () => {
  const small = await aUnit(app.sql, district.office, 'budget-unit', '520001-01');
  const id = await anObligation(small, { owedBy: { unitId: small.id, role: 'preparer', personId: district.people.preparer.id } });
  await itIs('2026-04-08');
  await sweep();
  await itIs('2026-04-16');
  await sweep();
  await itIs('2026-04-20');
  await sweep();
  expect((await toldOf(id)).map(([login]) => login)).toEqual(['preparer', 'unit-leader', 'subdistrict-finance']);
});

test('more than one batch is swept in one go', async () => {
  await app.sql.query(
    `insert into obligation (id, district_id, unit_id, kind, subject_kind, subject_id, fiscal_year, month, owed_by_unit_id, owed_by_role, anchor_on, due_on, due_rule, status, version)
     select gen_random_uuid(), $1, $2, 'file-monitoring-report', 'monitoring-report', gen_random_uuid(), 2026, 3, $2, 'preparer', '2026-03-31', '2026-04-15', '{"anchor":"checkpoint","n":10,"unit":"working","roll":"none"}', 'open', 1
     from generate_series(1, 1200)`,
    [district.district.id, district.office.id],
  );
  await itIs('2026-04-16');
  expect(await sweep()).toEqual({ examined: 1200, recorded: 2400, told: 1200 });
  expect(await count('reminder')).toBe(2400);
});

test('a due day counted over an unpublished year is provisional', async () => {
  const id = await anObligation(district.office, { month: 12, anchorOn: localDate('2026-12-31') });
  const { rows } = await app.sql.query('select due_on::text, is_provisional from obligation where id = $1', [id]);
  expect(rows).toEqual([{ due_on: '2027-01-14', is_provisional: true }]);
});
