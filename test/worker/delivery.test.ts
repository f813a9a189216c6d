import { randomUUID } from 'node:crypto';
import { DeliverNotices } from '#application/notification/deliver-notices';
import { NoticeChannel, NoticeChannels, type SendAnswer } from '#application/notification/notice-channel';
import type { AddressedMessage, ClaimedMessage } from '#application/notification/outbox';
import { FAILURES_BEFORE_BURIAL, CLAIMS_OF_A_KILLER } from '#application/notification/retry-delay';
import { TypeormNotificationInbox } from '#persistence/notification/typeorm-notification-inbox';
import { TypeormOutbox } from '#persistence/notification/typeorm-outbox';
import { UuidSource } from '#persistence/platform/uuid-source';
import { InAppChannel } from '../../apps/worker/src/delivery/in-app-channel.js';
import { WorkerScene, type SceneMessage } from '../support/worker-scene.js';

/** Remembers what it was given, and answers as the test says. */
class RecordingChannel extends NoticeChannel {
  readonly name = 'mail';
  readonly sent: string[] = [];
  answer: (message: AddressedMessage) => Promise<SendAnswer> = async () => ({ outcome: 'accepted', reference: 'ref' });

  async send([message]: readonly AddressedMessage[]): Promise<SendAnswer> {
    this.sent.push(message!.dedupeKey);
    return this.answer(message!);
  }
}

let scene: WorkerScene;
let outbox: TypeormOutbox;
let mail: RecordingChannel;
let deliver: DeliverNotices;

beforeAll(async () => {
  scene = await WorkerScene.open();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.reset();
  const unitOfWork = await scene.unitOfWork();
  outbox = new TypeormOutbox(unitOfWork);
  mail = new RecordingChannel();
  deliver = new DeliverNotices(outbox, new NoticeChannels([new InAppChannel(new TypeormNotificationInbox(unitOfWork)), mail]), new UuidSource());
});

const mails = (count: number, more: Partial<SceneMessage> = {}): SceneMessage[] => Array.from({ length: count }, (_, at) => ({ dedupeKey: `evt/${at}`, channel: 'mail', ...more }));

async function makeDue(): Promise<void> {
  await scene.sql.query('update outbox_message set next_at = clock_timestamp(), lease_until = clock_timestamp() - interval \'1 second\' where done_at is null');
}

async function drain(): Promise<void> {
  while ((await deliver.execute()).claimed > 0);
}

test('what was enqueued is delivered and recorded once', async () => {
  await scene.enqueue([...mails(45), { dedupeKey: 'evt/in-app' }]);
  await drain();
  expect(mail.sent).toHaveLength(45);
  expect(new Set(mail.sent).size).toBe(45);
  expect(await scene.count(`delivery where outcome = 'accepted'`)).toBe(46);
  expect(await scene.count('in_app_notification')).toBe(1);
  expect(await scene.count('outbox_message where done_at is null')).toBe(0);
});

test('four workers at once send nothing twice', async () => {
  await scene.enqueue(mails(200));
  const others = await Promise.all([1, 2, 3].map(async () => new DeliverNotices(new TypeormOutbox(await scene.unitOfWork()), new NoticeChannels([mail]), new UuidSource())));
  await Promise.all([deliver, ...others].map(async (worker) => {
    while ((await worker.execute()).claimed > 0);
  }));
  expect(mail.sent).toHaveLength(200);
  expect(await scene.count('delivery')).toBe(200);
});

test('an obligation met between claim and send silences its reminder, and the record says so', async () => {
  const obligationId = await scene.anObligation();
  await scene.enqueue([{ dedupeKey: 'rem/1', channel: 'mail', obligationId }]);
  const lease = randomUUID();
  const [claimed] = await outbox.claim(lease, { limit: 20, areSuspects: false });
  await scene.sql.query(`update obligation set status = 'discharged' where id = $1`, [obligationId]);
  expect(await outbox.lookAgain([claimed!], lease)).toEqual({ wanted: [], unwanted: [{ message: claimed, outcome: 'cancelled', reference: 'obligation-discharged' }] });

  await makeDue();
  await drain();
  expect(mail.sent).toEqual([]);
  expect(await scene.count(`delivery where dedupe_key = 'rem/1' and outcome = 'cancelled' and provider_ref = 'obligation-discharged'`)).toBe(1);
});

test('a recipient disabled before sending gets nothing', async () => {
  await scene.enqueue(mails(1));
  await scene.sql.query('update person set is_active = false where id = $1', [scene.person.id]);
  await drain();
  expect(mail.sent).toEqual([]);
  expect(await scene.count(`delivery where outcome = 'cancelled' and provider_ref = 'recipient-inactive'`)).toBe(1);
});

