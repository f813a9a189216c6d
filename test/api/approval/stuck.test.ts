import { SweepStuckApprovals } from '#application/approval/sweep-stuck-approvals';
import { schedules } from '../../../apps/worker/src/jobs/clockwork.js';
import { aPerson } from '../../support/builders.js';
import { AbsenceScene } from '../../support/absence-scene.js';
import type { TestApp } from '../../support/test-app.js';

/** Row A14 of reliability.md: an empty step never passes by itself; it is found and told within ten minutes, whatever emptied it. */
let app: TestApp;
let scene: AbsenceScene;

const FINANCE = 'subdistrict-finance';

beforeAll(async () => {
  app = await AbsenceScene.start('stuck');
});
beforeEach(async () => {
  scene = await AbsenceScene.on(app, '2026-06-15');
});
afterAll(() => app.stop());

const sweep = (): Promise<number> => app.app.get(SweepStuckApprovals, { strict: false }).execute();
const version = async (table: string, id: string): Promise<number> => (await scene.rows<{ version: number }>(`select version from ${table} where id = $1`, [id]))[0]!.version;

/** Found by the sweep, on the list, told to those who keep the posts, and not a step further. */
async function expectParked(caseId: string, toldTo: readonly string[]): Promise<void> {
  const step = (await scene.read('performance-division', caseId)).steps.findIndex(({ state }) => state === 'current');
  expect(await sweep()).toBe(1);
  expect(await scene.box('performance-division', 'stuck')).toEqual([caseId]);
  expect(await scene.told('approval.stuck')).toEqual(toldTo);
  const after = await scene.read('performance-division', caseId);
  expect([after.status, after.isStuck, after.steps.findIndex(({ state }) => state === 'current')]).toEqual(['open', true, step]);
  expect(await sweep()).toBe(0);
}

test('the worker looks for stuck steps at least every ten minutes', () => {
  const [schedule] = schedules.filter(({ job }) => job === 'reminder.sweep');
  expect(schedule?.repeat).toEqual({ every: expect.any(Number) });
  expect((schedule?.repeat as { every: number }).every).toBeLessThanOrEqual(10 * 60_000);
});

describe('a step is parked when', () => {
  test('the last holder ends the post', async () => {
    const caseId = await scene.submitted();
    expect(await sweep()).toBe(0);
    expect((await (await scene.as('unit-administrator')).post(`/posts/${scene.district.people[FINANCE].postId}/ending`, {})).status).toBe(204);
    await expectParked(caseId, ['system-administrator', 'unit-administrator']);
  });

  test('the last holder is disabled', async () => {
    const caseId = await scene.submitted();
    expect((await (await scene.as('unit-administrator')).post(`/people/${scene.district.people[FINANCE].id}/disabling`, { version: 1 })).status).toBe(204);
    await expectParked(caseId, ['system-administrator', 'unit-administrator']);
  });

  test('the post ends by its date while everybody sleeps', async () => {
    const caseId = await scene.submitted();
    expect((await (await scene.as('unit-administrator')).post(`/posts/${scene.district.people[FINANCE].postId}/ending`, { lastDay: '2026-06-16' })).status).toBe(204);
    expect(await sweep()).toBe(0);
    await scene.day('2026-06-17');
    await expectParked(caseId, ['system-administrator', 'unit-administrator']);
  });

  test('the unit that decides is closed', async () => {
    const { programDivision } = scene.district;
    const caseId = await scene.submitted();
    await scene.decide(FINANCE, caseId);
    expect((await (await scene.as('system-administrator')).post(`/org-units/${programDivision.id}/closing`, { version: await version('org_unit', programDivision.id) })).status).toBe(204);
    await expectParked(caseId, ['system-administrator']);
  });

  test('everybody on the post is involved', async () => {
    const caseId = await scene.submitted();
    await aPerson(app.sql, 'second', FINANCE, scene.district.office);
    await app.sql.query('insert into approval_author (case_id, person_id) select $1, person_id from post where role = $2', [caseId, FINANCE]);
    await expectParked(caseId, ['system-administrator', 'unit-administrator']);
  });

  test('the one who was away with a delegate is gone: nobody acts for somebody who holds nothing', async () => {
    const colleague = await aPerson(app.sql, 'colleague', 'responsible-leader', scene.district.office);
    await scene.delegated(FINANCE, colleague.postId, '2026-06-15', '2026-06-30');
    const caseId = await scene.submitted();
    await (await scene.as('unit-administrator')).post(`/posts/${scene.district.people[FINANCE].postId}/ending`, {});
    expect(await scene.box('colleague')).toEqual([]);
    await expectParked(caseId, ['system-administrator', 'unit-administrator']);
  });
});

test('a delegation that ends leaves no step empty: it is the owner’s again', async () => {
  const colleague = await aPerson(app.sql, 'colleague', 'responsible-leader', scene.district.office);
  const id = await scene.delegated(FINANCE, colleague.postId, '2026-06-15', '2026-06-30');
  const caseId = await scene.submitted();
  await scene.endDelegation(FINANCE, id);
  expect([await sweep(), await scene.box(FINANCE), await scene.box('colleague')]).toEqual([0, [caseId], []]);
});

test('a parked step goes on as soon as somebody is there, and as one who decides from now', async () => {
  const caseId = await scene.submitted();
  await (await scene.as('unit-administrator')).post(`/posts/${scene.district.people[FINANCE].postId}/ending`, {});
  await sweep();
  const { id } = (await (await scene.as('unit-administrator')).post<{ id: string }>(`/people/${scene.district.people['unit-leader'].id}/posts`, { unitId: scene.district.office.id, role: FINANCE })).body;
  await scene.as('unit-leader');
  await app.sql.query('update session set post_id = $1 where person_id = $2', [id, scene.district.people['unit-leader'].id]);
  expect(await scene.box('performance-division', 'stuck')).toEqual([]);
  expect((await scene.decide('unit-leader', caseId)).body.outcome).toBe('next-step');
});
