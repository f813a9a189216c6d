import { resolve } from 'node:path';
import { loadEnvironment } from '#config/environment';
import { migrations } from '#migrations/catalogue';
import type { BackupManifest } from '#persistence/backup/backup-manifest';
import { restoreBackup } from '#persistence/backup/restore-backup';
import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import { describeChains, describeDoctor, describeRestore, restoreUsage } from '#wording/operations';
import { withApplication } from './application.js';
import { figuresOf } from './backup-figures.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';
import { keptFiles } from './kept-files.js';
import { migrateQueue } from './migrate-queue.js';

/** 恢复: `restore --from DIR` into an empty database, then verifies the trail against the backup and asks every invariant; exit 1 when one does not hold. */
export async function run(words: string[]): Promise<number> {
  const { values } = readArguments(words, { from: { type: 'string' }, database: { type: 'string' }, json: { type: 'boolean', default: false } }, restoreUsage);
  const { from, database } = values;
  if (from === undefined || from === '' || database === '') throw new WrongUsage(restoreUsage);
  const environment = loadEnvironment();
  const { databaseUrl, databaseOwnerUrl } = environment;
  const target = database === undefined ? { ownerUrl: databaseOwnerUrl ?? databaseUrl, appUrl: databaseUrl } : { ownerUrl: database, appUrl: database };
  const began = performance.now();
  const manifest = await restoreBackup({ ...target, migrations, files: await keptFiles(environment) }, resolve(from));
  await migrateQueue(target);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const figures = figuresOf(manifest);
  say(describeRestore(figures, seconds));
  const { isTrailWhole, checks } = await examine(target.appUrl, manifest);
  const ok = isTrailWhole && checks.every(({ violations }) => violations === 0);
  if (values.json) printJson({ ok, seconds, ...figures, checks });
  return ok ? EXIT.done : EXIT.refused;
}

async function examine(databaseUrl: string, { auditHeads }: BackupManifest) {
  return withApplication(async (application) => {
    const chains = await application.get(AuditChains).verify({ chains: auditHeads });
    const isTrailWhole = chains.every(({ firstBad }) => firstBad === null);
    const checks = await application.get(Invariants).violations();
    say(describeChains(isTrailWhole, chains));
    say(describeDoctor(checks));
    return { isTrailWhole, checks };
  }, { databaseUrl });
}
