import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AttachmentStorage } from '#application/attachment/attachment-storage';
import { Attachments } from '#application/attachment/attachments';
import { ScanAttachments } from '#application/attachment/scan-attachments';
import { SweepAttachments } from '#application/attachment/sweep-attachments';
import { VerifyAttachments } from '#application/attachment/verify-attachments';
import { DeliverNotices } from '#application/notification/deliver-notices';
import { NoticeChannels } from '#application/notification/notice-channel';
import { NotificationInbox } from '#application/notification/notification-inbox';
import { Outbox } from '#application/notification/outbox';
import { SweepStuckApprovals } from '#application/approval/sweep-stuck-approvals';
import { ActingPeople } from '#application/access/acting-people';
import { DisclosurePackages } from '#application/disclosure/disclosure-packages';
import { PrintDisclosurePackages } from '#application/disclosure/print-disclosure-packages';
import { RecomputeProvisionalDueDays } from '#application/obligation/recompute-provisional-due-days';
import { SweepReminders } from '#application/obligation/sweep-reminders';
import { Clock } from '#application/ports/clock';
import { EventRecorder } from '#application/ports/event-recorder';
import { IdSource } from '#application/ports/id-source';
import { Notices } from '#application/ports/notices';
import { UnitOfWork } from '#application/ports/unit-of-work';
import type { Environment } from '#config/environment';
import { PACKAGE_CHANNEL } from '#persistence/disclosure/package-sql';
import { Leftovers } from '#persistence/notification/leftovers';
import { PostgresListener } from '#persistence/notification/postgres-listener';
import { WorkerVitals } from '#persistence/notification/worker-vitals';
import { AuditChains } from '#persistence/platform/audit-chains';
import { CLOCK_CHANNEL } from '#persistence/platform/clocks';
import { OUTBOX_CHANNEL } from '#persistence/platform/postgres-outbox-wake';
import { ClamdScanner } from './attachment/clamd-scanner.js';
import { ScanTurns } from './attachment/scan-turns.js';
import { InAppChannel } from './delivery/in-app-channel.js';
import { MailChannel } from './delivery/mail-channel.js';
import type { Mailer } from './delivery/mailer.js';
import { OutboxPump } from './delivery/outbox-pump.js';
import { SmtpMailer } from './delivery/smtp-mailer.js';
import { ChildPackagePrinter } from './disclosure/child-package-printer.js';
import { PackagePress } from './disclosure/package-press.js';
import { JobQueues } from './job-queues.js';
import { PrintPackagesHandler } from './jobs/print-packages.handler.js';
import { DrainOutboxHandler } from './jobs/drain-outbox.handler.js';
import { HandlerRegistry } from './jobs/handler-registry.js';
import { PurgeLeftoversHandler } from './jobs/purge-leftovers.handler.js';
import { QueueBackend } from './jobs/queue-backend.js';
import { SingleFlight } from './jobs/single-flight.js';
import { SweepRemindersHandler } from './jobs/sweep-reminders.handler.js';
import { Ticks } from './jobs/ticks.js';
import { VerifyTrailHandler } from './jobs/verify-trail.handler.js';
import { Watchdog } from './watchdog.js';
import { createWorkerLog, nestLogger, oncePerSecond, type WorkerLog } from './worker-log.js';
import { WorkerModule } from './worker.module.js';

const POLL_EVERY_MS = 5_000;
const WATCH_EVERY_MS = 10_000;
const KEEP_EVERY_MS = 15_000;
/** A sweep this old means that the schedule fell silent; the worker then sweeps by itself. */
const SWEEP_OVERDUE_SECONDS = 180;
/** What is under way at the end gets this long; then it goes back to the queue and the outbox by its lease. */
const STOP_LIMIT_MS = 15_000;

