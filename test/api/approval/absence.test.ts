import { SweepReminders } from '#application/obligation/sweep-reminders';
import { aGoalBody, aPerson, type BuiltPerson } from '../../support/builders.js';
import { AbsenceScene, type Problem } from '../../support/absence-scene.js';
import type { TestApp } from '../../support/test-app.js';

/** Items 23–36 of what users of such systems ask for about absence, delegation and leaving (product.md §2.2), one test each. */
let app: TestApp;
let scene: AbsenceScene;
let colleague: BuiltPerson;

const FINANCE = 'subdistrict-finance';

beforeAll(async () => {
  app = await AbsenceScene.start('absence');
});
beforeEach(async () => {
  scene = await AbsenceScene.on(app, '2026-06-15');
  colleague = await aPerson(app.sql, 'colleague', 'responsible-leader', scene.district.office, '同事');
});
afterAll(() => app.stop());

test('23. a delegate is set before the leave: nothing changes until its first day, then the delegate decides', async () => {
  await scene.delegated(FINANCE, colleague.postId, '2026-06-17', '2026-06-19');
  const caseId = await scene.submitted();
  expect([await scene.box('colleague'), (await scene.decide('colleague', caseId)).body.code]).toEqual([[], 'approval.not-your-step']);
  await scene.day('2026-06-17');
  expect((await scene.decide('colleague', caseId)).body.outcome).toBe('next-step');
});

test('24. a decision of the delegate shows both names: in the case, in its record and in the trail', async () => {
  await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
  const caseId = await scene.submitted();
  await scene.decide('colleague', caseId);
  expect((await scene.read('unit-leader', caseId)).steps[0]?.decisions).toMatchObject([{ by: '同事', onBehalfOf: FINANCE, verdict: 'approve' }]);
  const { [FINANCE]: principal } = scene.district.people;
  expect(await scene.rows('select person_id, on_behalf_of_id, post_id from approval_act where case_id = $1', [caseId])).toEqual([{ person_id: colleague.id, on_behalf_of_id: principal.id, post_id: colleague.postId }]);
  const [entry] = await scene.rows<{ actor_id: string; sealed: string }>(`select actor_id, sealed from audit_entry where subject_id = $1 and event = 'approval.decided'`, [caseId]);
  expect([entry?.actor_id, entry?.sealed.includes(`"onBehalfOf":{"personId":"${principal.id}","name":"${FINANCE}"}`)]).toEqual([colleague.id, true]);
});

test('25. a delegate who is away is followed to theirs when somebody is asked; the chain is bounded and never a circle', async () => {
  const { people } = scene.district;
  const last = await aPerson(app.sql, 'last', 'unit-leader', scene.district.office, '最后一人');
  await scene.delegated(FINANCE, colleague.postId, '2026-06-15', '2026-06-19');
  await scene.delegated('colleague', people['unit-leader'].postId, '2026-06-15', '2026-06-16');
  expect((await scene.delegate('unit-leader', people[FINANCE].postId, '2026-06-16')).body.code).toBe('delegation.goes-in-a-circle');
  await scene.delegated('unit-leader', last.postId, '2026-06-15');
  expect((await scene.delegate('last', people['responsible-leader'].postId, '2026-06-15')).body.code).toBe('delegation.chain-too-long');
  const caseId = await scene.submitted();
  expect((await scene.read(FINANCE, caseId)).steps[0]?.holders).toEqual([`${FINANCE}（受托人：最后一人）`]);
  expect([await scene.box('colleague'), await scene.box('unit-leader'), await scene.box('last')]).toEqual([[], [], [caseId]]);
  // On the next day the last link has ended by its dates, and the one before it holds.
  await scene.day('2026-06-16');
  expect([await scene.box('colleague'), await scene.box('unit-leader'), await scene.box('last')]).toEqual([[], [caseId], []]);
  expect((await scene.decide('unit-leader', caseId)).body.outcome).toBe('next-step');
});

