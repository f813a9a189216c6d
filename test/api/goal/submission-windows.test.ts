import { aGoalBody } from '../../support/builders.js';
import { FiscalStory, type StoryProblem } from '../../support/fiscal-story.js';
import type { Json } from '../../support/test-app.js';

let story: FiscalStory;

beforeAll(async () => {
  story = await FiscalStory.begin('windows');
});

afterAll(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
  await story.end();
});

const write = async (path: string, body: Json, login = 'performance-division') => (await story.as(login)).post<Json & StoryProblem>(`/submission-windows${path}`, body);
const read = async (fiscalYear: number, login = 'preparer'): Promise<Json> => (await (await story.as(login)).get<Json>(`/submission-windows?fiscalYear=${fiscalYear}`)).body;
const open = (fiscalYear: number, kind: string, opensOn: string, closesOn: string) => write('', { fiscalYear, kind, opensOn, closesOn, source: '云财预〔2026〕3号' });
const draft = async (fiscalYear: number): Promise<string> => (await (await story.as('preparer')).post<{ id: string }>('/performance-goals', aGoalBody({ fiscalYear }))).body.id;
const submit = async (id: string) => {
  const preparer = await story.as('preparer');
  const { version } = (await preparer.get<Json>(`/performance-goals/${id}`)).body;
  return preparer.post<Json & StoryProblem>(`/performance-goals/${id}/submission`, { version });
};
const closing = async (fiscalYear: number, closesOn: string) => {
  const [window] = (await read(fiscalYear))['items'] as Json[];
  return (await story.as('performance-division')).put<Json & StoryProblem>(`/submission-windows/${window!['id']}`, { version: window!['version'], opensOn: window!['opensOn'], closesOn, source: '云财预〔2026〕5号' });
};

test('a year without windows is not limited, and says so', async () => {
  expect(await read(2030)).toMatchObject({ isLimited: false, isOpen: true, message: '本年度未设申报窗口，可随时送审。', items: [] });
  expect((await submit(await draft(2030))).status).toBe(200);
});

test('58: outside of the window a goal is refused, and hears when it was, and who can help', async () => {
  expect((await open(2027, 'first', '2026-09-01', '2026-09-30')).status).toBe(201);
  const id = await draft(2027);
  const early = await submit(id);
  expect([early.status, early.body.code, early.body.detail]).toEqual([409, 'window.opens-later', '2027 年度绩效目标的下一个申报窗口为 2026-09-01 至 2026-09-30，尚未开始：请在此期间送审，确需提前的请联系区县绩效股。']);
  await story.itIs('2026-10-01');
  const late = await submit(id);
  expect([late.status, late.body.code, late.body.detail]).toEqual([409, 'window.first-closed', '2027 年度绩效目标“一上”申报已于 2026-09-30 截止：确需报送的，请向区县绩效股申请延期。']);
  expect(await read(2027)).toMatchObject({ isLimited: true, isOpen: false, message: late.body.detail });
  const shown = (await (await story.as('preparer')).get<Json>(`/performance-goals/${id}`)).body;
  expect(shown['actions']).toContainEqual({ name: 'submit', allowed: false, reason: late.body.detail, whoCan: ['绩效股'] });
  expect(await story.count(`goal_revision where goal_id = $1`, [id])).toBe(0);
  await story.itIs('2026-09-30');
  expect((await submit(id)).status).toBe(200);
});

