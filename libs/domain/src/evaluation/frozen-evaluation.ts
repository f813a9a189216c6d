import { actualOfPlain, plainActual, type PlainActual } from '../monitoring/plain-actual.js';
import type { ExplanationStep } from '../rulebook/explanation.js';
import type { Grade } from '../rulebook/rulebook.js';
import type { Violation } from '../shared/domain-error.js';
import { toFixed } from '../shared/fraction.js';
import { formatYuan, moneyRatio } from '../shared/money.js';
import { asPercent } from '../shared/percent.js';
import { formatPoints } from '../shared/points.js';
import type { EvaluationScores, ScoredRow } from './evaluation-scores.js';
import type { EvaluationContent } from './self-evaluation.js';

/** One scored row as plain JSON; `problem` says why a row has no points. */
export interface PlainScore {
  readonly weight: string;
  readonly points: string | null;
  readonly rule: string | null;
  readonly isOverAchieved: boolean;
  readonly steps: readonly ExplanationStep[];
  readonly problem: Violation | null;
}

/** 自评得分 as plain JSON: points with two places, amounts in 元. What is shown, and what is frozen. */
export interface PlainScores {
  readonly budget: string;
  readonly spent: string;
  readonly executionRate: string | null;
  readonly execution: PlainScore;
  readonly indicators: readonly (PlainScore & { readonly indicatorId: string })[];
  readonly total: string;
  readonly grade: Grade;
  readonly rulebookVersion: string;
}

const plainScore = ({ weight, score, problem }: ScoredRow): PlainScore => ({
  weight: formatPoints(weight),
  points: score === null ? null : formatPoints(score.points),
  rule: score?.rule ?? null,
  isOverAchieved: score?.isOverAchieved ?? false,
  steps: score?.steps ?? [],
  problem,
});

export const plainScores = (scores: EvaluationScores): PlainScores => ({
  budget: formatYuan(scores.budget),
  spent: formatYuan(scores.spent),
  executionRate: scores.budget.fen === 0n ? null : toFixed(asPercent(moneyRatio(scores.spent, scores.budget)), 2),
  execution: plainScore(scores.execution),
  indicators: scores.indicators.map((row) => ({ indicatorId: row.indicatorId, ...plainScore(row) })),
  total: formatPoints(scores.total),
  grade: scores.grade,
  rulebookVersion: scores.rulebookVersion,
});

interface FrozenEvaluation {
  readonly indicators: readonly { readonly indicatorId: string; readonly actual: PlainActual | null; readonly reason: string | null }[];
  readonly summary: string | null;
  readonly scores: PlainScores;
}

/** The filed text with its points, always the same bytes for the same content: what a reviewer decides on (reliability.md, A10). */
export function freezeEvaluation(content: EvaluationContent, scores: EvaluationScores): string {
  const frozen: FrozenEvaluation = {
    indicators: content.indicators.map((each) => ({ indicatorId: each.indicatorId, actual: plainActual(each.actual), reason: each.reason })),
    summary: content.summary,
    scores: plainScores(scores),
  };
  return JSON.stringify(frozen);
}

/** Reads back what `freezeEvaluation` wrote. */
export function thawEvaluation(text: string): { readonly content: EvaluationContent; readonly scores: PlainScores } {
  const { indicators, summary, scores } = JSON.parse(text) as FrozenEvaluation;
  return { content: { indicators: indicators.map((each) => ({ ...each, actual: actualOfPlain(each.actual) })), summary }, scores };
}
