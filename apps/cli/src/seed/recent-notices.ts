import type { Provider } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import { Notices, type Notice } from '#application/ports/notices';
import { OutboxNotices, OutboxWake } from '#persistence/platform/outbox-notices';
import { TypeormUnitOfWork } from '#persistence/platform/typeorm-unit-of-work';
import type { SettableClock } from './settable-clock.js';

/** Letters of months ago would only keep the worker busy with what is long settled: an inbox of the example begins a few weeks ago. */
class RecentNotices extends Notices {
  constructor(private readonly outbox: Notices, private readonly clock: SettableClock) {
    super();
  }

  async enqueue(notice: Notice): Promise<void> {
    if (this.clock.isRecent()) await this.outbox.enqueue(notice);
  }
}

export const recentNotices = (clock: SettableClock): Provider => ({
  provide: Notices,
  useFactory: (unitOfWork: TypeormUnitOfWork, businessTime: Clock, wake: OutboxWake) => new RecentNotices(new OutboxNotices(unitOfWork, businessTime, wake), clock),
  inject: [TypeormUnitOfWork, Clock, OutboxWake],
});
