/** W9: a list of 10,000 goals as its reader meets it: first page, orders, search, last page, the workbook of all of it; where CHROMIUM_PATH is given, on the screen too. */
import { asSuperuser } from './contestants.mjs';
import { districtId, YEAR } from './generator.mjs';
import { createClient, measure, median } from './load.mjs';

const LISTED = 10_000;
const DISTRICT = 3;
/** The generator wrote 2,000 into the district; each gets so many more. */
const MORE = 4;
const PAGE = `/performance-goals?fiscalYear=${YEAR}&page=1&pageSize=20`;

const asked = {
  'first page': PAGE,
  'last page': PAGE.replace('page=1', `page=${LISTED / 20}`),
  'by name': `${PAGE}&sort=name`,
  'by unit, falling': `${PAGE}&sort=-unit`,
  'by budget, falling': `${PAGE}&sort=-budget`,
  'by status': `${PAGE}&sort=status`,
  'one status': `${PAGE}&status=issued`,
  'search for a name': `${PAGE}&search=${encodeURIComponent('社区')}`,
  'search for a code': `${PAGE}&search=0042`,
};

/** The goals of one district, four times more, under codes and identities of their own. */
async function fillList(superuserUrl) {
  await asSuperuser(superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    const district = [districtId(DISTRICT)];
    const again = (id) => `md5(${id}::text || again)::uuid`;
    const copies = `cross join generate_series(1, ${MORE}) as again where goal.district_id = $1`;
    await client.query(`insert into spending_plan_entry (goal_id, month, raw, percent) select ${again('goal.id')}, plan.month, plan.raw, plan.percent from spending_plan_entry plan join performance_goal goal on goal.id = plan.goal_id ${copies}`, district);
    await client.query(
      `insert into performance_goal (id, project_id, district_id, unit_id, fiscal_year, code, status, version, round, preparer_id, budgeted_fen, fiscal_funds_fen, other_funds_fen, purpose, content_hash, issued_on)
       select ${again('goal.id')}, ${again('goal.project_id')}, district_id, unit_id, fiscal_year, code || '-' || again, status, version, round, preparer_id, budgeted_fen, fiscal_funds_fen, other_funds_fen, purpose, content_hash, issued_on from performance_goal goal ${copies}`,
      district,
    );
    await client.query(`insert into budget_project (id, district_id, unit_id, fiscal_year, code, name, nature) select ${again('goal.id')}, district_id, unit_id, fiscal_year, code || '-' || again, name, nature from budget_project goal ${copies}`, district);
    await client.query('vacuum analyze performance_goal, budget_project, spending_plan_entry');
  });
}

async function measureRoutes({ port, session, milliseconds, say }) {
  const http = createClient(port, 1);
  const get = (path) => http.send({ method: 'GET', path, headers: { cookie: `yuji_session=${session.token}` } });
  const figures = {};
  const { total } = JSON.parse((await get(PAGE)).text);
  if (total !== LISTED) throw new Error(`a list of ${LISTED} was expected, not ${total}`);
  for (const [name, path] of Object.entries(asked)) {
    const { p50, p95 } = await measure(1, milliseconds, async () => {
      const { status, text } = await get(path);
      if (status !== 200 || JSON.parse(text).items.length === 0) throw new Error(`${path}: ${status}`);
    });
    figures[name] = { p50, p95 };
    say(`W9 ${name}: p50 ${p50.toFixed(0)} p95 ${p95.toFixed(0)} ms (target <= 300)`);
  }
  const workbooks = [];
  for (let round = 0; round < 5; round += 1) {
    const startedAt = performance.now();
    const { status, headers } = await get(`/performance-goals/workbook?fiscalYear=${YEAR}`);
    if (status !== 200) throw new Error(`the workbook: ${status}`);
    workbooks.push({ ms: performance.now() - startedAt, bytes: Number(headers['content-length']) });
  }
  http.close();
  figures.workbook = { ms: median(workbooks.map(({ ms }) => ms)), bytes: workbooks[0].bytes };
  say(`   workbook of all ${LISTED}: ${figures.workbook.ms.toFixed(0)} ms, ${(figures.workbook.bytes / 1000).toFixed(0)} kB`);
  return figures;
}

/** From a click, or the address, until the rows that were asked for stand there and were painted. */
async function measureScreen({ port, session, rounds, say }) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-gpu'] });
  const results = { opened: [], sorted: [], 'next page': [], filtered: [] };
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    await context.addCookies([{ name: 'yuji_session', value: session.token, url: `http://127.0.0.1:${port}` }]);
    const page = await context.newPage();
    const timed = async (name, act, shown) => {
      const startedAt = performance.now();
      await act();
      await page.locator(shown).first().waitFor();
      await page.evaluate(() => new Promise((resolve) => { globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(resolve)); }));
      results[name].push(performance.now() - startedAt);
    };
    const settled = '.ant-table-row >> nth=19';
    const code = (at) => `.ant-table-row:has-text("${YEAR}-${DISTRICT}${at}")`;
    for (let round = 0; round < rounds; round += 1) {
      await timed('opened', () => page.goto(`http://127.0.0.1:${port}/desk/performance-goals?year=${YEAR}`), settled);
      await timed('next page', () => page.locator('.ant-pagination-next button').click(), code('0-0004'));
      await timed('sorted', () => page.getByRole('columnheader', { name: '项目编码' }).click(), code('0-0000'));
      await timed('filtered', async () => { await page.getByLabel('按名称或编码查找').fill('9-0199'); await page.keyboard.press('Enter'); }, code('9-0199'));
    }
  } finally {
    await browser.close();
  }
  const figures = Object.fromEntries(Object.entries(results).map(([name, all]) => [name, { median: median(all), worst: Math.max(...all) }]));
  for (const [name, { median: middle, worst }] of Object.entries(figures)) say(`   on the screen, ${name}: median ${middle.toFixed(0)} worst ${worst.toFixed(0)} ms`);
  return figures;
}

export async function measureLists({ superuserUrl, port, sessions, milliseconds, rounds, say }) {
  await fillList(superuserUrl);
  const session = sessions[`${DISTRICT}/0/performance-division`];
  const routes = await measureRoutes({ port, session, milliseconds, say });
  return process.env.CHROMIUM_PATH === undefined ? { routes } : { routes, screen: await measureScreen({ port, session, rounds, say }) };
}
