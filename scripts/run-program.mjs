import { spawn } from 'node:child_process';
import { Interrupted } from './failure.mjs';
import { signal } from './processes.mjs';

/**
 * Runs one of our own programs to its end in its own process group: a Ctrl-C in the terminal reaches only the
 * command, which passes it on here, with `wholeGroup` to the program's own children too.
 * Answers its exit code and what it said.
 */
export async function runProgram(words, { env = process.env, input = 'ignore', output = 'pipe', errors = 'pipe', interruption, cwd, wholeGroup = false } = {}) {
  if (interruption?.aborted) throw new Interrupted();
  const child = spawn(process.execPath, words, { cwd, env, stdio: [input, output, errors], detached: true });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name]?.setEncoding('utf8').on('data', (text) => (said[name] += text));
  const stop = () => signal(wholeGroup ? -child.pid : child.pid, 'SIGTERM');
  interruption?.addEventListener('abort', stop);
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (interruption?.aborted) throw new Interrupted();
    return { code: code ?? 1, ...said };
  } finally {
    interruption?.removeEventListener('abort', stop);
  }
}
