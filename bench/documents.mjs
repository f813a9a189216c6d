/** W7: documents in and out. Reads the documents of a folder, else the examples; prints a package; reads a thousand. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './contestants.mjs';
import { median } from './load.mjs';

const FORMATS = ['.docx', '.doc', '.txt', '.xlsx', '.pdf'];
const PROJECTS_OF_A_PACKAGE = 25;
const FEW = 100;

const compiled = (name) => import(path.join(root, 'dist/libs/documents/src', name));

export async function measureDocuments({ folder, rounds, many, say }) {
  const files = documentsIn(folder ?? path.join(root, 'examples'));
  const reading = [];
  for (const file of files) {
    reading.push(await readingOf(file, rounds));
    say(readingLine(reading.at(-1)));
  }
  const packages = await packagesOf(rounds);
  for (const each of packages) say(`W7 package of ${PROJECTS_OF_A_PACKAGE} projects as .${each.format}: ${each.ms.toFixed(0)} ms${each.pages === null ? '' : `, ${each.pages} pages`}, ${(each.bytes / 1024).toFixed(0)} kB (target <= 10 s)`);
  const long = await oneAfterTheOther(path.join(root, 'examples/disclosure-2026.docx'), many);
  say(`W7 ${many} documents read: ${long.perSecond.toFixed(1)}/s, this process holds ${long.afterFewMb.toFixed(0)} MB after ${FEW} and ${long.afterAllMb.toFixed(0)} MB after all: ${(long.afterAllMb / long.afterFewMb).toFixed(2)} (target <= 1.20)`);
  return { reading, packages, long };
}

const documentsIn = (folder) => fs.readdirSync(folder).filter((name) => FORMATS.includes(path.extname(name))).sort().map((name) => path.join(folder, name));

/** As callers wait for it: from the bytes to what they say, the child's start included. And inside of such a process, how much memory. */
async function readingOf(file, rounds) {
  const { readDocumentSafely } = await compiled('reading/read-document-safely.js');
  const bytes = fs.readFileSync(file);
  const [waits, insides] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await readDocumentSafely(file, bytes);
    waits.push(performance.now() - began);
    insides.push(JSON.parse(execFileSync(process.execPath, ['--no-addons', '--max-semi-space-size=32', path.join(root, 'bench/document-reading.mjs'), file], { encoding: 'utf8' })));
  }
  const of = (what) => median(insides.map((each) => each[what]));
  return { document: path.basename(file), projects: insides[0].projects, importMs: median(waits), loadMs: of('loadMs'), readMs: of('readMs'), peakMb: of('peakMb'), firstReviewMs: of('firstReviewMs'), reviewMs: of('reviewMs') };
}

const readingLine = ({ document, projects, importMs, loadMs, readMs, peakMb, firstReviewMs, reviewMs }) =>
  `W7 ${document} (${projects} projects): import ${importMs.toFixed(0)} ms (of it modules ${loadMs.toFixed(0)}, reading ${readMs.toFixed(0)}), peak ${peakMb.toFixed(0)} MB (targets 400 ms, 150 MB); review ${reviewMs.toFixed(0)} ms, the first ${firstReviewMs.toFixed(0)} (target 50 ms)`;

async function packagesOf(rounds) {
  const { readDocumentSafely } = await compiled('reading/read-document-safely.js');
  const { disclosurePackage } = await compiled('forms/disclosure-package.js');
  const { writeDocumentInChild } = await compiled('writing/write-in-child.js');
  const file = path.join(root, 'examples/disclosure-2026.docx');
  const document = await readDocumentSafely(file, fs.readFileSync(file));
  const projects = Array.from({ length: PROJECTS_OF_A_PACKAGE }, (_each, at) => ({ ...document.projects[at % document.projects.length], no: at + 1 }));
  const printed = disclosurePackage({ ...document, projects });
  const packages = [];
  for (const format of ['docx', 'xlsx', 'pdf']) {
    const times = [];
    let bytes = new Uint8Array();
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      bytes = await writeDocumentInChild({ printed, format });
      times.push(performance.now() - began);
    }
    const pages = format === 'pdf' ? (Buffer.from(bytes).toString('latin1').match(/\/Type \/Page\b/g) ?? []).length : null;
    packages.push({ format, ms: median(times), bytes: bytes.length, pages });
  }
  return packages;
}

/** Two at a time, as the product allows; what this process holds is what a worker or the API would hold. */
async function oneAfterTheOther(file, many) {
  const { readDocumentSafely } = await compiled('reading/read-document-safely.js');
  const bytes = fs.readFileSync(file);
  let [done, afterFewMb] = [0, 0];
  const began = performance.now();
  const lane = async () => {
    while (done < many) {
      done += 1;
      if (done === FEW) afterFewMb = process.memoryUsage().rss / 1024 / 1024;
      await readDocumentSafely(file, bytes);
    }
  };
  await Promise.all([lane(), lane()]);
  return { perSecond: many / ((performance.now() - began) / 1000), afterFewMb, afterAllMb: process.memoryUsage().rss / 1024 / 1024 };
}
