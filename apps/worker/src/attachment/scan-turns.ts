import type { ScanAttachments } from '#application/attachment/scan-attachments';
import { SingleFlight } from '../jobs/single-flight.js';
import type { WorkerLog } from '../worker-log.js';

/** Looks every few seconds whether something waits in quarantine, one file after the other. */
export class ScanTurns {
  private isStopping = false;
  private readonly flight = new SingleFlight(() => this.turn());
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly scan: ScanAttachments,
    private readonly log: WorkerLog,
    private readonly pollEveryMs: number,
  ) {}

  start(): void {
    const poll = (): void => void this.flight.run().catch((error: unknown) => this.log.error({ event: 'attachments.not-scanned', error: String(error) }));
    poll();
    this.timer = setInterval(poll, this.pollEveryMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.isStopping = true;
    await this.flight.settled();
  }

  private async turn(): Promise<void> {
    const { clean, infected, undecided } = await this.scan.execute(() => this.isStopping);
    if (clean + infected > 0) this.log.info({ event: 'attachments.scanned', clean, infected });
    if (undecided.length > 0) this.log.warn({ event: 'attachments.undecided', waiting: undecided.length, reason: undecided[0]?.reason });
  }
}
