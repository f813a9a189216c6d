/** The end of a CI run: every failed test with the head of its message, then the line `N passed, N failed` over the reports of all its test runs, and what failed outside them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

const [folder, outside] = process.argv.slice(2);
const reports = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);

/** The last output of a run is what is kept of it longest, so the faults are told once more, shortly. */
const headOf = (text) => stripVTControlCharacters(text).split('\n').slice(0, 12).map((line) => `    ${line.slice(0, 300)}`).join('\n');

const passed = sum((report) => report.numPassedTests);
const failed = sum((report) => report.numFailedTests + report.numRuntimeErrorTestSuites);
for (const { name, message, assertionResults } of reports.flatMap(({ testResults }) => testResults)) {
  const faults = assertionResults.filter(({ status }) => status === 'failed');
  for (const { fullName, failureMessages } of faults) process.stdout.write(`✕ ${path.relative('.', name)} › ${fullName}\n${headOf(failureMessages.join('\n'))}\n`);
  if (faults.length === 0 && assertionResults.length === 0 && message) process.stdout.write(`✕ ${path.relative('.', name)}\n${headOf(message)}\n`);
}
// A step that failed without a failed test (a lint fault, a skipped test) must not look like success.
const shown = failed === 0 ? Number(outside) : failed;
process.stdout.write(`${passed} passed, ${shown} failed\n`);
process.exitCode = shown === 0 && passed > 0 ? 0 : 1;
