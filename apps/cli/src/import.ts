import type { ParsedDocument } from '#documents/parsed-document';
import { printableDocument } from '#documents/print-document';
import { reviewDocument } from '#documents/review-document';
import { DomainError } from '#domain/shared/domain-error';
import { readArguments, WrongUsage } from './command-line.js';
import { printForEach } from './document-files.js';
import { importIntoDatabase } from './import-into-database.js';

const USAGE = `npm run yuji -- import FILE… [--year N] [--unit CODE] [--as LOGIN] [--json]
npm run yuji -- import FILE… --dry-run --json [--cells] [--year N] [--unit CODE]`;

const options = {
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  cells: { type: 'boolean' },
  year: { type: 'string' },
  unit: { type: 'string' },
  as: { type: 'string' },
} as const;

/** 导入 of published disclosures. A dry run prints what was read and what the review finds, and touches nothing. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, USAGE, true);
  const isDry = values['dry-run'] === true;
  if (positionals.length === 0 || (isDry ? values.as !== undefined : values.cells === true)) throw new WrongUsage(USAGE);
  const year = values.year === undefined ? null : yearOf(values.year);
  if (!isDry) return importIntoDatabase(positionals, { year, unitCode: values.unit ?? null, login: values.as ?? null, asJson: values.json === true });
  return printForEach(positionals, (document) => {
    const stated = withStated(document, year, values.unit ?? null);
    return { ...printableDocument(stated, values.cells === true), findings: reviewDocument(stated) };
  });
}

function yearOf(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new DomainError('import.year-malformed', 'invalid', { year: text.slice(0, 20) });
  return Number(text);
}

/** What the caller says about year and unit counts before what the document says. */
const withStated = (document: ParsedDocument, year: number | null, unitCode: string | null): ParsedDocument => ({
  ...document,
  fiscalYear: year ?? document.fiscalYear,
  unit: unitCode === null ? document.unit : { code: unitCode, name: document.unit?.name ?? null },
});
