import type { WorkerVitals } from '#persistence/notification/worker-vitals';
import type { OutboxPump } from './delivery/outbox-pump.js';
import type { WorkerLog } from './worker-log.js';

const SILENCE_MS = 60_000;
const LAG_ALARM_SECONDS = 60;
const LEAD_ALARM_MS = 2_000;
const LEAD_HOLD_MS = 30_000;

export interface WatchdogSettings {
  readonly everyMs: number;
  /** Ends the process; the supervisor starts a fresh one. */
  readonly giveUp: () => void;
  /** This host's clock. */
  readonly hostNow?: () => number;
}

/**
 * Trusts nobody to notice their own death: libraries have gone silent after a lost connection (reliability.md §3.3). A worker that
 * delivers nothing for a minute while something is due ends itself; a wrong clock and a growing outbox are said aloud.
 */
export class Watchdog {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly vitals: WorkerVitals,
    private readonly pump: Pick<OutboxPump, 'silentForMs' | 'hold'>,
    private readonly log: WorkerLog,
    private readonly settings: WatchdogSettings,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.warn({ event: 'watchdog.blind', error: String(error) })), this.settings.everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const lag = await this.vitals.oldestDueSeconds();
    if (lag > LAG_ALARM_SECONDS) this.log.error({ event: 'outbox.lagging', seconds: Math.round(lag) });
    await this.lookAtClock();
    if (lag > 0 && this.pump.silentForMs() > SILENCE_MS) {
      this.log.fatal({ event: 'worker.silent', forSeconds: Math.round(this.pump.silentForMs() / 1000) });
      this.settings.giveUp();
    }
  }

  private async lookAtClock(): Promise<void> {
    const lead = Math.abs(await this.vitals.clockLeadMs(this.settings.hostNow));
    this.pump.hold(lead > LEAD_HOLD_MS);
    if (lead > LEAD_ALARM_MS) this.log.error({ event: 'clock.skewed', milliseconds: Math.round(lead), isHolding: lead > LEAD_HOLD_MS });
  }
}
