import type { LocalDate } from '#domain/calendar/local-date';
import type { GoalContent, GoalIndicator, GoalStatus, PerformanceGoal, ProjectNature } from '#domain/goal/performance-goal';
import type { IndicatorCategory, IndicatorDimension } from '#domain/indicator/dimension';
import { directionOf } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import type { TargetKind, TargetOperator } from '#domain/indicator/target-value';
import { formatDecimal, parseDecimal } from '#domain/shared/fraction';
import { money } from '#domain/shared/money';
import { formatPercent, parsePercent } from '#domain/shared/percent';
import type { Points } from '#domain/shared/points';

interface IndicatorRow {
  readonly id: string;
  readonly dimension: string;
  readonly category: string;
  readonly name: string;
  readonly description: string;
  readonly target_raw: string;
  readonly target_kind: string;
  readonly target_operator: string | null;
  readonly target_value: string | null;
  readonly target_unit: string | null;
  readonly basis: string;
  readonly weight_hundredths: number | null;
}

interface PlanRow {
  readonly month: number;
  readonly raw: string;
  readonly percent: string | null;
}

/** A goal with its project and everything that hangs on it, as one SQL row. */
export interface GoalRecord {
  readonly id: string;
  readonly project_id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly fiscal_year: number;
  readonly code: string;
  readonly project_name: string;
  readonly nature: string;
  readonly status: string;
  readonly version: number;
  readonly round: number;
  readonly preparer_id: string;
  readonly budgeted_fen: string;
  readonly fiscal_funds_fen: string;
  readonly other_funds_fen: string;
  readonly is_key_project: boolean;
  readonly purpose: string;
  readonly content_hash: string;
  readonly issued_on: string | null;
  readonly objectives: readonly string[];
  readonly indicators: readonly IndicatorRow[];
  readonly plan: readonly PlanRow[];
}

/** Decimals travel as text: as JSON numbers they would lose digits. */
export const GOAL = `select goal.*, project.name as project_name, project.nature,
  array(select objective from goal_objective where goal_id = goal.id order by position) as objectives,
  (select coalesce(json_agg(indicator order by indicator.position), '[]') from (
     select id, position, dimension, category, name, description, target_raw, target_kind, target_operator, target_value::text, target_unit, basis, weight_hundredths
     from goal_indicator where goal_id = goal.id and removed_in is null) as indicator) as indicators,
  (select coalesce(json_agg(entry order by entry.month), '[]') from (select month, raw, percent::text from spending_plan_entry where goal_id = goal.id) as entry) as plan
  from performance_goal goal join budget_project project on project.id = goal.project_id`;

export function goalOf(row: GoalRecord): PerformanceGoal {
  return {
    id: row.id,
    project: {
      id: row.project_id,
      districtId: row.district_id,
      unitId: row.unit_id,
      fiscalYear: row.fiscal_year,
      code: row.code,
      name: row.project_name,
      nature: row.nature as ProjectNature,
    },
    status: row.status as GoalStatus,
    version: row.version,
    round: row.round,
    preparerId: row.preparer_id,
    contentHash: row.content_hash,
    issuedOn: row.issued_on as LocalDate | null,
    content: {
      budgeted: money(BigInt(row.budgeted_fen)),
      fiscalFunds: money(BigInt(row.fiscal_funds_fen)),
      otherFunds: money(BigInt(row.other_funds_fen)),
      isKeyProject: row.is_key_project,
      purpose: row.purpose,
      objectives: row.objectives,
      plan: row.plan.map(({ month, raw, percent }) => ({ month, raw, percent: percent === null ? null : parsePercent(percent) })),
      indicators: row.indicators.map(indicatorOf),
    },
  };
}

function indicatorOf(row: IndicatorRow): GoalIndicator {
  const category = row.category as IndicatorCategory;
  const target = {
    raw: row.target_raw,
    kind: row.target_kind as TargetKind,
    operator: row.target_operator as TargetOperator | null,
    value: row.target_value === null ? null : formatDecimal(parseDecimal(row.target_value)),
    unit: row.target_unit,
    // Suggestions are not stored: they are what reading the raw text offers.
    suggestions: row.target_kind === 'ambiguous' ? parseTargetValue(row.target_raw).suggestions : [],
  };
  const { name, description, basis } = row;
  return {
    id: row.id,
    dimension: row.dimension as IndicatorDimension,
    category,
    name,
    description,
    target,
    basis,
    weight: row.weight_hundredths as Points | null,
    direction: directionOf({ category, name, description, target }),
  };
}

/** The content's rows as JSON, for `CONTENT_INSERTS`. */
export function contentParameters(goalId: string, content: GoalContent): [objectives: string, indicators: string, plan: string] {
  const objectives = content.objectives.map((objective, index) => ({ goal_id: goalId, position: index + 1, objective }));
  const indicators = content.indicators.map(({ id, dimension, category, name, description, target, basis, weight }, index) => ({
    id,
    goal_id: goalId,
    position: index + 1,
    dimension,
    category,
    name,
    description,
    target_raw: target.raw,
    target_kind: target.kind,
    target_operator: target.operator,
    target_value: target.value,
    target_unit: target.unit,
    basis,
    weight_hundredths: weight,
  }));
  const plan = content.plan.map(({ month, raw, percent }) => ({ goal_id: goalId, month, raw, percent: percent === null ? null : formatPercent(percent) }));
  return [JSON.stringify(objectives), JSON.stringify(indicators), JSON.stringify(plan)];
}

/** Writes the rows of `$1`, `$2` and `$3` as they stand in `contentParameters`, over those of indicators that stay; the end of a `with`. */
export const CONTENT_INSERTS = `
  objectives as (insert into goal_objective select * from json_populate_recordset(null::goal_objective, $1)),
  indicators as (
    insert into goal_indicator select * from json_populate_recordset(null::goal_indicator, $2)
    on conflict (id) do update set position = excluded.position, dimension = excluded.dimension, category = excluded.category, name = excluded.name, description = excluded.description,
      target_raw = excluded.target_raw, target_kind = excluded.target_kind, target_operator = excluded.target_operator, target_value = excluded.target_value, target_unit = excluded.target_unit,
      basis = excluded.basis, weight_hundredths = excluded.weight_hundredths where goal_indicator.goal_id = excluded.goal_id)
  insert into spending_plan_entry select * from json_populate_recordset(null::spending_plan_entry, $3)`;

/** The same for a text that is completed under review: what its indicators say is rewritten, but none comes, goes or changes its name, place or weight. */
export const TEXT_INSERTS = `
  objectives as (insert into goal_objective select * from json_populate_recordset(null::goal_objective, $1)),
  indicators as (
    update goal_indicator kept set description = said.description, target_raw = said.target_raw, target_kind = said.target_kind, target_operator = said.target_operator,
      target_value = said.target_value, target_unit = said.target_unit, basis = said.basis
    from json_populate_recordset(null::goal_indicator, $2) as said where kept.id = said.id and kept.goal_id = said.goal_id)
  insert into spending_plan_entry select * from json_populate_recordset(null::spending_plan_entry, $3)`;