test('26. what is asked of somebody who is away is asked of the delegate: told, in the to-do box, and by name in the case', async () => {
  await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
  const caseId = await scene.submitted();
  expect(await scene.told('approval.called')).toEqual(['colleague', FINANCE]);
  expect([await scene.box('colleague'), await scene.box('colleague', 'delegated')]).toEqual([[caseId], [caseId]]);
  expect((await scene.read('unit-leader', caseId)).steps[0]?.holders).toEqual([`${FINANCE}（受托人：同事）`]);
});

test('27. nobody switches anything on or off: the calendar begins and ends it, both days included', async () => {
  await scene.delegated(FINANCE, colleague.postId, '2026-06-16', '2026-06-18');
  const caseId = await scene.submitted();
  const waits: Record<string, boolean> = {};
  for (const day of ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19']) {
    await scene.day(day);
    waits[day] = (await scene.box('colleague')).includes(caseId);
  }
  expect(waits).toEqual({ '2026-06-15': false, '2026-06-16': true, '2026-06-17': true, '2026-06-18': true, '2026-06-19': false });
  expect((await scene.decide('colleague', caseId)).body.code).toBe('approval.not-your-step');
});

test('28. whoever decides and never named a delegate is told to, and their superior is proposed first', async () => {
  expect((await scene.banners(FINANCE)).map(({ kind }) => kind)).toEqual(['delegation-never-given']);
  expect(await scene.banners('preparer')).toEqual([]);
  const { body } = await (await scene.as(FINANCE)).get<{ name: string; role: string; isProposed: boolean; postId: string }[]>('/delegations/candidates');
  expect(body.map(({ isProposed }) => isProposed)).toEqual([true, false, false]);
  expect(['unit-leader', 'responsible-leader']).toContain(body[0]?.role);
  await scene.delegated(FINANCE, body[0]!.postId, '2026-06-20');
  expect(await scene.banners(FINANCE)).toEqual([]);
});

test('29. setting a delegate moves what is waiting already', async () => {
  const waiting = [await scene.submitted(), await scene.submitted()];
  expect(await scene.box('colleague')).toEqual([]);
  await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
  expect((await scene.box('colleague', 'delegated')).sort()).toEqual(waiting.sort());
  expect((await (await scene.as('colleague')).get('/approval-boxes/counters')).body).toMatchObject({ todo: 2, delegated: 2, overdue: 0 });
  for (const caseId of waiting) expect((await scene.decide('colleague', caseId)).status).toBe(200);
  expect((await (await scene.as('colleague')).get('/approval-boxes/counters')).body).toMatchObject({ todo: 0, delegated: 0, overdue: 0 });
});

test('30. what waits at start and stop moves both ways, and the reminders still go to the real owner’s superiors', async () => {
  const { people, bureau } = scene.district;
  await aPerson(app.sql, 'head', 'unit-leader', bureau);
  const caseId = await scene.submitted();
  await scene.decide(FINANCE, caseId);
  const id = await scene.delegated('program-division', people['performance-division'].postId, '2026-06-15', '2026-07-31');
  expect([await scene.box('program-division'), await scene.box('performance-division')]).toEqual([[caseId], [caseId]]);
  const owed = () => scene.rows(`select owed_by_unit_id, owed_by_role, owed_by_person_id, due_on from obligation where subject_id = $1 and status = 'open'`, [caseId]);
  const before = await owed();
  await scene.day('2026-07-20');
  await app.app.get(SweepReminders, { strict: false }).execute();
  expect([await scene.told('obligation.escalated.decide-approval'), await owed()]).toEqual([['supervisor'], before]);
  await scene.endDelegation('program-division', id);
  expect([await scene.box('program-division'), await scene.box('performance-division')]).toEqual([[caseId], []]);
});

