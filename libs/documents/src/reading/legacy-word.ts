import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DomainError } from '#domain/shared/domain-error';
import { hasProcessLimits, limitedShell, searchPath, type ProcessLimits } from './limited-process.js';

/** What one conversion may take; LibreOffice needs about 2 s. Default of ours (proposal). */
export const CONVERSION_MS = 30_000;

/** Nothing that a document asks for is fetched or run: no macros, no linked pictures, and a proxy at which nobody answers. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  ['org.openoffice.Inet/Settings', 'ooInetProxyType', '2'],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((scheme) => [
    ['org.openoffice.Inet/Settings', `ooInet${scheme}ProxyName`, '127.0.0.1'] as const,
    ['org.openoffice.Inet/Settings', `ooInet${scheme}ProxyPort`, '9'] as const,
  ]),
];

/** Where LibreOffice is installed, as the search path says; null where it is not. */
export function findLibreOffice(folders = searchPath()): string | null {
  if (!hasProcessLimits) return null;
  for (const folder of folders.split(delimiter)) {
    for (const name of ['soffice', 'libreoffice']) {
      const program = join(folder, name);
      if (folder !== '' && isProgram(program)) return program;
    }
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Converts a legacy .doc to .docx with LibreOffice, in a folder and a profile of its own that are gone afterwards. Throws
 * `document.save-as-docx` where LibreOffice is not installed or makes nothing of the file, and `document.too-much-work` (both invalid).
 */
export async function convertLegacyWord(bytes: Uint8Array, scratch = tmpdir()): Promise<Uint8Array> {
  const program = findLibreOffice();
  if (program === null) throw new DomainError('document.save-as-docx', 'invalid');
  const folder = await mkdtemp(join(scratch, 'yuji-doc-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settingsXml());
    await writeFile(join(folder, 'document.doc'), bytes);
    await runLibreOffice(program, folder);
    return await readFile(join(folder, 'document.docx')).catch(() => {
      throw new DomainError('document.save-as-docx', 'invalid');
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const settingsXml = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${SETTINGS.map(([path, name, value]) =>
  `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`).join('')}</oor:items>`;

const LIMITS: ProcessLimits = { processorSeconds: 60, megabytes: 4000 };

function runLibreOffice(program: string, folder: string): Promise<void> {
  const words = [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, join(folder, 'document.doc')];
  return new Promise((resolve, reject) => {
    // A group of its own: LibreOffice is a launcher and the program it launches, and both must go.
    const converter = spawn('/bin/sh', [...limitedShell(LIMITS), program, ...words], { cwd: folder, env: { PATH: searchPath(), HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' }, stdio: 'ignore', detached: true });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endGroup(converter.pid);
    }, CONVERSION_MS);
    converter.once('error', reject);
    converter.once('exit', () => {
      clearTimeout(timer);
      endGroup(converter.pid);
      if (isLate) reject(new DomainError('document.too-much-work', 'invalid', { seconds: CONVERSION_MS / 1000 }));
      else resolve();
    });
  });
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}
