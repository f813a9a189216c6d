import type { SingleFlight } from './single-flight.js';
import { JobHandler } from './job-handler.js';

export class SweepRemindersHandler extends JobHandler<'reminder.sweep'> {
  readonly job = 'reminder.sweep';

  /** The same flight that runs at the start of the worker and when the played clock moves. */
  constructor(private readonly sweep: SingleFlight) {
    super();
  }

  async handle(): Promise<void> {
    await this.sweep.run();
  }
}
