import type { OutboxPump } from '../delivery/outbox-pump.js';
import { JobHandler } from './job-handler.js';

export class DrainOutboxHandler extends JobHandler<'outbox.drain'> {
  readonly job = 'outbox.drain';

  constructor(private readonly pump: OutboxPump) {
    super();
  }

  async handle(): Promise<void> {
    await this.pump.drain();
  }
}
