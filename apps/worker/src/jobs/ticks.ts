import type { Clock } from '#application/ports/clock';
import type { WorkerVitals } from '#persistence/notification/worker-vitals';

/** The work whose last run is kept in the table `tick`. */
export type TickName = 'reminder-sweep' | 'housekeeping' | 'daily';

/** Notes when regular work was last done, and which business instant it saw: the instant is read before the work begins. */
export class Ticks {
  constructor(
    private readonly vitals: WorkerVitals,
    private readonly clock: Clock,
  ) {}

  async record<T>(name: TickName, work: () => Promise<T>): Promise<T> {
    const seen = await this.clock.now();
    const result = await work();
    await this.vitals.recordTick(name, seen);
    return result;
  }

  ageSeconds(name: TickName): Promise<number | null> {
    return this.vitals.tickAgeSeconds(name);
  }
}
