import { reviewDocument } from '#documents/review-document';
import { readArguments, WrongUsage } from './command-line.js';
import { printForEach } from './document-files.js';

const USAGE = 'npm run yuji -- review FILE… --json';

/** 目标审核 of published disclosures: prints the findings only. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, { json: { type: 'boolean' } }, USAGE, true);
  if (positionals.length === 0) throw new WrongUsage(USAGE);
  return printForEach(positionals, reviewDocument);
}
