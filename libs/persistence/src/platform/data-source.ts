import { DataSource, type DataSourceOptions, type Logger, type MixedList } from 'typeorm';
import pg from 'pg';
import { AbandoningClient } from './abandoning-client.js';
import { rows } from './rows-catalogue.js';
import { SnakeCaseNaming } from './snake-case-naming.js';

// A `date` column is a day, not an instant: as a Date it would be local midnight and move with the server's zone (reliability.md, D1).
const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (day) => day);

export interface DataSourceSettings {
  readonly url: string;
  readonly applicationName: string;
  readonly poolSize: number;
  /** Longest single statement in milliseconds; 5 s for the web, more for reports and migrations. */
  readonly statementTimeoutMs: number;
  readonly migrations?: MixedList<new () => object>;
  /** Sees every statement before it is sent; tests use it to stop at the n-th one. */
  readonly logger?: Logger;
}

/** The one way to the database. Never synchronizes; sessions are UTC and bounded in every direction (reliability.md §4.3). */
export function dataSourceOptions(settings: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    entities: [...rows],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsTransactionMode: 'each',
    ...(settings.migrations ? { migrations: settings.migrations as never } : {}),
    ...(settings.logger ? { logging: true, logger: settings.logger } : {}),
    extra: {
      Client: AbandoningClient,
      // What a transaction asks at once travels at once, in order; PostgreSQL still does one after the other.
      pipeline: true,
      connectionTimeoutMillis: 3000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
      maxLifetimeSeconds: 1800,
      statement_timeout: settings.statementTimeoutMs,
      query_timeout: settings.statementTimeoutMs + 3000,
      lock_timeout: Math.min(2000, settings.statementTimeoutMs),
      idle_in_transaction_session_timeout: 10_000,
      options: '-c TimeZone=UTC',
    },
  };
}

export const createDataSource = (settings: DataSourceSettings): DataSource => new DataSource(dataSourceOptions(settings));
