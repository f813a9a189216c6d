/** W8: the first page of 待办 with its counters, of an empty box and of one with ten thousand cases; and 500 cases approved in one batch. */
import { asSuperuser } from './contestants.mjs';
import { districtId, goalBody, idOf, personId, seeded, unitId, units } from './generator.mjs';
import { createClient, measure, median } from './load.mjs';

const WAITING = 10_000;
const BATCH = 500;
const [FULL, EMPTY, BATCHED] = [0, 1, 2];

const headersOf = (session) => ({ cookie: `yuji_session=${session.token}`, 'x-csrf-token': session.csrf });

async function answerOf(http, session, method, path, body) {
  const { status, text } = await http.send({ method, path, headers: headersOf(session), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
  return text === '' ? null : JSON.parse(text);
}

/** Cases that wait for the performance division of one district, spread over its offices and over a month of due days. */
async function fillBox(superuserUrl) {
  await asSuperuser(superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    const offices = Array.from({ length: units }, (_, unit) => unitId(FULL, unit));
    await client.query(
      `with waiting as (
         insert into approval_case (id, district_id, unit_id, subject_kind, subject_id, subject_version, content_hash, title, fiscal_year, round, route_id, status, current_step, submitted_by, version, opened_at)
         select gen_random_uuid(), $1, ($2::uuid[])[1 + at % ${units}], 'goal', gen_random_uuid(), 2, 'bench', '社区服务经费' || at, 2026, 1, $3, 'open', 1, $4, 1, now() from generate_series(1, ${WAITING}) as at returning id, unit_id),
       steps as (
         insert into approval_case_step (case_id, position, name, role, relation, unit_id, rule, allows_preparer) select id, 1, '绩效股审核', 'performance-division', 'district-performance-division', $5::uuid, 'any-of', false from waiting),
       authors as (insert into approval_author (case_id, person_id) select id, $4 from waiting)
       insert into obligation (id, district_id, unit_id, kind, subject_kind, subject_id, fiscal_year, owed_by_unit_id, owed_by_role, anchor_on, due_on, due_rule, status, version)
       select gen_random_uuid(), $1, unit_id, 'decide-approval', 'approval-case', id, 2026, $5::uuid, 'performance-division', current_date, current_date + (row_number() over ())::integer % 30, '{}', 'open', 1 from waiting`,
      [districtId(FULL), offices, idOf(`route ${FULL}`), personId(FULL, 0, 'preparer'), idOf(`performance-division ${FULL}`)],
    );
    await client.query('vacuum analyze');
  });
}

async function readBox(http, session, expected) {
  const [page, counters] = [await answerOf(http, session, 'GET', '/approval-cases?box=todo&pageSize=20'), await answerOf(http, session, 'GET', '/approval-boxes/counters')];
  if (page.total !== expected || counters.todo !== expected || page.items.length !== Math.min(20, expected)) throw new Error(`a box of ${expected} was expected, not ${page.total}/${counters.todo}`);
}

async function measureBox({ port, sessions }, milliseconds, rounds) {
  const results = { full: [], empty: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, district, expected] of [['full', FULL, WAITING], ['empty', EMPTY, 0]]) {
      const http = createClient(port, 4);
      results[name].push(await measure(4, milliseconds, async () => readBox(http, sessions[`${district}/0/performance-division`], expected)));
      http.close();
    }
  }
  const of = (name, what) => median(results[name].map((each) => each[what]));
  return { waiting: WAITING, full: { p50: of('full', 'p50'), p95: of('full', 'p95') }, empty: { p50: of('empty', 'p50'), p95: of('empty', 'p95') }, ratio: of('full', 'p95') / of('empty', 'p95') };
}

/** Indicators that the review has nothing against. */
const indicators = [['quantity', '补贴发放人数', '≥20人'], ['quality', '发放准确率', '≥98%'], ['timeliness', '按月发放及时率', '≥95%'], ['cost', '人均补贴', '≤500元'], ['social-benefit', '治安案件下降率', '≥5%'], ['satisfaction', '居民满意度', '≥90%']]
  .map(([category, name, target]) => ({ category, name, description: '按台账统计', target, basis: '台账' }));

async function measureBatch({ port, sessions }) {
  const http = createClient(port, 8);
  const random = seeded(19);
  const [preparer, finance] = [sessions[`${BATCHED}/0/preparer`], sessions[`${BATCHED}/0/subdistrict-finance`]];
  const queue = Array.from({ length: BATCH }, (_, at) => at);
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      const { id } = await answerOf(http, preparer, 'POST', '/performance-goals', { ...goalBody(random, `W8-${at}`), name: '社区巡逻补贴', purpose: '按月发放巡逻队员补贴', objectives: ['补贴按月足额发放'], indicators });
      await answerOf(http, preparer, 'POST', `/performance-goals/${id}/submission`, { version: 1 });
    }
  }));
  const items = [];
  for (let page = 1; items.length < BATCH; page += 1) items.push(...(await answerOf(http, finance, 'GET', `/approval-cases?box=todo&pageSize=100&page=${page}`)).items.map(({ id, version, contentHash }) => ({ caseId: id, version, contentHash })));
  const timed = async (dryRun) => {
    const startedAt = performance.now();
    const { passed, items: outcomes } = await answerOf(http, finance, 'POST', '/approval-decisions/batches', { items: items.slice(0, BATCH), verdict: 'approve', opinion: '同意', dryRun });
    if (passed !== BATCH) throw new Error(`${passed} of ${BATCH} passed: ${outcomes.find(({ reason }) => reason !== null)?.reason}`);
    return performance.now() - startedAt;
  };
  const figures = { items: BATCH, dryRunMs: await timed(true), batchMs: await timed(false) };
  http.close();
  return figures;
}

export async function measureBoxes({ superuserUrl, port, sessions, milliseconds, rounds, say }) {
  await fillBox(superuserUrl);
  const box = await measureBox({ port, sessions }, milliseconds, rounds);
  say(`W8 待办 with counters: ${WAITING} waiting p50 ${box.full.p50.toFixed(1)} p95 ${box.full.p95.toFixed(1)} ms, empty p50 ${box.empty.p50.toFixed(1)} p95 ${box.empty.p95.toFixed(1)} ms, ratio ${box.ratio.toFixed(2)} (target <= 1.50)`);
  const batch = await measureBatch({ port, sessions });
  say(`   batch of ${BATCH}: dry run ${(batch.dryRunMs / 1000).toFixed(1)} s, decided in ${(batch.batchMs / 1000).toFixed(1)} s`);
  return { box, batch };
}
