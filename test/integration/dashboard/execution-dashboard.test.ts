import fc from 'fast-check';
import { v7 } from 'uuid';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { spendingLights } from '#domain/monitoring/spending-light';
import { formatDecimal, fraction } from '#domain/shared/fraction';
import { money } from '#domain/shared/money';
import { planCell, type SpendingPlan } from '#domain/spending-plan/spending-plan';
import { lightRuleOf } from '#persistence/monitoring/execution-dashboard';
import { LIGHT_RULE_COLUMNS, lightSql, PACES, planCells } from '#persistence/monitoring/spending-light-sql';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { poolOf, type Pool } from '../../support/sql-pool.js';

interface Sample {
  readonly plan: SpendingPlan;
  readonly budgetFen: bigint;
  readonly spentFen: bigint;
  readonly month: number;
  readonly rulebook: Rulebook;
}

let database: TestDatabase;
let sql: Pool;

beforeAll(async () => {
  database = await openTestDatabase('lights');
  sql = poolOf(database.superuserUrl);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

const percent = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 10_000, 5_000));
const plan = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }).chain((months) =>
  fc.tuple(...months.sort((a, b) => a - b).map((month) => percent.map((hundredths) => planCell(month, hundredths === null ? null : fraction(BigInt(hundredths), 100n))))),
);
const rulebook = fc
  .record({
    betweenCheckpoints: fc.constantFrom('straight-line' as const, 'previous' as const),
    blankBeforeFirst: fc.constantFrom('0', '2.5'),
    blankAfterHundred: fc.constantFrom('100', '99.5'),
    redBelow: fc.constantFrom('60', '59.99'),
    isAbsolute: fc.boolean(),
  })
  .map(({ redBelow, isAbsolute, ...reading }): Rulebook => {
    const base = defaultRulebook(2026);
    const { settings } = base;
    return {
      ...base,
      settings: {
        ...settings,
        planReading: { ...settings.planReading, value: { ...settings.planReading.value, ...reading } },
        lightBands: { ...settings.lightBands, value: { ...settings.lightBands.value, redBelow } },
        absoluteLights: { ...settings.absoluteLights, value: { ...settings.absoluteLights.value, enabled: isAbsolute } },
      },
    };
  });
/** Often at an edge: nothing, everything, exactly on a band of the pace. */
const spent = fc.oneof(fc.bigInt({ min: 0n, max: 130n }), fc.constantFrom(0n, 15n, 30n, 40n, 50n, 60n, 80n, 100n));
const sample = fc.record({ plan, budgetFen: fc.constantFrom(0n, 100n, 99n, 12_345_678_901_234n), share: spent, month: fc.integer({ min: 1, max: 12 }), rulebook }).map(
  ({ share, ...rest }): Sample => ({ ...rest, spentFen: rest.budgetFen === 12_345_678_901_234n ? (rest.budgetFen * share) / 100n : share }),
);

/** One statement for one sample: the expressions are those of the dashboard, the row is given instead of stored. */
async function lightsInSql({ plan: cells, budgetFen, spentFen, month, rulebook: rules }: Sample): Promise<{ plan: string | null; linear: string | null }> {
  const goalId = v7();
  const stored = cells.map((cell) => ({ goal_id: goalId, month: cell.month, percent: cell.percent === null ? null : formatDecimal(cell.percent) }));
  const { rows } = await sql.query<{ plan: string | null; linear: string | null }>(
    `with rule as (select * from jsonb_to_recordset($1::jsonb) as rule (${LIGHT_RULE_COLUMNS})),
       stored as (select * from jsonb_to_recordset($3::jsonb) as entry (goal_id uuid, month integer, percent numeric(7, 2))),
       spending as (select $6::uuid as id, $4::numeric as budget, $5::numeric as spent),
       paced as (select mine.budget, mine.spent, rule.*, ${PACES} from spending mine cross join rule ${planCells('stored')})
     select ${lightSql('plan_pace', 'plan_base')} as plan, ${lightSql('linear_pace', 'linear_base')} as linear from paced`,
    [JSON.stringify([lightRuleOf(v7(), rules, month)]), month, JSON.stringify(stored), budgetFen.toString(), spentFen.toString(), goalId],
  );
  return rows[0] ?? { plan: 'no row', linear: 'no row' };
}

test('the dashboard counts exactly the lights that the domain gives, for any plan, budget, month and rulebook', async () => {
  await fc.assert(
    fc.asyncProperty(sample, async (each) => {
      const lights = spendingLights({ month: each.month, plan: each.plan, budgeted: money(each.budgetFen), spent: money(each.spentFen) }, each.rulebook);
      expect(await lightsInSql(each)).toEqual({ plan: lights.plan.light, linear: lights.linear.light });
    }),
    { numRuns: 2000 },
  );
});
