import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AuditChains, type ChainReport } from '#persistence/platform/audit-chains';
import type { BackupManifest } from '#persistence/backup/backup-manifest';
import { createDataSource } from '#persistence/platform/data-source';
import { Invariants } from '#persistence/platform/invariants';
import { TypeormUnitOfWork } from '#persistence/platform/typeorm-unit-of-work';
import type { TestDatabase } from './test-database.js';

/** A database with nothing in it, not even a schema, beside the one given; gone with `drop`. */
export async function emptyDatabase(beside: TestDatabase): Promise<Pick<TestDatabase, 'name' | 'ownerUrl' | 'appUrl' | 'superuserUrl' | 'drop'>> {
  const name = `${beside.name}_${randomUUID().slice(0, 8)}`;
  const admin = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: beside.superuserUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const urlOf = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await admin(`create database ${name} owner ${pg.escapeIdentifier(new URL(beside.ownerUrl).username)} template template0`);
  return { name, ownerUrl: urlOf(beside.ownerUrl), appUrl: urlOf(beside.appUrl), superuserUrl: urlOf(beside.superuserUrl), drop: () => admin(`drop database ${name} with (force)`) };
}

/** What the doctor finds, and every chain recomputed and held against the heads of a backup. */
export async function examineDatabase(url: string, { auditHeads }: Pick<BackupManifest, 'auditHeads'>): Promise<{ broken: string[]; chains: readonly ChainReport[] }> {
  const dataSource = createDataSource({ url, applicationName: 'examine', poolSize: 2, statementTimeoutMs: 60_000 });
  await dataSource.initialize();
  try {
    const unitOfWork = new TypeormUnitOfWork(dataSource);
    const broken = (await new Invariants(unitOfWork).violations()).filter(({ violations }) => violations > 0).map(({ name }) => name);
    return { broken, chains: await new AuditChains(unitOfWork).verify({ chains: auditHeads }) };
  } finally {
    await dataSource.destroy();
  }
}
