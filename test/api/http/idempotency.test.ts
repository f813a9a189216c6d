import net from 'node:net';
import { aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type Answer, type PersonClient, type Json } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let colleague: PersonClient;

beforeAll(async () => {
  app = await TestApp.start({}, 'idempotency');
  district = await aDistrict(app.sql);
  preparer = await app.signIn('preparer');
  await app.sql.query(`update post set role = 'preparer' where person_id = $1`, [district.people['responsible-leader'].id]);
  colleague = await app.signIn('responsible-leader');
});

afterAll(async () => {
  await app.stop();
});

const withKey = (key: string): Record<string, string> => ({ 'idempotency-key': key });
const goalsWith = async (code: string): Promise<number> => Number((await app.sql.query<{ count: string }>('select count(*) from performance_goal where code = $1', [code])).rows[0]!.count);
const bodyWith = (code: string): Json => aGoalBody({ code });

test('a repeated write has its effect once, and the same bytes come back', async () => {
  const [key, body] = [app.newKey(), bodyWith('IDEM-1')];
  const first = await preparer.post('/performance-goals', body, withKey(key));
  const second = await preparer.post('/performance-goals', body, withKey(key));
  expect([first.status, second.status, second.headers.get('idempotent-replay')]).toEqual([201, 201, 'true']);
  expect(second.text).toBe(first.text);
  expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(await goalsWith('IDEM-1')).toBe(1);
});

test('fifty repetitions at the same time are one effect and fifty equal answers', async () => {
  const [key, body] = [app.newKey(), bodyWith('IDEM-50')];
  const answers = await Promise.all(Array.from({ length: 50 }, () => preparer.post('/performance-goals', body, withKey(key))));
  expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(201);
  expect(await goalsWith('IDEM-50')).toBe(1);
});

test('answers without a body are repeated too', async () => {
  const id = (await preparer.post<{ id: string }>('/performance-goals', bodyWith('IDEM-VOID'))).body.id;
  const key = app.newKey();
  const [first, second] = [await preparer.post(`/performance-goals/${id}/voidance`, undefined, withKey(key)), await preparer.post(`/performance-goals/${id}/voidance`, undefined, withKey(key))];
  expect([first.status, second.status, second.text]).toEqual([204, 204, '']);
});

test('a key for another request is refused: another body, another address, another verb', async () => {
  const key = app.newKey();
  const id = (await preparer.post<{ id: string }>('/performance-goals', bodyWith('IDEM-2'), withKey(key))).body.id;
  const others: Promise<Answer<Json>>[] = [
    preparer.post('/performance-goals', bodyWith('IDEM-3'), withKey(key)),
    preparer.post('/performance-goals?x=1', bodyWith('IDEM-2'), withKey(key)),
    preparer.post(`/performance-goals/${id}/submission`, { version: 1 }, withKey(key)),
  ];
  for (const answer of await Promise.all(others)) expect([answer.status, answer.body['code']]).toEqual([422, 'request.idempotency-key-reused']);
  expect(await goalsWith('IDEM-3')).toBe(0);
});

test('the same key in another person\'s hands is another key', async () => {
  const key = app.newKey();
  const [own, others] = [await preparer.post<Json>('/performance-goals', bodyWith('IDEM-4'), withKey(key)), await colleague.post<Json>('/performance-goals', bodyWith('IDEM-5'), withKey(key))];
  expect([own.status, others.status]).toEqual([201, 201]);
  expect(others.body['id']).not.toBe(own.body['id']);
});

test('a refusal is not kept: the same key may ask again when the reason is gone', async () => {
  const key = app.newKey();
  const wrong = bodyWith('IDEM-6');
  expect((await preparer.post('/performance-goals', { ...wrong, budget: { total: '1', fiscal: '1', other: '1' } }, withKey(key))).status).toBe(422);
  expect((await preparer.post('/performance-goals', { ...wrong, nonsense: 1 }, withKey(key))).status).toBe(400);
  expect((await app.sql.query('select 1 from idempotent_reply where key = $1', [key])).rowCount).toBe(0);
  expect((await preparer.post('/performance-goals', wrong, withKey(key))).status).toBe(201);
});

