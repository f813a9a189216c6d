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
import type { GoalIndicatorRow, GoalObjectiveRow, SpendingPlanEntryRow } from './goal.rows.js';

/** A goal's head with its project, as one SQL row. */
export interface GoalHead {
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
  readonly purpose: string;
  readonly content_hash: string;
  readonly issued_on: string | null;
}

export const GOAL_HEAD = `select goal.*, project.name as project_name, project.nature from performance_goal goal join budget_project project on project.id = goal.project_id`;

export function goalOfRows(
  head: GoalHead,
  objectives: readonly GoalObjectiveRow[],
  indicators: readonly GoalIndicatorRow[],
  plan: readonly SpendingPlanEntryRow[],
): PerformanceGoal {
  return {
    id: head.id,
    project: {
      id: head.project_id,
      districtId: head.district_id,
      unitId: head.unit_id,
      fiscalYear: head.fiscal_year,
      code: head.code,
      name: head.project_name,
      nature: head.nature as ProjectNature,
    },
    status: head.status as GoalStatus,
    version: head.version,
    round: head.round,
    preparerId: head.preparer_id,
    contentHash: head.content_hash,
    issuedOn: head.issued_on as LocalDate | null,
    content: {
      budgeted: money(BigInt(head.budgeted_fen)),
      fiscalFunds: money(BigInt(head.fiscal_funds_fen)),
      otherFunds: money(BigInt(head.other_funds_fen)),
      purpose: head.purpose,
      objectives: objectives.map((row) => row.objective),
      plan: plan.map((row) => ({ month: row.month, raw: row.raw, percent: row.percent === null ? null : parsePercent(row.percent) })),
      indicators: indicators.map(indicatorOfRow),
    },
  };
}

function indicatorOfRow(row: GoalIndicatorRow): GoalIndicator {
  const category = row.category as IndicatorCategory;
  const target = {
    raw: row.targetRaw,
    kind: row.targetKind as TargetKind,
    operator: row.targetOperator as TargetOperator | null,
    value: row.targetValue === null ? null : formatDecimal(parseDecimal(row.targetValue)),
    unit: row.targetUnit,
    // Suggestions are not stored: they are what reading the raw text offers.
    suggestions: row.targetKind === 'ambiguous' ? parseTargetValue(row.targetRaw).suggestions : [],
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
    weight: row.weightHundredths as Points | null,
    direction: directionOf({ category, name, description, target }),
  };
}

export function contentRows(goalId: string, content: GoalContent): { objectives: GoalObjectiveRow[]; indicators: GoalIndicatorRow[]; plan: SpendingPlanEntryRow[] } {
  return {
    objectives: content.objectives.map((objective, index) => ({ goalId, position: index + 1, objective })),
    indicators: content.indicators.map((indicator, index) => ({
      id: indicator.id,
      goalId,
      position: index + 1,
      dimension: indicator.dimension,
      category: indicator.category,
      name: indicator.name,
      description: indicator.description,
      targetRaw: indicator.target.raw,
      targetKind: indicator.target.kind,
      targetOperator: indicator.target.operator,
      targetValue: indicator.target.value,
      targetUnit: indicator.target.unit,
      basis: indicator.basis,
      weightHundredths: indicator.weight,
    })),
    plan: content.plan.map((entry) => ({ goalId, month: entry.month, raw: entry.raw, percent: entry.percent === null ? null : formatPercent(entry.percent) })),
  };
}
