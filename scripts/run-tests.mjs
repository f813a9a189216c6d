/** `npm test`: everything that needs only Node, against a PostgreSQL of its own; nothing is left running. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { buildIfStale, built, root } from './build.mjs';
import { Failure, Interrupted, say, sayFailure } from './failure.mjs';
import { appRole, ownerRole, prepareDatabase, prepareRoles, urlTo, withClient } from './postgres-roles.mjs';
import { runProgram } from './run-program.mjs';
import { sentences } from './sentences.mjs';
import { summarise } from './test-counts.mjs';
import { startThrowAwayPostgres } from './throw-away-postgres.mjs';

const templateName = 'yuji_template';

export async function runTests(words) {
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => interruption.abort());
  let server;
  try {
    await buildIfStale({ tell: say, interruption: interruption.signal });
    say(sentences.testDatabase);
    const superuserUrl = process.env.TEST_DATABASE_URL || (server = await startThrowAwayPostgres('test')).superuserUrl;
    const env = { ...process.env, ...(await makeTemplate(superuserUrl, interruption.signal)) };
    process.exitCode = await runJest(words, env, interruption.signal);
  } catch (error) {
    process.exitCode = error instanceof Interrupted ? 130 : 1;
    if (!(error instanceof Interrupted)) sayFailure(error);
  } finally {
    await server?.stop();
  }
}

/**
 * One migrated database; every Jest worker copies it. A server lent by TEST_DATABASE_URL must be one for tests:
 * the product's two roles get new passwords there.
 */
async function makeTemplate(superuserUrl, interruption) {
  const [ownerPassword, appPassword] = [randomBytes(18).toString('base64url'), randomBytes(18).toString('base64url')];
  const quoted = pg.escapeIdentifier(templateName);
  await withClient(superuserUrl, async (client) => {
    await prepareRoles(client, { owner: [ownerRole, ownerPassword], app: [appRole, appPassword] });
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [templateName]);
    if (rowCount > 0) await client.query(`alter database ${quoted} is_template false`);
    await client.query(`drop database if exists ${quoted} with (force)`);
    await prepareDatabase(client, { name: templateName, owner: ownerRole, app: appRole });
  });
  const urlFor = (role, password) => {
    const url = new URL(urlTo(superuserUrl, templateName));
    [url.username, url.password] = [role, password];
    return url.href;
  };
  const [ownerUrl, appUrl] = [urlFor(ownerRole, ownerPassword), urlFor(appRole, appPassword)];
  const env = { ...process.env, DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl };
  const { code, stdout, stderr } = await runProgram([built('cli'), 'migrate'], { env, interruption });
  if (code !== 0) throw new Failure(sentences.testTemplateFailed, stdout + stderr);
  await withClient(superuserUrl, (client) => client.query(`alter database ${quoted} is_template true allow_connections false`));
  return { TEST_DATABASE_URL: superuserUrl, TEST_DATABASE_OWNER_URL: ownerUrl, TEST_DATABASE_APP_URL: appUrl };
}

async function runJest(words, env, interruption) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yuji-run-'));
  fs.chmodSync(folder, 0o755); // the database user passes through
  const report = process.env.YUJI_TEST_REPORT ?? path.join(folder, 'report.json');
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // Every test brings a database and often processes of its own: more at once than processors only makes all of them slower.
  const chosen = words.some((word) => /^(-w|--maxWorkers|--runInBand|-i)\b/.test(word)) ? [] : [`--maxWorkers=${Math.min(4, Math.max(2, os.availableParallelism()))}`];
  try {
    const { code } = await runProgram(
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--json', `--outputFile=${report}`, ...chosen, ...words],
      { cwd: root, env: { ...env, TEST_RUN_FOLDER: folder }, output: 'inherit', errors: 'inherit', interruption, wholeGroup: true },
    );
    return summarise(report, code);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
