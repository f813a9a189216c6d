/** Builds dist/ when it is missing or older than its sources; nothing is built twice. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, Interrupted } from './failure.mjs';
import { readIfThere, withLock } from './processes.mjs';
import { sentences } from './sentences.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const built = (app) => path.join(root, 'dist', 'apps', app, 'src', 'main.js');

const dist = path.join(root, 'dist');
const stampFile = path.join(dist, '.build-stamp.json');
const folders = ['apps', 'libs', 'migrations'];
const builtPages = path.join(dist, 'apps', 'web') + path.sep;
const settings = ['package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];

/** The apps as they stand in dist, built now when the sources have changed since. */
export async function buildIfStale({ tell = () => {}, interruption } = {}) {
  if (!fs.existsSync(path.join(root, 'node_modules', '@nestjs', 'cli'))) throw new Failure(sentences.dependenciesMissing);
  if (isFresh()) return false;
  try {
    fs.mkdirSync(dist, { recursive: true });
    fs.accessSync(dist, fs.constants.W_OK);
  } catch (error) {
    throw new Failure(sentences.folderNotWritable(dist, error.code));
  }
  const onWait = () => tell(sentences.buildBusy);
  return withLock(path.join(root, 'dist', '.build-lock'), () => buildUnlessFresh(tell, interruption), { patience: 300_000, onWait, onTimeout: () => new Failure(sentences.buildFailed) });
}

async function buildUnlessFresh(tell, interruption) {
  if (isFresh()) return false;
  tell(sentences.building);
  const began = Date.now();
  const sources = listSources();
  const stamp = { quick: quickMark(sources), thorough: thoroughMark(sources) };
  fs.rmSync(stampFile, { force: true });
  await runToEnd([path.join('@nestjs', 'cli', 'bin', 'nest.js'), 'build'], interruption);
  forgetRemovedSources();
  await runToEnd([path.join('vite', 'bin', 'vite.js'), 'build', '--config', path.join('apps', 'web', 'vite.config.ts'), '--logLevel', 'warn'], interruption);
  fs.writeFileSync(stampFile, JSON.stringify(stamp));
  tell(sentences.built(((Date.now() - began) / 1000).toFixed(1)));
  return true;
}

/** Names, sizes and times answer in milliseconds; when they differ, only other contents mean another build. */
export function isFresh() {
  const stamp = JSON.parse(readIfThere(stampFile) ?? 'null');
  if (!stamp) return false;
  const sources = listSources();
  if (stamp.quick === quickMark(sources)) return true;
  if (stamp.thorough !== thoroughMark(sources)) return false;
  try {
    fs.writeFileSync(stampFile, JSON.stringify({ ...stamp, quick: quickMark(sources) }));
  } catch {
    // A checkout that is not ours to write: the contents are compared again next time.
  }
  return true;
}

function listSources() {
  const files = folders.map((folder) => path.join(root, folder)).filter((folder) => fs.existsSync(folder)).flatMap((folder) => [...walk(folder)]);
  return [...files.filter(isSource), ...settings.map((name) => path.join(root, name))].map((file) => ({ file, stat: fs.statSync(file) }));
}

function* walk(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(at);
    else if (entry.isFile()) yield at;
  }
}

const isSource = (file) => !file.endsWith('.spec.ts') && !file.endsWith('.fixture.ts');

function quickMark(sources) {
  const hash = createHash('sha1');
  for (const { file, stat } of sources) hash.update(`${path.relative(root, file)}|${stat.size}|${stat.mtimeMs}\n`);
  return hash.digest('hex');
}

function thoroughMark(sources) {
  const hash = createHash('sha1');
  for (const { file } of sources) hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  return hash.digest('hex');
}

async function runToEnd([script, ...words], interruption) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal: interruption });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve)).catch((error) => {
    if (error.name === 'AbortError') throw new Interrupted();
    throw error;
  });
  if (interruption?.aborted) throw new Interrupted();
  if (code !== 0) throw new Failure(sentences.buildFailed, output);
}

/** The compiler leaves the output of a source that is gone; loaded by a glob it would haunt us (an old migration, say). */
function forgetRemovedSources() {
  for (const output of [...walk(dist)].filter((file) => !file.startsWith(builtPages) && /\.js(\.map)?$|\.d\.ts$/.test(file))) {
    const source = path.relative(dist, output).replace(/\.map$/, '').replace(/\.js$|\.d\.ts$/, '');
    const stays = ['.ts', '.tsx', '.js', '.mjs'].some((ending) => fs.existsSync(path.join(root, source + ending)));
    if (!stays) fs.rmSync(output);
  }
}
