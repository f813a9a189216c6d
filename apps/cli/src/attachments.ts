import { VerifyAttachments } from '#application/attachment/verify-attachments';
import { attachmentsUsage, describeAttachments } from '#wording/operations';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';

/** 附件核验: `attachments verify [--json]` hashes every file; exit 1 when one is missing, changed, or belongs to no row. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(words, { json: { type: 'boolean', default: false } }, attachmentsUsage, true);
  if (positionals.join(' ') !== 'verify') throw new WrongUsage(attachmentsUsage);
  const report = await withApplication((application) => application.get(VerifyAttachments).execute(new Date()));
  const ok = [report.missing, report.changed, report.orphaned].every((bad) => bad.length === 0);
  if (values.json) printJson({ ok, ...report });
  say(describeAttachments(report));
  return ok ? EXIT.done : EXIT.refused;
}
