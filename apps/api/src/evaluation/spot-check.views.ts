import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import { spotCheckLifecycle, type SpotCheckAction } from '#domain/evaluation/spot-check';
import type { Grade } from '#domain/rulebook/rulebook';
import { formatPoints, type Points } from '#domain/shared/points';
import type { SpotCheckListItem, SpotCheckRecord } from '#persistence/evaluation/spot-check-queries';
import { gradeNames } from '#wording/evaluation-terms';
import { statusNames } from '#wording/statuses';
import { ActionView, presentAction, type Refusal } from '../http/action.views.js';
import { ActualView, presentPlainActual } from '../monitoring/actual.views.js';

export class ResultView {
  points: string;
  grade: string;
  gradeName: string;
}

export class SpotCheckedIndicatorView {
  indicatorId: string;
  actualBefore: ActualView | null;
  actualAfter: ActualView | null;
  pointsBefore: string;
  pointsAfter: string;
  opinion: string;
}

export class SpotCheckView {
  id: string;
  checkedBy: string;
  checkedOn: string;
  opinion: string;
  before: ResultView;
  after: ResultView;
  changes: SpotCheckedIndicatorView[];
}

export class SpotCheckListItemView {
  id: string;
  evaluationId: string;
  projectCode: string;
  projectName: string;
  /** The unit that is checked. */
  unitId: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  round: number;
  version: number;
  checkedBy: string;
  checkedOn: string;
  before: ResultView;
  after: ResultView;
}

export class SpotCheckPageView {
  items: SpotCheckListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

/** 复核意见 on its way, as the bureau works on it. */
export class SpotCheckDetailView extends SpotCheckView {
  evaluationId: string;
  /** Where it is confirmed, or was; null for those whom the case does not concern. */
  approvalCaseId: string | null;
  projectName: string;
  status: string;
  statusName: string;
  round: number;
  version: number;
  actions: ActionView[];
}

export class SpotCheckedView {
  id: string;
  /** The case in which it is confirmed. */
  approvalCaseId: string;
}

export class SpotCheckSubmittedView {
  approvalCaseId: string;
}

export const presentResult = (points: number, grade: string): ResultView => ({ points: formatPoints(points as Points), grade, gradeName: gradeNames[grade as Grade] });

export const presentSpotCheck = (check: SpotCheckRecord): SpotCheckView => ({
  id: check.id,
  checkedBy: check.checkedBy,
  checkedOn: check.checkedOn,
  opinion: check.opinion,
  before: presentResult(check.pointsBefore, check.gradeBefore),
  after: presentResult(check.pointsAfter, check.gradeAfter),
  changes: check.changes.map((change) => ({ ...change, actualBefore: presentPlainActual(change.actualBefore), actualAfter: presentPlainActual(change.actualAfter) })),
});

export const presentSpotCheckListItem = ({ pointsBefore, gradeBefore, pointsAfter, gradeAfter, ...item }: SpotCheckListItem): SpotCheckListItemView => ({
  ...item,
  statusName: statusNames.recheck[item.status],
  before: presentResult(pointsBefore, gradeBefore),
  after: presentResult(pointsAfter, gradeAfter),
});

export const presentSpotCheckDetail = (check: SpotCheckRecord, approvalCaseId: string | null, actor: Actor): SpotCheckDetailView => ({
  ...presentSpotCheck(check),
  evaluationId: check.evaluationId,
  approvalCaseId,
  projectName: check.projectName,
  status: check.status,
  statusName: statusNames.recheck[check.status],
  round: check.round,
  version: check.version,
  actions: presentActions(check, actor),
});

/** Buttons a role may never press are left out; those it may not press now say why. */
function presentActions({ status, unitId }: SpotCheckRecord, actor: Actor): ActionView[] {
  if (!mayEver(actor.role, 'evaluation:recheck')) return [];
  const refusal = (action: SpotCheckAction): Refusal | null => {
    if (unitId !== actor.unitId) return { code: 'recheck.not-your-division' };
    return spotCheckLifecycle.allows(status, action) ? null : { code: `recheck.not-now-${status}` };
  };
  return [presentAction('submit', refusal('submit')), presentAction('withdraw', refusal('drop'))];
}