test.each(['short', 'a'.repeat(201), 'with a space', '键键键键键键键键'])('a key such as %j is malformed', async (key) => {
  const sent = Buffer.from(key, 'utf8').toString('latin1');
  const answer = await preparer.post<Json>('/performance-goals', bodyWith('IDEM-7'), withKey(sent));
  expect([answer.status, answer.body['code']]).toEqual([400, 'request.idempotency-key-malformed']);
});

test('the key, the effect and the reply are one transaction: when the reply cannot be kept, nothing has happened', async () => {
  await app.sql.query(`create function forget_reply() returns trigger language plpgsql as $$ begin raise exception 'no room' using errcode = '53100'; end $$;
    create trigger forget_reply before update on idempotent_reply for each row execute function forget_reply(); alter table idempotent_reply enable always trigger forget_reply`);
  const [key, body] = [app.newKey(), bodyWith('IDEM-8')];
  const answer = await preparer.post<Json>('/performance-goals', body, withKey(key));
  expect([answer.status, answer.body['code'], await goalsWith('IDEM-8')]).toEqual([503, 'system.disk-full', 0]);
  await app.sql.query('drop trigger forget_reply on idempotent_reply; drop function forget_reply');
  expect((await preparer.post('/performance-goals', body, withKey(key))).status).toBe(201);
  const { rows } = await app.sql.query(`select g.xmin = r.xmin as together from performance_goal g, idempotent_reply r where g.code = 'IDEM-8' and r.key = $1`, [key]);
  expect(rows).toEqual([{ together: true }]);
});

/** Sends a request and hangs up: at once, or as soon as the first byte of the answer is there. */
async function hangUp(body: Json, key: string, when: 'after-sending' | 'at-the-reply'): Promise<void> {
  const { port } = new URL(app.baseUrl);
  const text = JSON.stringify(body);
  const socket = net.connect(Number(port), '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => resolve());
    if (when === 'at-the-reply') socket.once('data', () => socket.destroy());
    socket.write(
      `POST /performance-goals HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nCookie: ${preparer.cookie}\r\nX-CSRF-Token: ${preparer.csrfToken}\r\nIdempotency-Key: ${key}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
      () => {
        if (when === 'after-sending') socket.destroy();
      },
    );
  });
}

test.each(['after-sending', 'at-the-reply'] as const)('a client that lost the line %s learns the outcome by asking again', async (when) => {
  for (let at = 0; at < 10; at += 1) {
    const [key, code] = [app.newKey(), `CUT-${when.slice(0, 2)}-${at}`];
    await hangUp(bodyWith(code), key, when);
    const body = bodyWith(code);
    const answers = await Promise.all([preparer.post<Json>('/performance-goals', body, withKey(key)), preparer.post<Json>('/performance-goals', body, withKey(key)), preparer.post<Json>('/performance-goals', body, withKey(key))]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(await goalsWith(code)).toBe(1);
  }
});

test('a write names the numbers of the trail under which it is kept; a read and a replay name none', async () => {
  const [key, body] = [app.newKey(), bodyWith('IDEM-9')];
  const first = await preparer.post<{ id: string }>('/performance-goals', body, withKey(key));
  const numbers = (first.headers.get('audit-number') ?? '').split(',').map(Number);
  const { rows } = await app.sql.query<{ no: string }>('select no from audit_entry where subject_id = $1', [first.body.id]);
  expect(rows.map(({ no }) => Number(no))).toEqual(numbers);
  expect((await preparer.post('/performance-goals', body, withKey(key))).headers.get('audit-number')).toBeNull();
  expect((await preparer.get(`/performance-goals/${first.body.id}`)).headers.get('audit-number')).toBeNull();
  const submitted = await preparer.post(`/performance-goals/${first.body.id}/submission`, { version: 1 });
  expect(submitted.headers.get('audit-number')).toMatch(/^\d+(,\d+)+$/);
});
