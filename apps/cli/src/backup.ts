import { resolve } from 'node:path';
import { loadEnvironment } from '#config/environment';
import { verifyBackup } from '#persistence/backup/backup-manifest';
import { recordBackup } from '#persistence/backup/record-backup';
import { writeBackup } from '#persistence/backup/write-backup';
import { backupNotRecorded, backupUsage, describeBackup, describeVerifiedBackup } from '#wording/operations';
import { figuresOf } from './backup-figures.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';
import { keptFiles } from './kept-files.js';

/** 备份: `backup --out DIR` writes one, `backup verify DIR` hashes every file of one. Exit 1 when files were missing. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(words, { out: { type: 'string' }, json: { type: 'boolean', default: false } }, backupUsage, true);
  const [verb, folder, ...rest] = positionals;
  if (verb === undefined && values.out !== undefined && values.out !== '') return write(resolve(values.out), values.json);
  if (verb === 'verify' && folder !== undefined && rest.length === 0 && values.out === undefined) return verify(resolve(folder), values.json);
  throw new WrongUsage(backupUsage);
}

async function write(folder: string, asJson: boolean): Promise<number> {
  const environment = loadEnvironment();
  const { databaseUrl, databaseOwnerUrl } = environment;
  const ownerUrl = databaseOwnerUrl ?? databaseUrl;
  const began = performance.now();
  const manifest = await writeBackup({ ownerUrl, files: await keptFiles(environment) }, folder);
  // The backup stands, whatever becomes of the note about it.
  const isRecorded = await recordBackup(ownerUrl, folder, manifest).then(() => true, () => false);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const figures = figuresOf(manifest);
  if (asJson) printJson({ folder, seconds, ...figures });
  say(describeBackup(folder, figures, seconds));
  if (!isRecorded) say(backupNotRecorded);
  return manifest.missingFiles.length === 0 ? EXIT.done : EXIT.refused;
}

async function verify(folder: string, asJson: boolean): Promise<number> {
  const figures = figuresOf(await verifyBackup(folder));
  if (asJson) printJson({ ok: true, folder, ...figures });
  say(describeVerifiedBackup(folder, figures));
  return EXIT.done;
}
