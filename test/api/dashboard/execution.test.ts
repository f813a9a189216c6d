import { aDistrict, aPerson, aUnit } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';

interface Execution {
  readonly goals: number;
  readonly budget: string;
  readonly spent: string;
  readonly rate: string | null;
  readonly plan: Readonly<Record<string, number>>;
  readonly linear: Readonly<Record<string, number>>;
}

interface Dashboard {
  readonly checkpointOn: string;
  readonly total: Execution;
  readonly units: readonly (Execution & { unitId: string; unitName: string })[];
}

let story: FiscalStory;

/** Four goals of 120 000 元 at the end of June: 50 % planned; 0, 29, 45 and 60 thousand are spent. */
beforeAll(async () => {
  story = await FiscalStory.begin('execution');
  const amounts = ['0', '29000.00', '45000.00', '60000.00'];
  const goals = [];
  for (const _amount of amounts) goals.push(await story.issuedGoal());
  await story.approvedGoal();
  await story.itIs('2026-07-10');
  for (const [at, amount] of amounts.entries()) if (amount !== '0' && goals[at]) await story.pay(goals[at], '2026-06-30', amount);
  if (goals[0]) await story.pay(goals[0], '2026-07-01', '99000.00');
});

afterAll(async () => {
  await story.end();
});

const read = async (login: string, query = 'fiscalYear=2026&month=6') => (await story.as(login)).get<Dashboard>(`/dashboards/execution?${query}`);

test('goals, budget, spending, rate and both lights by unit, up to the end of the month and not a day further', async () => {
  const { status, body } = await read('performance-division');
  expect([status, body.checkpointOn]).toEqual([200, '2026-06-30']);
  expect(body.units).toHaveLength(1);
  const { unitId: _unitId, unitName: _unitName, ...unit } = body.units[0] ?? {};
  expect(unit).toEqual({
    goals: 4, budget: '480000.00', spent: '134000.00', rate: '27.92',
    plan: { red: 2, yellow: 1, green: 1, blue: 0, none: 0 },
    linear: { red: 2, yellow: 1, green: 1, blue: 0, none: 0 },
  });
  expect(body.total).toEqual(unit);
});

test('by plan and by passed months differ where the plan does: at the end of October 85 % are planned and 83.33 % of the year are gone', async () => {
  const { body } = await read('preparer', 'fiscalYear=2026&month=10');
  // 60 000 of 120 000 is 58.82 % of the plan, red, and exactly 60 % of the pace, yellow.
  expect([body.total.spent, body.total.plan, body.total.linear]).toEqual(['233000.00', { red: 3, yellow: 0, green: 1, blue: 0, none: 0 }, { red: 2, yellow: 1, green: 1, blue: 0, none: 0 }]);
});

test('everybody sees their own part of it: the unit its own, the district all, a neighbour nothing, a city both districts', async () => {
  const other = await aDistrict(story.app.sql, '110106', 'near', story.district);
  const empty = await aUnit(story.app.sql, story.district.district, 'subdistrict-office', '520009');
  await aPerson(story.app.sql, 'elsewhere', 'unit-leader', empty);
  await aPerson(story.app.sql, 'city.supervisor', 'supervisor', story.district.city);
  expect((await read('unit-leader')).body.total.goals).toBe(4);
  expect((await read('elsewhere')).body).toMatchObject({ units: [], total: { goals: 0, budget: '0.00', rate: null } });
  expect((await read('near.performance-division')).body.units).toEqual([]);
  expect((await read('city.supervisor')).body.total.goals).toBe(4);
  expect(other.district.id).not.toBe(story.district.district.id);
  expect((await read('auditor')).status).toBe(403);
});

test('behind every count stand its goals: by light and by unit, each with its money and the report of the month', async () => {
  const list = async (login: string, query: string) => (await story.as(login)).get<{ items: { spent: string; rate: string; plan: string; linear: string; reportId: string | null; reportStatusName: string | null }[]; total: number }>(`/dashboards/execution/goals?fiscalYear=2026&month=6&page=1&pageSize=20&${query}`);
  const red = (await list('preparer', 'light=red')).body;
  expect([red.total, red.items.map(({ spent, rate, plan, reportStatusName }) => [spent, rate, plan, reportStatusName]).sort()]).toEqual([2, [['0.00', '0.00', 'red', '待填报'], ['29000.00', '24.17', 'red', '待填报']]]);
  // What a unit never sent up is not for the bureau's eyes.
  expect((await list('performance-division', 'light=green')).body).toMatchObject({ total: 1, items: [{ spent: '60000.00', rate: '50.00', reportId: null, reportStatusName: null }] });
  expect((await list('preparer', `unitId=${story.district.district.id}`)).body).toMatchObject({ total: 0, items: [] });
  await aDistrict(story.app.sql, '110107', 'beside', story.district);
  expect((await list('beside.performance-division', '')).body.total).toBe(0);
  expect((await list('auditor', '')).status).toBe(403);
});

test.each(['fiscalYear=2026', 'fiscalYear=2026&month=13', 'fiscalYear=2026&month=6&month=7', 'fiscalYear=x&month=6', 'fiscalYear=2026&month=6&unit=1'])('the query %s is malformed', async (query) => {
  expect((await read('supervisor', query)).status).toBe(400);
});