test('31. during the days of a delegation a banner tells both of it, and until when', async () => {
  const { office } = scene.district;
  await scene.delegated(FINANCE, colleague.postId, '2026-06-16', '2026-06-18');
  expect(await scene.banners('colleague')).toEqual([{ kind: 'delegation-never-given', text: expect.any(String) }]);
  await scene.day('2026-06-18');
  expect(await scene.banners(FINANCE)).toEqual([{ kind: 'delegation-given', text: `${office.name}街道财政的审批已委托给同事，至 2026-06-18（含当日）。如需提前收回，请在“委托”中结束。` }]);
  expect((await scene.banners('colleague'))[0]).toEqual({ kind: 'delegation-received', text: `${FINANCE}（${office.name}街道财政）的审批已委托给您代办，至 2026-06-18（含当日），在“委托给我的”中办理。` });
  await scene.day('2026-06-19');
  expect([await scene.banners(FINANCE), (await scene.banners('colleague')).map(({ kind }) => kind)]).toEqual([[], ['delegation-never-given']]);
});

test('32. when somebody leaves, everything open goes over in one action, after a rehearsal that says the same', async () => {
  const { people } = scene.district;
  const cases = [await scene.submitted(), await scene.submitted(), await scene.submitted()];
  await scene.delegated(FINANCE, people['unit-leader'].postId, '2026-06-15');
  const administrator = await scene.as('unit-administrator');
  const handOver = (dryRun: boolean) => administrator.post<{ items: { kind: string; outcome: string }[]; counts: { kind: string; count: number }[] }>(`/people/${people[FINANCE].id}/handovers`, { toPersonId: colleague.id, dryRun });
  const rehearsed = (await handOver(true)).body;
  expect([await scene.box(FINANCE), rehearsed.counts.map(({ kind, count }) => `${count} ${kind}`)]).toEqual([expect.arrayContaining(cases), ['1 post', '3 waiting-approval', '1 delegation']]);
  expect((await handOver(false)).body.items).toEqual(rehearsed.items);
  const posts = await scene.rows<{ id: string }>(`select id from post where person_id = $1 and role = $2 and ends_on is null`, [colleague.id, FINANCE]);
  await scene.as('colleague');
  await app.sql.query('update session set post_id = $1 where person_id = $2', [posts[0]?.id, colleague.id]);
  expect((await scene.box('colleague')).sort()).toEqual([...cases].sort());
  for (const caseId of cases) expect((await scene.decide('colleague', caseId)).status).toBe(200);
});

test('33. the work of a disabled approver waits for the others of the post; without any it is parked, and a superior can be seated', async () => {
  const { people, office } = scene.district;
  const [system, second] = [await scene.as('system-administrator'), await aPerson(app.sql, 'second', FINANCE, office)];
  const caseId = await scene.submitted();
  await system.post(`/people/${people[FINANCE].id}/disabling`, { version: 1 });
  expect([await scene.box('second'), (await scene.read('second', caseId)).isStuck]).toEqual([[caseId], false]);
  await system.post(`/people/${second.id}/disabling`, { version: 1 });
  const parked = await scene.read('performance-division', caseId);
  expect([parked.isStuck, parked.status, parked.steps[0]?.state]).toEqual([true, 'open', 'current']);
  const intervened = await (await scene.as('performance-division')).post<Problem>(`/approval-cases/${caseId}/interventions`, { personId: people['unit-leader'].id, opinion: '由负责人代办', version: parked.version });
  expect(intervened.status).toBe(204);
  expect((await scene.decide('unit-leader', caseId)).body.outcome).toBe('next-step');
});

