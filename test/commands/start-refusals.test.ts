import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { occupyPort, removeFolder, startProduct, temporaryFolder } from '../support/running-product.js';

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => removeFolder(folder));

const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts, expects a refusal, and answers the sentence. */
async function refusal(more: Readonly<Record<string, string>> = {}, options = {}): Promise<string> {
  const product = startProduct(folder, more, options);
  expect(await product.ended).toBe(1);
  expect(product.stdout).toBe('');
  return product.stderr;
}

function filesOf(at: string): string[] {
  return readdirSync(at, { recursive: true }).map(String).sort();
}

test('a taken port is refused before anything is touched', async () => {
  const { port, release } = await occupyPort();
  try {
    expect(await refusal({ PORT: String(port) })).toContain(`端口 ${port} 已被其他程序占用`);
    expect(filesOf(folder)).toEqual([]);
  } finally {
    release();
  }
});

test.each([
  [{ PORT: 'eighty' }, 'PORT=eighty'],
  [{ PORT: '70000' }, 'PORT=70000'],
  [{ QUEUE_BACKEND: 'kafka' }, 'QUEUE_BACKEND=kafka'],
  [{ QUEUE_BACKEND: 'redis' }, 'REDIS_URL'],
])('the setting %j is refused by name', async (setting, named) => {
  expect(await refusal(setting as Record<string, string>)).toContain(named);
  expect(filesOf(folder)).toEqual([]);
});

test('a data folder that is not ours to write is refused', async () => {
  chmodSync(folder, 0o555);
  try {
    const sentence = await refusal({}, nobody);
    expect(sentence).toContain('文件夹不可写');
    expect(sentence).toContain(folder);
  } finally {
    chmodSync(folder, 0o755);
  }
});

test('a data folder that cannot be made is refused', async () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, 'mine');
  expect(await refusal({ DATA_DIR: path.join(file, 'var') })).toContain('文件夹不可写');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

(existsSync('/proc/self') ? test : test.skip)('a data folder where nothing can ever be made is refused too, and the command ends', async () => { // skipped where there is no /proc: no other folder refuses root too
  expect(await refusal({ DATA_DIR: '/proc/no/such/folder' })).toContain('文件夹不可写');
});

test('a half-initialised database is refused and left as it is', async () => {
  const data = path.join(folder, 'postgres', 'data');
  mkdirSync(path.join(data, 'base'), { recursive: true });
  writeFileSync(path.join(data, 'base', '1'), 'half');
  const before = filesOf(data);
  expect(await refusal()).toContain('不完整');
  expect(filesOf(data)).toEqual(before);
});

test('a database that lost its control file is refused and left as it is', async () => {
  const data = path.join(folder, 'postgres', 'data');
  mkdirSync(path.join(data, 'global'), { recursive: true });
  writeFileSync(path.join(data, 'PG_VERSION'), '18\n');
  expect(await refusal()).toContain('不完整');
  expect(readFileSync(path.join(data, 'PG_VERSION'), 'utf8')).toBe('18\n');
});

test('the database of another major version is refused by its number', async () => {
  const data = path.join(folder, 'postgres', 'data');
  mkdirSync(path.join(data, 'global'), { recursive: true });
  writeFileSync(path.join(data, 'global', 'pg_control'), '');
  writeFileSync(path.join(data, 'PG_VERSION'), '16\n');
  expect(await refusal()).toContain('PostgreSQL 16');
  expect(existsSync(path.join(folder, 'postgres', 'credentials.json'))).toBe(false);
});

test('a database without its passwords is refused, not locked out for ever', async () => {
  const data = path.join(folder, 'postgres', 'data');
  mkdirSync(path.join(data, 'global'), { recursive: true });
  writeFileSync(path.join(data, 'global', 'pg_control'), '');
  writeFileSync(path.join(data, 'PG_VERSION'), '18\n');
  expect(await refusal()).toContain('credentials.json');
});

test('an external database that cannot be reached ends the start', async () => {
  const { port, release } = await occupyPort();
  release();
  const sentence = await refusal({ DATABASE_URL: `postgres://yuji_app:x@127.0.0.1:${port}/yuji` });
  expect(sentence).toContain('数据库结构升级失败');
  expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
});

test('an old Node is refused in a sentence', () => {
  const script = "import('./scripts/begin.mjs').then(({ refuseOldNode }) => refuseOldNode('18.20.8'))";
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('需要 Node.js 20.19');
  expect(stderr).toContain('18.20.8');
});
