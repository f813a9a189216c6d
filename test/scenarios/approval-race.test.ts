import { aDistrict, aGoalBody, aPerson, type BuiltDistrict } from '../support/builders.js';
import { RunningApi } from '../support/running-api.js';
import type { PersonClient } from '../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

/** How many act at once; a whole district’s worth with `YUJI_RACERS=10000` (reliability.md, A1). */
const RACERS = Number(process.env.YUJI_RACERS ?? 50);
/** Requests that are on their way at one time; what the system’s limits on sockets allow. */
const AT_ONCE = 400;

interface Problem { readonly code?: string; readonly winner?: string }

let database: TestDatabase;
let apis: RunningApi[] = [];
let district: BuiltDistrict;
let leaderId: string;
const clients = new Map<string, PersonClient>();

const at = async (api: RunningApi, login: string): Promise<PersonClient> => {
  const key = `${api.baseUrl} ${login}`;
  const client = clients.get(key) ?? (await api.signIn(login));
  clients.set(key, client);
  return client;
};
const first = (): RunningApi => apis[0] as RunningApi;
const count = async (sql: string, parameters: unknown[]): Promise<number> => Number((await first().sql.query<{ n: string }>(`select count(*) as n from ${sql}`, parameters)).rows[0]?.n);

beforeAll(async () => {
  database = await openTestDatabase('approval-race');
  apis = [await RunningApi.start(database), await RunningApi.start(database)];
  district = await aDistrict(first().sql);
  await aPerson(first().sql, 'finance.2', 'subdistrict-finance', district.office);
  leaderId = district.people['unit-leader'].id;
}, 120_000);

afterAll(async () => {
  for (const api of apis) await api.stop();
  await database.drop();
});

test(`of ${RACERS} acts at once on one place through two processes one counts, and every other one is told why not`, async () => {
  const preparer = await at(first(), 'preparer');
  const { body: goal } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  const caseId = (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${goal.id}/submission`, { version: 1 })).body.approvalCaseId;
  const { version, contentHash } = (await (await at(first(), 'subdistrict-finance')).get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`)).body;
  const decision = (verdict: string) => ({ path: 'decisions', login: verdict === 'send-back' ? 'finance.2' : 'subdistrict-finance', body: { verdict, opinion: '意见', version, contentHash } });
  const acts = [decision('approve'), decision('send-back'), decision('reject')];
  for (const api of apis) for (const login of ['subdistrict-finance', 'finance.2']) await at(api, login);

  const answers: { status: number; body: Problem; path: string }[] = [];
  for (let start = 0; start < RACERS; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, RACERS - start) }, async (_, index) => {
      const act = acts[(start + index) % acts.length] as (typeof acts)[number];
      const client = await at(apis[index % 2] as RunningApi, act.login);
      const { status, body } = await client.post<Problem>(`/approval-cases/${caseId}/${act.path}`, act.body);
      return { status, body, path: act.path };
    });
    answers.push(...(await Promise.all(some)));
  }
  const winners = answers.filter(({ status }) => status < 300);
  expect(winners).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 300).map(({ status, body }) => [status, body.code, typeof body.winner])).toEqual(
    answers.filter(({ status }) => status >= 300).map(() => [409, 'approval.decided-already', 'string']),
  );
  expect(await count('approval_act where case_id = $1', [caseId])).toBe(1);
  expect(await count(`audit_entry where subject_id = $1 and event = 'approval.decided'`, [caseId])).toBe(1);
  expect(await count(`obligation where subject_id = $1 and kind = 'decide-approval' and status <> 'open'`, [caseId])).toBe(1);
}, 600_000);

test('a reviewer who gives the place away and one who decides at the same time: both words cannot count', async () => {
  const preparer = await at(first(), 'preparer');
  for (let round = 0; round < 10; round += 1) {
    const { body: goal } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
    const caseId = (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${goal.id}/submission`, { version: 1 })).body.approvalCaseId;
    const [one, other] = [await at(apis[0] as RunningApi, 'subdistrict-finance'), await at(apis[1] as RunningApi, 'subdistrict-finance')];
    const { version, contentHash } = (await one.get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`)).body;
    const [given, decided] = await Promise.all([
      one.post<Problem>(`/approval-cases/${caseId}/reassignments`, { personId: leaderId, version }),
      other.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash }),
    ]);
    expect([given.status, decided.status].filter((status) => status < 300)).toHaveLength(1);
    expect(await count('approval_act where case_id = $1', [caseId])).toBe(1);
  }
});
