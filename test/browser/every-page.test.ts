import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { looked, nothingWrong, RunningDesk, screens, type LatinAllowance, type Look, type Seat } from '../support/desk.js';

jest.setTimeout(600_000);

/** Who opens a page, and for one of a list: where its identity is found; for a form of several steps: each of them. */
interface Visit extends LatinAllowance {
  readonly by: string;
  readonly from?: string;
  readonly steps?: readonly string[];
}

const goals = '/performance-goals?fiscalYear=2026&page=1&pageSize=1';
/** What may be sent, as its owner calls it. */
const fileKinds = ['docx', 'doc', 'xlsx', 'xls', 'pdf', 'txt', 'OFD', 'MB'];

const reports = '/monitoring-reports?page=1&pageSize=1';
const evaluations = '/self-evaluations?page=1&pageSize=1';
const departmentGoals = '/department-goals?page=1&pageSize=1';

const visits: Readonly<Record<string, Visit>> = {
  '/': { by: 'qin.xiuying' },
  'approval-cases': { by: 'qin.xiuying' },
  'approval-cases/:id': { by: 'qin.xiuying', from: '/approval-cases?box=todo&page=1&pageSize=1' },
  'performance-goals': { by: 'lin.yue' },
  'performance-goals/new': { by: 'lin.yue' },
  'performance-goals/:id': { by: 'lin.yue', from: goals },
  'performance-goals/:id/edit': { by: 'lin.yue', from: `${goals}&status=draft`, steps: Object.keys(goalFormTerms.steps), knownLatin: fileKinds },
  'department-goals': { by: 'lin.yue' },
  'department-goals/:id': { by: 'lin.yue', from: departmentGoals },
  'department-goals/:id/edit': { by: 'he.xinyu', from: `${departmentGoals}&status=returned`, steps: Object.keys(departmentGoalTerms.steps) },
  'goal-adjustments': { by: 'lin.yue' },
  'goal-issuances': { by: 'xia.liqun' },
  'goal-issuances/new': { by: 'xia.liqun' },
  'library-indicators': { by: 'ye.qinghe' },
  'library-indicators/:id': { by: 'ye.qinghe', from: '/library-indicators?page=1&pageSize=1' },
  'document-imports': { by: 'lin.yue', knownLatin: fileKinds },
  'self-evaluations': { by: 'lin.yue' },
  'self-evaluations/:id': { by: 'lin.yue', from: evaluations },
  'self-evaluations/:id/edit': { by: 'lin.yue', from: `${evaluations}&status=open`, knownLatin: fileKinds },
  'spot-checks': { by: 'ye.qinghe' },
  rectifications: { by: 'ye.qinghe' },
  'disclosure-packages': { by: 'ye.qinghe' },
  'performance-goals/:id/payments': { by: 'xia.liqun', from: goals },
  'monitoring-reports': { by: 'lin.yue' },
  'monitoring-reports/offline': { by: 'lin.yue' },
  'monitoring-reports/:id': { by: 'lin.yue', from: reports },
  'monitoring-reports/:id/edit': { by: 'lin.yue', from: `${reports}&status=returned` },
  execution: { by: 'ye.qinghe' },
  overdue: { by: 'dong.zhengyan' },
  delegations: { by: 'qin.xiuying' },
  notices: { by: 'qin.xiuying' },
  organization: { by: 'xu.an', allowsLatin: true },
  'organization/import': { by: 'xu.an' },
  'submission-windows': { by: 'ye.qinghe' },
  'approval-routes': { by: 'ye.qinghe', allowsLatin: true },
  rulebook: { by: 'ye.qinghe' },
  holidays: { by: 'ye.qinghe' },
  'audit-entries': { by: 'wen.rujian', allowsLatin: true },
  'system-status': { by: 'xu.an', allowsLatin: true },
  '*': { by: 'lin.yue' },
};

/** What the example district has none of: the story that makes one looks at its pages. */
const inStories: Readonly<Record<string, string>> = {
  'goal-adjustments/:id': 'goal-papers',
  'goal-adjustments/:id/edit': 'goal-papers',
  'goal-issuances/:id': 'goal-papers',
  'document-imports/:id': 'import-document',
  'self-evaluations/:id/spot-check': 'evaluate',
  'spot-checks/:id': 'evaluate',
  'spot-checks/:id/edit': 'evaluate',
  'rectifications/new': 'evaluate',
  'rectifications/:id': 'evaluate',
  'rectifications/:id/plan': 'evaluate',
  'rectifications/:id/report': 'evaluate',
};

const desk = RunningDesk.ofThisFile();

async function addressOf(path: string, { by, from }: Visit): Promise<string> {
  if (from === undefined) return path === '*' ? '/no-such-page' : path.startsWith('/') ? path : `/${path}`;
  const { items } = await desk.ask<{ items: { id: string }[] }>(by, 'GET', from);
  return `/${path}`.replace(':id', items[0]!.id);
}

/** Every address a visit leads to, by the name under which it is looked at. */
async function placesOf(path: string, visit: Visit): Promise<readonly (readonly [name: string, address: string])[]> {
  const address = await addressOf(path, visit);
  return visit.steps === undefined ? [[path, address]] : visit.steps.map((step) => [`${path}/${step}`, `${address}?step=${step}`]);
}

/** A page at its address; of a form, the form itself and not the sentence that says why there is none. */
async function open({ page }: Seat, path: string, address: string): Promise<void> {
  await page.goto(`${desk.address}/desk${address}`);
  await page.locator(path.endsWith('/edit') ? '.form-head' : '.frame-page').waitFor();
}

test('every route of the desk is visited here, or in the story that makes what it shows', () => {
  const routes = [...readFileSync('apps/web/src/shell/routes.tsx', 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
  expect(Object.keys({ ...visits, ...inStories }).sort()).toEqual(routes.sort());
  for (const story of Object.values(inStories)) expect(readFileSync(`test/browser/${story}.test.ts`, 'utf8')).toContain('lookAt(');
});

describe.each(Object.entries(screens))('on the screen of: %s', (screen, viewport) => {
  test('every page can be read and reached by everybody, in Chinese, without a complaint of the browser', async () => {
    const seen: Record<string, Look> = {};
    for (const by of new Set(Object.values(visits).map((visit) => visit.by))) {
      const seat = await desk.signIn(by, viewport);
      for (const [path, visit] of Object.entries(visits).filter(([, visit]) => visit.by === by)) {
        for (const [name, address] of await placesOf(path, visit)) {
          await open(seat, path, address);
          const look = await looked(seat, `${screen}-${name.replace('*', 'no-such-page').replace(/^\/$/, 'workbench').replaceAll(/[^a-z-]+/g, '-')}`, visit);
          if (JSON.stringify(look) !== JSON.stringify(nothingWrong)) seen[name] = look;
        }
      }
      await seat.context.close();
    }
    expect(seen).toEqual({});
  });
});
