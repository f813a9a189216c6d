import type { PrintDisclosurePackages } from '#application/disclosure/print-disclosure-packages';
import { SingleFlight } from '../jobs/single-flight.js';
import type { WorkerLog } from '../worker-log.js';

/**
 * Prints one package after the other until none waits: when told to, and every few seconds untold. As with the outbox, the poll is what
 * it rests on; queue and NOTIFY only shorten the wait. One at a time in this process, so that its memory is bounded.
 */
export class PackagePress {
  private readonly stopping = new AbortController();
  private readonly flight = new SingleFlight(() => this.turn());
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly packages: PrintDisclosurePackages,
    private readonly log: WorkerLog,
    private readonly pollEveryMs: number,
  ) {}

  start(): void {
    const poll = (): void => void this.print().catch((error: unknown) => this.log.error({ event: 'package.not-printed', error: String(error) }));
    poll();
    this.timer = setInterval(poll, this.pollEveryMs);
  }

  print(): Promise<void> {
    return this.stopping.signal.aborted ? Promise.resolve() : this.flight.run();
  }

  /** Gives back what is being printed. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.flight.settled();
  }

  private async turn(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const ending = await this.packages.execute(this.stopping.signal);
      if (ending === null) return;
      this.log.info({ event: 'package.ended', ending });
    }
  }
}
