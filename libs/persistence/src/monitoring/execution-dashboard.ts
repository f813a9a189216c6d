import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import { Rulebooks } from '#application/rulebook/rulebooks';
import type { Actor } from '#domain/access/actor';
import { checkpointOf } from '#domain/calendar/fiscal-period';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { LIGHT_RULE_COLUMNS, lightSql, PACES, planCells, type LightRule } from './spending-light-sql.js';

export interface GoalExecutionFilter {
  readonly fiscalYear: number;
  readonly month: number;
  readonly unitId?: string;
  /** By the unit's own plan; `none` where nothing can be judged. */
  readonly light?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** One goal behind the counts. `report` is that of the month, if there is one that the actor may see. */
export interface GoalExecution {
  readonly goalId: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly budgetFen: string;
  readonly spentFen: string;
  readonly plan: string | null;
  readonly linear: string | null;
  readonly reportId: string | null;
  readonly reportStatus: string | null;
}

/** How many goals of a unit show which light; `none` where nothing can be judged. */
export interface LightCounts {
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly blue: number;
  readonly none: number;
}

export interface UnitExecution {
  readonly unitId: string;
  readonly unitName: string;
  readonly goals: number;
  readonly budgetFen: bigint;
  readonly spentFen: bigint;
  readonly plan: LightCounts;
  readonly linear: LightCounts;
}

const colours = ['red', 'yellow', 'green', 'blue'] as const;
const countsOf = (light: string): string =>
  [...colours.map((colour) => `count(*) filter (where ${light} = '${colour}')::integer as ${light}_${colour}`), `count(*) filter (where ${light} is null)::integer as ${light}_none`].join(', ');

/** `lit`: issued goals of year $1 in scope with budget, spending and both lights at the end of month $2, whose last day is $3. */
const litGoals = (scope: string): string => `
with rule as (select * from jsonb_to_recordset($4::jsonb) as rule (${LIGHT_RULE_COLUMNS})),
  mine as materialized (
    select goal.id, goal.project_id, goal.unit_id, goal.district_id from performance_goal goal
    where goal.fiscal_year = $1 and goal.status in ('issued', 'closed') and ${scope}),
  spending as materialized (
    select mine.*, coalesce(budget.fen, 0) as budget, coalesce(spent.fen, 0) as spent from mine
      cross join lateral (select sum(change.amount_fen) as fen from budget_change change where change.project_id = mine.project_id and change.effective_on <= $3) budget
      cross join lateral (select sum(payment.amount_fen) as fen from payment where payment.project_id = mine.project_id and payment.paid_on <= $3) spent),
  adjusted_later as materialized (select distinct on (goal_id) goal_id, base_version from adjusted_goal where issued_version is not null and in_force_from > $3 order by goal_id, issued_version),
  earlier_plan as materialized (
    select later.goal_id, (cell->>'month')::integer as month, (cell->>'percent')::numeric as percent
    from adjusted_later later join mine on mine.id = later.goal_id join goal_revision kept on kept.goal_id = later.goal_id and kept.version = later.base_version
      cross join lateral jsonb_array_elements(kept.content::jsonb->'plan') cell),
  paced as materialized (
    select mine.id, mine.unit_id, mine.budget, mine.spent, rule.*, ${PACES} from spending mine join rule on rule.district_id = mine.district_id ${planCells('spending_plan_entry')}
    where not exists (select 1 from adjusted_later later where later.goal_id = mine.id)
    union all
    select mine.id, mine.unit_id, mine.budget, mine.spent, rule.*, ${PACES} from adjusted_later later join spending mine on mine.id = later.goal_id join rule on rule.district_id = mine.district_id ${planCells('earlier_plan')}),
  lit as materialized (select id, unit_id, budget, spent, ${lightSql('plan_pace', 'plan_base')} as plan, ${lightSql('linear_pace', 'linear_base')} as linear from paced)`;

type Row = { readonly unit_id: string; readonly name: string; readonly goals: number; readonly budget: string; readonly spent: string } & Readonly<Record<string, unknown>>;

/** 预算执行看板: execution and both spending lights by unit, counted where the data lies, in one statement. Each goal
 * looks up its own rows by index, so that other districts and years cost nothing; what is computed once is materialized. A goal that was
 * adjusted after the day asked for shows the plan that was in force on it. */
@Injectable()
export class ExecutionDashboard {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  /** Issued goals of a year at the end of a month, inside the actor's data scope, ordered by unit code. */
  async byUnit(actor: Actor, fiscalYear: number, month: number): Promise<UnitExecution[]> {
    const rules = await this.rulesFor(actor, fiscalYear, month);
    const scope = goalScope(actor, 'goal', 5);
    const rows: Row[] = await this.unitOfWork.manager.query(
      `${litGoals(scope.sql)}
       select lit.unit_id, unit.name, count(*)::integer as goals, sum(lit.budget)::text as budget, sum(lit.spent)::text as spent, ${countsOf('plan')}, ${countsOf('linear')}
       from lit join org_unit unit on unit.id = lit.unit_id group by lit.unit_id, unit.name, unit.code order by unit.code, lit.unit_id`,
      [fiscalYear, month, checkpointOf(fiscalYear, month).on, JSON.stringify(rules), ...scope.parameters],
    );
    return rows.map((row) => ({
      unitId: row.unit_id,
      unitName: row.name,
      goals: row.goals,
      budgetFen: BigInt(row.budget),
      spentFen: BigInt(row.spent),
      plan: lightsIn(row, 'plan'),
      linear: lightsIn(row, 'linear'),
    }));
  }

