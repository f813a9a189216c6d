import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxWake } from './outbox-notices.js';

/** The channel workers listen on. */
export const OUTBOX_CHANNEL = 'yuji_outbox';

/** So long messages are gathered under one wake-up. */
const GATHER_MS = 250;

/**
 * NOTIFY after commit; a lost one costs at most the few seconds until the next poll, so that it need not wait for the disk. Not inside of
 * the change's own transaction: commits that notify wait for each other.
 */
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
    setTimeout(() => this.send(), GATHER_MS).unref();
  }

  private send(): void {
    this.isPending = false;
    if (!this.dataSource.isInitialized) return;
    this.dataSource
      .query(`select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`, [OUTBOX_CHANNEL, ''])
      .catch((error: unknown) => this.logger.warn({ message: 'wake-up not sent', error: String(error) }));
  }
}
