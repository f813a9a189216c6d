import { ReplayMessages } from '#application/notification/replay-messages';
import { OutboxQueries } from '#persistence/notification/outbox-queries';
import { TypeormOutbox } from '#persistence/notification/typeorm-outbox';
import { TypeormEventRecorder } from '#persistence/platform/typeorm-event-recorder';
import { WorkerScene } from '../../support/worker-scene.js';

let scene: WorkerScene;
beforeAll(async () => {
  scene = await WorkerScene.open();
});
afterAll(() => scene.close());

test('what was given up is listed, and put back with a line in the trail', async () => {
  const unitOfWork = await scene.unitOfWork();
  const replay = new ReplayMessages(unitOfWork, new TypeormOutbox(unitOfWork), new TypeormEventRecorder(unitOfWork));
  await scene.enqueue(['evt/1', 'evt/2', 'evt/3'].map((dedupeKey) => ({ dedupeKey, channel: 'mail', failures: 13 })));
  await scene.sql.query(`update outbox_message set dead_at = clock_timestamp(), last_error = '550 no such user' where dedupe_key <> 'evt/3'`);
  const buried = await new OutboxQueries(unitOfWork).buried();
  expect(buried.map((message) => message.dedupeKey).sort()).toEqual(['evt/1', 'evt/2']);
  expect(buried[0]).toMatchObject({ channel: 'mail', failures: 13, lastError: '550 no such user' });

  expect(await replay.execute(buried[0]!.id)).toBe(1);
  expect(await replay.execute(buried[0]!.id)).toBe(0);
  expect(await replay.execute()).toBe(1);
  expect(await scene.count('outbox_message where dead_at is null and next_at <= clock_timestamp()')).toBe(3);
  expect(await scene.count(`audit_entry where event = 'outbox.replayed' and district_id = $1`, [scene.districtId])).toBe(2);
});
