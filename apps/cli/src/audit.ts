import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DomainError } from '#domain/shared/domain-error';
import { AuditChains, type AuditDigest } from '#persistence/platform/audit-chains';
import { describeChains } from '#wording/operations';
import { withApplication } from './application.js';

const USAGE = 2;

/** `audit verify [--json] [--digest FILE]` · `audit digest --out FILE` (contracts.md). */
export async function run(words: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, digest: { type: 'string' }, out: { type: 'string' } },
  });
  if (positionals[0] === 'verify') return verify(values.digest, values.json);
  if (positionals[0] === 'digest' && values.out !== undefined) return exportDigest(values.out);
  return USAGE;
}

async function verify(digestFile: string | undefined, asJson: boolean): Promise<number> {
  const digest = digestFile === undefined ? undefined : await readDigest(digestFile);
  const chains = await withApplication((application) => application.get(AuditChains).verify(digest));
  const ok = chains.every((chain) => chain.firstBad === null);
  if (asJson) process.stdout.write(`${JSON.stringify({ ok, chains: chains.map(({ district, entries, firstBad }) => ({ district, entries, firstBad })) })}\n`);
  process.stderr.write(`${describeChains(ok, chains)}\n`);
  return ok ? 0 : 1;
}

async function exportDigest(out: string): Promise<number> {
  const digest = await withApplication((application) => application.get(AuditChains).digest());
  await writeFile(out, `${JSON.stringify(digest, null, 2)}\n`, { mode: 0o600 });
  return 0;
}

async function readDigest(file: string): Promise<AuditDigest> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as AuditDigest;
  } catch {
    throw new DomainError('audit.digest-unreadable', 'invalid', { file });
  }
}
