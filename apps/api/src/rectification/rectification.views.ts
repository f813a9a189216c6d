import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import { rectificationLifecycle, type Rectification, type RectificationAction, type RectificationStatus } from '#domain/rectification/rectification';
import type { RectificationDetail, RectificationListItem } from '#persistence/rectification/rectification-queries';
import { statusNames } from '#wording/statuses';
import type { ObligationLine } from '#persistence/obligation/obligation-queries';
import { ActionView, presentAction, type Refusal } from '../http/action.views.js';
import { ObligationView, presentObligation } from '../obligation/obligation.views.js';

export class FindingView {
  position: number;
  indicatorId: string | null;
  /** Null for a finding about money or procedure. */
  indicatorName: string | null;
  fact: string;
  measure: string | null;
  responsiblePerson: string | null;
  plannedOn: string | null;
  result: string | null;
  evidence: string | null;
}

export class FilingView {
  /** plan, report, acceptance or return. */
  kind: string;
  filedBy: string;
  filedOn: string;
  opinion: string | null;
}

export class RectificationListItemView {
  id: string;
  noticeNo: string;
  goalId: string;
  projectName: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  version: number;
  findings: number;
  issuedOn: string;
  dueOn: string;
  closedOn: string | null;
}

export class RectificationPageView {
  items: RectificationListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

export class RectificationView {
  id: string;
  noticeNo: string;
  goalId: string;
  projectName: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  sourceKind: string;
  sourceId: string;
  status: string;
  statusName: string;
  version: number;
  requirement: string;
  issuedBy: string;
  issuedOn: string;
  dueOn: string;
  closedOn: string | null;
  findings: FindingView[];
  filings: FilingView[];
  /** Where its report is accepted, or was last. */
  approvalCaseId: string | null;
  /** What is owed on it now. */
  deadlines: ObligationView[];
  actions: ActionView[];
}

export class RectificationReportedView {
  /** The case in which the reviewers decide. */
  approvalCaseId: string;
}

export class RectificationOrderedView {
  id: string;
}

export const presentRectificationListItem = (item: RectificationListItem): RectificationListItemView => ({ ...item, statusName: statusNames.rectification[item.status as RectificationStatus] });

export const presentRectification = ({ rectification, projectName, unitName, issuedBy, filings, indicatorNames, approvalCaseId }: RectificationDetail, deadlines: readonly ObligationLine[], actor: Actor): RectificationView => ({
  id: rectification.id,
  noticeNo: rectification.noticeNo,
  goalId: rectification.goalId,
  projectName,
  unitId: rectification.unitId,
  unitName,
  fiscalYear: rectification.fiscalYear,
  sourceKind: rectification.source.kind,
  sourceId: rectification.source.id,
  status: rectification.status,
  statusName: statusNames.rectification[rectification.status],
  version: rectification.version,
  requirement: rectification.requirement,
  issuedBy,
  issuedOn: rectification.issuedOn,
  dueOn: rectification.dueOn,
  closedOn: rectification.closedOn,
  findings: rectification.findings.map((finding) => ({ ...finding, indicatorName: finding.indicatorId === null ? null : indicatorNames[finding.indicatorId] ?? null })),
  filings: filings.map((filing) => ({ kind: filing.kind, filedBy: filing.filedBy, filedOn: filing.filedOn, opinion: filing.content.opinion ?? null })),
  approvalCaseId,
  deadlines: deadlines.map((line) => presentObligation(line, actor)),
  actions: presentActions(rectification, actor),
});

/** What the unit may do, and the step of the lifecycle it is: to withdraw takes the report back as a return does. */
const ofUnit: readonly (readonly [name: string, action: RectificationAction])[] = [['receive', 'receive'], ['file-plan', 'file-plan'], ['file-report', 'file-report'], ['withdraw', 'return']];

/** Buttons a role may never press are left out; those it may not press now say why. */
function presentActions({ status, unitId }: Rectification, actor: Actor): ActionView[] {
  const notNow = (action: RectificationAction): Refusal | null => (rectificationLifecycle.allows(status, action) ? null : { code: `rectification.not-now-${status}` });
  return [
    ...(mayEver(actor.role, 'rectification:respond') ? ofUnit.map(([name, action]) => presentAction(name, unitId === actor.unitId ? notNow(action) : { code: 'rectification.not-your-unit' })) : []),
  ];
}
