import { aDepartmentGoalBody, aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';
import { simulatedClock } from '../../support/year-story.js';

let app: TestApp;
let district: BuiltDistrict;
const clients = new Map<string, PersonClient>();

const as = async (login: string): Promise<PersonClient> => {
  const client = clients.get(login) ?? (await app.signIn(login));
  clients.set(login, client);
  return client;
};

const isDay = async (day: string): Promise<void> => {
  await app.sql.query('truncate simulated_clock');
  await app.sql.query('insert into simulated_clock (instant) values ($1)', [`${day}T09:00:00+08:00`]);
};

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'goal-changes');
  district = await aDistrict(app.sql);
  await isDay('2026-01-05');
});

afterAll(async () => {
  await app.stop();
});

const read = async (login: string, path: string): Promise<Json> => {
  const answer = await (await as(login)).get<Json>(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

const submit = async (id: string): Promise<string> => {
  const { version } = await read('preparer', `/performance-goals/${id}`);
  return (await (await as('preparer')).post<{ approvalCaseId: string }>(`/performance-goals/${id}/submission`, { version })).body.approvalCaseId;
};

const decide = async (login: string, caseId: string, verdict: string): Promise<void> => {
  const { version, contentHash } = await read(login, `/approval-cases/${caseId}`);
  const answer = await (await as(login)).post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: verdict === 'approve' ? '' : '请核实目标', version, contentHash });
  if (answer.status !== 200) throw new Error(answer.text);
};

const revise = async (id: string, overrides: Json): Promise<void> => {
  const shown = await read('preparer', `/performance-goals/${id}`);
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody(overrides);
  const indicators = (content['indicators'] as Json[]).map((indicator, at) => ({ ...indicator, id: shown['indicators'][at]?.id }));
  const answer = await (await as('preparer')).put(`/performance-goals/${id}`, { ...content, indicators, version: shown['version'] });
  if (answer.status !== 200) throw new Error(answer.text);
};

const { indicators } = aGoalBody() as { indicators: Json[] };
const lowered = indicators.map((indicator) => (indicator['name'] === '居民满意度' ? { ...indicator, target: '≥85%' } : indicator['name'] === '人均补贴' ? { ...indicator, target: '≤600元' } : indicator));
const laterPlan = [{ month: 3, percent: '25' }, { month: 6, percent: '30' }, { month: 10, percent: '85' }, { month: 12, percent: '100' }];

/** Round 1 is sent back by the division, round 2 lies at the office's finance. */
async function secondRound(): Promise<{ id: string; first: string; second: string }> {
  const { body } = await (await as('preparer')).post<{ id: string }>('/performance-goals', aGoalBody());
  const first = await submit(body.id);
  await decide('subdistrict-finance', first, 'approve');
  await decide('program-division', first, 'send-back');
  await revise(body.id, { indicators: lowered, spendingPlan: laterPlan });
  return { id: body.id, first, second: await submit(body.id) };
}

test('who decided before reads what became of it since, and what it means', async () => {
  const { second } = await secondRound();
  const { since, changes, goal } = await read('program-division', `/approval-cases/${second}/changes`);
  expect([since.kind, since.round, since.message]).toEqual(['own-decision', 1, '与您上次办理时的第 1 轮文本相比']);
  expect(changes.items.map(({ message, meaning, effect }: Json) => [message, meaning, effect])).toEqual([
    ['6 月计划由 50% 降为 30%。', 'later', 'relaxes'],
    ['绩效指标“人均补贴”：目标由 ≤500元 放宽为 ≤600元。', 'lowered', 'relaxes'],
    ['绩效指标“居民满意度”：目标由 ≥90% 降为 ≥85%。', 'lowered', 'relaxes'],
  ]);
  expect([changes.summary, goal]).toEqual(['放松 3 处', null]);
});

test('who never decided compares with the round before, and in the first round reads all of it', async () => {
  const { first, second } = await secondRound();
  const late = await read('performance-division', `/approval-cases/${second}/changes`);
  expect([late['since'].kind, late['since'].round, late['changes'].items.length]).toEqual(['earlier-round', 1, 3]);
  const whole = await read('performance-division', `/approval-cases/${first}/changes`);
  expect([whole['since'].kind, whole['changes'].items, whole['goal'].indicators.length]).toEqual(['first', [], indicators.length]);
});

