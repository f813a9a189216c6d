import { setTimeout as pause } from 'node:timers/promises';
import { readDocument } from '#documents/reading/read-document';
import { aDepartmentGoalBody } from '../support/builders.js';
import { FiscalStory, type StoryProblem } from '../support/fiscal-story.js';
import { backendsUnderTest, TestRedis } from '../support/queue-backends.js';
import { RunningWorker } from '../support/running-worker.js';
import type { PersonClient } from '../support/test-app.js';

interface Package {
  readonly id: string;
  readonly state: string;
  readonly formsDone: number;
  readonly formsTotal: number;
  readonly notIssued: number;
  readonly failure: string | null;
  readonly actions: readonly { name: string; allowed: boolean }[];
}

const UNTIL_MS = 40_000;

describe.each(backendsUnderTest())('the disclosure package of a unit, printed by a worker on %s', (name) => {
  let story: FiscalStory;
  let preparer: PersonClient;
  let redis: TestRedis | null = null;
  const codes: string[] = [];
  const workers: RunningWorker[] = [];

  const start = (): RunningWorker => {
    const worker = new RunningWorker({ DATABASE_URL: story.app.database.appUrl, QUEUE_BACKEND: name, YUJI_EMBEDDED: 'true', YUJI_CLOCK: 'simulated', ...(redis ? { REDIS_URL: redis.url } : {}) });
    workers.push(worker);
    return worker;
  };
  const order = (format: string, client = preparer, unitId = story.district.office.id) => client.post<{ id: string } & StoryProblem>('/disclosure-packages', { unitId, fiscalYear: 2026, format });
  const look = async (id: string, client = preparer): Promise<Package> => (await client.get<Package>(`/disclosure-packages/${id}`)).body;
  const until = async (id: string, isThere: (seen: Package) => boolean): Promise<Package> => {
    for (const began = performance.now(); performance.now() - began < UNTIL_MS; await pause(50)) {
      const seen = await look(id);
      if (isThere(seen)) return seen;
    }
    throw new Error(`never there: ${JSON.stringify(await look(id))}\n${workers.map((worker) => worker.output.slice(-2000)).join('\n')}`);
  };
  const ended = (id: string): Promise<Package> => until(id, ({ state }) => !['waiting', 'printing'].includes(state));

  const duties = ['街面巡防', '居民服务'];
  const approvedDepartment = async (fiscalYear: number): Promise<string> => {
    const { body: { id } } = await preparer.post<{ id: string }>('/department-goals', aDepartmentGoalBody({ fiscalYear, subGoals: duties.map((name) => ({ name, duty: `负责${name}`, goal: `${name}有序`, bands: [] })) }));
    const { body } = await preparer.post<{ approvalCaseId: string }>(`/department-goals/${id}/submission`, { version: 1 });
    await story.approve(body.approvalCaseId);
    return id;
  };
  const issue = async (departmentGoal: string): Promise<number> => (await (await story.as('budget-division')).post(`/department-goals/${departmentGoal}/issuance`)).status;

  beforeAll(async () => {
    redis = name === 'redis' ? await TestRedis.start() : null;
    story = await FiscalStory.begin(`packages-${name}`);
    preparer = await story.as('preparer');
    for (const project of ['甲项目', '乙项目', '丙项目']) codes.push((await story.issuedGoal({ name: project })).code);
    await story.approvedGoal({ name: '尚未下达的项目' });
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await story.app.sql.query('delete from disclosure_package_file; delete from disclosure_package');
    await redis?.flush();
  });
  afterAll(async () => {
    await story.end();
    await redis?.stop();
  });

  test('what was asked for is printed at once, holds every issued project and no other, and is downloaded under its name', async () => {
    await start().heard('worker.ready');
    const { status, body } = await order('docx');
    expect(status).toBe(202);
    expect(await ended(body.id)).toMatchObject({ state: 'ready', formsDone: 3, formsTotal: 3, notIssued: 1, actions: [{ name: 'download', allowed: true }, { name: 'cancel', allowed: false }] });
    const file = await preparer.get(`/disclosure-packages/${body.id}/file`);
    expect([file.status, file.headers.get('x-content-type-options'), decodeURIComponent(file.headers.get('content-disposition') ?? '')])
      .toEqual([200, 'nosniff', expect.stringMatching(/年部门预算绩效目标公开\.docx$/)]);
    const { projects, fiscalYear } = await readDocument('package.docx', file.bytes);
    expect([fiscalYear, projects.map(({ code }) => code).sort()]).toEqual([2026, [...codes].sort()]);
    expect((await story.app.sql.query(`select event from audit_entry where subject_kind = 'disclosure-package' and subject_id = $1`, [body.id])).rows).toEqual([{ event: 'disclosure-package.requested' }]);
  });

  test.each(['xlsx', 'pdf'])('it comes as .%s as well', async (format) => {
    await start().heard('worker.ready');
    const { body } = await order(format);
    expect((await ended(body.id)).state).toBe('ready');
    expect((await preparer.get(`/disclosure-packages/${body.id}/file`)).bytes.length).toBeGreaterThan(5000);
  });

  test('asking twice while it waits is one package; a file before its time is refused', async () => {
    const [first, second] = [await order('docx'), await order('docx')];
    expect(second.body.id).toBe(first.body.id);
    expect(await look(first.body.id)).toMatchObject({ state: 'waiting', formsDone: 0, formsTotal: 0 });
    expect(await preparer.get(`/disclosure-packages/${first.body.id}/file`)).toMatchObject({ status: 409, body: { code: 'disclosure.not-ready' } });
  });

  test('a cancelled package is never printed, and cannot be cancelled again', async () => {
    const { body } = await order('docx');
    expect((await preparer.post(`/disclosure-packages/${body.id}/cancellation`)).status).toBe(204);
    await start().heard('worker.ready');
    const other = await order('docx');
    expect((await ended(other.body.id)).state).toBe('ready');
    expect((await look(body.id)).state).toBe('cancelled');
    expect(await preparer.post(`/disclosure-packages/${body.id}/cancellation`)).toMatchObject({ status: 409, body: { code: 'disclosure.already-ended' } });
  });

  test('one that is cancelled while it is printed is stopped, and leaves no file', async () => {
    const worker = start();
    await worker.heard('worker.ready');
    const { body } = await order('pdf');
    await until(body.id, ({ state }) => state === 'printing');
    expect((await preparer.post(`/disclosure-packages/${body.id}/cancellation`)).status).toBe(204);
    await worker.heard('package.ended');
    expect(worker.events.find((event) => event['event'] === 'package.ended')).toMatchObject({ ending: 'not-wanted' });
    expect([(await look(body.id)).state, await story.count('disclosure_package_file')]).toEqual(['cancelled', 0]);
  });

  test('a package whose worker was killed is printed by the next one; a file is kept once', async () => {
    const { body } = await order('pdf');
    const first = start();
    await until(body.id, ({ state }) => state === 'printing');
    await first.kill();
    expect(['printing', 'waiting']).toContain((await look(body.id)).state);
    await Promise.all([start().heard('worker.ready'), start().heard('worker.ready')]);
    expect((await ended(body.id)).state).toBe('ready');
    expect(await story.count('disclosure_package_file')).toBe(1);
    expect(await story.count('disclosure_package where attempts = 2')).toBe(1);
  });

  test('a worker that is asked to stop gives back what it prints', async () => {
    const { body } = await order('pdf');
    const worker = start();
    await until(body.id, ({ state }) => state === 'printing');
    expect(await worker.stop()).toBe(0);
    const seen = await look(body.id);
    expect(['waiting', 'ready']).toContain(seen.state);
    await start().heard('worker.ready');
    expect((await ended(body.id)).state).toBe('ready');
  });

  test('one that kept killing its workers is given up and says so', async () => {
    const { body } = await order('docx');
    await story.app.sql.query(`update disclosure_package set attempts = 3, lease = gen_random_uuid(), lease_until = now() - interval '1 minute'`);
    await start().heard('worker.ready');
    expect(await ended(body.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('没有完成') });
  });

  test('scope is looked at when it is asked for, when it is printed and when it is fetched', async () => {
    const division = await story.as('program-division');
    expect(await order('docx', preparer, story.district.bureau.id)).toMatchObject({ status: 404, body: { code: 'organization.not-found' } });
    const { body } = await order('docx', division);
    await story.app.sql.query('delete from division_assignment where division_id = $1', [story.district.programDivision.id]);
    await start().heard('worker.ready');
    const mine = await order('docx');
    expect((await ended(mine.body.id)).state).toBe('ready');
    expect((await story.app.sql.query('select failure from disclosure_package where id = $1', [body.id])).rows).toEqual([{ failure: 'organization.not-found' }]);
    expect((await division.get(`/disclosure-packages/${body.id}`)).status).toBe(404);
    await story.app.sql.query('insert into division_assignment (division_id, unit_id) values ($1, $2)', [story.district.programDivision.id, story.district.office.id]);
    expect((await division.get(`/disclosure-packages/${mine.body.id}/file`)).status).toBe(404);
    expect((await (await story.as('unit-leader')).get(`/disclosure-packages/${mine.body.id}/file`)).status).toBe(404);
  });

  test('the post that ended gets nothing, and a year without issued goals is refused at once', async () => {
    const { body } = await order('docx');
    await story.app.sql.query(`update post set ends_on = '2026-01-01' where id = $1`, [story.district.people.preparer.postId]);
    start();
    for (const began = performance.now(); performance.now() - began < UNTIL_MS && (await story.count(`disclosure_package where failure = 'disclosure.reader-gone'`)) === 0;) await pause(50);
    await story.app.sql.query('update post set ends_on = null where id = $1', [story.district.people.preparer.postId]);
    expect(await look(body.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('岗位已结束') });
    expect(await preparer.post('/disclosure-packages', { unitId: story.district.office.id, fiscalYear: 2031, format: 'docx' })).toMatchObject({ status: 409, body: { code: 'disclosure.nothing-issued' } });
  });

  test('the goal of the department stands first and counts as a form once it is issued; before, only its absence is told', async () => {
    const id = await approvedDepartment(2026);
    await start().heard('worker.ready');
    const printed = async (forms: number, notIssued: number) => {
      const { body } = await order('docx');
      expect(await ended(body.id)).toMatchObject({ state: 'ready', formsDone: forms, formsTotal: forms, notIssued });
      return readDocument('package.docx', (await preparer.get(`/disclosure-packages/${body.id}/file`)).bytes);
    };
    expect((await printed(3, 2)).department).toBeNull();
    expect(await issue(id)).toBe(204);
    const { department, statedTotals, projects } = await printed(4, 1);
    expect(department).toMatchObject({ overallGoal: '组建20人的巡逻队，让居民住得安心。', subGoals: duties.map((name) => ({ name, goal: `${name}有序` })), safeguards: ['专人负责，按月通报'], indicators: [{ name: '巡逻队员人数' }, { name: '居民满意度' }] });
    expect([statedTotals.map(({ raw }) => raw), projects.map(({ code }) => code).sort()]).toEqual([['40万元', '28万元', '12万元'], [...codes].sort()]);
  });

  test('a unit whose department alone has an issued goal publishes that', async () => {
    expect(await issue(await approvedDepartment(2027))).toBe(204);
    await start().heard('worker.ready');
    const { body } = await preparer.post<{ id: string }>('/disclosure-packages', { unitId: story.district.office.id, fiscalYear: 2027, format: 'docx' });
    expect(await ended(body.id)).toMatchObject({ state: 'ready', formsDone: 1, formsTotal: 1, notIssued: 0 });
  });

  test('a file expires: it is refused, then removed', async () => {
    await start().heard('worker.ready');
    const { body } = await order('docx');
    await ended(body.id);
    await story.app.sql.query(`update disclosure_package_file set expires_at = now() - interval '1 second'`);
    expect((await look(body.id)).state).toBe('expired');
    expect(await preparer.get(`/disclosure-packages/${body.id}/file`)).toMatchObject({ status: 409, body: { code: 'disclosure.expired' } });
  });
});
