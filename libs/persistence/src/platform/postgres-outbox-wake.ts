import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxWake } from './outbox-notices.js';

/** The channel workers listen on. */
export const OUTBOX_CHANNEL = 'yuji_outbox';

/** NOTIFY after commit; a lost one costs at most the few seconds until the next poll. */
@Injectable()
export class PostgresOutboxWake extends OutboxWake {
  private readonly logger = new Logger('outbox');
  private isPending = false;

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  wake(): void {
    if (this.isPending) return;
    this.isPending = true;
    this.dataSource
      .query('select pg_notify($1, $2)', [OUTBOX_CHANNEL, ''])
      .catch((error: unknown) => this.logger.warn({ message: 'wake-up not sent', error: String(error) }))
      .finally(() => {
        this.isPending = false;
      });
  }
}
