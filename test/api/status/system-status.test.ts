import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { VerifyAttachments } from '#application/attachment/verify-attachments';
import { systemParts, partStates } from '#application/status/system-parts';
import { Clock } from '#application/ports/clock';
import { recordBackup } from '#persistence/backup/record-backup';
import { writeBackup } from '#persistence/backup/write-backup';
import { WorkerVitals } from '#persistence/notification/worker-vitals';
import { AuditChains } from '#persistence/platform/audit-chains';
import { causeTexts, partNames, partStateNames } from '#wording/system-status';
import { Ticks } from '../../../apps/worker/src/jobs/ticks.js';
import { VerifyTrailHandler } from '../../../apps/worker/src/jobs/verify-trail.handler.js';
import { aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { RunningWorker } from '../../support/running-worker.js';
import { eventually } from '../../support/running-product.js';
import { TestApp, type Json, type PersonClient } from '../../support/test-app.js';

/** Nobody listens there. */
const DEAD_MAIL_SERVER = 'smtp://127.0.0.1:1?tls=none';

let app: TestApp;
let district: BuiltDistrict;
let administrator: PersonClient;
let folder: string;
const workers: RunningWorker[] = [];

beforeAll(async () => {
  app = await TestApp.start({ SMTP_URL: DEAD_MAIL_SERVER, MAIL_FROM: 'yuji@example.invalid' }, 'status');
  district = await aDistrict(app.sql);
  administrator = await app.signIn(district.people['system-administrator'].login);
  folder = mkdtempSync(join(tmpdir(), 'yuji-status-'));
});

afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.kill())));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.stop();
});

async function status(): Promise<Json> {
  const { status: code, body, text } = await administrator.get<Json>('/system-status');
  if (code !== 200) throw new Error(text);
  return body;
}

const part = async (name: string): Promise<Json> => ((await status())['parts'] as Json[]).find((each) => each['part'] === name)!;

async function workerWith(more: Record<string, string> = {}): Promise<RunningWorker> {
  const worker = new RunningWorker({ DATABASE_URL: app.database.appUrl, YUJI_EMBEDDED: 'true', SMTP_URL: DEAD_MAIL_SERVER, MAIL_FROM: 'yuji@example.invalid', ...more });
  workers.push(worker);
  await worker.heard('worker.ready');
  return worker;
}

const becomes = (name: string, cause: string, within?: number): Promise<boolean> => eventually(async () => (await part(name))['cause'] === cause, within);

test('every part is told with its state, since when, and in words; the whole is as bad as its worst part', async () => {
  const { parts, state, at } = await status();
  expect((parts as Json[]).map((each) => each['part'])).toEqual(systemParts);
  for (const each of parts as Json[]) {
    expect(partStates).toContain(each['state']);
    expect(Date.parse(each['since'] as string)).toBeLessThanOrEqual(Date.parse(at as string));
    expect(each['means']).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(`${each['means']}${each['advice']}`).not.toMatch(/[{}]/);
    if (['degraded', 'down'].includes(each['state'] as string)) expect(each['advice']).toMatch(/。$/);
  }
  expect(state).toBe('down'); // there is no worker yet
});

