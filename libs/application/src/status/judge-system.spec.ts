import { judgeSystem } from './judge-system.js';
import { systemParts, type HostFacts, type PartReport, type SystemFacts, type SystemPart } from './system-parts.js';

const now = new Date('2026-03-02T02:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const HOUR = 3600;

const sound: SystemFacts = {
  now, databaseStartedAt: ago(9 * HOUR), isQueueSchemaCurrent: true, workers: 1, lastBeatAt: ago(3), queueLostSince: null, oldestDueAt: null, dueMessages: 0, buriedMessages: 0, firstBuriedAt: null,
  failingMails: 0, failingMailsSince: null, ticks: [{ name: 'reminder-sweep', lastRunAt: ago(30), fault: null }, { name: 'daily', lastRunAt: ago(7 * HOUR), fault: null }], oldestPackageAt: null,
  lastBackup: { takenAt: ago(8 * HOUR), missingFiles: 0 },
};
const soundHost: HostFacts = { missing: [], runsAsOwner: false, hasMailServer: true, hasLibreOffice: true, hasVirusScanner: true, freeBytes: 50e9, diskBytes: 100e9, attachmentStore: 'disk', attachmentFault: null, clockLeadMs: 20, backupMaxAgeHours: 26 };

const reportOf = (part: SystemPart, facts: Partial<SystemFacts> = {}, host: Partial<HostFacts> = {}): PartReport => judgeSystem({ ...sound, ...facts }, { ...soundHost, ...host }).find((each) => each.part === part)!;

test('a sound system is normal in every part that is switched on', () => {
  const reports = judgeSystem(sound, soundHost);
  expect(reports.map(({ part }) => part)).toEqual(systemParts);
  expect(reports.filter(({ state }) => state !== 'normal').map(({ part, state }) => [part, state])).toEqual([]);
});

test.each<[string, SystemPart, Partial<SystemFacts>, Partial<HostFacts>, string, string, Date | null]>([
  ['guards are missing', 'database', {}, { missing: ['guard x'] }, 'down', 'database.guards-missing', null],
  ['the product owns its tables', 'database', {}, { runsAsOwner: true }, 'degraded', 'database.runs-as-owner', null],
  ['no worker has been heard for long', 'worker', { workers: 0, lastBeatAt: ago(300) }, {}, 'down', 'worker.silent', ago(300)],
  ['the worker stopped in order and left no heartbeat', 'worker', { workers: 0, lastBeatAt: null }, {}, 'down', 'worker.silent', ago(30)],
  ['there never was a worker', 'worker', { workers: 0, lastBeatAt: null, ticks: [] }, {}, 'down', 'worker.silent', null],
  ['the queue has just been lost', 'queue', { queueLostSince: ago(30) }, {}, 'normal', 'queue.normal', null],
  ['the queue has been lost for over half a minute', 'queue', { queueLostSince: ago(31) }, {}, 'degraded', 'queue.unreachable', ago(31)],
  ['the tables of the queue are old', 'queue', { isQueueSchemaCurrent: false }, {}, 'degraded', 'queue.schema-behind', null],
  ['nobody listens to the queue', 'queue', { workers: 0, lastBeatAt: ago(90) }, {}, 'degraded', 'queue.nobody-listens', ago(90)],
  ['a message has been due for a minute', 'outbox', { oldestDueAt: ago(60), dueMessages: 1 }, {}, 'normal', 'outbox.normal', null],
  ['a message has been due for longer', 'outbox', { oldestDueAt: ago(61), dueMessages: 2 }, {}, 'degraded', 'outbox.lagging', ago(61)],
  ['nothing has gone out for over a quarter of an hour', 'outbox', { oldestDueAt: ago(901), dueMessages: 2 }, {}, 'down', 'outbox.lagging', ago(901)],
  ['a message was given up', 'outbox', { buriedMessages: 1, firstBuriedAt: ago(500) }, {}, 'degraded', 'outbox.buried', ago(500)],
  ['no mail server is set', 'mail', { failingMails: 3 }, { hasMailServer: false }, 'off', 'mail.off', null],
  ['mails fail', 'mail', { failingMails: 3, failingMailsSince: ago(70) }, {}, 'degraded', 'mail.failing', ago(70)],
  ['the reminder sweep is overdue', 'jobs', { ticks: [{ name: 'reminder-sweep', lastRunAt: ago(181), fault: null }] }, {}, 'degraded', 'jobs.reminder-sweep-overdue', ago(181)],
  ['housekeeping is overdue', 'jobs', { ticks: [{ name: 'housekeeping', lastRunAt: ago(3 * HOUR + 1), fault: null }] }, {}, 'degraded', 'jobs.housekeeping-overdue', ago(3 * HOUR + 1)],
  ['a package waits too long', 'jobs', { oldestPackageAt: ago(901) }, {}, 'degraded', 'jobs.packages-waiting', ago(901)],
  ['a chain was broken', 'trail', { ticks: [{ name: 'daily', lastRunAt: ago(60), fault: 'x #3' }] }, {}, 'down', 'trail.broken', ago(60)],
  ['the trail was never verified', 'trail', { ticks: [] }, {}, 'degraded', 'trail.never-verified', null],
  ['the nightly verification did not come', 'trail', { ticks: [{ name: 'daily', lastRunAt: ago(27 * HOUR + 1), fault: null }] }, {}, 'degraded', 'trail.overdue', ago(27 * HOUR + 1)],
  ['there is no backup', 'backup', { lastBackup: null }, {}, 'degraded', 'backup.never', null],
  ['the last backup is exactly as old as it may be', 'backup', { lastBackup: { takenAt: ago(26 * HOUR), missingFiles: 0 } }, {}, 'normal', 'backup.normal', ago(26 * HOUR)],
  ['the last backup is too old', 'backup', { lastBackup: { takenAt: ago(26 * HOUR + 1), missingFiles: 0 } }, {}, 'degraded', 'backup.overdue', ago(26 * HOUR + 1)],
  ['a weekly backup is agreed on', 'backup', { lastBackup: { takenAt: ago(100 * HOUR), missingFiles: 0 } }, { backupMaxAgeHours: 168 }, 'normal', 'backup.normal', ago(100 * HOUR)],
  ['the last backup lacks files', 'backup', { lastBackup: { takenAt: ago(60), missingFiles: 2 } }, {}, 'degraded', 'backup.files-missing', ago(60)],
  ['a tenth of the disk is free', 'disk', {}, { freeBytes: 10, diskBytes: 100 }, 'normal', 'disk.normal', null],
  ['less than a tenth is free', 'disk', {}, { freeBytes: 9, diskBytes: 100 }, 'degraded', 'disk.low', null],
  ['less than a twentieth is free', 'disk', {}, { freeBytes: 4, diskBytes: 100 }, 'down', 'disk.full', null],
  ['attachments lie in a bucket', 'attachments', {}, { attachmentStore: 's3' }, 'normal', 'attachments.in-bucket', null],
  ['the place of the attachments does not answer', 'attachments', {}, { attachmentStore: 's3', attachmentFault: 'ECONNREFUSED' }, 'down', 'attachments.out-of-reach', null],
  ['the clock is behind', 'clock', {}, { clockLeadMs: -2001 }, 'degraded', 'clock.skewed', null],
  ['the clock is far ahead', 'clock', {}, { clockLeadMs: 30_001 }, 'down', 'clock.wrong', null],
  ['no virus scanner is configured', 'virus-scan', {}, { hasVirusScanner: false }, 'off', 'virus-scan.off', null],
  ['there is no LibreOffice', 'legacy-word', {}, { hasLibreOffice: false }, 'off', 'legacy-word.off', null],
])('%s: %s', (_what, part, facts, host, state, cause, since) => {
  expect(reportOf(part, facts, host)).toMatchObject({ state, cause, since });
});

test('figures are those of the moment', () => {
  expect(reportOf('outbox', { oldestDueAt: ago(150), dueMessages: 4 }).details).toEqual({ messages: 4, minutes: 3 });
  expect(reportOf('backup').details).toEqual({ hours: 8, limit: 26, files: 0 });
  expect(reportOf('disk').details).toEqual({ megabytes: 50_000, percent: 50 });
});
