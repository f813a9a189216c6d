import { ApprovalScene } from '../../support/approval-scene.js';
import { aDistrict, aGoalBody } from '../../support/builders.js';
import { TestApp, type Json } from '../../support/test-app.js';
import { simulatedClock } from '../../support/year-story.js';

interface Round {
  readonly id: string;
  readonly round: number;
  readonly status: string;
  readonly acts: readonly { readonly verb: string; readonly by: string; readonly byPost: string; readonly opinion: string }[];
}

interface Changes {
  readonly since: { readonly kind: string; readonly round: number | null; readonly message: string };
  readonly changes: { readonly items: readonly { readonly path: string }[] };
}

interface Printed {
  readonly sections: readonly { readonly blocks: readonly { readonly rows?: readonly { readonly cells: readonly { readonly text: string; readonly place?: string }[] }[] }[] }[];
}

let app: TestApp;
let scene: ApprovalScene;
let goalId: string;
let first: string;
let second: string;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'approval-rounds');
  scene = new ApprovalScene(app);
  await aDistrict(app.sql);
  await scene.isNow('2026-06-15T10:00:00');
  ({ goalId, caseId: first } = await scene.submitted());
  expect((await scene.decide('subdistrict-finance', first, 'send-back')).status).toBe(200);
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({ purpose: '按月发放，并按季核对名册' });
  const { version } = await scene.read<{ version: number }>('preparer', `/performance-goals/${goalId}`);
  expect((await (await scene.as('preparer')).put(`/performance-goals/${goalId}`, { ...content, version })).status).toBe(200);
  second = await scene.resubmit(goalId);
});

afterAll(() => app.stop());

const actionOf = async (login: string, name: string): Promise<boolean | undefined> =>
  (await scene.read<{ actions: { name: string; allowed: boolean }[] }>(login, `/approval-cases/${second}`)).actions.find((action) => action.name === name)?.allowed;

const printedCells = async (round: number): Promise<Map<string, string>> => {
  const { sections } = await scene.read<Printed>('subdistrict-finance', `/performance-goals/${goalId}/forms/goal-application?format=screen&round=${round}`);
  return new Map(sections.flatMap(({ blocks }) => blocks.flatMap(({ rows = [] }) => rows.flatMap(({ cells }) => cells.flatMap(({ place, text }) => (place === undefined ? [] : [[place, text] as const]))))));
};

test('whoever reads one round of a matter reads them all, with who said what from which post', async () => {
  for (const id of [first, second]) {
    const rounds = await scene.read<Round[]>('program-division', `/approval-cases/${id}/rounds`);
    expect(rounds.map(({ id: each, round, status }) => [each, round, status])).toEqual([[first, 1, 'returned'], [second, 2, 'open']]);
    expect(rounds[0]?.acts.map(({ verb, by, byPost }) => [verb, by, byPost])).toEqual([['send-back', 'subdistrict-finance', expect.stringMatching(/ 街道财政$/)]]);
  }
});

test('a text is compared with the round that is asked for, and with none that there never was', async () => {
  const chosen = await scene.read<Changes>('program-division', `/approval-cases/${second}/changes?from=1`);
  expect(chosen.since).toMatchObject({ kind: 'chosen-round', round: 1, message: '与第 1 轮送审文本相比' });
  expect(chosen.changes.items.map(({ path }) => path)).toEqual(['/purpose']);
  const same = await scene.read<Changes>('program-division', `/approval-cases/${second}/changes?from=2`);
  expect(same.changes.items).toEqual([]);
  const unknown = await (await scene.as('program-division')).get<Json>(`/approval-cases/${second}/changes?from=3`);
  expect([unknown.status, unknown.body['code'], unknown.body['detail']]).toEqual([404, 'approval.round-unknown', '本件没有第 3 轮送审文本：请在历史版本中查看已有的轮次。']);
});

test('each round is printed in its own words, and every value says where it stands', async () => {
  const [then, now] = [await printedCells(1), await printedCells(2)];
  expect(then.get('purpose')).toBe(aGoalBody()['purpose']);
  expect(now.get('purpose')).toBe('按月发放，并按季核对名册');
  expect(now.get('indicators/0/name')).toBe(then.get('indicators/0/name'));
  expect(now.get('indicators/0/target')).not.toBe('');
});

test('the case says beforehand who may urge, remark, copy and name a reviewer', async () => {
  expect(await actionOf('preparer', 'urge')).toBe(true);
  expect(await actionOf('subdistrict-finance', 'urge')).toBe(false);
  expect(await actionOf('subdistrict-finance', 'annotate')).toBe(true);
  expect(await actionOf('supervisor', 'annotate')).toBe(false);
  expect(await actionOf('supervisor', 'copy')).toBe(false);
  expect(await actionOf('performance-division', 'assign')).toBe(true);
  expect(await actionOf('budget-division', 'assign')).toBe(false);
});

test('a remark says who may settle it: not the author alone', async () => {
  const { threadId } = (await (await scene.as('subdistrict-finance')).post<{ threadId: string }>(`/approval-cases/${second}/annotations`, { path: '/purpose', words: '请写明标准。' })).body;
  const mayResolve = async (login: string): Promise<boolean | undefined> =>
    (await scene.read<{ id: string; actions: { name: string; allowed: boolean }[] }[]>(login, `/approval-cases/${second}/annotations`)).find(({ id }) => id === threadId)?.actions.find(({ name }) => name === 'resolve')?.allowed;
  expect([await mayResolve('subdistrict-finance'), await mayResolve('program-division'), await mayResolve('preparer')]).toEqual([true, true, false]);
});
