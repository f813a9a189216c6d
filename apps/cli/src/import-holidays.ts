import { ImportHolidayPaper } from '#application/calendar/import-holiday-paper';
import { readHolidayPaper } from '#domain/calendar/holiday-paper';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, WrongUsage } from './command-line.js';
import { readJsonFile } from './json-file.js';

const USAGE = 'npm run yuji -- import-holidays FILE [--dry-run] [--json]';

/** 节假日安排 of one year: replaces that year, and computes provisional due days anew; `--dry-run` only says what would change. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } }, USAGE, true);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUsage(USAGE);
  const json = await readJsonFile(file);
  readHolidayPaper(json); // a faulty paper is refused before a database is asked
  const isDryRun = values['dry-run'] ?? false;
  const result = await withApplication((application) => {
    const importHolidayPaper = application.get(ImportHolidayPaper);
    return isDryRun ? importHolidayPaper.preview(json) : importHolidayPaper.execute({ system: 'command-line' }, null, json);
  });
  printJson({ ...result, dryRun: isDryRun });
  return EXIT.done;
}
