import { endOfMonth, type LocalDate } from '../calendar/local-date.js';
import type { ActualValue } from '../monitoring/actual-value.js';
import type { Grade } from '../rulebook/rulebook.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import type { Money } from '../shared/money.js';
import type { Points } from '../shared/points.js';
import { scoringProblems, type EvaluationScores } from './evaluation-scores.js';
import { findScoreViolations } from './score-violations.js';

/** 抽查复核 comes after confirmation and happens once; what it found stands as the final result. */
export const selfEvaluationLifecycle = defineLifecycle('evaluation', {
  open: { submit: 'under-review' },
  'under-review': { approve: 'confirmed', 'send-back': 'returned', withdraw: 'open' },
  returned: { submit: 'under-review' },
  confirmed: { recheck: 'rechecked' },
  rechecked: {},
});

export type SelfEvaluationStatus = (typeof selfEvaluationLifecycle.statuses)[number];
export type SelfEvaluationAction = ReturnType<typeof selfEvaluationLifecycle.actionsOf>[number];

/** 一项指标的全年完成情况. */
export interface EvaluatedIndicator {
  readonly indicatorId: string;
  readonly actual: ActualValue;
  /** 偏差原因分析及改进措施. */
  readonly reason: string | null;
}

/** What the preparer writes. Points and grade are not among it: they are computed. */
export interface EvaluationContent {
  readonly indicators: readonly EvaluatedIndicator[];
  /** 年度总体目标实际完成情况. */
  readonly summary: string | null;
}

/** The figures a self-evaluation was filed with, and the rulebook they were computed by. */
export interface FiledFigures {
  readonly on: LocalDate;
  readonly budget: Money;
  readonly spent: Money;
  readonly total: Points;
  readonly grade: Grade;
  readonly rulebookVersion: string;
}

/** 项目支出绩效自评表: one per goal. */
export interface SelfEvaluation {
  readonly id: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly goalId: string;
  readonly projectId: string;
  readonly fiscalYear: number;
  readonly status: SelfEvaluationStatus;
  readonly round: number;
  readonly version: number;
  readonly preparerId: string | null;
  readonly content: EvaluationContent;
  readonly filed: FiledFigures | null;
  /** 复核后的得分与等级, where it was re-checked. */
  readonly final: { readonly points: Points; readonly grade: Grade } | null;
}

export const EMPTY_EVALUATION: EvaluationContent = { indicators: [], summary: null };

const editable: ReadonlySet<SelfEvaluationStatus> = new Set<SelfEvaluationStatus>(['open', 'returned']);

export const isEvaluationEditable = (evaluation: Pick<SelfEvaluation, 'status'>): boolean => editable.has(evaluation.status);

export const actualsOf = (content: EvaluationContent): ReadonlyMap<string, ActualValue> => new Map(content.indicators.map((each) => [each.indicatorId, each.actual]));

/** 谁支出、谁自评: throws `evaluation.not-your-unit` (forbidden). */
export function requireEvaluatingUnit(evaluation: Pick<SelfEvaluation, 'unitId'>, preparer: { readonly unitId: string }): void {
  if (evaluation.unitId !== preparer.unitId) throw new DomainError('evaluation.not-your-unit', 'forbidden');
}

/** 暂存. Throws `evaluation.content-locked` (conflict), `evaluation.not-your-unit` (forbidden) or `evaluation.indicator-unknown` (invalid). */
export function reviseEvaluation(evaluation: SelfEvaluation, content: EvaluationContent, indicatorIds: readonly string[], preparer: { readonly personId: string; readonly unitId: string }): SelfEvaluation {
  requireEvaluatingUnit(evaluation, preparer);
  if (!isEvaluationEditable(evaluation)) throw new DomainError('evaluation.content-locked', 'conflict', { status: evaluation.status });
  const known = new Set(indicatorIds);
  const violations = content.indicators.flatMap(({ indicatorId }, at): Violation[] =>
    known.delete(indicatorId) ? [] : [{ path: `/indicators/${at}/indicatorId`, code: 'evaluation.indicator-unknown' }],
  );
  if (violations.length > 0) throw new DomainError('evaluation.indicator-unknown', 'invalid', { violations });
  return { ...evaluation, content, preparerId: preparer.personId };
}

/** Everything that keeps a self-evaluation from being filed: no value, no rule that fits, points lost without a reason, no summary. */
export function findEvaluationViolations(content: EvaluationContent, scores: EvaluationScores): Violation[] {
  const reported = new Map(content.indicators.map((each) => [each.indicatorId, each]));
  const missing = scores.indicators.flatMap(({ indicatorId }, at): Violation[] =>
    (reported.get(indicatorId)?.actual ?? null) === null ? [{ path: `/indicators/${at}/actual`, code: 'evaluation.actual-missing' }] : [],
  );
  const unreasoned = scores.indicators.flatMap(({ indicatorId, score }, at): Violation[] => {
    const entry = reported.get(indicatorId);
    if (score === null || (entry?.actual ?? null) === null) return [];
    return findScoreViolations([{ score, reason: entry?.reason ?? '' }]).map((violation) => ({ ...violation, path: `/indicators/${at}/reason` }));
  });
  return [...missing, ...scoringProblems(scores), ...unreasoned, ...((content.summary ?? '').trim() === '' ? [{ path: '/summary', code: 'evaluation.summary-missing' }] : [])];
}

/**
 * 报送自评, from the last day of the year on. Throws `evaluation.before-year-end` or `evaluation.incomplete` (invalid, with every violation),
 * `evaluation.action-not-allowed` (conflict), `evaluation.not-your-unit` (forbidden).
 */
export function fileEvaluation(evaluation: SelfEvaluation, scores: EvaluationScores, preparer: { readonly personId: string; readonly unitId: string }, today: LocalDate): SelfEvaluation {
  requireEvaluatingUnit(evaluation, preparer);
  const status = selfEvaluationLifecycle.next(evaluation.status, 'submit');
  const yearEnd = endOfMonth(evaluation.fiscalYear, 12);
  if (today < yearEnd) throw new DomainError('evaluation.before-year-end', 'invalid', { yearEnd, today });
  const violations = findEvaluationViolations(evaluation.content, scores);
  if (violations.length > 0) throw new DomainError('evaluation.incomplete', 'invalid', { violations });
  const { budget, spent, total, grade, rulebookVersion } = scores;
  return { ...evaluation, status, round: evaluation.round + 1, preparerId: preparer.personId, filed: { on: today, budget, spent, total, grade, rulebookVersion } };
}

/** 同意、退回、撤回. */
export const moveEvaluation = (evaluation: SelfEvaluation, action: Exclude<SelfEvaluationAction, 'submit' | 'recheck'>): SelfEvaluation => ({
  ...evaluation,
  status: selfEvaluationLifecycle.next(evaluation.status, action),
});