test('a worker whose lease ran out records nothing over its successor', async () => {
  await scene.enqueue(mails(1));
  const [zombie, successor] = [randomUUID(), randomUUID()];
  const [held] = await outbox.claim(zombie, { limit: 1, areSuspects: false });
  await makeDue();
  const [taken] = await outbox.claim(successor, { limit: 1, areSuspects: false });
  expect(taken?.dedupeKey).toBe(held?.dedupeKey);
  const finish = async (message: ClaimedMessage, lease: string): Promise<string[]> => [...(await outbox.finish([{ message, outcome: 'accepted', reference: null }], lease))];
  expect(await outbox.lookAgain([held!], zombie)).toEqual({ wanted: [], unwanted: [] });
  expect(await finish(held!, zombie)).toEqual([]);
  expect(await finish(taken!, successor)).toEqual([taken!.id]);
  expect(await scene.count('delivery')).toBe(1);
});

test('a message under lease is nobody else\'s until the lease ends by the database\'s clock', async () => {
  await scene.enqueue(mails(1));
  await outbox.claim(randomUUID(), { limit: 1, areSuspects: false });
  expect(await outbox.claim(randomUUID(), { limit: 1, areSuspects: false })).toEqual([]);
  const { rows } = await scene.sql.query<{ seconds: number }>('select extract(epoch from lease_until - clock_timestamp())::float8 as seconds from outbox_message');
  expect(rows[0]!.seconds).toBeGreaterThan(25);
  expect(rows[0]!.seconds).toBeLessThanOrEqual(30);
});

test('a failed send is put off with its reason and tried again under the same key', async () => {
  await scene.enqueue(mails(1));
  mail.answer = async () => Promise.reject(new Error('421 try later'));
  await deliver.execute();
  const { rows } = await scene.sql.query<{ last_error: string; wait: number; failures: number; lease: string | null }>(
    'select last_error, failures, lease, extract(epoch from next_at - clock_timestamp())::float8 as wait from outbox_message',
  );
  expect(rows[0]).toMatchObject({ last_error: '421 try later', failures: 1, lease: null });
  expect(rows[0]!.wait).toBeGreaterThan(3);
  expect(rows[0]!.wait).toBeLessThan(5);
  mail.answer = async () => ({ outcome: 'accepted', reference: null });
  await makeDue();
  await drain();
  expect(mail.sent).toEqual(['evt/0', 'evt/0']);
  expect(await scene.count('delivery')).toBe(1);
});

test('after too many failures a message is given up, stays visible, and can be replayed', async () => {
  await scene.enqueue(mails(1, { failures: FAILURES_BEFORE_BURIAL }));
  mail.answer = async () => Promise.reject(new Error('still down'));
  await deliver.execute();
  expect(await scene.count(`outbox_message where dead_at is not null and last_error = 'still down'`)).toBe(1);
  mail.answer = async () => ({ outcome: 'accepted', reference: null });
  expect(await outbox.replay()).toEqual([{ districtId: scene.districtId, messages: 1 }]);
  await drain();
  expect(await scene.count('delivery')).toBe(1);
});

test('a permanent refusal is given up at once', async () => {
  await scene.enqueue(mails(1));
  mail.answer = async () => ({ outcome: 'refused', reason: '550 no such user' });
  await deliver.execute();
  expect(await scene.count(`outbox_message where dead_at is not null and last_error = '550 no such user' and failures = 1`)).toBe(1);
  expect(await scene.count('delivery')).toBe(0);
});

test('a message that kills its worker takes no innocent one down with it', async () => {
  await scene.enqueue([{ dedupeKey: 'evt/poison', channel: 'mail' }, ...mails(100)]);
  // A worker that dies while it sends the poison: whatever it held then stays claimed, and comes back when the lease ends.
  const dieAt = async (): Promise<void> => {
    const lease = randomUUID();
    for (const areSuspects of [false, true]) {
      const batch: ClaimedMessage[] = await outbox.claim(lease, { limit: areSuspects ? 1 : 20, areSuspects });
      for (const message of batch) {
        if (message.dedupeKey === 'evt/poison') return;
        await outbox.finish([{ message, outcome: 'accepted', reference: null }], lease);
      }
    }
  };
  for (let life = 0; life < CLAIMS_OF_A_KILLER; life += 1) {
    await outbox.buryKillers(CLAIMS_OF_A_KILLER);
    await dieAt();
    await makeDue();
  }
  await drain();
  expect(await scene.count(`outbox_message where dead_at is not null`)).toBe(1);
  expect(await scene.count(`outbox_message where dedupe_key = 'evt/poison' and dead_at is not null`)).toBe(1);
  expect(await scene.count('delivery')).toBe(100);
});

