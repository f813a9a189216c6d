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

  /** `faultOf`: what the work found wrong, in a few words; it stands in 系统状态 until the next run. */
  async record<T>(name: TickName, work: () => Promise<T>, faultOf: (result: T) => string | null = () => null): Promise<T> {
    const seen = await this.clock.now();
    const result = await work();
    await this.vitals.recordTick(name, seen, faultOf(result));
    return result;
  }

  ageSeconds(name: TickName): Promise<number | null> {
    return this.vitals.tickAgeSeconds(name);
  }
}
