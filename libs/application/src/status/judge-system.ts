import { systemParts, type HostFacts, type PartReport, type PartState, type SystemFacts, type SystemPart } from './system-parts.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The limits are ours (proposals): those of the worker's own alarms, and of reliability.md §5 for disk and clock. */
const OUTBOX_LAGS_MS = MINUTE;
const OUTBOX_STANDS_MS = 15 * MINUTE;
const QUEUE_LOST_MS = 30 * SECOND;
const PACKAGE_WAITS_MS = 15 * MINUTE;
const LATEST_MS: Readonly<Record<string, number>> = { 'reminder-sweep': 3 * MINUTE, housekeeping: 3 * HOUR };
const TRAIL_LATEST_MS = 27 * HOUR;
const DISK_LOW = 0.1;
const DISK_FULL = 0.05;
const CLOCK_SKEWED_MS = 2 * SECOND;
const CLOCK_WRONG_MS = 30 * SECOND;
const MEGABYTE = 1_000_000;

type Finding = Omit<PartReport, 'part'>;
type Judge = (facts: SystemFacts, host: HostFacts) => Finding;

const found = (state: PartState, cause: string, since: Date | null = null, details: PartReport['details'] = {}): Finding => ({ state, cause, since, details });

const ageMs = ({ now }: SystemFacts, then: Date): number => now.getTime() - then.getTime();

const isOlder = (facts: SystemFacts, then: Date | null, limitMs: number): then is Date => then !== null && ageMs(facts, then) > limitMs;

const minutes = (facts: SystemFacts, then: Date): number => Math.max(1, Math.round(ageMs(facts, then) / MINUTE));

const hours = (facts: SystemFacts, then: Date): number => Math.max(1, Math.round(ageMs(facts, then) / HOUR));

const judgeOf: Readonly<Record<SystemPart, Judge>> = {
  database: ({ databaseStartedAt }, { missing, runsAsOwner }) =>
    missing.length > 0 ? found('down', 'database.guards-missing', null, { missing: missing.join(', ') }) : runsAsOwner ? found('degraded', 'database.runs-as-owner') : found('normal', 'database.normal', databaseStartedAt),

  worker: ({ workers, lastBeatAt, ticks }) =>
    workers > 0 ? found('normal', 'worker.normal', null, { workers }) : found('down', 'worker.silent', lastBeatAt ?? ticks.find(({ name }) => name === 'reminder-sweep')?.lastRunAt ?? null),

  queue: (facts) => {
    if (!facts.isQueueSchemaCurrent) return found('degraded', 'queue.schema-behind');
    if (facts.workers === 0) return found('degraded', 'queue.nobody-listens', facts.lastBeatAt);
    return isOlder(facts, facts.queueLostSince, QUEUE_LOST_MS) ? found('degraded', 'queue.unreachable', facts.queueLostSince) : found('normal', 'queue.normal');
  },

  outbox: (facts) => {
    const { oldestDueAt, dueMessages, buriedMessages, firstBuriedAt } = facts;
    if (isOlder(facts, oldestDueAt, OUTBOX_LAGS_MS)) {
      return found(isOlder(facts, oldestDueAt, OUTBOX_STANDS_MS) ? 'down' : 'degraded', 'outbox.lagging', oldestDueAt, { messages: dueMessages, minutes: minutes(facts, oldestDueAt) });
    }
    return buriedMessages > 0 ? found('degraded', 'outbox.buried', firstBuriedAt, { messages: buriedMessages }) : found('normal', 'outbox.normal');
  },

  mail: ({ failingMails, failingMailsSince }, { hasMailServer }) =>
    !hasMailServer ? found('off', 'mail.off') : failingMails > 0 ? found('degraded', 'mail.failing', failingMailsSince, { messages: failingMails }) : found('normal', 'mail.normal'),

  jobs: (facts) => {
    const overdue = facts.ticks.find(({ name, lastRunAt }) => isOlder(facts, lastRunAt, LATEST_MS[name] ?? Number.POSITIVE_INFINITY));
    if (overdue !== undefined) return found('degraded', `jobs.${overdue.name}-overdue`, overdue.lastRunAt, { minutes: minutes(facts, overdue.lastRunAt) });
    const { oldestPackageAt } = facts;
    return isOlder(facts, oldestPackageAt, PACKAGE_WAITS_MS) ? found('degraded', 'jobs.packages-waiting', oldestPackageAt, { minutes: minutes(facts, oldestPackageAt) }) : found('normal', 'jobs.normal');
  },

  trail: (facts) => {
    const last = facts.ticks.find(({ name }) => name === 'daily');
    if (last === undefined) return found('degraded', 'trail.never-verified');
    if (last.fault !== null) return found('down', 'trail.broken', last.lastRunAt, { where: last.fault });
    return found(isOlder(facts, last.lastRunAt, TRAIL_LATEST_MS) ? 'degraded' : 'normal', isOlder(facts, last.lastRunAt, TRAIL_LATEST_MS) ? 'trail.overdue' : 'trail.normal', last.lastRunAt, { hours: hours(facts, last.lastRunAt) });
  },

  backup: (facts, { backupMaxAgeHours }) => {
    const { lastBackup } = facts;
    if (lastBackup === null) return found('degraded', 'backup.never');
    const { takenAt, missingFiles } = lastBackup;
    const details = { hours: hours(facts, takenAt), limit: backupMaxAgeHours, files: missingFiles };
    if (isOlder(facts, takenAt, backupMaxAgeHours * HOUR)) return found('degraded', 'backup.overdue', takenAt, details);
    return missingFiles > 0 ? found('degraded', 'backup.files-missing', takenAt, details) : found('normal', 'backup.normal', takenAt, details);
  },

  disk: (_, { freeBytes, diskBytes }) => {
    const share = diskBytes === 0 ? 1 : freeBytes / diskBytes;
    const details = { megabytes: Math.floor(freeBytes / MEGABYTE), percent: Math.floor(share * 100) };
    return share < DISK_FULL ? found('down', 'disk.full', null, details) : share < DISK_LOW ? found('degraded', 'disk.low', null, details) : found('normal', 'disk.normal', null, details);
  },

  attachments: (_, { attachmentStore, attachmentFault }) =>
    attachmentFault !== null ? found('down', 'attachments.out-of-reach', null, { reason: attachmentFault }) : found('normal', attachmentStore === 's3' ? 'attachments.in-bucket' : 'attachments.on-disk'),

  clock: (_, { clockLeadMs }) => {
    const lead = Math.abs(clockLeadMs);
    const details = { seconds: Math.round(lead / SECOND) };
    return lead > CLOCK_WRONG_MS ? found('down', 'clock.wrong', null, details) : lead > CLOCK_SKEWED_MS ? found('degraded', 'clock.skewed', null, details) : found('normal', 'clock.normal', null, details);
  },

  'legacy-word': (_, { hasLibreOffice }) => (hasLibreOffice ? found('normal', 'legacy-word.normal') : found('off', 'legacy-word.off')),

  'virus-scan': (_, { hasVirusScanner }) => (hasVirusScanner ? found('normal', 'virus-scan.on') : found('off', 'virus-scan.off')),
};

/** 系统状态: every part with its state, since when, and why; nothing here asks anybody. */
export const judgeSystem = (facts: SystemFacts, host: HostFacts): readonly PartReport[] => systemParts.map((part) => ({ part, ...judgeOf[part](facts, host) }));