test('one message that always fails slows the others by nothing', async () => {
  await scene.enqueue([{ dedupeKey: 'evt/poison', channel: 'mail' }, ...mails(300)]);
  mail.answer = async (message) => (message.dedupeKey === 'evt/poison' ? Promise.reject(new Error('poison')) : { outcome: 'accepted', reference: null });
  await drain();
  expect(await scene.count('delivery')).toBe(300);
  // On a slow machine its time comes again meanwhile; nobody else's does.
  const { rows } = await scene.sql.query<{ failures: number }>(`select failures from outbox_message where dedupe_key = 'evt/poison' and dead_at is null`);
  expect(mail.sent).toHaveLength(300 + rows[0]!.failures);
  expect(new Set(mail.sent).size).toBe(301);
});

test('a worker told to stop finishes what it is sending and gives back the rest unclaimed', async () => {
  await scene.enqueue(mails(20));
  const stopping = new AbortController();
  mail.answer = async () => {
    stopping.abort();
    return { outcome: 'accepted', reference: null };
  };
  const round = await deliver.execute(stopping.signal);
  expect(round.accepted).toBeGreaterThan(0);
  expect(round.accepted).toBeLessThanOrEqual(5);
  expect(await scene.count('outbox_message where done_at is null and lease is null and attempts = 0')).toBe(20 - round.accepted);
  expect((await deliver.execute()).claimed).toBeGreaterThan(0);
});

test('a bundle that one message spoils goes out one by one: the others arrive, that one is put off', async () => {
  const notices: SceneMessage[] = Array.from({ length: 30 }, (_, at) => ({ dedupeKey: `evt/${at}` }));
  await scene.enqueue(notices);
  await scene.sql.query(`create function refuse_one() returns trigger language plpgsql as $$ begin if new.dedupe_key = 'evt/7' then raise exception 'spoiled'; end if; return new; end $$`);
  await scene.sql.query('create trigger refuse_one before insert on in_app_notification for each row execute function refuse_one()');
  await scene.sql.query('alter table in_app_notification enable always trigger refuse_one');
  try {
    await drain();
    expect(await scene.count('in_app_notification')).toBe(29);
    expect(await scene.count(`delivery where outcome = 'accepted'`)).toBe(29);
    expect(await scene.count(`outbox_message where dedupe_key = 'evt/7' and failures = 1 and last_error like '%spoiled%' and lease is null`)).toBe(1);
  } finally {
    await scene.sql.query('drop trigger refuse_one on in_app_notification; drop function refuse_one');
  }
});

test('a bundle with unwanted and lost messages in it delivers only the wanted ones', async () => {
  const obligationId = await scene.anObligation('discharged');
  await scene.enqueue([{ dedupeKey: 'evt/wanted' }, { dedupeKey: 'rem/met', obligationId }]);
  const round = await deliver.execute();
  expect(round).toMatchObject({ claimed: 2, accepted: 1, cancelled: 1, postponed: 0 });
  expect(await scene.count('in_app_notification')).toBe(1);
  expect(await scene.count(`delivery where dedupe_key = 'rem/met' and outcome = 'cancelled' and provider_ref = 'obligation-discharged'`)).toBe(1);
});

test('a rolled back change leaves no ghost', async () => {
  const unitOfWork = await scene.unitOfWork();
  const notices = scene.notices(unitOfWork);
  const enqueue = (key: string): Promise<void> => notices.enqueue({ key, kind: 'goal.issued', to: [{ personId: scene.person.id }], districtId: scene.districtId, link: '/x', details: {} });
  for (let at = 0; at < 200; at += 1) {
    await expect(unitOfWork.run(async () => {
      await enqueue(`evt/ghost/${at}`);
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
  }
  await unitOfWork.run(() => enqueue('evt/real'));
  await drain();
  expect(await scene.count('delivery')).toBe(2); // in-app and mail
  expect(await scene.count(`delivery where dedupe_key like 'evt/ghost/%'`)).toBe(0);
});

test('the same key enqueued again, even after its message was purged, is delivered once', async () => {
  const unitOfWork = await scene.unitOfWork();
  const notices = scene.notices(unitOfWork);
  const enqueue = (): Promise<void> => unitOfWork.run(() => notices.enqueue({ key: 'evt/once', kind: 'goal.issued', to: [{ personId: scene.person.id }], districtId: scene.districtId, link: '/x', details: {} }));
  await enqueue();
  await enqueue();
  await drain();
  await scene.sql.query('delete from outbox_message');
  await enqueue();
  await drain();
  expect(mail.sent).toHaveLength(1);
  expect(await scene.count('in_app_notification')).toBe(1);
});
