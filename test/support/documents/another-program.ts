import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ReturnedWorkbookFile } from './returned-workbook.js';

/**
 * The workbook as another program saves it: LibreOffice where it has its spreadsheet part, which not every machine has installed; else
 * rewritten by hand with inline texts, no styles, no protection and no hidden columns.
 */
export async function savedByAnotherProgram(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'yuji-workbook-'));
  try {
    await writeFile(join(folder, 'workbook.xlsx'), bytes);
    await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'workbook.xlsx')], { timeout: 60_000 });
    return new Uint8Array(await readFile(join(folder, 'out', 'workbook.xlsx')));
  } catch {
    return (await ReturnedWorkbookFile.open(bytes)).save();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