  /** The goals behind the counts, by unit and project code. */
  async goals(actor: Actor, filter: GoalExecutionFilter): Promise<{ items: GoalExecution[]; total: number }> {
    const { fiscalYear, month, unitId = null, light = null, page, pageSize } = filter;
    const rules = await this.rulesFor(actor, fiscalYear, month);
    const scope = goalScope(actor, 'goal', 9);
    const shown = goalScope(actor, 'report', 9, 'goal_id');
    const rows: (GoalExecution & { total: string })[] = await this.unitOfWork.manager.query(
      `${litGoals(scope.sql)},
         wanted as materialized (select * from lit where ($5::uuid is null or unit_id = $5) and ($6::text is null or coalesce(plan, 'none') = $6))
       select wanted.id as "goalId", goal.code, project.name, unit.name as "unitName", wanted.budget::text as "budgetFen", wanted.spent::text as "spentFen", wanted.plan, wanted.linear,
         report.id as "reportId", report.status as "reportStatus", (select count(*) from wanted) as total
       from wanted join performance_goal goal on goal.id = wanted.id join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = wanted.unit_id
         left join monitoring_report report on report.goal_id = wanted.id and report.month = $2 and ${shown.sql}
       order by unit.code, goal.code, wanted.id limit $7 offset $8`,
      [fiscalYear, month, checkpointOf(fiscalYear, month).on, JSON.stringify(rules), unitId, light, pageSize, (page - 1) * pageSize, ...scope.parameters],
    );
    return { items: rows.map(({ total: _total, ...item }) => item), total: Number(rows[0]?.total ?? 0) };
  }

  /** One rule per district in sight: its own district, or all below a post at a city or province. */
  private async rulesFor(actor: Actor, fiscalYear: number, month: number): Promise<LightRule[]> {
    const today = await this.clock.today();
    const districtIds = actor.districtId === null ? await this.districtsBelow(actor) : [actor.districtId];
    return Promise.all(districtIds.map(async (districtId) => lightRuleOf(districtId, await this.rulebooks.inForce(districtId, fiscalYear, today), month)));
  }

  private async districtsBelow(actor: Actor): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(`select id from org_unit where kind = 'district' and starts_with(path, $1)`, [actor.scopePath]);
    return rows.map((row) => row.id);
  }
}

const lightsIn = (row: Row, light: 'plan' | 'linear'): LightCounts =>
  Object.fromEntries([...colours, 'none' as const].map((colour) => [colour, Number(row[`${light}_${colour}`])])) as unknown as LightCounts;

/** The numbers of a rulebook that the two spending lights need. */
export function lightRuleOf(districtId: string, { settings }: Rulebook, month: number): LightRule {
  const { enabled, minimumPercentByMonth } = settings.absoluteLights.value;
  const reading = settings.planReading.value;
  return {
    district_id: districtId,
    red_below: settings.lightBands.value.redBelow,
    yellow_below: settings.lightBands.value.yellowBelow,
    blue_from: settings.lightBands.value.blueFrom,
    blank_before: reading.blankBeforeFirst,
    blank_after: reading.blankAfterHundred,
    is_straight: reading.betweenCheckpoints === 'straight-line',
    minimum: enabled ? (minimumPercentByMonth[String(month)] ?? null) : null,
  };
}
