/** Starting and stopping what is measured, each as its own process on its own copy of the database. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';

export const root = path.resolve(import.meta.dirname, '..');

export const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export async function asSuperuser(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const urlTo = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

export async function copyDatabase(server, template, name) {
  await asSuperuser(urlTo(server.superuserUrl, 'postgres'), async (client) => {
    await client.query(`create database ${name} owner ${new URL(server.ownerUrl).username} template ${template}`);
    await client.query(`grant connect, temporary on database ${name} to ${new URL(server.appUrl).username}`);
  });
  return { superuserUrl: urlTo(server.superuserUrl, name), ownerUrl: urlTo(server.ownerUrl, name), appUrl: urlTo(server.appUrl, name) };
}

/** A Node program, waited for until `isReady(port)`; answers its pid and how to stop it. */
export async function startProgram(script, env, isReady, { logTo } = {}) {
  const port = await freePort();
  const log = fs.openSync(logTo ?? '/dev/null', 'a');
  const startedAt = performance.now();
  const child = spawn(process.execPath, [path.join(root, script)], { env: { ...process.env, ...env, PORT: String(port) }, stdio: ['ignore', log, log, 'ipc'], cwd: root });
  fs.closeSync(log);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let code;
  void gone.then((value) => (code = value ?? -1));
  while (!(await isReady(port))) {
    if (code !== undefined) throw new Error(`${script} ended with ${code}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { port, pid: child.pid, readyMs: performance.now() - startedAt, stop: async () => { child.kill('SIGTERM'); await gone; } };
}

export const answers = (port, at = '/readyz') => fetch(`http://127.0.0.1:${port}${at}`).then((response) => response.status < 500, () => false);

/** Proportional memory of a process and everything it started, in MB. */
export function pssOf(pids) {
  const total = pids.flatMap(withChildren).reduce((sum, pid) => {
    const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return sum + Number(/^Pss:\s+(\d+)/m.exec(rollup)[1]);
  }, 0);
  return total / 1024;
}

function withChildren(pid) {
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(withChildren)];
}
