import { aDistrict, aGoalBody, aUnit, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let neighbour: PersonClient;
let division: PersonClient;

beforeAll(async () => {
  app = await TestApp.start({}, 'goal-library');
  district = await aDistrict(app.sql);
  const sibling = await aUnit(app.sql, district.district, 'subdistrict-office', '520002');
  await aPerson(app.sql, 'neighbour', 'preparer', sibling);
  [preparer, neighbour, division] = [await app.signIn('preparer'), await app.signIn('neighbour'), await app.signIn('performance-division')];
});
afterAll(() => app.stop());

const entry = (overrides: Json = {}): Json => ({
  category: 'quality', name: '设备验收合格率', target: '≥98%', description: '验收合格的设备占全部设备的比率', scoringSentence: '', basisHint: '采购合同', business: '信息化', ...overrides,
});
const add = async (overrides: Json = {}, person = preparer): Promise<string> => {
  const answer = await person.post<Json>('/library-indicators', entry(overrides));
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.body['id'] as string;
};
const adopt = async (id: string, version = 1): Promise<void> => {
  const answer = await division.post(`/library-indicators/${id}/adoption`, { version });
  expect([answer.status, answer.text]).toEqual([204, '']);
};
const search = async (query: string, person = preparer): Promise<Json[]> => (await person.get<Json>(`/library-indicators?${query}`)).body['items'] as Json[];
const detail = async (id: string, person = division): Promise<Json> => (await person.get<Json>(`/library-indicators/${id}`)).body;

describe('an entry', () => {
  test('is a proposal of one unit until the performance division adopts it; then the whole district finds it', async () => {
    const id = await add({ name: '机房巡检完成率' });
    expect(await search('search=机房巡检')).toEqual([]);
    expect((await search('search=机房巡检&status=proposed')).map((each) => each['id'])).toEqual([id]);
    expect(await search('search=机房巡检&status=proposed', neighbour)).toEqual([]);
    expect((await neighbour.get(`/library-indicators/${id}`)).status).toBe(404);
    await adopt(id);
    const [found] = await search('search=机房巡检', neighbour);
    expect(found).toMatchObject({ id, status: 'in-use', statusName: '在用', dimension: 'output', direction: 'higher-is-better', target: '≥98%', targetOperator: '≥', targetValue: '98', targetUnit: '%', unitOfMeasure: '%', revision: 1 });
  });

  test('stands once in the district for its category, whatever blanks and widths its name is written with; the refusal names it', async () => {
    const id = await add({ name: '培训场次(线上)' });
    const again = await neighbour.post<Json>('/library-indicators', entry({ name: '培训 场次（线上）' }));
    expect([again.status, again.body['code'], again.body['detail']]).toEqual([409, 'library.exists-already', expect.stringContaining('“培训场次(线上)”')]);
    expect((await preparer.post('/library-indicators', entry({ name: '培训场次(线上)', category: 'quantity' }))).status).toBe(201);
    await division.post(`/library-indicators/${id}/retirement`, { version: 1 });
    expect((await preparer.post('/library-indicators', entry({ name: '培训场次(线上)' }))).status).toBe(201);
  });

  test('is added once by twenty hands at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => preparer.post<Json>('/library-indicators', entry({ name: '同时推荐率' }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    expect(answers.filter(({ status }) => status === 409).every(({ body }) => body['code'] === 'library.exists-already')).toBe(true);
  });

  test('keeps every earlier content when it is revised, and the version that was read counts', async () => {
    const id = await add({ name: '系统可用率', target: '≥99%' });
    await adopt(id);
    const revised = await division.post<Json>(`/library-indicators/${id}/revisions`, { ...entry({ name: '系统可用率', target: '≥99.9%', scoringSentence: '每低于目标 0.1 个百分点扣 1 分' }), version: 2 });
    expect([revised.status, revised.body]).toEqual([201, { version: 3 }]);
    const stale = await division.post<Json>(`/library-indicators/${id}/revisions`, { ...entry({ name: '系统可用率' }), version: 2 });
    expect([stale.status, stale.body['code']]).toEqual([409, 'library.stale']);
    const now = await detail(id);
    expect([now['target'], now['revision'], now['scoringSentence']]).toEqual(['≥99.9%', 2, '每低于目标 0.1 个百分点扣 1 分']);
    expect((now['revisions'] as Json[]).map((each) => [each['number'], each['target'], each['writtenBy']])).toEqual([[1, '≥99%', 'preparer'], [2, '≥99.9%', 'performance-division']]);
    expect(((await detail(id, neighbour))['revisions'] as Json[]).map((each) => each['writtenBy'])).toEqual([null, null]);
  });

  test('is retired by the performance division alone, and then neither found nor revised', async () => {
    const id = await add({ name: '旧版统计率' });
    await adopt(id);
    expect((await preparer.post(`/library-indicators/${id}/retirement`, { version: 2 })).status).toBe(403);
    expect((await division.post(`/library-indicators/${id}/retirement`, { version: 2 })).status).toBe(204);
    expect(await search('search=旧版统计率')).toEqual([]);
    const refused = await division.post<Json>(`/library-indicators/${id}/revisions`, { ...entry({ name: '旧版统计率' }), version: 3 });
    expect([refused.status, refused.body['code']]).toEqual([409, 'library.retired']);
    expect((await detail(id))['actions']).toEqual([
      { name: 'revise', allowed: false, reason: expect.stringMatching(/停用/), whoCan: ['绩效股'] },
      { name: 'adopt', allowed: false, reason: expect.stringMatching(/状态/), whoCan: ['绩效股'] },
      { name: 'retire', allowed: false, reason: expect.stringMatching(/状态/), whoCan: ['绩效股'] },
    ]);
  });

  test('never shows a value that nobody has chosen', async () => {
    const answer = await preparer.post<Json>('/library-indicators', entry({ name: '两读率', target: '≥95100%' }));
    expect([answer.status, answer.body['code']]).toEqual([422, 'library.target-ambiguous']);
  });

  test('of another district does not exist', async () => {
    await aDistrict(app.sql, '110102', 'other', district);
    const stranger = await app.signIn('other.performance-division');
    const id = await add({ name: '本区指标率' });
    await adopt(id);
    expect((await stranger.get(`/library-indicators/${id}`)).status).toBe(404);
    expect(await search('search=本区指标率', stranger)).toEqual([]);
  });
});

