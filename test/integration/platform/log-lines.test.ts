import { aDistrict, aGoalBody } from '../../support/builders.js';
import { RunningApi } from '../../support/running-api.js';
import { PASSWORD, send } from '../../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** What a log may hold: one whole line per message whatever people write (reliability.md, B8), and nothing that opens a door (B9). */
let database: TestDatabase;
let api: RunningApi;

const GUESS = 'canary-guess-5f1c';
const CHANGED = 'Canary-new-phrase-77';
const FORGED = '按月发放\r\n{"level":60,"msg":"forged"}\u001b[31m=cmd|calc';

beforeAll(async () => {
  database = await openTestDatabase('log-lines');
  api = await RunningApi.start(database, { LOG_LEVEL: 'debug' });
  await aDistrict(api.sql);
}, 120_000);

afterAll(async () => {
  await api.stop();
  await database.drop();
});

test('no line is broken or forged by what was written, and no secret stands in a log, the trail or a message', async () => {
  await send(api.baseUrl, 'POST', '/session', { login: `preparer${FORGED}`, password: GUESS });
  await send(api.baseUrl, 'POST', '/session', { login: 'preparer', password: GUESS });
  const preparer = await api.signIn('preparer');
  const created = await preparer.post<{ id: string }>('/performance-goals', aGoalBody({ purpose: FORGED }), { 'user-agent': 'canary\tagent' });
  await preparer.get(`/performance-goals?title=${encodeURIComponent(FORGED)}`);
  await preparer.post('/session/password', { currentPassword: GUESS, newPassword: CHANGED });
  await preparer.post('/session/password', { currentPassword: PASSWORD, newPassword: CHANGED });
  await preparer.post(`/performance-goals/${created.body.id}/submission`, { version: 1 });
  const { rows } = await api.sql.query<{ text: string }>('select entry::text as text from audit_entry entry union all select message::text from outbox_message message');

  const lines = api.output.split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(5);
  const messages = lines.map((line) => JSON.parse(line) as { level: number; msg?: string });
  expect(messages.filter(({ msg }) => msg === 'forged')).toEqual([]);
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(api.output).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);

  const secrets = [GUESS, CHANGED, PASSWORD, preparer.csrfToken, preparer.cookie.split('=')[1] as string];
  expect(rows.length).toBeGreaterThan(2);
  const sinks = { log: api.output, trail: rows.map(({ text }) => text).join('\n') };
  for (const [sink, text] of Object.entries(sinks)) expect([sink, secrets.filter((secret) => text.includes(secret))]).toEqual([sink, []]);
}, 120_000);