test('a round sent again without a change has none, and who decided in the open round has nothing new to read', async () => {
  const { body } = await (await as('preparer')).post<{ id: string }>('/performance-goals', aGoalBody());
  const first = await submit(body.id);
  await (await as('preparer')).post(`/performance-goals/${body.id}/withdrawal`);
  const second = await submit(body.id);
  expect((await read('subdistrict-finance', `/approval-cases/${second}/changes`))['changes'].summary).toBe('没有变化');
  await decide('subdistrict-finance', second, 'approve');
  expect((await read('subdistrict-finance', `/approval-cases/${second}/changes`))['since']).toMatchObject({ kind: 'own-decision', round: 2 });
  expect((await read('program-division', `/approval-cases/${first}/changes`))['since'].kind).toBe('first');
});

test('any round is shown as it was, with its hash, and any two can be compared', async () => {
  const { id } = await secondRound();
  const one = await read('supervisor', `/performance-goals/${id}/rounds/1`);
  expect([one['round'], one['reason'], one['isIntact'], one['content'].spendingPlan[1].percent, one['changes']]).toEqual([1, 'submitted', true, '50', null]);
  const two = await read('supervisor', `/performance-goals/${id}/rounds/2?compare=1`);
  expect(two['changes'].summary).toBe('放松 3 处');
  expect((await read('supervisor', `/performance-goals/${id}/rounds/1?compare=2`))['changes'].summary).toBe('加严 3 处');
  const none = await (await as('supervisor')).get<Json>(`/performance-goals/${id}/rounds/3`);
  expect([none.status, none.body['code']]).toEqual([404, 'goal.round-unknown']);
});

test('any day is shown as it was then: the text that had been sent up by that day, and nothing that was recorded later', async () => {
  await isDay('2026-02-02');
  const { body } = await (await as('preparer')).post<{ id: string }>('/performance-goals', aGoalBody());
  await decide('subdistrict-finance', await submit(body.id), 'send-back');
  const between = new Date((await app.sql.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now);
  await isDay('2026-02-10');
  await revise(body.id, { indicators: lowered });
  await submit(body.id);
  const before = await (await as('supervisor')).get<Json>(`/performance-goals/${body.id}/text?asOf=2026-02-01`);
  expect([before.status, before.body['code']]).toEqual([404, 'goal.nothing-by-day']);
  const on = async (day: string, query = ''): Promise<unknown[]> => {
    const shown = await read('supervisor', `/performance-goals/${body.id}/text?asOf=${day}${query}`);
    return [shown['round'], shown['on'], shown['isIntact']];
  };
  expect(await on('2026-02-09')).toEqual([1, '2026-02-02', true]);
  expect(await on('2026-02-10')).toEqual([2, '2026-02-10', true]);
  expect(await on('2026-12-31', `&knownAt=${between.toISOString()}`)).toEqual([1, '2026-02-02', true]);
  await isDay('2026-01-05');
});

test('the goal of a department is compared and kept in the same way', async () => {
  const preparer = await as('preparer');
  const { body } = await preparer.post<{ id: string }>('/department-goals', aDepartmentGoalBody());
  const send = async (): Promise<string> => {
    const { version } = await read('preparer', `/department-goals/${body.id}`);
    return (await preparer.post<{ approvalCaseId: string }>(`/department-goals/${body.id}/submission`, { version })).body.approvalCaseId;
  };
  const first = await send();
  await decide('subdistrict-finance', first, 'send-back');
  const { version, indicators: kept } = await read('preparer', `/department-goals/${body.id}`);
  const { fiscalYear: _year, ...content } = aDepartmentGoalBody();
  const changed = (content['indicators'] as Json[]).map((indicator, at) => ({ ...indicator, id: kept[at].id, ...(indicator['name'] === '居民满意度' ? { target: '≥95%' } : {}) }));
  expect((await preparer.put(`/department-goals/${body.id}`, { ...content, indicators: changed, version })).status).toBe(200);
  const second = await send();
  const { changes } = await read('subdistrict-finance', `/approval-cases/${second}/changes`);
  expect(changes.items.map(({ message, effect }: Json) => [message, effect])).toEqual([['绩效指标“居民满意度”：目标由 ≥90% 升为 ≥95%。', 'tightens']]);
  expect((await read('supervisor', `/department-goals/${body.id}/rounds/2?compare=1`))['changes'].counts.tightens).toBe(1);
  expect((await read('supervisor', `/department-goals/${body.id}/text?asOf=2026-01-05`))['round']).toBe(2);
});

test('the changes of a case outside of the scope are not found', async () => {
  const { second } = await secondRound();
  const stranger = await aDistrict(app.sql, '110102', 'other', district);
  const answer = await (await as(stranger.people['performance-division'].login)).get<Json>(`/approval-cases/${second}/changes`);
  expect([answer.status, answer.body['code']]).toEqual([404, 'approval.not-found']);
});