/** The running worker: the parts, put together once and stopped in order. */
export class WorkerProcess {
  private readonly listener: PostgresListener;
  private readonly watchdog: Watchdog;
  private readonly pump: OutboxPump;
  private readonly press: PackagePress;
  /** Null where no scanner is configured. */
  private readonly scans: ScanTurns | null;
  private readonly sweep: SingleFlight;
  private readonly queues: JobQueues;
  private readonly mailer: Mailer | null;
  private readonly vitals: WorkerVitals;
  private readonly ticks: Ticks;
  private readonly workerId: string;
  private sweepTimer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly context: INestApplicationContext,
    private readonly log: WorkerLog,
    environment: Environment,
    giveUp: () => void,
  ) {
    this.workerId = context.get(IdSource).next();
    this.vitals = context.get(WorkerVitals);
    this.ticks = new Ticks(this.vitals, context.get(Clock));
    this.mailer = environment.smtpUrl === undefined || environment.mailFrom === undefined ? null : new SmtpMailer({ url: environment.smtpUrl, from: environment.mailFrom });
    const channels = new NoticeChannels([new InAppChannel(context.get(NotificationInbox)), new MailChannel(this.mailer, environment.publicUrl)]);
    this.pump = new OutboxPump(new DeliverNotices(context.get(Outbox), channels, context.get(IdSource)), this.vitals, log, { workerId: this.workerId, pollEveryMs: POLL_EVERY_MS, queueLostForMs: () => this.queues.lostForMs() });
    this.press = new PackagePress(new PrintDisclosurePackages(context.get(DisclosurePackages), context.get(ActingPeople), new ChildPackagePrinter(), context.get(IdSource)), log, POLL_EVERY_MS);
    this.scans = environment.clamdAddress === undefined ? null : this.scansWith(environment.clamdAddress);
    this.sweep = new SingleFlight(() => this.sweepReminders());
    const complain = oncePerSecond((queue, error, times) => log.warn({ event: 'queue.error', queue, error, times }));
    const backend = new QueueBackend({ backend: environment.queueBackend, databaseUrl: environment.databaseUrl, redisUrl: environment.redisUrl }, (queue, error) => complain(queue, error.message));
    this.queues = new JobQueues(backend, this.handlers(), this.vitals, log);
    this.watchdog = new Watchdog(this.vitals, this.pump, log, { everyMs: WATCH_EVERY_MS, giveUp });
    this.listener = new PostgresListener({
      url: environment.databaseUrl,
      applicationName: 'yuji-worker-listen',
      channels: { [OUTBOX_CHANNEL]: () => void this.queues.wakeDelivery(), [PACKAGE_CHANNEL]: () => void this.queues.wakePrinting(), [CLOCK_CHANNEL]: () => this.sweepNow() },
      onError: (error) => log.warn({ event: 'listener.lost', error: error.message }),
    });
  }

  static async create(environment: Environment, giveUp: () => void): Promise<WorkerProcess> {
    const log = createWorkerLog(environment.logLevel);
    const context = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), { logger: nestLogger(log), abortOnError: false });
    return new WorkerProcess(context, log, environment, giveUp);
  }

  start(): void {
    this.pump.start();
    this.press.start();
    if (this.scans) this.scans.start();
    else this.log.info({ event: 'attachments.no-scanner' });
    this.watchdog.start();
    this.listener.start();
    this.queues.start(KEEP_EVERY_MS);
    this.sweepNow();
    this.sweepTimer = setInterval(() => void this.sweepWhenOverdue(), KEEP_EVERY_MS);
    this.log.info({ event: 'worker.ready', workerId: this.workerId });
  }

  /** Claims nothing new, lets what is under way end, closes the pools last. */
  async stop(): Promise<void> {
    this.log.info({ event: 'worker.stopping' });
    this.watchdog.stop();
    clearInterval(this.sweepTimer);
    const ended = Promise.allSettled([this.pump.stop(), this.press.stop(), this.scans?.stop(), this.queues.close(), this.sweep.settled(), this.listener.stop()]);
    const isClean = await Promise.race([ended.then(() => true), new Promise<boolean>((resolve) => void setTimeout(resolve, STOP_LIMIT_MS, false).unref())]);
    this.mailer?.close();
    await this.vitals.rest(this.workerId).catch(() => undefined);
    await this.context.close();
    this.log.info({ event: 'worker.stopped', isClean });
  }

  private handlers(): HandlerRegistry {
    return new HandlerRegistry([
      new DrainOutboxHandler(this.pump),
      new PrintPackagesHandler(this.press),
      new SweepRemindersHandler(this.sweep),
      new PurgeLeftoversHandler(this.context.get(Leftovers), this.context.get(SweepAttachments), this.ticks, this.log),
      new VerifyTrailHandler(this.context.get(AuditChains), this.context.get(VerifyAttachments), this.ticks, this.log),
    ]);
  }

  private scansWith(address: string): ScanTurns {
    const { context } = this;
    const scan = new ScanAttachments(context.get(UnitOfWork), context.get(Attachments), context.get(AttachmentStorage), new ClamdScanner(address), context.get(EventRecorder), context.get(Notices));
    return new ScanTurns(scan, this.log, POLL_EVERY_MS);
  }

  private sweepNow(): void {
    void this.sweep.run().catch((error: unknown) => this.log.error({ event: 'reminders.not-swept', error: String(error) }));
  }

  private async sweepReminders(): Promise<void> {
    const result = await this.ticks.record('reminder-sweep', async () => {
      // Due days first: an import that was cut off after its commit is finished here, before anybody is reminded by the old day.
      await this.context.get(RecomputeProvisionalDueDays).calendarChanged({ system: 'reminder-sweep' });
      await this.context.get(SweepStuckApprovals).execute();
      return this.context.get(SweepReminders).execute();
    });
    if (result.recorded > 0) this.log.info({ event: 'reminders.swept', ...result });
  }

  private async sweepWhenOverdue(): Promise<void> {
    const age = await this.ticks.ageSeconds('reminder-sweep').catch(() => null);
    if (age === null || age <= SWEEP_OVERDUE_SECONDS) return;
    this.log.error({ event: 'clockwork.silent', seconds: Math.round(age) });
    this.sweepNow();
  }
}
