import type { ScoreSelfEvaluation } from '#application/evaluation/score-self-evaluation';
import type { LocalDate } from '#domain/calendar/local-date';
import { plainScores, type PlainScores } from '#domain/evaluation/frozen-evaluation';
import { findEvaluationViolations } from '#domain/evaluation/self-evaluation';
import type { Violation } from '#domain/shared/domain-error';
import type { EvaluationDetail } from '#persistence/evaluation/evaluation-queries';

/** What the reader sees of a self-evaluation: the detail, its scores (filed or live), and what is still missing. */
export interface ShownEvaluation {
  readonly detail: EvaluationDetail;
  readonly scores: PlainScores;
  readonly violations: readonly Violation[];
  /** Null for a filed text: it needs no day to be judged by. */
  readonly today: LocalDate | null;
}

/** Scores as they were filed; as they are now for whoever sees the text as it is being written. */
export async function shownEvaluation(detail: EvaluationDetail, scoreSelfEvaluation: ScoreSelfEvaluation): Promise<ShownEvaluation> {
  if (detail.frozen !== null) return { detail, scores: detail.frozen.scores, violations: [], today: null };
  const { scores, today } = await scoreSelfEvaluation.execute(detail.evaluation);
  return { detail, scores: plainScores(scores), violations: findEvaluationViolations(detail.evaluation.content, scores), today };
}