test('64: extended for one unit only, with reason, end, and who agreed', async () => {
  await story.itIs('2026-10-08');
  const id = await draft(2027);
  const [window] = (await read(2027))['items'] as Json[];
  const extension = { unitId: story.district.office.id, closesOn: '2026-10-10', reason: '街道机构调整', approvedBy: '李副局长' };
  expect((await write(`/${window!['id']}/extensions`, { ...extension, closesOn: '2026-09-30' })).body.code).toBe('window.extension-too-short');
  expect((await write(`/${window!['id']}/extensions`, { ...extension, unitId: story.district.city.id })).body.code).toBe('window.unit-unknown');
  expect((await submit(id)).body.code).toBe('window.first-closed');
  expect((await write(`/${window!['id']}/extensions`, { ...extension, unitId: story.district.thirdParty.id })).status).toBe(204);
  expect((await submit(id)).body.code).toBe('window.first-closed');
  expect((await write(`/${window!['id']}/extensions`, extension)).status).toBe(204);
  expect((await submit(id)).status).toBe(200);
  expect((await read(2027))['items'][0].extensions).toEqual([extension]);
  expect((await read(2027, 'performance-division'))['items'][0].extensions).toHaveLength(2);
  await story.itIs('2026-10-11');
  expect((await submit(await draft(2027))).body.detail).toContain('2026-10-10');
});

test('what the bureau returned comes back by the deadline of its revision, window or not', async () => {
  await story.itIs('2026-10-10');
  const id = await draft(2027);
  const { approvalCaseId } = (await submit(id)).body;
  await story.itIs('2026-10-20');
  await story.decide('subdistrict-finance', approvalCaseId, 'send-back');
  expect((await submit(id)).status).toBe(200);
});

test('67: a window that was set does not move by itself, and a changed one names its paper', async () => {
  await story.itIs('2026-10-20');
  expect((await closing(2027, '2026-10-31')).status).toBe(200);
  expect((await read(2027))['items'][0]).toMatchObject({ opensOn: '2026-09-01', closesOn: '2026-10-31', source: '云财预〔2026〕5号', version: 2 });
  await story.itIs('2026-10-31');
  expect((await submit(await draft(2027))).status).toBe(200);
  await story.itIs('2026-11-01');
  expect((await read(2027))['items'][0].closesOn).toBe('2026-10-31');
  expect((await submit(await draft(2027))).status).toBe(409);
});

test('the performance division keeps them, one of a kind in a year, never ending before it begins', async () => {
  expect((await write('', { fiscalYear: 2028, kind: 'first', opensOn: '2027-09-01', closesOn: '2027-09-30', source: 'x' }, 'preparer')).status).toBe(403);
  expect((await open(2027, 'first', '2026-09-01', '2026-09-30')).body.code).toBe('window.exists-already');
  expect((await open(2028, 'first', '2027-09-30', '2027-09-01')).body.code).toBe('window.ends-before-it-begins');
  const [window] = (await read(2027))['items'] as Json[];
  const stale = await (await story.as('performance-division')).put<StoryProblem>(`/submission-windows/${window!['id']}`, { version: 1, opensOn: '2026-09-01', closesOn: '2026-12-31', source: 'x' });
  expect([stale.status, stale.body.code]).toEqual([409, 'window.stale']);
});

test('D11: a submission that commits after the window was closed is refused, however close the race', async () => {
  await story.itIs('2026-12-10');
  expect((await open(2029, 'second', '2026-12-01', '2026-12-31')).status).toBe(201);
  const outcomes = { submitted: 0, refused: 0 };
  for (let race = 0; race < 30; race += 1) {
    const id = await draft(2029);
    const [submitted, closed] = await Promise.all([submit(id), closing(2029, '2026-12-09')]);
    expect(closed.status).toBe(200);
    const { rows } = await story.app.sql.query<{ event: string; no: string }>(
      `select event, no from audit_entry where (subject_id = $1 and event = 'goal.submitted') or (event = 'window.revised' and no = (select max(no) from audit_entry where event = 'window.revised')) order by no`, [id]);
    if (submitted.status === 200) {
      outcomes.submitted += 1;
      expect(rows.map(({ event }) => event)).toEqual(['goal.submitted', 'window.revised']);
    } else {
      outcomes.refused += 1;
      expect([submitted.body.code, rows.map(({ event }) => event)]).toEqual(['window.second-closed', ['window.revised']]);
    }
    expect((await closing(2029, '2026-12-31')).status).toBe(200);
  }
  expect(outcomes.submitted + outcomes.refused).toBe(30);
});
