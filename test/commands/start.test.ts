import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { addressOf, eventually, isAlive, plainEnvironment, removeFolder, RunningCommand, startProduct, temporaryFolder } from '../support/running-product.js';

interface Run {
  readonly holder: string;
  readonly address: string;
  readonly parts: readonly string[];
}

// A first start plants the example district; beside other work on two cores that takes its time.
jest.setTimeout(240_000);

let folder: string;
let product: RunningCommand;

beforeAll(async () => {
  folder = temporaryFolder();
  product = startProduct(folder);
  await product.says(/^READY /m);
});

afterAll(async () => {
  product.signal('SIGTERM');
  await product.ended;
  removeFolder(folder);
});

const pidOf = (identity: string) => Number.parseInt(identity, 10);
const parts = () => (JSON.parse(readFileSync(path.join(folder, 'run.json'), 'utf8')) as Run).parts.map(pidOf);
const databasePid = () => Number(readFileSync(path.join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
const databaseLog = () => readFileSync(path.join(folder, 'postgres', 'postgres.log'), 'utf8');

async function isReady(): Promise<boolean> {
  const answer = await fetch(`${addressOf(product)}/readyz`).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

test('the first start says where it is, who one can be and what to try', () => {
  expect(product.stdout).toMatch(/^READY http:\/\/127\.0\.0\.1:\d+\n$/);
  for (const words of [addressOf(product), '示例账号', '经办人', '先试试看', 'Ctrl-C']) expect(product.stderr).toContain(words);
});

test('a second start on the same data is refused and names the first', async () => {
  const second = startProduct(folder);
  expect(await second.ended).toBe(1);
  expect(second.stderr).toContain(`进程 ${product.pid}`);
  expect(second.stderr).toContain(addressOf(product));
});

test('a command uses the running database and leaves it running', async () => {
  const before = databasePid();
  const doctor = new RunningCommand('yuji.mjs', ['doctor', '--json'], { env: plainEnvironment({ DATA_DIR: folder }) });
  expect(await doctor.ended).toBe(0);
  expect(JSON.parse(doctor.stdout)).toMatchObject({ ok: true });
  expect(isAlive(before)).toBe(true);
});

test.each([['API', 0], ['worker', 1]] as const)('a killed %s is started again, and it is said', async (_, at) => {
  const killed = parts()[at]!;
  process.kill(killed, 'SIGKILL');
  await product.says('意外退出（信号 SIGKILL）');
  expect(await eventually(() => parts().length === 2 && !parts().includes(killed) && parts().every(isAlive))).toBe(true);
  expect(await eventually(isReady)).toBe(true);
});

test('a killed database is started again on the same port, and the API finds it', async () => {
  const killed = databasePid();
  process.kill(killed, 'SIGKILL');
  await product.says('数据库意外退出');
  await product.says('数据库已重新启动');
  expect(databasePid()).not.toBe(killed);
  expect(await eventually(isReady)).toBe(true);
});

test('a start that is killed takes API and worker with it, and the next start takes over the database', async () => {
  const [database, orphans] = [databasePid(), parts()];
  product.signal('SIGKILL');
  await product.ended;
  const began = Date.now();
  product = startProduct(folder);
  await product.says(/^READY /m);
  expect(product.stderr).toContain(`数据库仍在运行（进程 ${database}）`);
  expect(orphans.some(isAlive)).toBe(false);
  expect(databasePid()).toBe(database);
  expect(Date.now() - began).toBeLessThan(30_000);
});

test('SIGTERM stops API and worker, then the database, within 30 s and a second signal changes nothing', async () => {
  const [database, apps, lengthBefore] = [databasePid(), parts(), databaseLog().length];
  const began = Date.now();
  product.signal('SIGTERM');
  await product.says('正在停止');
  product.signal('SIGINT');
  expect(await product.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(30_000);
  expect([...apps, database].some(isAlive)).toBe(false);
  // Had the database gone first, it would have had to end the sessions of the others.
  const log = databaseLog().slice(lengthBefore);
  expect(log).toContain('received fast shutdown request');
  expect(log).not.toContain('terminating connection due to administrator command');
});

test('the next start builds nothing, makes no database and keeps the data', async () => {
  product = startProduct(folder);
  await product.says(/^READY /m);
  for (const words of ['正在编译', '正在建立数据库']) expect(product.stderr).not.toContain(words);
  expect(product.stderr).toContain('示例账号');
});
