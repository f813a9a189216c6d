import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { aDistrict } from '../support/builders.js';
import { RunningApi } from '../support/running-api.js';
import { behindTriggers } from '../support/sql-pool.js';
import { openTestDatabase } from '../support/test-database.js';
import { playYear } from '../support/year-story.js';

const run = promisify(execFile);

const processZones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];
const databaseZones = ['UTC', 'PRC'];

/** What a year leaves behind, with identities and real instants taken out: these may differ, nothing else. */
const withoutIdentities = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '(id)')
    .replace(/"(contentHash|code|projectCode|noticeNo|voucherNo)":"[^"]*"/g, '"$1":"…"')
    .replace(/"(at|createdAt|frozenAt|decidedAt|recordedAt)":"[^"]*"/g, '"$1":"…"')
    .replace(/P[0-9a-f]{12}/g, '(code)');

async function yearUnder(processZone: string, databaseZone: string): Promise<string> {
  const database = await openTestDatabase(`zones_${databaseZone.toLowerCase()}`);
  const owner = new pg.Client({ connectionString: database.superuserUrl });
  await owner.connect();
  await owner.query(`alter database ${pg.escapeIdentifier(database.name)} set timezone = '${databaseZone}'`);
  await owner.end();
  const build = behindTriggers(database.superuserUrl);
  const district = await aDistrict(build);
  await build.query(`insert into simulated_clock (instant) values ('2026-01-05T01:00:00Z')`);
  await build.end();
  const api = await RunningApi.start(database, { TZ: processZone, YUJI_CLOCK: 'simulated' });
  try {
    const facts = await playYear(api, district);
    const asked = [
      ['preparer', '/performance-goals?fiscalYear=2026'],
      ['preparer', '/obligations?status=discharged&pageSize=50'],
      ['supervisor', '/obligations/overdue?pageSize=50'],
      ['performance-division', `/monitoring-reports/${facts.reportId}`],
      ['performance-division', `/self-evaluations/${facts.evaluationId}`],
      ['performance-division', `/rectifications/${facts.rectificationId}`],
      ['performance-division', '/dashboards/execution?fiscalYear=2026&month=3'],
    ] as const;
    const answers: string[] = [];
    for (const [role, path] of asked) {
      const person = await api.signIn(district.people[role].login);
      const answer = await person.get(path);
      expect([path.replace(/[0-9a-f-]{36}/, ':id'), answer.status]).toEqual([path.replace(/[0-9a-f-]{36}/, ':id'), 200]);
      // The goals of the story have random codes, by which lists are sorted.
      const items = (answer.body['items'] as Record<string, unknown>[] | undefined)?.sort((a, b) => `${String(a['status'])} ${String(a['kind'])}`.localeCompare(`${String(b['status'])} ${String(b['kind'])}`));
      answers.push(withoutIdentities(JSON.stringify(items ?? answer.body)));
    }
    return answers.join('\n');
  } finally {
    await api.stop();
    await database.drop();
  }
}

test('a year is the same in every zone of the server and of the database', async () => {
  const reference = await yearUnder('UTC', 'UTC');
  expect(reference).toContain('2026-04-15');
  for (const processZone of processZones) {
    // Two at a time: each waits for the other's answers more than for the processor.
    const years = await Promise.all(databaseZones.map((databaseZone) => yearUnder(processZone, databaseZone)));
    expect(years).toEqual(databaseZones.map(() => reference));
  }
}, 400_000);

test.each(processZones)('due days are the same under TZ=%s', async (zone) => {
  const due = async (anchor: string): Promise<unknown> => {
    const { stdout } = await run(process.execPath, ['dist/apps/cli/src/main.js', 'due', '--anchor', anchor, '--working-days', '10', '--json'], { env: { ...process.env, TZ: zone } });
    return JSON.parse(stdout);
  };
  expect(await due('2026-03-31')).toMatchObject({ due: '2026-04-15', provisional: false });
  expect(await due('2026-06-30')).toMatchObject({ due: '2026-07-14', provisional: false });
  expect(await due('2026-09-30')).toMatchObject({ due: '2026-10-20', provisional: false });
  expect(await due('2026-10-31')).toMatchObject({ due: '2026-11-13', provisional: false });
  expect(await due('2026-12-31')).toMatchObject({ due: '2027-01-14', provisional: true });
}, 60_000);
