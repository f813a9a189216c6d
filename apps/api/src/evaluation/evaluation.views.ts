import type { Actor } from '#domain/access/actor';
import { mayEver, roles } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import type { PlainScore, PlainScores } from '#domain/evaluation/frozen-evaluation';
import { isEvaluationEditable, selfEvaluationLifecycle, type SelfEvaluationStatus } from '#domain/evaluation/self-evaluation';
import { formatYuan } from '#domain/shared/money';
import type { EvaluationDetail, EvaluationListItem } from '#persistence/evaluation/evaluation-queries';
import { describeViolation } from '#wording/describe-problem';
import { gradeNames } from '#wording/evaluation-terms';
import { explain } from '#wording/explanations';
import { statusNames } from '#wording/statuses';
import type { ObligationLine } from '#persistence/obligation/obligation-queries';
import { presentTarget, TargetView } from '../goal/goal.views.js';
import { ActionView, presentAction, type Refusal } from '../http/action.views.js';
import { ActualView, presentActual } from '../monitoring/actual.views.js';
import type { ShownEvaluation } from './shown-evaluation.js';
import { ObligationView, presentObligation } from '../obligation/obligation.views.js';
import { presentResult, presentSpotCheck, ResultView, SpotCheckView } from './spot-check.views.js';

export class ScoreView {
  /** 分值. */
  weight: string;
  /** 得分; null where no rule fits what was reported. */
  points: string | null;
  /** 计算说明, one sentence for every step. */
  explanation: string[];
  /** Why there is no score. */
  problem: string | null;
}

export class EvaluatedIndicatorView extends ScoreView {
  indicatorId: string;
  category: string;
  name: string;
  target: string;
  /** The target as it is judged. */
  targetValue: TargetView;
  /** higher-is-better or lower-is-better. */
  direction: string;
  actual: ActualView | null;
  reason: string | null;
  /** 明显高于指标值: an explanation is due. */
  isOverAchieved: boolean;
}

export class EvaluationListItemView {
  id: string;
  goalId: string;
  projectCode: string;
  projectName: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  round: number;
  version: number;
  filedOn: string | null;
  /** As filed; null before. */
  result: ResultView | null;
  /** After a re-check. */
  finalResult: ResultView | null;
  dueOn: string | null;
}

