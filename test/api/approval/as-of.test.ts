import { strFromU8, unzipSync } from 'fflate';
import { ApprovalScene } from '../../support/approval-scene.js';
import { aDistrict, aGoalBody } from '../../support/builders.js';
import { TestApp, type Json } from '../../support/test-app.js';
import { simulatedClock } from '../../support/year-story.js';

/** Any date can be shown as it was: the record of a case, and the papers of a goal (product.md, 4.9). */
interface Recorded {
  readonly status: string;
  readonly statusName: string;
  readonly version: number;
  readonly isSuspended: boolean;
  readonly steps: readonly { readonly state: string; readonly decisions: readonly { by: string; verdict: string }[] }[];
  readonly acts: readonly { readonly verb: string }[];
}

let app: TestApp;
let scene: ApprovalScene;
let goalId: string;
let caseId: string;
/** Every sheet with its words; a workbook also says when it was written, which is not what was printed. */
function printed(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/(worksheets\/.*|sharedStrings|styles)/.test(name) && name.endsWith('.xml'));
  if (parts.length < 2) throw new Error('this workbook has no sheet');
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

/** The record and the paper as they were printed at the end of each day. */
const kept = new Map<string, { record: Recorded; paper: Record<string, string> }>();

const record = (login: string, day?: string): Promise<Recorded> => scene.read<Recorded>(login, `/approval-cases/${caseId}/record${day === undefined ? '' : `?asOf=${day}`}`);
const paper = async (form: string, day?: string) => (await scene.as('performance-division')).get<Json>(`/performance-goals/${goalId}/forms/${form}?format=xlsx${day === undefined ? '' : `&asOf=${day}`}`);

async function endOfDay(day: string): Promise<void> {
  kept.set(day, { record: await record('performance-division'), paper: printed((await paper('goal-application')).bytes) });
}

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'as-of');
  scene = new ApprovalScene(app);
  await aDistrict(app.sql);
  await scene.isNow('2026-06-15T10:00:00');
  ({ goalId, caseId } = await scene.submitted());
  await endOfDay('2026-06-15');
  await scene.isNow('2026-06-16T23:30:00');
  expect((await scene.decide('subdistrict-finance', caseId, 'approve')).status).toBe(200);
  await endOfDay('2026-06-16');
  await scene.isNow('2026-06-17T00:30:00');
  expect((await (await scene.as('program-division')).post(`/approval-cases/${caseId}/suspensions`, { opinion: '待核实' })).status).toBe(204);
  await endOfDay('2026-06-17');
  await scene.isNow('2026-06-18T10:00:00');
  expect((await (await scene.as('program-division')).post(`/approval-cases/${caseId}/resumptions`, {})).status).toBe(204);
  expect((await scene.decide('program-division', caseId, 'send-back')).status).toBe(200);
  await endOfDay('2026-06-18');
  await scene.isNow('2026-06-22T10:00:00');
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({ purpose: '按月发放，并按季核对名册' });
  const preparer = await scene.as('preparer');
  const { version } = await scene.read<{ version: number }>('preparer', `/performance-goals/${goalId}`);
  expect((await preparer.put(`/performance-goals/${goalId}`, { ...content, version })).status).toBe(200);
  const second = await scene.resubmit(goalId);
  for (const login of ['subdistrict-finance', 'program-division', 'performance-division']) expect((await scene.decide(login, second, 'approve')).status).toBe(200);
  await scene.isNow('2026-06-24T10:00:00');
  expect((await (await scene.as('budget-division')).post(`/performance-goals/${goalId}/issuance`)).status).toBe(204);
});

afterAll(() => app.stop());

test.each(['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18'])('the record of a case at the end of %s is what was read then', async (day) => {
  expect({ ...(await record('performance-division', day)), asOf: null }).toEqual(kept.get(day)?.record);
});

test('each day tells another state: sent up, passed on, suspended, returned', async () => {
  const days = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-07-01'];
  const told = await Promise.all(days.map((day) => record('preparer', day)));
  expect(told.map(({ status, isSuspended, acts, steps }) => [status, isSuspended, acts.length, steps.map(({ state }) => state).join(' ')])).toEqual([
    ['open', false, 0, 'current waiting waiting'],
    ['open', false, 1, 'done current waiting'],
    ['open', true, 2, 'done current waiting'],
    ['returned', false, 4, 'done done skipped'],
    ['returned', false, 4, 'done done skipped'],
  ]);
});

test('before it was sent up there is no record, and whoever may not see the case finds none on any day', async () => {
  const before = await (await scene.as('preparer')).get<{ code: string; detail: string }>(`/approval-cases/${caseId}/record?asOf=2026-06-14`);
  expect([before.status, before.body.code, before.body.detail]).toEqual([404, 'approval.not-opened-by-day', '截至 2026-06-14 这一轮尚未送审，没有办理记录：请选择送审之日或之后的日期。']);
  const malformed = await (await scene.as('preparer')).get<{ code: string }>(`/approval-cases/${caseId}/record?asOf=2026-02-30`);
  expect(malformed.status).toBe(400);
});

test.each(['2026-06-15', '2026-06-18', '2026-06-20'])('the application printed for %s is, cell by cell, the one that was printed then', async (day) => {
  const then = kept.get(day)?.paper ?? kept.get('2026-06-18')?.paper;
  expect(printed((await paper('goal-application', day)).bytes)).toEqual(then);
  expect(printed((await paper('goal-application', '2026-06-22')).bytes)).not.toEqual(then);
});

test('the reply is printed for days on which it had been issued, and for none before', async () => {
  expect((await paper('goal-approval', '2026-06-23')).status).toBe(409);
  const issued = await paper('goal-approval', '2026-06-24');
  expect([issued.status, printed(issued.bytes)]).toEqual([200, printed((await paper('goal-approval')).bytes)]);
  const before = await paper('goal-application', '2026-06-14');
  expect([before.status, before.body['code']]).toEqual([404, 'goal.nothing-by-day']);
});
