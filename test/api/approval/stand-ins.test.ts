import { aPerson, type BuiltPerson } from '../../support/builders.js';
import { AbsenceScene } from '../../support/absence-scene.js';
import type { TestApp } from '../../support/test-app.js';

/** What a delegation must not open: rows A8 and A13 of reliability.md. */
let app: TestApp;
let scene: AbsenceScene;
let colleague: BuiltPerson;

const FINANCE = 'subdistrict-finance';

beforeAll(async () => {
  app = await AbsenceScene.start('stand-ins');
});
beforeEach(async () => {
  scene = await AbsenceScene.on(app, '2026-06-15');
  colleague = await aPerson(app.sql, 'colleague', 'responsible-leader', scene.district.office, '同事');
});
afterAll(() => app.stop());

const givePost = (personId: string, role: string): Promise<unknown> =>
  app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, $3, '2000-01-01')`, [personId, scene.district.office.id, role]);
const refusals = (caseId: string): Promise<object[]> => scene.rows(`select audit_body(e)->'details'->>'code' as code from audit_entry e where subject_id = $1 and event = 'approval.refused' order by no`, [caseId]);

describe('nobody decides on their own, nor through somebody else', () => {
  test('a delegate who wrote it is refused, and the attempt is kept', async () => {
    await givePost(colleague.id, 'preparer');
    await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
    const caseId = await scene.submitted();
    await app.sql.query('insert into approval_author (case_id, person_id) values ($1, $2)', [caseId, colleague.id]);
    expect((await scene.decide('colleague', caseId)).body.code).toBe('approval.own-submission');
    expect([await scene.box('colleague'), await refusals(caseId)]).toEqual([[], [{ code: 'approval.own-submission' }]]);
    expect((await scene.read(FINANCE, caseId)).steps[0]?.holders).toEqual([FINANCE]);
  });

  test('a delegate does not decide for somebody who wrote it', async () => {
    await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
    const caseId = await scene.submitted();
    await app.sql.query('insert into approval_author (case_id, person_id) values ($1, $2)', [caseId, scene.district.people[FINANCE].id]);
    expect((await scene.decide('colleague', caseId)).body.code).toBe('approval.not-your-step');
    expect([await scene.box('colleague'), (await scene.read('unit-leader', caseId)).isStuck]).toEqual([[], true]);
  });

  test('whoever decided for somebody at one step does not decide at a later one, on whichever post', async () => {
    const { people } = scene.district;
    await scene.delegated('program-division', people['performance-division'].postId, '2026-06-15');
    const caseId = await scene.submitted();
    await scene.decide(FINANCE, caseId);
    expect((await scene.decide('performance-division', caseId)).body.outcome).toBe('next-step');
    expect((await scene.decide('performance-division', caseId)).body.code).toBe('approval.decided-earlier-step');
    const second = await aPerson(app.sql, 'second', 'performance-division', scene.district.performanceDivision);
    expect([await scene.box('performance-division'), await scene.box(second.login)]).toEqual([[], [caseId]]);
  });

  test('a stand-in and the one who is away are one voice: where both must agree, one word is enough and a second is not taken', async () => {
    const steps = [{ name: '会签', role: FINANCE, at: 'own-unit', rule: 'all-of' }, { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of' }];
    expect((await (await scene.as('performance-division')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: '2026-06-15', steps })).status).toBe(201);
    await aPerson(app.sql, 'second', FINANCE, scene.district.office);
    await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
    const caseId = await scene.submitted();
    expect((await scene.decide('colleague', caseId)).body.outcome).toBe('waits');
    expect([await scene.box(FINANCE), await scene.box('second')]).toEqual([[], [caseId]]);
    expect((await scene.decide(FINANCE, caseId)).status).toBe(409);
    expect((await scene.decide('second', caseId)).body.outcome).toBe('next-step');
  });
});

describe('a delegation that ends', () => {
  test('a decision waits for an ending that is under way, and is refused once it has committed', async () => {
    const id = await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
    const caseId = await scene.submitted();
    const { version, contentHash } = await scene.read('colleague', caseId);
    const ending = await app.sql.connect();
    await ending.query('begin');
    await ending.query('update delegation set ended_at = now(), version = 2 where id = $1', [id]);
    const pending = (await scene.as('colleague')).post<{ code: string }>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash });
    while ((await scene.rows(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length === 0) await new Promise((resolve) => setImmediate(resolve));
    await ending.query('commit');
    ending.release();
    expect((await pending).body.code).toBe('approval.not-your-step');
    expect(await scene.rows('select 1 from approval_act where case_id = $1', [caseId])).toEqual([]);
  });

  test('the delegate’s word stays in force after it: what was decided is history', async () => {
    const id = await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
    const caseId = await scene.submitted();
    await scene.decide('colleague', caseId);
    await scene.endDelegation(FINANCE, id);
    expect((await scene.read('unit-leader', caseId)).steps.map(({ state }) => state)).toEqual(['done', 'current', 'waiting']);
  });

  test('a delegate who leaves takes the delegation with them: the owner is asked again', async () => {
    await scene.delegated(FINANCE, colleague.postId, '2026-06-15', '2026-06-30');
    const caseId = await scene.submitted();
    expect((await (await scene.as('unit-administrator')).post(`/posts/${colleague.postId}/ending`, {})).status).toBe(204);
    expect((await scene.read(FINANCE, caseId)).steps[0]?.holders).toEqual([FINANCE]);
    expect((await scene.decide(FINANCE, caseId)).body.outcome).toBe('next-step');
  });
});
