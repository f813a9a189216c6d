import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { eventually, plainEnvironment, removeFolder, RunningCommand, temporaryFolder } from '../support/running-product.js';

interface StoryEvent {
  readonly on: string;
  readonly actor: string;
  readonly event: string;
  readonly subject: string;
  readonly text: string;
  readonly audit: number;
}

const LONG = 600_000;

let folder: string;
beforeAll(() => (folder = temporaryFolder()));
afterAll(() => removeFolder(folder));

const play = (words: readonly string[], more: Readonly<Record<string, string>> = {}): RunningCommand =>
  new RunningCommand('yuji.mjs', ['demo-year', ...words], { env: plainEnvironment({ DATA_DIR: folder, ...more }) });

async function storyOf(command: RunningCommand): Promise<string> {
  const code = await command.ended;
  if (code !== 0) throw new Error(`demo-year ended with ${code}:\n${command.stderr}`);
  return command.stdout;
}

const eventsOf = async (file: string): Promise<readonly StoryEvent[]> => JSON.parse(await storyOf(play([file, '--json']))) as StoryEvent[];

/** What must happen in every year, whatever document it is played from. */
function requireWholeYear(events: readonly StoryEvent[]): void {
  const of = (event: string): readonly StoryEvent[] => events.filter((each) => each.event === event);
  const projects = of('goal.created').length;
  expect(projects).toBeGreaterThan(0);
  expect(of('goal.submitted')).toHaveLength(projects + 1); // one came back and was submitted again
  expect(of('goal.returned')).toHaveLength(1);
  expect(of('goal.issued')).toHaveLength(projects);
  expect(of('monitoring.submitted')).toHaveLength(projects * 3);
  expect(of('obligation.reminded').map(({ actor }) => actor)).toEqual(['系统', '系统', '系统', '系统']);
  expect(of('evaluation.submitted')).toHaveLength(projects);
  expect(of('rectification.closed')).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ event: 'audit.verified' });
  expect(events.map(({ on }) => on)).toEqual([...events.map(({ on }) => on)].sort());
  expect(events.every(({ audit }) => Number.isInteger(audit) && audit > 0)).toBe(true);
  const entries = events.at(-1)?.audit ?? 0;
  expect(Math.max(...events.map(({ audit }) => audit))).toBe(entries);
}

describe('a played year', () => {
  let first = '';
  let second = '';
  beforeAll(async () => {
    // Side by side, so that nothing of one may be in the other's way.
    [first, second] = await Promise.all([storyOf(play([])), storyOf(play([], { TZ: 'America/New_York' }))]);
  }, LONG);

  test('is told alike twice, also in another time zone', () => {
    expect(second).toBe(first);
    expect(first.length).toBeGreaterThan(5_000);
  });

  test('climbs the reminder ladder from the preparer to the bureau when one report is late', () => {
    const reminders = first.split('\n').filter((line) => line.includes('系统提醒'));
    expect(reminders.map((line) => /系统提醒(\S+?)：/.exec(line)?.[1])).toEqual(['经办人林月', '单位负责人方志成', '街道财政秦秀英', '监督董正言']);
    expect(reminders[3]).toContain('请予督办');
    expect(first).toMatch(/补报“[^”]+”6 月底监控表，逾期 6 个工作日/);
  });

  test('marks everything that a script made up, and names no identity and no wall clock', () => {
    for (const line of first.split('\n').filter((each) => /补正“|登记.*支付|报送.*监控表|报送.*自评/.test(each))) expect(line).toContain('〔模拟〕');
    expect(first).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(first).not.toMatch(/\d\d:\d\d:\d\d/);
  });

  test('ends with a table per project that shows plan, spending, four lights, points, grade and rectification', () => {
    const tables = first.slice(first.indexOf('各项目全年情况')).split(/\n\n/).slice(1);
    expect(tables).toHaveLength(12);
    for (const table of tables) {
      expect(table).toMatch(/预算 [\d.]+ 万元\s计划 [\d/.]+%\s支出 [\d.]+ 万元/);
      for (const month of ['3月底', '6月底', '10月底', '12月底']) expect(table).toMatch(new RegExp(`${month}( +\\S+){3}( +(红灯|黄灯|绿灯|蓝灯|—)){4}`));
      expect(table).toMatch(/得分 [\d.→]+\s等级 [优良中差→]+\s整改 /);
    }
    expect(tables.filter((table) => table.includes('已销号'))).toHaveLength(1);
  });

  test('leaves no database behind', () => {
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  });
});

test('an interrupted year ends at once with the code of a signal, and prints nothing', async () => {
  const command = play([]);
  await command.says('正在演示');
  command.signal('SIGINT');
  expect(await command.ended).toBe(130);
  expect(command.stdout).toBe('');
}, LONG);

test('a file without goal tables is refused, and no story is told', async () => {
  const command = play(['README.md']);
  expect(await command.ended).toBe(1);
  expect(JSON.parse(command.stdout)).toMatchObject({ code: expect.stringMatching(/^document\./) });
}, LONG);

/** Really published disclosures, which are not part of the repository. */
const published = process.env.REAL_DOCUMENTS;
const isHere = published !== undefined && existsSync(published);

if (!isHere && process.env.CI === 'true') {
  test('REAL_DOCUMENTS names the folder of the published documents', () => {
    throw new Error('REAL_DOCUMENTS is not set or does not exist; in CI a year must be played from published documents.');
  });
}

(isHere ? describe : describe.skip)('a year played from a published document (skipped unless REAL_DOCUMENTS names their folder)', () => {
  const files = isHere ? readdirSync(published).filter((file) => /^(000_.*\.(txt|docx)|003_.*\.docx)$/.test(file)) : [];

  test.each(files)('%s', async (file) => {
    requireWholeYear(await eventsOf(path.join(published ?? '', file)));
  }, LONG);
});

test('a trail that was tampered with during the year fails the command, which names the entry', async () => {
  const temporary = temporaryFolder();
  const command = play([], { TMPDIR: temporary });
  try {
    await command.says('正在演示');
    const client = await superuserOf(temporary);
    const { rowCount } = await client.query(`
      begin;
      set local session_replication_role = replica;
      update audit_entry set sealed = overlay(sealed placing 'X' from length(sealed) for 1) where no = 40;
      commit;`).then(async () => client.query('select 1 from audit_entry where no = 40 and sealed like \'%X\''));
    await client.end();
    expect(rowCount).toBe(1);
    expect(await command.ended).toBe(1);
    expect(command.stdout).toContain('校验留痕失败：第 40 条对不上');
  } finally {
    command.signal('SIGTERM');
    await command.ended;
    removeFolder(temporary);
  }
}, LONG);

/** A way behind the product's back into the one throw-away database below a folder, once its trail is long enough. */
async function superuserOf(temporary: string): Promise<pg.Client> {
  const [name] = readdirSync(temporary).filter((entry) => entry.startsWith('yuji-postgres-'));
  const directory = path.join(temporary, name ?? '', 'postgres');
  const credentials = JSON.parse(readFileSync(path.join(directory, 'credentials.json'), 'utf8')) as Record<string, string>;
  const port = Number(readFileSync(path.join(directory, 'data', 'postmaster.pid'), 'utf8').split('\n')[3]);
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: credentials['postgres'] ?? '', database: 'yuji' });
  await client.connect();
  if (!(await eventually(async () => (await client.query('select 1 from audit_entry where no > 60')).rowCount !== 0, 120_000))) throw new Error('the trail stayed short');
  return client;
}
