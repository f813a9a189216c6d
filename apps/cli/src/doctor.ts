import { parseArgs } from 'node:util';
import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import { describeDoctor } from '#wording/operations';
import { withApplication } from './application.js';

/** `doctor [--json]`: every invariant on the whole database; exit 1 when one is broken. */
export async function run(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: { json: { type: 'boolean', default: false } } });
  const checks = await withApplication(async (application) => {
    const chains = await application.get(AuditChains).verify();
    const broken = chains.filter((chain) => chain.firstBad !== null).length;
    return [...(await application.get(Invariants).violations()), { name: 'audit-chain-intact', violations: broken }];
  });
  const ok = checks.every((check) => check.violations === 0);
  if (values.json) process.stdout.write(`${JSON.stringify({ ok, checks })}\n`);
  process.stderr.write(`${describeDoctor(checks)}\n`);
  return ok ? 0 : 1;
}