test('34. replacing somebody who leaves touches none of their past approvals', async () => {
  const { people } = scene.district;
  const caseId = await scene.submitted();
  await scene.decide(FINANCE, caseId);
  const before = [await scene.rows('select * from approval_act order by case_id, number'), (await scene.read('unit-leader', caseId)).steps[0]?.decisions];
  const answer = await (await scene.as('unit-administrator')).post(`/people/${people[FINANCE].id}/handovers`, { toPersonId: colleague.id, dryRun: false });
  expect([answer.status, await scene.rows('select * from approval_act order by case_id, number'), (await scene.read('unit-leader', caseId)).steps[0]?.decisions]).toEqual([200, ...before]);
  expect((await scene.read('unit-leader', caseId)).steps[0]?.decisions[0]?.by).toBe(FINANCE);
});

test('35. routes name posts, never people: somebody who is gone breaks none', async () => {
  const { people, office } = scene.district;
  await scene.submitted();
  const routes = async () => (await (await scene.as('performance-division')).get('/approval-routes')).body;
  const before = await routes();
  await (await scene.as('system-administrator')).post(`/people/${people[FINANCE].id}/disabling`, { version: 1 });
  await aPerson(app.sql, 'new', FINANCE, office);
  expect(await routes()).toEqual(before);
  const caseId = await scene.submitted();
  expect((await scene.decide('new', caseId)).body.outcome).toBe('next-step');
});

test('36. an approver can be redirected: what was asked of one is asked of another from then on', async () => {
  const caseId = await scene.submitted();
  const { version } = await scene.read(FINANCE, caseId);
  expect((await (await scene.as(FINANCE)).post(`/approval-cases/${caseId}/reassignments`, { personId: colleague.id, opinion: '请代为办理', version })).status).toBe(204);
  expect([await scene.box(FINANCE), await scene.box('colleague')]).toEqual([[], [caseId]]);
  expect((await scene.decide(FINANCE, caseId)).status).toBe(403);
  expect((await scene.decide('colleague', caseId)).body.outcome).toBe('next-step');
});

test('a rehearsal names whoever is away with their delegate, and it is the two of them who are asked', async () => {
  await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
  const preparer = await scene.as('preparer');
  const { id } = (await preparer.post<{ id: string }>('/performance-goals', aGoalBody())).body;
  const rehearsed = (await preparer.get<{ steps: { people: { name: string; standIn: string | null }[]; isStuck: boolean }[] }>(`/performance-goals/${id}/rehearsal`)).body;
  expect(rehearsed.steps.map(({ people, isStuck }) => [people, isStuck])).toEqual([
    [[{ name: FINANCE, standIn: '同事' }], false], [[{ name: 'program-division', standIn: null }], false], [[{ name: 'performance-division', standIn: null }], false],
  ]);
  const caseId = (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${id}/submission`, { version: 1 })).body.approvalCaseId;
  expect((await scene.read('unit-leader', caseId)).steps[0]?.holders).toEqual([`${FINANCE}（受托人：同事）`]);
  expect([await scene.box(FINANCE), await scene.box('colleague')]).toEqual([[caseId], [caseId]]);
});

test('whom a delegate asks for their view is waited for by both: neither the delegate nor the one who is away decides before the answer', async () => {
  await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
  const caseId = await scene.submitted();
  const { version } = await scene.read('colleague', caseId);
  const { people } = scene.district;
  expect((await (await scene.as('colleague')).post(`/approval-cases/${caseId}/consultations`, { personId: people['unit-leader'].id, opinion: '请核对', version })).status).toBe(204);
  expect([await scene.box('colleague'), await scene.box(FINANCE), await scene.box('unit-leader')]).toEqual([[], [], [caseId]]);
  expect([(await scene.decide('colleague', caseId)).body.code, (await scene.decide(FINANCE, caseId)).body.code]).toEqual(['approval.awaits-answer', 'approval.awaits-answer']);
  expect((await (await scene.as('unit-leader')).post(`/approval-cases/${caseId}/answers`, { opinion: '可行' })).status).toBe(204);
  expect(await scene.told('approval.named')).toEqual(['colleague', 'unit-leader']);
  expect((await scene.decide(FINANCE, caseId)).body.outcome).toBe('next-step');
});
