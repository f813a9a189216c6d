/** W5: how long the product takes to be ready, what memory it holds, and what it depends on. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freePort, pssOf, root } from './contestants.mjs';

export const IDLE_SECONDS = 60;

/** `npm start` as it is typed, on an empty folder (database made, migrated, seeded) and again on what that left. */
export async function startTimes(directory, running) {
  const firstStartMs = await timeToReady(directory, running);
  return { firstStartMs, nextStartMs: await timeToReady(directory, running) };
}

async function timeToReady(directory, running) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _ownerUrl, ...env } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs')], { cwd: root, env: { ...env, DATA_DIR: directory, PORT: String(await freePort()) }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const program = { stop: async () => { child.kill('SIGTERM'); await gone; } };
  running.push(program);
  let text = '';
  const ready = new Promise((resolve) => child.stdout.setEncoding('utf8').on('data', (chunk) => /^READY /m.test((text += chunk)) && resolve(performance.now() - began)));
  const took = await Promise.race([ready, gone.then((code) => { throw new Error(`npm start ended with ${code}: ${text.slice(-2000)}`); })]);
  await program.stop();
  running.splice(running.indexOf(program), 1);
  return took;
}

/** Memory right after the load and again when nobody has asked anything for a minute. */
export async function measureProcess({ product, worker }) {
  const memory = () => ({ apiMb: pssOf([product.pid]), workerMb: pssOf([worker.pid]) });
  const loaded = memory();
  await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
  return { apiReadyMs: product.readyMs, workerReadyMs: worker.readyMs, loaded, idle: memory(), dependencies: dependencies() };
}

/** What is installed and not only for development. */
function dependencies() {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const folders = Object.entries(lock.packages).filter(([name, each]) => name !== '' && !each.dev && fs.existsSync(path.join(root, name))).map(([name]) => name);
  const sizes = folders.map((name) => Number(execFileSync('du', ['-sk', '--exclude=*/node_modules', name], { cwd: root, encoding: 'utf8' }).split('\t')[0]));
  return { packages: folders.length, megabytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024) };
}
