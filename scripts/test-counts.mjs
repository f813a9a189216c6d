import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.mjs';
import { say } from './failure.mjs';
import { sentences } from './sentences.mjs';

/** Prints how many tests of each level passed; answers the exit code, which in CI a skipped test spoils too. */
export function summarise(reportFile, jestCode) {
  let report;
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return jestCode; // Jest refused its arguments and wrote none
  }
  const levels = countsByLevel(report);
  say(`\n${sentences.testCounts}`);
  for (const [level, { passed, failed, skipped }] of levels) say(sentences.testCountLine(level, passed.length, failed.length, skipped.length));
  const skipped = [...levels.values()].flatMap((counts) => counts.skipped);
  if (!process.env.CI || skipped.length === 0) return jestCode;
  say(sentences.testSkippedInCi);
  for (const title of skipped) say(`  ${title}`);
  return jestCode || 1;
}

function countsByLevel({ testResults }) {
  const levels = new Map();
  for (const { name, status, message, assertionResults } of testResults) {
    const level = levelOf(name);
    const counts = levels.get(level) ?? { passed: [], failed: [], skipped: [] };
    levels.set(level, counts);
    for (const { fullName, status: outcome } of assertionResults) {
      if (outcome === 'passed') counts.passed.push(fullName);
      else if (outcome === 'failed') counts.failed.push(fullName);
      else counts.skipped.push(fullName);
    }
    // A file that could not even be loaded holds no test, and is a failure nevertheless.
    if (status === 'failed' && assertionResults.length === 0) counts.failed.push(message);
  }
  return new Map([...levels].sort(([a], [b]) => a.localeCompare(b)));
}

function levelOf(file) {
  const [top, level] = path.relative(root, file).split(path.sep);
  return top === 'test' ? level : 'unit';
}
