import { rename, rm, writeFile } from 'node:fs/promises';
import { goalLayouts } from '#documents/forms/goal/goal-form';
import type { GoalLayoutName } from '#documents/forms/official/goal-application-form';
import { FORM_NAMES, isFormName, printForm } from '#documents/forms/official-forms';
import { WRITTEN_FORMATS, writeDocument, type WrittenFormat } from '#documents/writing/write-document';
import { DomainError } from '#domain/shared/domain-error';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';
import { readDocumentFileWithStream } from './document-files.js';

const LAYOUTS = Object.keys(goalLayouts);
const USAGE = [
  `npm run yuji -- export [FILE] --form FORM --format ${WRITTEN_FORMATS.join('|')} --out PATH [--layout LAYOUT]`,
  `FORM: ${FORM_NAMES.join(' · ')}; without FILE a blank template (not for source and package)`,
  `LAYOUT (goal-application): ${LAYOUTS.join(' · ')}`,
].join('\n');

const options = { form: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, layout: { type: 'string' } } as const;

/** Reads a disclosure and writes it as an official form; `--form source` keeps the layout it came in. */
export async function run(args: string[]): Promise<number> {
  const { values: { form = '', format = '', out, layout }, positionals } = readArguments(args, options, USAGE, true);
  const [file, ...more] = positionals;
  if (!isFormName(form) || !isWrittenFormat(format) || out === undefined || out === '' || more.length > 0 || (layout !== undefined && !isLayout(layout))) throw new WrongUsage(USAGE);
  const from = file === undefined ? null : await readDocumentFileWithStream(file);
  const printed = printForm({ form, from, ...(layout !== undefined && { layout }) });
  const bytes = await writeDocument(printed, format);
  await writeWhole(out, bytes);
  const residue = from?.document.residue ?? [];
  if (form === 'source' && residue.length > 0) say(residue.map(({ where, text }) => `${where}: ${text}`).join('\n'));
  printJson({ form, format, out, bytes: bytes.length, projects: from?.document.projects.length ?? 0, residue: residue.length });
  return EXIT.done;
}

const isWrittenFormat = (format: string): format is WrittenFormat => (WRITTEN_FORMATS as readonly string[]).includes(format);
const isLayout = (layout: string): layout is GoalLayoutName => LAYOUTS.includes(layout);

/** Under its name there is either the whole file or what was there before. Throws `form.cannot-write` (unavailable). */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new DomainError('form.cannot-write', 'unavailable', { path });
  }
}
