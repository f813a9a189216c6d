/** `npm run check [NAME…]`: types, lint, architecture and unit tests, two at a time because a developer waits for it. */
import path from 'node:path';
import { root } from './build.mjs';
import { say } from './failure.mjs';
import { runProgram } from './run-program.mjs';
import { sentences } from './sentences.mjs';

const tool = (...parts) => path.join(root, 'node_modules', ...parts);

/** The longest first, or the second core would stand idle at the end. */
const checks = [
  ['lint', [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  ['types', [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['types of the desk', [tool('typescript', 'bin', 'tsc'), '-p', path.join('apps', 'web'), '--noEmit']],
  ['unit', ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', tool('jest', 'bin', 'jest.js'), '--selectProjects', 'unit', '--silent', '--runInBand']],
  ['architecture', [tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', 'dependency-cruiser.mjs', 'apps', 'libs', 'migrations', 'test']],
];

/** All of them, or those named. */
export async function runChecks(names) {
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => interruption.abort());
  const began = Date.now();
  const waiting = checks.filter(([name]) => names.length === 0 || names.includes(name));
  const failed = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await passes(check, interruption.signal))) failed.push(check[0]);
    }
  };
  try {
    await Promise.all([work(), work()]);
  } catch {
    process.exitCode = 130;
    return;
  }
  say(failed.length === 0 ? sentences.checksPassed(secondsSince(began)) : sentences.checksFailed(failed.join(', ')));
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function passes([name, words], interruption) {
  const began = Date.now();
  const { code, stdout, stderr } = await runProgram(words, { cwd: root, env: { ...process.env, FORCE_COLOR: process.stderr.isTTY ? '1' : '0' }, interruption });
  if (code !== 0) process.stderr.write(stdout + stderr);
  say(sentences.checkDone(name, code === 0, secondsSince(began)));
  return code === 0;
}

const secondsSince = (began) => ((Date.now() - began) / 1000).toFixed(1);