describe('the search', () => {
  test('puts the name itself first, then names that begin with it, then names that hold it, then descriptions', async () => {
    for (const [name, description] of [['宣传活动参与人次', ''], ['活动参与', ''], ['线上活动参与率', ''], ['活动参与满意度', ''], ['居民受益人数', '活动参与登记']]) await adopt(await add({ name, description }));
    expect((await search('search=活动参与')).map((each) => each['name'])).toEqual(['活动参与', '活动参与满意度', '线上活动参与率', '宣传活动参与人次', '居民受益人数']);
    expect((await search('search=活动 满意')).map((each) => each['name'])).toEqual(['活动参与满意度']);
  });

  test('takes signs of patterns as they are written', async () => {
    await adopt(await add({ name: '百分_号率' }));
    expect((await search('search=%25')).length).toBe(0);
    expect((await search('search=_')).map((each) => each['name'])).toEqual(['百分_号率']);
  });

  test('narrows by category, nature and business, and keeps what fits every nature', async () => {
    await adopt(await add({ name: '道路平整率', nature: 'construction', business: '市政' }));
    await adopt(await add({ name: '道路通畅率', business: '' }));
    await adopt(await add({ name: '道路保洁率', nature: 'fee', business: '环卫' }));
    const names = async (query: string): Promise<string[]> => (await search(`search=道路&${query}`)).map((each) => each['name'] as string).sort();
    expect(await names('nature=construction')).toEqual(['道路平整率', '道路通畅率'].sort());
    expect(await names('business=环卫')).toEqual(['道路保洁率', '道路通畅率'].sort());
    expect(await names('category=satisfaction')).toEqual([]);
    const page = (await preparer.get<Json>('/library-indicators?search=道路&pageSize=2&page=2')).body;
    expect([page['total'], (page['items'] as Json[]).length]).toEqual([3, 1]);
  });
});

