/**
 * `npm run bench [-- --only W1,W2] [--rounds 5] [--seconds 15] [--documents DIR] [--many 1000]`: the workloads of bench/README.md against this product and the floors, in
 * turn, in one run. Prints medians and ratios; the ratio is what counts on a machine that others use too.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../scripts/build.mjs';
import { startEmbeddedPostgres } from '../scripts/embedded-postgres.mjs';
import { measureBoxes } from './boxes.mjs';
import { answers, asSuperuser, copyDatabase, root, startProgram, urlTo } from './contestants.mjs';
import { measureDocuments } from './documents.mjs';
import { floorB } from './floor-b.mjs';
import { fillDatabase } from './generator.mjs';
import { measureLists } from './lists.mjs';
import { median } from './load.mjs';
import { IDLE_SECONDS, measureProcess, startTimes } from './process-figures.mjs';
import { workloads } from './workloads.mjs';

const { values: options } = parseArgs({
  options: { only: { type: 'string', default: 'W1,W2,W3,W4,W5,W7,W8,W9' }, rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '15' }, json: { type: 'string' }, documents: { type: 'string' }, many: { type: 'string', default: '1000' } },
});
const wanted = new Set(options.only.split(','));
const rounds = Number(options.rounds);
const milliseconds = Number(options.seconds) * 1000;

const say = (line) => process.stderr.write(`${line}\n`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yuji-bench-'));
fs.chmodSync(folder, 0o711);
const running = [];
let starting;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAll().then(() => process.exit(130)));
try {
  await buildIfStale({ tell: say });
  const figures = { machine: `${os.cpus().length} cores, Node ${process.version}`, rounds, seconds: milliseconds / 1000 };
  if (wanted.has('W7')) figures.W7 = await measureDocuments({ folder: options.documents ?? process.env.REAL_DOCUMENTS, rounds, many: Number(options.many), say });
  if ([...wanted].some((id) => id !== 'W7')) await measureService(figures);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await stopAll();
}

async function measureService(figures) {
  const installed = performance.now();
  starting = startEmbeddedPostgres({ directory: path.join(folder, 'postgres') });
  const server = await starting;
  execFileSync(process.execPath, ['dist/apps/cli/src/main.js', 'migrate'], { cwd: root, env: { ...process.env, DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl, YUJI_EMBEDDED: 'true' }, stdio: ['ignore', 'ignore', 'inherit'] });
  say('filling the database: 10 districts, 100 units, 20,000 projects …');
  const sessions = await fillDatabase(urlTo(server.superuserUrl, 'yuji'));
  say(`filled after ${((performance.now() - installed) / 1000).toFixed(0)} s`);
  const product = await copyDatabase(server, 'yuji', 'bench_product');
  const floor = await copyDatabase(server, 'yuji', 'bench_floor');
  // The floor keeps none of the guarantees: no trail, no version check, no locks on approved content.
  await asSuperuser(floor.superuserUrl, async (client) => {
    const { rows } = await client.query(`select distinct tgrelid::regclass as name from pg_trigger where not tgisinternal`);
    for (const { name } of rows) await client.query(`alter table ${name} disable trigger user`);
  });
  const contestants = await start(product, floor);
  for (const workload of workloads.filter((each) => wanted.has(each.id))) {
    figures[workload.id] = await compare(workload, contestants, sessions, floor);
    printWorkload(workload, figures[workload.id]);
  }
  if (wanted.has('W8')) figures.W8 = await measureBoxes({ superuserUrl: product.superuserUrl, port: contestants.product.port, sessions, milliseconds: milliseconds / 3, rounds, say });
  if (wanted.has('W9')) figures.W9 = await measureLists({ superuserUrl: product.superuserUrl, port: contestants.product.port, sessions, milliseconds: milliseconds / 3, rounds, say });
  if (wanted.has('W5')) {
    say(`W5 waiting ${IDLE_SECONDS} s without requests …`);
    figures.W5 = { ...(await measureProcess(contestants)), ...(await startTimes(path.join(folder, 'started'), running)) };
    printProcess(figures.W5);
  }
}

async function start(product, floor) {
  const env = { YUJI_EMBEDDED: 'true', LOG_LEVEL: 'warn', WRITES_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '100000', QUEUE_BACKEND: 'postgres' };
  const api = await startProgram('dist/apps/api/src/main.js', { ...env, DATABASE_URL: product.appUrl }, answers, { logTo: path.join(folder, 'api.log') });
  running.push(api);
  const worker = await startProgram('dist/apps/worker/src/main.js', { ...env, DATABASE_URL: product.appUrl }, () => beats(product), { logTo: path.join(folder, 'worker.log') });
  running.push(worker);
  const floorA = await startProgram('bench/floor-a.mjs', { DATABASE_URL: floor.appUrl }, (port) => answers(port, '/'), {});
  running.push(floorA);
  return { product: api, worker, floor: floorA };
}

async function beats(product) {
  return asSuperuser(product.superuserUrl, async (client) => (await client.query('select 1 from worker_heartbeat')).rowCount > 0);
}

async function compare(workload, contestants, sessions, floorUrls) {
  const results = { product: [], floor: [], floorB: [], inOneDistrict: { product: [], floor: [] } };
  const forHow = milliseconds / (rounds > 3 ? 3 : 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const who of ['product', 'floor']) {
      const loads = {};
      const { port } = contestants[who];
      for (const clients of workload.clients) loads[clients] = await workload.run({ port, sessions, clients, milliseconds: forHow, label: `${who[0]}${round}` });
      results[who].push(loads);
      if (workload.alsoInOneDistrict) results.inOneDistrict[who].push(await workload.run({ port, sessions, clients: workload.clients[0], milliseconds: forHow, label: `${who[0]}${round}o`, inOneDistrict: true }));
    }
    if (workload.id === 'W1') results.floorB.push({ 8: await floorB(floorUrls.appUrl, 8, milliseconds / 3, round) });
    say(`${workload.id} round ${round + 1}/${rounds} done`);
  }
  const summary = {};
  for (const clients of workload.clients) {
    const of = (who, what) => median(results[who].map((each) => each[clients][what]));
    summary[clients] = {
      product: { perSecond: of('product', 'perSecond'), p50: of('product', 'p50'), p95: of('product', 'p95'), p99: of('product', 'p99') },
      floor: { perSecond: of('floor', 'perSecond'), p50: of('floor', 'p50'), p95: of('floor', 'p95'), p99: of('floor', 'p99') },
      ratio: of('product', 'perSecond') / of('floor', 'perSecond'),
    };
  }
  if (workload.alsoInOneDistrict) {
    const [product, floor] = ['product', 'floor'].map((who) => median(results.inOneDistrict[who].map((each) => each.perSecond)));
    summary.inOneDistrict = { product, floor, ratio: product / floor };
  }
  if (results.floorB.length > 0) {
    const perSecond = median(results.floorB.map((each) => each[8].perSecond));
    summary.floorB = { perSecond, floorAToB: summary[8].floor.perSecond / perSecond };
    if (summary.floorB.floorAToB < 0.3) throw new Error('the run is invalid: floor A is slower than 0.3 of the bare SQL');
  }
  return summary;
}

function printWorkload(workload, summary) {
  for (const clients of workload.clients) {
    const { product, floor, ratio } = summary[clients];
    say(`${workload.id} ${workload.name}, ${clients} clients: product ${product.perSecond.toFixed(0)}/s (p50 ${product.p50.toFixed(1)} p95 ${product.p95.toFixed(1)} p99 ${product.p99.toFixed(1)} ms), floor A ${floor.perSecond.toFixed(0)}/s (p95 ${floor.p95.toFixed(1)} ms), ratio ${ratio.toFixed(2)} (target >= ${workload.target.toFixed(2)})`);
  }
  if (summary.inOneDistrict) say(`   all in one district: product ${summary.inOneDistrict.product.toFixed(0)}/s, floor A ${summary.inOneDistrict.floor.toFixed(0)}/s, ratio ${summary.inOneDistrict.ratio.toFixed(2)}`);
  if (summary.floorB) say(`   floor B ${summary.floorB.perSecond.toFixed(0)}/s at 8 connections; floor A / floor B ${summary.floorB.floorAToB.toFixed(2)}`);
}

function printProcess({ firstStartMs, nextStartMs, apiReadyMs, workerReadyMs, idle, loaded, dependencies }) {
  const memory = ({ apiMb, workerMb }) => `API ${apiMb.toFixed(0)} + worker ${workerMb.toFixed(0)} = ${(apiMb + workerMb).toFixed(0)} MB`;
  say(`W5 npm start, built: ready after ${(firstStartMs / 1000).toFixed(1)} s on an empty folder, ${(nextStartMs / 1000).toFixed(1)} s with data; API alone ${apiReadyMs.toFixed(0)} ms, worker ${workerReadyMs.toFixed(0)} ms`);
  say(`   PSS right after the load: ${memory(loaded)}; ${IDLE_SECONDS} s after the last request: ${memory(idle)} (target <= 250 MB)`);
  say(`   dependencies at run time: ${dependencies.packages} packages, ${dependencies.megabytes} MB`);
}

async function stopAll() {
  for (const program of running.splice(0).reverse()) await program.stop();
  const stopping = starting;
  starting = undefined;
  await stopping?.then((server) => server.stop(), () => {});
  fs.rmSync(folder, { recursive: true, force: true });
}
