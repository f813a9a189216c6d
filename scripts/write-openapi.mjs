/** `npm run openapi [FILE]`: the contract as the built API answers it, because only the compiled routes know their types; and the desk's types of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIfStale, built, root } from './build.mjs';
import { Failure, lastLines, say, sayFailure } from './failure.mjs';
import { freePort, sleep } from './processes.mjs';
import { runProgram } from './run-program.mjs';
import { sentences } from './sentences.mjs';
import { environmentFor, readSettings } from './settings.mjs';
import { startApp } from './supervisor.mjs';
import { startThrowAwayPostgres } from './throw-away-postgres.mjs';

const patience = 60_000;
const ours = 'openapi.json';

export async function writeOpenapi(file = ours) {
  const logs = mkdtempSync(path.join(os.tmpdir(), 'yuji-openapi-'));
  let server;
  let api;
  try {
    await buildIfStale({ tell: say });
    server = await startThrowAwayPostgres('openapi');
    const settings = readSettings({});
    const { code, stderr } = await runProgram([built('cli'), 'migrate'], { env: environmentFor(settings, { ...server, embedded: true }) });
    if (code !== 0) throw new Failure(sentences.migrateFailed, stderr);
    const port = await freePort();
    const env = environmentFor(settings, { appUrl: server.appUrl, embedded: true }, { PORT: String(port), HOST: '127.0.0.1' });
    api = startApp(sentences.nameApi, built('api'), { env, logFile: path.join(logs, 'api.log') });
    const contract = await askFor(`http://127.0.0.1:${port}/openapi.json`, api);
    writeFileSync(path.resolve(root, file), `${JSON.stringify(contract, null, 2)}\n`);
    if (file === ours) writeFileSync(path.join(root, 'apps/web/src/api/contract.ts'), await typesOf(contract));
    say(sentences.openapiWritten(file, Object.keys(contract.paths).length));
  } catch (error) {
    sayFailure(error);
    process.exitCode = 1;
  } finally {
    await api?.stop(10_000);
    await server?.stop();
    rmSync(logs, { recursive: true, force: true });
  }
}

async function typesOf(contract) {
  const { astToString, default: openapiTypes } = await import('openapi-typescript');
  return `/** Written by npm run openapi; do not edit. */\n\n${astToString(await openapiTypes(contract))}`;
}

async function askFor(address, api) {
  for (const deadline = Date.now() + patience; Date.now() < deadline && !api.isOver(); await sleep(100)) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return answer.json();
  }
  throw new Failure(sentences.notReady(sentences.nameApi, api.logFile), lastLines(api.logFile));
}
