import { Invariants } from '#persistence/platform/invariants';
import { aPerson } from '../../support/builders.js';
import { AbsenceScene, type Problem } from '../../support/absence-scene.js';
import { howMany } from '../../support/how-many.js';
import type { Answer, PersonClient, TestApp } from '../../support/test-app.js';

/** Who loses the right to decide while they click (reliability.md, A13, D11): the decision comes before it, or not at all. `YUJI_RACES=1000` for more. */
const RACES = howMany('YUJI_RACES', 100, 20);

let app: TestApp;
let scene: AbsenceScene;

const FINANCE = 'subdistrict-finance';

beforeAll(async () => {
  app = await AbsenceScene.start('revocations');
});
beforeEach(async () => {
  scene = await AbsenceScene.on(app, '2026-06-15');
});
afterAll(() => app.stop());

/** Both at once, now the one first and now the other. */
const race = async <A, B>(turn: number, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> => {
  if (turn % 2 === 0) return Promise.all([one(), other()]);
  const [last, first] = await Promise.all([other(), one()]);
  return [first, last];
};

/** Entries of a district are appended as the last thing before the commit: their numbers are the order of the commits. */
const inOrder = async (caseId: string, event: string, subjectId: string): Promise<string[]> =>
  (await scene.rows<{ event: string }>(`select event from audit_entry where (subject_id = $1 and event = 'approval.decided') or (subject_id = $3 and event = $2) order by no`, [caseId, event, subjectId])).map((row) => row.event);

interface Revocation {
  readonly what: string;
  readonly event: string;
  readonly revoke: (mover: { id: string; postId: string }) => Promise<() => Promise<Answer>>;
}

const revocations: readonly Revocation[] = [
  { what: 'a post that ends', event: 'post.ended', revoke: async ({ postId }) => { const by = await scene.as('unit-administrator'); return () => by.post(`/posts/${postId}/ending`, {}); } },
  { what: 'an account that is disabled', event: 'person.disabled', revoke: async ({ id }) => { const by = await scene.as('system-administrator'); return () => by.post(`/people/${id}/disabling`, { version: 1 }); } },
];

test.each(revocations)(`of ${RACES} races between a decision and $what none is decided after it`, async ({ event, revoke }) => {
  const outcomes = { before: 0, refused: 0 };
  for (let turn = 0; turn < RACES; turn += 1) {
    const mover = await aPerson(app.sql, `mover.${turn}`, FINANCE, scene.district.office);
    const caseId = await scene.submitted();
    const client: PersonClient = await app.signIn(mover.login);
    const { version, contentHash } = (await client.get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`)).body;
    const [decided, revoked] = await race(turn, () => client.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash }), await revoke(mover));
    expect(revoked.status).toBe(204);
    const isBefore = decided.status === 200;
    // Whoever was quicker than the end of the session is told that the post has ended; the others, that there is no session.
    if (!isBefore) expect([401, 403]).toContain(decided.status);
    expect(await inOrder(caseId, event, mover.id)).toEqual(isBefore ? ['approval.decided', event] : [event]);
    outcomes[isBefore ? 'before' : 'refused'] += 1;
  }
  process.stdout.write(`撤权与办理竞争 ${RACES} 次：先办理 ${outcomes.before} 次，先撤权 ${outcomes.refused} 次\n`);
  // Where nobody was ever quick enough, nothing would have been shown.
  expect(outcomes.before).toBeGreaterThan(0);
  expect((await app.app.get(Invariants).violations()).filter(({ violations }) => violations > 0)).toEqual([]);
}, 60_000 + RACES * 1_000);

test(`of ${RACES} races between the delegate’s decision and the end of the delegation none is decided after it`, async () => {
  const colleague = await aPerson(app.sql, 'colleague', 'responsible-leader', scene.district.office, '同事');
  const [principal, delegate] = [await scene.as(FINANCE), await scene.as('colleague')];
  for (let turn = 0; turn < RACES; turn += 1) {
    const id = await scene.delegated(FINANCE, colleague.postId, '2026-06-15');
    const caseId = await scene.submitted();
    const { version, contentHash } = await scene.read('colleague', caseId);
    const [decided, ended] = await race(
      turn,
      () => delegate.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash }),
      () => principal.post(`/delegations/${id}/ending`, { version: 1 }),
    );
    expect(ended.status).toBe(204);
    if (decided.status === 200) expect(await inOrder(caseId, 'delegation.ended', id)).toEqual(['approval.decided', 'delegation.ended']);
    else expect([decided.status, decided.body.code, await inOrder(caseId, 'delegation.ended', id)]).toEqual([403, 'approval.not-your-step', ['delegation.ended']]);
  }
  expect((await app.app.get(Invariants).violations()).filter(({ violations }) => violations > 0)).toEqual([]);
}, 60_000 + RACES * 1_000);
