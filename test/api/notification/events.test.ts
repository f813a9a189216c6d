import { randomUUID } from 'node:crypto';
import { aDistrict, type BuiltDistrict } from '../../support/builders.js';
import { eventually } from '../../support/running-product.js';
import { TestApp, type PersonClient } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;
const opened: Stream[] = [];

beforeAll(async () => {
  app = await TestApp.start({}, 'events');
  district = await aDistrict(app.sql);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((stream) => stream.leave()));
});
afterAll(() => app.stop());

/** A desk that listens: the names of the events in their order. */
class Stream {
  readonly heard: string[] = [];
  private hasEnded = false;

  private constructor(
    readonly status: number,
    private readonly leaving: AbortController,
  ) {}

  static async open(address: string, cookie: string): Promise<Stream> {
    const leaving = new AbortController();
    const answer = await fetch(`${address}/events`, { headers: { cookie }, signal: leaving.signal });
    const stream = new Stream(answer.status, leaving);
    opened.push(stream);
    if (answer.status === 200) void stream.read(answer.body!);
    else await answer.body?.cancel();
    return stream;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const part of body) for (const [, name] of decoder.decode(part, { stream: true }).matchAll(/^event: (.+)$/gm)) this.heard.push(name!);
    } catch {
      // Left.
    }
    this.hasEnded = true;
  }

  hears = (name: string, times = 1): Promise<boolean> => eventually(() => this.heard.filter((each) => each === name).length >= times, 15_000);
  ends = (): Promise<boolean> => eventually(() => this.hasEnded, 15_000);

  async leave(): Promise<void> {
    this.leaving.abort();
    if (this.status === 200) await this.ends();
  }
}

const listen = (person: PersonClient): Promise<Stream> => Stream.open(app.baseUrl, person.cookie);

async function aLetter(to: string): Promise<void> {
  await app.sql.query(`insert into in_app_notification (id, recipient_id, dedupe_key, kind, body, link) values ($1::uuid, $2, $1::uuid::text, 'goal.issued', '一封', '/performance-goals/1')`, [randomUUID(), to]);
}

test('whoever listens hears of their own letters, every window of theirs, and of nobody else\'s', async () => {
  const [preparer, leader] = [await app.signIn('preparer'), await app.signIn('unit-leader')];
  const [one, two, other] = await Promise.all([listen(preparer), listen(preparer), listen(leader)]);
  for (const stream of [one, two, other]) expect(await stream.hears('ready')).toBe(true);
  await aLetter(district.people.preparer.id);
  expect([await one.hears('letter'), await two.hears('letter')]).toEqual([true, true]);
  await aLetter(district.people['unit-leader'].id);
  expect(await other.hears('letter')).toBe(true);
  expect([one, two, other].map(({ heard }) => heard.filter((name) => name === 'letter').length)).toEqual([1, 1, 1]);
});

test('a letter that came while nobody listened is not told of again: a desk asks anew when it begins to listen', async () => {
  await aLetter(district.people.preparer.id);
  const stream = await listen(await app.signIn('preparer'));
  expect(await stream.hears('ready')).toBe(true);
  await aLetter(district.people.preparer.id);
  expect(await stream.hears('letter')).toBe(true);
  expect(stream.heard).toEqual(['ready', 'letter']);
});

test('nobody listens without a session', async () => {
  expect([(await Stream.open(app.baseUrl, '')).status, (await Stream.open(app.baseUrl, `yuji_session=${'x'.repeat(43)}`)).status]).toEqual([401, 401]);
});

test('a stream ends with its session: signed out, account disabled, or idle too long', async () => {
  const [one, two, three] = [await app.signIn('subdistrict-finance'), await app.signIn('program-division'), await app.signIn('budget-division')];
  const streams = await Promise.all([one, two, three].map(listen));
  for (const stream of streams) expect(await stream.hears('ready')).toBe(true);
  await one.delete('/session');
  await app.sql.query('update person set is_active = false where id = $1', [district.people['program-division'].id]);
  await app.sql.query(`update session set last_seen_at = clock_timestamp() - interval '1 day' where person_id = $1`, [district.people['budget-division'].id]);
  for (const stream of streams) expect([await stream.ends(), stream.heard]).toEqual([true, ['ready', 'signed-out']]);
});

test('listening does not keep a session alive', async () => {
  const person = await app.signIn('preparer');
  const stream = await listen(person);
  await app.sql.query(`update session set last_seen_at = clock_timestamp() - interval '10 minutes' where person_id = $1`, [district.people.preparer.id]);
  await aLetter(district.people.preparer.id);
  expect(await stream.hears('letter')).toBe(true);
  const { rows } = await app.sql.query<{ idle: boolean }>(`select bool_and(last_seen_at < clock_timestamp() - interval '9 minutes') as idle from session where person_id = $1`, [district.people.preparer.id]);
  expect(rows[0]?.idle).toBe(true);
});

test('one person holds eight streams; a ninth is refused, and welcome when one has left', async () => {
  const person = await app.signIn('responsible-leader');
  const streams: Stream[] = [];
  for (let at = 0; at < 8; at += 1) streams.push(await listen(person));
  expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect((await listen(person)).status).toBe(429);
  expect((await listen(await app.signIn('unit-leader'))).status).toBe(200);
  await streams[0]!.leave();
  expect(await eventually(async () => (await listen(person)).status === 200)).toBe(true);
});

test('a process that stops does not wait for those who listen', async () => {
  const other = await TestApp.start({}, 'events-stop');
  const elsewhere = await aDistrict(other.sql);
  const stream = await Stream.open(other.baseUrl, (await other.signIn(elsewhere.people.preparer.login)).cookie);
  expect(await stream.hears('ready')).toBe(true);
  const begun = Date.now();
  await other.stop();
  expect([await stream.ends(), Date.now() - begun < 8_000]).toEqual([true, true]);
});
