import type { PlainScores } from '#domain/evaluation/frozen-evaluation';
import type { SelfEvaluation } from '#domain/evaluation/self-evaluation';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { gradeNames } from '#wording/evaluation-terms';
import type { FormFacts } from '../form.js';
import { actualText } from './actual-text.js';

/**
 * What a 自评表 says beyond its goal: the unit's own scores, also where a re-check changed them later. Payments are not kept by their
 * source, so the rows below 年度资金总额 keep blanks for what was adjusted and spent.
 */
export function evaluationFacts(goal: PerformanceGoal, { content }: Pick<SelfEvaluation, 'content'>, scores: PlainScores): FormFacts {
  const written = new Map(content.indicators.map((each) => [each.indicatorId, each]));
  const scored = new Map(scores.indicators.map((each) => [each.indicatorId, each]));
  return {
    fields: {
      'total adjusted': scores.budget,
      'total spent': scores.spent,
      executionRate: scores.executionRate === null ? '' : `${scores.executionRate}%`,
      executionPoints: scores.execution.points ?? '',
      achieved: content.summary ?? '',
      totalPoints: scores.total,
      grade: gradeNames[scores.grade],
    },
    lists: { indicators: goal.content.indicators.map(({ id, target }) => ({
      actual: actualText(written.get(id)?.actual ?? null, target),
      weight: scored.get(id)?.weight ?? '',
      points: scored.get(id)?.points ?? '',
      deviation: written.get(id)?.reason ?? '',
    })) },
  };
}