test('every cause there is has its sentences, and no other', () => {
  const sources = ['libs/application/src/status/judge-system.ts'].map((file) => readFileSync(file, 'utf8')).join('');
  const causes = [...sources.matchAll(/['`]((?:database|worker|queue|outbox|mail|jobs|trail|backup|disk|attachments|clock|legacy-word|virus-scan)\.[a-z-]+)['`]/g)].map(([, cause]) => cause!);
  expect([...new Set([...causes, 'jobs.reminder-sweep-overdue', 'jobs.housekeeping-overdue'])].sort()).toEqual(Object.keys(causeTexts).sort());
  expect([Object.keys(partNames), Object.keys(partStateNames)]).toEqual([systemParts, partStates]);
});

test('only who keeps the system, and the performance division, may see it', async () => {
  expect((await (await app.signIn(district.people['performance-division'].login)).get('/system-status')).status).toBe(200);
  for (const role of ['preparer', 'auditor', 'security-administrator', 'unit-administrator'] as const) expect((await (await app.signIn(district.people[role].login)).get('/system-status')).status).toBe(403);
});

test('without a worker it says so and since when; one that starts is seen, one that stops is missed', async () => {
  expect(await part('worker')).toMatchObject({ state: 'down', cause: 'worker.silent' });
  expect(await part('queue')).toMatchObject({ state: 'degraded', cause: 'queue.nobody-listens' });
  const worker = await workerWith();
  expect(await becomes('worker', 'worker.normal')).toBe(true);
  expect(await becomes('queue', 'queue.normal')).toBe(true);
  await worker.stop();
  expect(await part('worker')).toMatchObject({ state: 'down', cause: 'worker.silent' });
});

test('a worker that was killed is missed after a minute, since its last sign of life', async () => {
  const worker = await workerWith();
  expect(await becomes('worker', 'worker.normal')).toBe(true);
  await worker.kill();
  await app.sql.query(`update worker_heartbeat set beat_at = date_trunc('second', clock_timestamp()) - interval '61 seconds'`);
  const [beat] = (await app.sql.query<{ beat_at: Date }>('select beat_at from worker_heartbeat')).rows;
  expect(await part('worker')).toMatchObject({ state: 'down', since: beat!.beat_at.toISOString() });
});

test('a worker that cannot reach its queue says so, and is alive all the same', async () => {
  await app.sql.query('delete from worker_heartbeat');
  await workerWith({ QUEUE_BACKEND: 'redis', REDIS_URL: 'redis://127.0.0.1:1' });
  expect(await becomes('queue', 'queue.unreachable', 50_000)).toBe(true);
  expect(await part('worker')).toMatchObject({ state: 'normal' });
}, 90_000);

test('tables of the queue that are not of this version are told', async () => {
  await workerWith();
  expect(await becomes('queue', 'queue.normal')).toBe(true);
  await app.sql.query('update bullmq.migration set version = -version');
  expect(await part('queue')).toMatchObject({ state: 'degraded', cause: 'queue.schema-behind' });
  await app.sql.query('update bullmq.migration set version = -version');
  expect(await part('queue')).toMatchObject({ state: 'normal' });
});

test('a mail server that does not answer is told, with how many mails it concerns; what was given up stands with the outbox', async () => {
  expect(await part('mail')).toMatchObject({ state: 'normal' });
  await app.sql.query(`update person set email = 'someone@example.invalid' where login = $1`, [district.people['subdistrict-finance'].login]);
  const preparer = await app.signIn(district.people.preparer.login);
  const goal = await preparer.post<Json>('/performance-goals', aGoalBody());
  expect((await preparer.post(`/performance-goals/${goal.body['id']}/submission`, { version: 1 })).status).toBe(200);
  await app.sql.query(`insert into outbox_message (district_id, dedupe_key, kind, recipient_id, payload) select $1, 'status/mail', 'mail', $2, payload from outbox_message limit 1`, [district.district.id, district.people['subdistrict-finance'].id]);
  await workerWith();
  expect(await becomes('mail', 'mail.failing')).toBe(true);
  expect((await part('mail'))['means']).toMatch(/有 \d+ 封邮件/);
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
  await app.sql.query(`update outbox_message set dead_at = clock_timestamp() where failures > 0`);
  expect(await part('outbox')).toMatchObject({ state: 'degraded', cause: 'outbox.buried' });
  expect(await part('mail')).toMatchObject({ state: 'normal' });
  await app.sql.query('delete from outbox_message');
});

test('messages that wait are told with how long the oldest waits', async () => {
  await app.sql.query(`insert into outbox_message (district_id, dedupe_key, kind, recipient_id, payload, next_at) values ($1, 'status/late', 'in-app', $2, '{}', clock_timestamp() - interval '5 minutes')`, [district.district.id, district.people.preparer.id]);
  expect(await part('outbox')).toMatchObject({ state: 'degraded', cause: 'outbox.lagging', means: expect.stringContaining('已等 5 分钟') });
  await app.sql.query(`update outbox_message set next_at = next_at - interval '1 hour'`);
  expect(await part('outbox')).toMatchObject({ state: 'down' });
  await app.sql.query('delete from outbox_message');
  expect(await part('outbox')).toMatchObject({ state: 'normal' });
});

test('what the nightly verification of the trail found stands there until it finds nothing', async () => {
  const verify = new VerifyTrailHandler(app.app.get(AuditChains, { strict: false }), app.app.get(VerifyAttachments, { strict: false }), new Ticks(app.app.get(WorkerVitals, { strict: false }), app.app.get(Clock, { strict: false })), pino({ level: 'silent' }));
  expect(await part('trail')).toMatchObject({ state: 'degraded', cause: 'trail.never-verified' });
  await verify.handle();
  expect(await part('trail')).toMatchObject({ state: 'normal' });
  await app.sql.query(`update audit_entry set sealed = sealed || ' ' where no = 1`);
  await verify.handle();
  expect(await part('trail')).toMatchObject({ state: 'down', cause: 'trail.broken', means: expect.stringContaining('#1') });
  await app.sql.query(`update audit_entry set sealed = left(sealed, -1) where no = 1`);
  await verify.handle();
  expect(await part('trail')).toMatchObject({ state: 'normal' });
});

test('a missing backup, a fresh one, and one that is too old', async () => {
  expect(await part('backup')).toMatchObject({ state: 'degraded', cause: 'backup.never' });
  const target = join(folder, 'saved');
  await recordBackup(app.database.ownerUrl, target, await writeBackup({ ownerUrl: app.database.ownerUrl, files: [] }, target));
  expect(await part('backup')).toMatchObject({ state: 'normal' });
  await app.sql.query(`update backup_record set taken_at = taken_at - interval '27 hours'`);
  expect(await part('backup')).toMatchObject({ state: 'degraded', cause: 'backup.overdue', means: expect.stringContaining('超过规定的 26 小时') });
});

test('a place of the attachments that cannot be used is told, and what that means', async () => {
  expect(await part('attachments')).toMatchObject({ state: 'normal', cause: 'attachments.on-disk' });
  rmSync(app.attachmentDir, { recursive: true, force: true });
  writeFileSync(app.attachmentDir, 'not a folder');
  expect(await part('attachments')).toMatchObject({ state: 'down', cause: 'attachments.out-of-reach', means: expect.stringContaining('不能上传和下载') });
  rmSync(app.attachmentDir);
  expect(await part('attachments')).toMatchObject({ state: 'normal' });
});

test('a guard that was switched off is an outage', async () => {
  await app.sql.query('alter table audit_entry disable trigger audit_entry_append_only');
  expect(await part('database')).toMatchObject({ state: 'down', means: expect.stringContaining('audit_entry_append_only') });
  await app.sql.query('alter table audit_entry enable trigger audit_entry_append_only');
  expect(await part('database')).toMatchObject({ state: 'normal' });
});

test('LibreOffice is looked for anew each time, and the state keeps when it was first seen so', async () => {
  const path = process.env['PATH'];
  try {
    process.env['PATH'] = folder;
    const missing = await part('legacy-word');
    expect(missing).toMatchObject({ state: 'off', stateName: '未启用' });
    expect((await part('legacy-word'))['since']).toBe(missing['since']);
    writeFileSync(join(folder, 'soffice'), '');
    chmodSync(join(folder, 'soffice'), 0o755);
    expect(await part('legacy-word')).toMatchObject({ state: 'normal' });
  } finally {
    process.env['PATH'] = path;
  }
});
