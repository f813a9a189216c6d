import { pino } from 'pino';
import { WorkerVitals } from '#persistence/notification/worker-vitals';
import { Watchdog } from '../../apps/worker/src/watchdog.js';
import { WorkerScene } from '../support/worker-scene.js';

let scene: WorkerScene;
let vitals: WorkerVitals;
beforeAll(async () => {
  scene = await WorkerScene.open();
  vitals = new WorkerVitals(await scene.unitOfWork());
});
afterAll(() => scene.close());
beforeEach(() => scene.sql.query('delete from outbox_message'));

/** A watchdog over a pump that has been silent for so long, on a host whose clock is so far ahead. */
async function look(silentMs: number, leadMs = 0): Promise<{ gaveUp: boolean; isHeld: boolean | undefined; said: string[] }> {
  const said: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void said.push((JSON.parse(line) as { event: string }).event) });
  let gaveUp = false;
  let isHeld: boolean | undefined;
  const pump = { silentForMs: () => silentMs, hold: (held: boolean) => (isHeld = held) as unknown as void };
  await new Watchdog(vitals, pump, log, { everyMs: 1000, giveUp: () => (gaveUp = true), hostNow: () => Date.now() + leadMs }).look();
  return { gaveUp, isHeld, said };
}

const dueSince = async (seconds: number): Promise<void> => {
  await scene.enqueue([{ dedupeKey: 'evt/due' }]);
  await scene.sql.query(`update outbox_message set next_at = now() - $1 * interval '1 second'`, [seconds]);
};

test('a worker that delivers nothing for a minute while something is due ends itself', async () => {
  await dueSince(70);
  expect(await look(61_000)).toMatchObject({ gaveUp: true, said: expect.arrayContaining(['worker.silent', 'outbox.lagging']) });
});

test('silence alone is no fault while nothing is due', async () => {
  expect((await look(3_600_000)).gaveUp).toBe(false);
});

test('a message put off for later is not due', async () => {
  await scene.enqueue([{ dedupeKey: 'evt/later' }]);
  await scene.sql.query(`update outbox_message set next_at = now() + interval '1 hour'`);
  expect(await look(61_000)).toMatchObject({ gaveUp: false, said: [] });
});

test('an outbox that lags more than a minute is said aloud even by a busy worker', async () => {
  await dueSince(61);
  expect(await look(0)).toMatchObject({ gaveUp: false, said: ['outbox.lagging'] });
});

test.each([
  [1_000, false, []],
  [-5_000, false, ['clock.skewed']],
  [60_000, true, ['clock.skewed']],
  [-60_000, true, ['clock.skewed']],
])('a host clock %i ms ahead: takes part no more is %s', async (leadMs, isHeld, said) => {
  expect(await look(0, leadMs)).toEqual({ gaveUp: false, isHeld, said });
});
