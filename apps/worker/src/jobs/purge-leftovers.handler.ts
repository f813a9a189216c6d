import type { SweepAttachments } from '#application/attachment/sweep-attachments';
import type { Leftovers } from '#persistence/notification/leftovers';
import type { WorkerLog } from '../worker-log.js';
import type { Ticks } from './ticks.js';
import { JobHandler } from './job-handler.js';

export class PurgeLeftoversHandler extends JobHandler<'leftovers.purge'> {
  readonly job = 'leftovers.purge';

  constructor(
    private readonly leftovers: Leftovers,
    private readonly attachments: SweepAttachments,
    private readonly ticks: Ticks,
    private readonly log: WorkerLog,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const gone = await this.ticks.record('housekeeping', () => this.leftovers.purge());
    this.log.info({ event: 'leftovers.purged', ...gone });
    this.log.info({ event: 'attachments.swept', ...(await this.attachments.execute(new Date())) });
  }
}
