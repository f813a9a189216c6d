import type { DeliverNotices } from '#application/notification/deliver-notices';
import type { WorkerVitals } from '#persistence/notification/worker-vitals';
import { SingleFlight } from '../jobs/single-flight.js';
import type { WorkerLog } from '../worker-log.js';

/** One turn of the pump ends after this long even when more is due; whoever asked goes on at the next poll. */
const TURN_MS = 15_000;
/** A turn that failed — the database restarted, a connection was lost — is tried again soon. */
const AFTER_FAILURE_MS = 1_000;

export interface PumpSettings {
  readonly workerId: string;
  readonly pollEveryMs: number;
  /** How long the queue has been out of reach; null when it is not. Told with every sign of life. */
  readonly queueLostForMs: () => number | null;
}

/**
 * Empties the outbox round by round: when told to, and every few seconds untold. The poll is what delivery rests on; queue and NOTIFY
 * only shorten the wait.
 */
export class OutboxPump {
  private readonly stopping = new AbortController();
  private readonly flight = new SingleFlight(() => this.turn());
  private timer: NodeJS.Timeout | undefined;
  private lastTurnAt = performance.now();
  private isHeld = false;

  constructor(
    private readonly deliver: DeliverNotices,
    private readonly vitals: WorkerVitals,
    private readonly log: WorkerLog,
    private readonly settings: PumpSettings,
  ) {}

  start(): void {
    this.poll();
  }

  drain(): Promise<void> {
    return this.stopping.signal.aborted ? Promise.resolve() : this.flight.run();
  }

  /** Claims nothing while held: this host's clock is so wrong that it should not take part. */
  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
  }

  /** Milliseconds since the last turn ended well. */
  silentForMs(): number {
    return performance.now() - this.lastTurnAt;
  }

  /** Begins nothing new, finishes what is being sent, gives back the rest. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.flight.settled();
  }

  private poll(): void {
    const again = (afterMs: number): void => {
      if (!this.stopping.signal.aborted) this.timer = setTimeout(() => this.poll(), afterMs);
    };
    this.drain().then(
      () => again(this.settings.pollEveryMs),
      (error: unknown) => {
        this.log.error({ event: 'outbox.turn-failed', error: String(error) });
        again(AFTER_FAILURE_MS);
      },
    );
  }

  private async turn(): Promise<void> {
    const until = performance.now() + TURN_MS;
    while (!this.isHeld && !this.stopping.signal.aborted && performance.now() < until) {
      const round = await this.deliver.execute(this.stopping.signal);
      if (round.buried > 0 || round.postponed > 0) this.log.warn({ event: 'outbox.not-delivered', ...round });
      else if (round.claimed > 0) this.log.debug({ event: 'outbox.delivered', ...round });
      if (!round.isFull) break;
    }
    await this.vitals.beat(this.settings.workerId, this.settings.queueLostForMs());
    this.lastTurnAt = performance.now();
  }
}
