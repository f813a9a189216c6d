/** Keeps a long-running part alive: what dies is started again, later each time it dies early. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { openLog, say } from './failure.mjs';
import { identityOf, signal, waitUntil } from './processes.mjs';
import { sentences } from './sentences.mjs';

const firstPause = 1_000;
const longestPause = 30_000;
const wellAfter = 60_000;

/** Pauses of 1 s, 2 s, 4 s … 30 s; a part that lived a minute starts again at 1 s. */
export function backoff() {
  let pause = firstPause;
  return (livedMilliseconds) => {
    if (livedMilliseconds >= wellAfter) pause = firstPause;
    const now = pause;
    pause = Math.min(pause * 2, longestPause);
    return now;
  };
}

export const describeExit = ({ code, signal: name }) => (name ? sentences.exitSignal(name) : sentences.exitCode(code ?? '?'));

/**
 * Supervises one part. `start` brings it up and answers `{ onExit(listener), stop(patience) }`; `name` is for people.
 */
export function supervise(name, start) {
  const nextPause = backoff();
  let running = null;
  let timer = null;
  let stopping = false;

  async function up(isRestart) {
    const began = Date.now();
    running = await start();
    running.onExit((how) => {
      running = null;
      if (!stopping) again(how, Date.now() - began);
    });
    if (isRestart) say(sentences.restarted(name));
  }

  function again(how, lived) {
    const pause = nextPause(lived);
    say(sentences.died(name, describeExit(how), pause / 1000));
    timer = setTimeout(() => {
      pending = up(true).catch((error) => {
        say(sentences.restartFailed(name, error.message));
        if (!stopping) again({ code: 1 }, 0);
      });
    }, pause);
  }

  let pending = Promise.resolve();
  return {
    name,
    start: () => up(false),
    current: () => running,
    async stop(patience) {
      stopping = true;
      clearTimeout(timer);
      await pending;
      return running?.stop(patience);
    },
  };
}

/**
 * Starts API or worker in a process group of its own, so that a Ctrl-C in the terminal reaches only the command.
 * The open channel tells it when the command is gone: it then stops by itself (its 'disconnect').
 */
export function startApp(name, main, { env, logFile, options = [], onSpawn = () => {} }) {
  const log = openLog(logFile);
  const child = spawn(process.execPath, [...options, main], { env, stdio: ['ignore', log, log, 'ipc'], detached: true });
  fs.closeSync(log);
  const identity = identityOf(child.pid);
  onSpawn(identity);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: error.code ?? 1, signal: null }));
    child.once('exit', (code, signalName) => resolve({ code, signal: signalName }));
  });
  let isOver = false;
  void ended.then(() => (isOver = true));
  return {
    identity,
    logFile,
    isOver: () => isOver,
    onExit: (listener) => void ended.then(listener),
    async stop(patience) {
      if (isOver) return;
      signal(child.pid, 'SIGTERM');
      if (await waitUntil(() => isOver, patience)) return;
      say(sentences.forced(name));
      signal(child.pid, 'SIGKILL');
      await ended;
    },
  };
}
