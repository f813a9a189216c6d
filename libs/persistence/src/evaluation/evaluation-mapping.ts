import type { LocalDate } from '#domain/calendar/local-date';
import type { FiledFigures, SelfEvaluation, SelfEvaluationStatus } from '#domain/evaluation/self-evaluation';
import { actualOfPlain, type PlainActual } from '#domain/monitoring/plain-actual';
import type { Grade } from '#domain/rulebook/rulebook';
import { money } from '#domain/shared/money';
import type { Points } from '#domain/shared/points';

/** A self-evaluation's head with its project, as one SQL row. */
export interface EvaluationHead {
  readonly id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly goal_id: string;
  readonly project_id: string;
  readonly fiscal_year: number;
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly preparer_id: string | null;
  readonly budget_fen: string | null;
  readonly spent_fen: string | null;
  readonly total_points: number | null;
  readonly grade: string | null;
  readonly final_points: number | null;
  readonly final_grade: string | null;
  readonly summary: string | null;
  readonly rulebook_version: string | null;
  readonly filed_on: string | null;
}

export interface EvaluatedIndicatorRow {
  readonly indicator_id: string;
  readonly actual: PlainActual | null;
  readonly reason: string | null;
}

export const EVALUATION_HEAD = 'select evaluation.*, goal.project_id from self_evaluation evaluation join performance_goal goal on goal.id = evaluation.goal_id';

/** In the order of the goal's table, so that the same content freezes to the same text. */
export const EVALUATED_INDICATORS = `select entry.indicator_id, entry.actual, entry.reason from self_evaluation_indicator entry
  join goal_indicator indicator on indicator.id = entry.indicator_id where entry.evaluation_id = $1 order by indicator.position, entry.indicator_id`;

export function evaluationOfRows(head: EvaluationHead, indicators: readonly EvaluatedIndicatorRow[]): SelfEvaluation {
  return {
    id: head.id,
    districtId: head.district_id,
    unitId: head.unit_id,
    goalId: head.goal_id,
    projectId: head.project_id,
    fiscalYear: head.fiscal_year,
    status: head.status as SelfEvaluationStatus,
    round: head.round,
    version: head.version,
    preparerId: head.preparer_id,
    content: { indicators: indicators.map((row) => ({ indicatorId: row.indicator_id, actual: actualOfPlain(row.actual), reason: row.reason })), summary: head.summary },
    filed: filedOf(head),
    final: head.final_points === null ? null : { points: head.final_points as Points, grade: head.final_grade as Grade },
  };
}

function filedOf(head: EvaluationHead): FiledFigures | null {
  const { filed_on: on, budget_fen: budget, spent_fen: spent, total_points: total, grade, rulebook_version: rulebookVersion } = head;
  if (on === null || budget === null || spent === null || total === null || grade === null || rulebookVersion === null) return null;
  return { on: on as LocalDate, budget: money(BigInt(budget)), spent: money(BigInt(spent)), total: total as Points, grade: grade as Grade, rulebookVersion };
}