describe('rows of a goal', () => {
  test('are proposed by choice, with where they came from; what the library has is told', async () => {
    await adopt(await add({ category: 'satisfaction', name: '居民满意度', target: '≥90%' }));
    const { body: created } = await preparer.post<Json>('/performance-goals', aGoalBody());
    const goal = (await preparer.get<Json>(`/performance-goals/${created['id']}`)).body;
    const indicators = goal['indicators'] as Json[];
    const chosen = indicators.filter((each) => ['按月发放及时率', '居民满意度'].includes(each['name'] as string)).map((each) => each['id'] as string);
    const answer = await preparer.post<Json>('/library-indicators/proposals', { goalId: goal['id'], indicatorIds: chosen, business: '基层治理' });
    expect([answer.status, (answer.body['rows'] as Json[]).map((row) => [row['isNew'], row['existingName']])]).toEqual([200, [[true, undefined], [false, '居民满意度']]]);
    const taken = await detail((answer.body['rows'] as Json[])[0]!['entryId'] as string);
    expect(taken).toMatchObject({ name: '按月发放及时率', category: 'timeliness', target: '≥95%', nature: 'payroll', business: '基层治理', basisHint: '发放记录', source: { goalId: goal['id'], goalVersion: 1, indicatorId: chosen[0] } });
    const again = await preparer.post<Json>('/library-indicators/proposals', { goalId: goal['id'], indicatorIds: chosen });
    expect((again.body['rows'] as Json[]).map((row) => row['isNew'])).toEqual([false, false]);
  });

  test('are proposed all or none: a row of another goal is named', async () => {
    const { body: created } = await preparer.post<Json>('/performance-goals', aGoalBody({ indicators: [{ category: 'quantity', name: '独有行数', description: '', target: '≥1个', basis: '' }] }));
    const row = ((await preparer.get<Json>(`/performance-goals/${created['id']}`)).body['indicators'] as Json[])[0]!;
    const answer = await preparer.post<Json>('/library-indicators/proposals', { goalId: created['id'], indicatorIds: [row['id'], created['id']] });
    expect([answer.status, answer.body['code'], answer.body['violations']]).toEqual([422, 'library.row-unknown', [expect.objectContaining({ path: '/indicatorIds/1' })]]);
    expect(await search('search=独有行数&status=proposed')).toEqual([]);
  });

  test('show where an entry is used, to each reader as far as they see goals', async () => {
    const id = await add({ category: 'quantity', name: '用处个数', target: '≥1个' });
    await adopt(id);
    await preparer.post('/performance-goals', aGoalBody({ code: 'USED-1', indicators: [{ category: 'quantity', name: '用处 个数', description: '', target: '≥3个', basis: '' }] }));
    await neighbour.post('/performance-goals', aGoalBody({ code: 'USED-2', indicators: [{ category: 'quantity', name: '用处个数', description: '', target: '≥4个', basis: '' }] }));
    await neighbour.post('/performance-goals', aGoalBody({ code: 'USED-3', indicators: [{ category: 'quality', name: '用处个数', description: '', target: '≥5个', basis: '' }] }));
    const uses = async (person: PersonClient): Promise<string[]> => ((await detail(id, person))['uses'] as Json[]).map((use) => `${use['projectCode']} ${use['target']}`);
    expect(await uses(preparer)).toEqual(['USED-1 ≥3个']);
    expect(await uses(neighbour)).toEqual(['USED-2 ≥4个']);
    expect(await uses(division)).toEqual([]);
  });
});

test('what peers promise is told from five approved goals on, and of nobody in particular', async () => {
  const peers = async (): Promise<Json> => (await neighbour.get<Json>('/library-indicators/peer-targets?fiscalYear=2026&category=satisfaction&name=居民 满意度&nature=fee')).body;
  const approve = async (target: string): Promise<void> => {
    const { body } = await preparer.post<Json>('/performance-goals', aGoalBody({ nature: 'fee', indicators: [{ category: 'satisfaction', name: '居民满意度', description: '', target, basis: '' }] }));
    await app.sql.query(`update performance_goal set status = 'approved' where id = $1`, [body['id']]);
  };
  for (const target of ['≥90%', '≥95%', '≥85%', '≥90%']) await approve(target);
  await preparer.post('/performance-goals', aGoalBody({ nature: 'fee', indicators: [{ category: 'satisfaction', name: '居民满意度', description: '', target: '≥60%', basis: '' }] }));
  expect(await peers()).toEqual({ n: 4, isHidden: true, targets: [], source: expect.stringMatching(/不足 5 个/) });
  await approve('≥90%');
  expect(await peers()).toEqual({
    n: 5, isHidden: false, source: expect.stringContaining('5 个绩效目标'),
    targets: [{ target: '≥95%', goals: 1, asDemanding: 1 }, { target: '≥90%', goals: 3, asDemanding: 4 }, { target: '≥85%', goals: 1, asDemanding: 5 }],
  });
});
