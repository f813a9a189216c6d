import { writeFile } from 'node:fs/promises';
import { DomainError } from '#domain/shared/domain-error';
import { AuditChains, type AuditDigest } from '#persistence/platform/audit-chains';
import { describeChains } from '#wording/operations';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';
import { readJsonFile } from './json-file.js';

const USAGE = `npm run yuji -- audit verify [--digest FILE] [--json]
npm run yuji -- audit digest --out FILE`;

/** 留痕核验: `verify` recomputes every chain, `digest` exports their heads for a later verification (contracts.md). */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { json: { type: 'boolean', default: false }, digest: { type: 'string' }, out: { type: 'string' } }, USAGE, true);
  const verb = positionals.join(' ');
  if (verb === 'verify' && values.out === undefined) return verify(values.digest, values.json);
  if (verb === 'digest' && values.out !== undefined && values.out !== '' && values.digest === undefined) return exportDigest(values.out);
  throw new WrongUsage(USAGE);
}

async function verify(digestFile: string | undefined, asJson: boolean): Promise<number> {
  const digest = digestFile === undefined ? undefined : await readDigest(digestFile);
  const chains = await withApplication((application) => application.get(AuditChains).verify(digest));
  const ok = chains.every((chain) => chain.firstBad === null);
  if (asJson) printJson({ ok, chains: chains.map(({ district, entries, firstBad }) => ({ district, entries, firstBad })) });
  say(describeChains(ok, chains));
  return ok ? EXIT.done : EXIT.refused;
}

async function exportDigest(out: string): Promise<number> {
  const digest = await withApplication((application) => application.get(AuditChains).digest());
  await writeFile(out, `${JSON.stringify(digest, null, 2)}\n`, { mode: 0o600 }).catch(() => {
    throw new DomainError('form.cannot-write', 'unavailable', { path: out });
  });
  return EXIT.done;
}

/** A file that says nothing would find nothing wrong, so anything but a digest is refused. Throws `audit.digest-unreadable` (invalid). */
async function readDigest(file: string): Promise<AuditDigest> {
  const digest = await readJsonFile(file).catch(() => null);
  if (!isDigest(digest)) throw new DomainError('audit.digest-unreadable', 'invalid', { file });
  return digest;
}

function isDigest(json: unknown): json is AuditDigest {
  const chains = (json as Partial<AuditDigest> | null)?.chains;
  return Array.isArray(chains) && chains.every((chain: Partial<AuditDigest['chains'][number]> | null) =>
    typeof chain?.district === 'string' && Number.isSafeInteger(chain.lastNo) && typeof chain.lastHash === 'string' && /^[0-9a-f]*$/.test(chain.lastHash));
}