export class EvaluationPageView {
  items: EvaluationListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

export class EvaluationViolationView {
  path: string;
  code: string;
  message: string;
}

export class SelfEvaluationView {
  id: string;
  goalId: string;
  projectCode: string;
  projectName: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  /** 预期目标. */
  objectives: string[];
  status: string;
  statusName: string;
  round: number;
  version: number;
  filedOn: string | null;
  contentHash: string | null;
  /** 年初预算数, decimal 元. */
  plannedBudget: string;
  /** 全年预算数 after every adjustment, decimal 元. */
  budget: string;
  /** 全年执行数, decimal 元. */
  spent: string;
  executionRate: string | null;
  /** 预算执行率得分. */
  execution: ScoreView;
  indicators: EvaluatedIndicatorView[];
  summary: string | null;
  total: string;
  grade: string;
  gradeName: string;
  finalResult: ResultView | null;
  /** 复核结论, once it is announced. */
  spotCheck: SpotCheckView | null;
  /** A check that is not yet announced; null for those who must not know of it. */
  openSpotCheckId: string | null;
  rulebookVersion: string;
  violations: EvaluationViolationView[];
  /** Where it is decided, or was last. */
  approvalCaseId: string | null;
  /** What is owed on it now. */
  deadlines: ObligationView[];
  actions: ActionView[];
}

export class EvaluationRevisedView {
  version: number;
}

export class EvaluationFiledView {
  approvalCaseId: string;
}

const presentScore = (score: PlainScore): ScoreView => ({
  weight: score.weight,
  points: score.points,
  explanation: score.steps.map((each) => explain(each as Parameters<typeof explain>[0])),
  problem: score.problem === null ? null : describeViolation(score.problem),
});

const resultOrNull = (points: number | null, grade: string | null): ResultView | null => (points === null || grade === null ? null : presentResult(points, grade));

export const presentEvaluationListItem = ({ totalPoints, grade, finalPoints, finalGrade, ...item }: EvaluationListItem): EvaluationListItemView => ({
  ...item,
  statusName: statusNames.evaluation[item.status as SelfEvaluationStatus],
  result: resultOrNull(totalPoints, grade),
  finalResult: resultOrNull(finalPoints, finalGrade),
});

export function presentEvaluation({ detail, scores, violations, today }: ShownEvaluation, deadlines: readonly ObligationLine[], actor: Actor): SelfEvaluationView {
  const { evaluation, goal, unitName, frozen, spotCheck, openSpotCheckId, approvalCaseId } = detail;
  return {
    id: evaluation.id,
    goalId: evaluation.goalId,
    projectCode: goal.project.code,
    projectName: goal.project.name,
    unitId: evaluation.unitId,
    unitName,
    fiscalYear: evaluation.fiscalYear,
    objectives: [...goal.content.objectives],
    status: evaluation.status,
    statusName: statusNames.evaluation[evaluation.status],
    round: evaluation.round,
    version: evaluation.version,
    filedOn: evaluation.filed?.on ?? null,
    contentHash: frozen?.contentHash ?? null,
    plannedBudget: formatYuan(goal.content.budgeted),
    budget: scores.budget,
    spent: scores.spent,
    executionRate: scores.executionRate,
    execution: presentScore(scores.execution),
    indicators: presentIndicators(detail, scores),
    summary: evaluation.content.summary,
    total: scores.total,
    grade: scores.grade,
    gradeName: gradeNames[scores.grade],
    finalResult: evaluation.final === null ? null : presentResult(evaluation.final.points, evaluation.final.grade),
    spotCheck: spotCheck === null ? null : presentSpotCheck(spotCheck),
    openSpotCheckId,
    rulebookVersion: scores.rulebookVersion,
    violations: violations.map((violation) => ({ path: violation.path, code: violation.code, message: describeViolation(violation) })),
    approvalCaseId,
    deadlines: deadlines.map((line) => presentObligation(line, actor)),
    actions: presentActions(detail, actor, violations.length, today),
  };
}

function presentIndicators({ evaluation, goal }: EvaluationDetail, scores: PlainScores): EvaluatedIndicatorView[] {
  const written = new Map(evaluation.content.indicators.map((each) => [each.indicatorId, each]));
  const named = new Map(goal.content.indicators.map((each) => [each.id, each]));
  return scores.indicators.flatMap((score) => {
    const entry = written.get(score.indicatorId);
    const indicator = named.get(score.indicatorId);
    return indicator === undefined ? [] : [{
      ...presentScore(score),
      indicatorId: score.indicatorId,
      category: indicator.category,
      name: indicator.name,
      target: indicator.target.raw,
      targetValue: presentTarget(indicator.target),
      direction: indicator.direction,
      actual: presentActual(entry?.actual ?? null),
      reason: entry?.reason ?? null,
      isOverAchieved: score.isOverAchieved,
    }];
  });
}

/** Buttons a role may never press are left out; those it may not press now say why. */
function presentActions({ evaluation, openSpotCheckId }: EvaluationDetail, actor: Actor, violations: number, today: LocalDate | null): ActionView[] {
  const { status } = evaluation;
  const notNow: Refusal = { code: `evaluation.not-now-${status}`, whoCan: status === 'under-review' ? roles.filter((role) => mayEver(role, 'approval:decide')) : [] };
  const own = (isPossible: boolean, otherwise: Refusal | null = null): Refusal | null => {
    if (evaluation.unitId !== actor.unitId) return { code: 'evaluation.not-your-unit' };
    return isPossible ? otherwise : notNow;
  };
  const unready: Refusal | null = today !== null && today < `${evaluation.fiscalYear}-12-31` ? { code: 'evaluation.not-yet' } : violations > 0 ? { code: 'evaluation.incomplete' } : null;
  const ofUnit = [
    presentAction('revise', own(isEvaluationEditable(evaluation))),
    presentAction('submit', own(selfEvaluationLifecycle.allows(status, 'submit'), unready)),
    presentAction('withdraw', own(selfEvaluationLifecycle.allows(status, 'withdraw'))),
  ];
  return [
    ...(mayEver(actor.role, 'evaluation:file') ? ofUnit : []),
    ...(mayEver(actor.role, 'evaluation:recheck') ? [presentAction('recheck', openSpotCheckId !== null ? { code: 'recheck.open-already' } : selfEvaluationLifecycle.allows(status, 'recheck') ? null : notNow)] : []),
  ];
}
