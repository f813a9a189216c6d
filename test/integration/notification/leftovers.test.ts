import { randomUUID } from 'node:crypto';
import { Leftovers } from '#persistence/notification/leftovers';
import { WorkerScene } from '../../support/worker-scene.js';

let scene: WorkerScene;
beforeAll(async () => {
  scene = await WorkerScene.open();
});
afterAll(() => scene.close());

const keys = async (sql: string): Promise<string[]> => (await scene.sql.query<{ key: string }>(sql)).rows.map((row) => row.key).sort();

test('what no longer serves anyone goes, and nothing else', async () => {
  await scene.enqueue(['done/89', 'done/91', 'open/91', 'dead/91'].map((dedupeKey) => ({ dedupeKey })));
  await scene.sql.query(`
    update outbox_message set done_at = now() - interval '89 days' where dedupe_key = 'done/89';
    update outbox_message set done_at = now() - interval '91 days' where dedupe_key = 'done/91';
    update outbox_message set created_at = now() - interval '91 days' where dedupe_key = 'open/91';
    update outbox_message set dead_at = now() - interval '91 days' where dedupe_key = 'dead/91';
    insert into delivery (dedupe_key, outcome, recorded_at) values ('done/91', 'accepted', now() - interval '91 days');
    insert into session (token_hash, csrf_token, person_id, absolute_expiry_at) values ('\\x01', 'live', '${scene.person.id}', now() + interval '1 hour'), ('\\x02', 'over', '${scene.person.id}', now() - interval '1 second');
    insert into idempotent_reply (person_id, key, request_hash, created_at) values ('${scene.person.id}', 'young-47', '\\x00', now() - interval '47 hours'), ('${scene.person.id}', 'stale-49', '\\x00', now() - interval '49 hours');
    insert into sign_in_throttle (key, failures, window_ends_at) values ('account:recent', 5, now() - interval '1 minute'), ('account:old', 5, now() - interval '2 days');
    insert into worker_heartbeat (worker_id, beat_at) values ('alive', now()), ('long-gone', now() - interval '2 days');
  `);
  const gone = await new Leftovers(await scene.unitOfWork()).purge();
  expect(gone).toMatchObject({ messages: 1, sessions: 1, replies: 1, throttles: 1, heartbeats: 1 });
  expect(await keys('select dedupe_key as key from outbox_message')).toEqual(['dead/91', 'done/89', 'open/91']);
  expect(await keys('select dedupe_key as key from delivery')).toEqual(['done/91']);
  expect(await keys('select csrf_token as key from session')).toEqual(['live']);
  expect(await keys('select key from idempotent_reply')).toEqual(['young-47']);
  expect(await keys('select key from sign_in_throttle')).toEqual(['account:recent']);
  expect(await keys('select worker_id as key from worker_heartbeat')).toEqual(['alive']);
});

test('more rows than one step takes go too', async () => {
  await scene.enqueue(Array.from({ length: 2300 }, () => ({ dedupeKey: randomUUID() })));
  await scene.sql.query(`update outbox_message set done_at = now() - interval '91 days' where done_at is null and dead_at is null and dedupe_key not like '%/%'`);
  expect(await new Leftovers(await scene.unitOfWork()).purge()).toMatchObject({ messages: 2300 });
});
