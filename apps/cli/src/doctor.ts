import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import { describeDoctor } from '#wording/operations';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, say } from './command-line.js';

const USAGE = 'npm run yuji -- doctor [--json]';

/** `doctor [--json]`: every invariant on the whole database; exit 1 when one is broken. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { json: { type: 'boolean', default: false } }, USAGE);
  const checks = await withApplication(async (application) => {
    const chains = await application.get(AuditChains).verify();
    const broken = chains.filter((chain) => chain.firstBad !== null).length;
    return [...(await application.get(Invariants).violations()), { name: 'audit-chain-intact', violations: broken }];
  });
  const ok = checks.every((check) => check.violations === 0);
  if (values.json) printJson({ ok, checks });
  say(describeDoctor(checks));
  return ok ? EXIT.done : EXIT.refused;
}
