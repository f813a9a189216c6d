import type { DecisionResult } from '#application/approval/decide-approval';
import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import { openStepOf, verdicts, type ApprovalCase, type ApprovalDecision } from '#domain/approval/approval-case';
import type { ApprovalRoute } from '#domain/approval/approval-route';
import { refusalOf } from '#domain/approval/decide';
import { DomainError } from '#domain/shared/domain-error';
import type { ApprovalDetail, ApprovalLine, PlacedStep } from '#persistence/approval/approval-queries';
import { approvalStatusNames, approvalSubjectNames, stepRelationNames, stepRuleNames, verdictNames } from '#wording/approval-terms';
import { describeProblem } from '#wording/describe-problem';
import { roleNames } from '#wording/roles';
import { ActionView } from '../http/action.views.js';

export class ApprovalSubjectView {
  kind: string;
  kindName: string;
  id: string;
}

export class NamedUnitView {
  id: string;
  name: string;
}

export class ApprovalLineView {
  id: string;
  subject: ApprovalSubjectView;
  title: string;
  unit: NamedUnitView;
  fiscalYear: number;
  round: number;
  status: string;
  /** e.g. 审核中 · 业务股审核. */
  statusName: string;
  step: string | null;
  submittedBy: string;
  openedAt: string;
  dueOn: string | null;
  isOverdue: boolean;
}

export class ApprovalPageView {
  items: ApprovalLineView[];
  total: number;
  page: number;
  pageSize: number;
}

export class DecisionView {
  by: string;
  verdict: string;
  verdictName: string;
  opinion: string;
  decidedAt: string;
}

export class ApprovalStepView {
  position: number;
  name: string;
  role: string;
  roleName: string;
  /** Null while no unit stands in the step's relation. */
  unitName: string | null;
  rule: string;
  ruleName: string;
  /** The preparer may decide here; every use of it stands in the trail. */
  allowsPreparer: boolean;
  state: 'done' | 'current' | 'waiting' | 'skipped';
  /** Who may decide it now. */
  holders: string[];
  decisions: DecisionView[];
}

export class ApprovalView {
  id: string;
  subject: ApprovalSubjectView;
  title: string;
  unit: NamedUnitView;
  fiscalYear: number;
  round: number;
  status: string;
  statusName: string;
  /** Sent back with a decision: says which state of the case was read. */
  version: number;
  /** Sent back with a decision: says which text was read. */
  contentHash: string;
  submittedBy: string;
  openedAt: string;
  dueOn: string | null;
  isOverdue: boolean;
  /** Nobody can decide the open step. */
  isStuck: boolean;
  steps: ApprovalStepView[];
  actions: ActionView[];
}

export class NextStepView {
  step: string;
  holders: string[];
}

export class DecidedView {
  /** waits, next-step, approved, returned or rejected. */
  outcome: string;
  /** Who is asked next; null when the case has ended or still waits at this step. */
  next: NextStepView | null;
}

export class RouteStepView {
  name: string;
  role: string;
  roleName: string;
  at: string;
  atName: string;
  rule: string;
  allowsPreparer: boolean;
}

export class RouteView {
  id: string;
  subjectKind: string;
  number: number;
  effectiveOn: string;
  steps: RouteStepView[];
}

const statusName = (status: ApprovalLine['status'], step: string | null): string => (step === null ? approvalStatusNames[status] : `${approvalStatusNames[status]} · ${step}`);

const presentSubject = ({ kind, id }: ApprovalLine['subject']): ApprovalSubjectView => ({ kind, kindName: approvalSubjectNames[kind], id });

export const presentApprovalLine = (line: ApprovalLine): ApprovalLineView => ({
  ...line,
  subject: presentSubject(line.subject),
  unit: { ...line.unit },
  statusName: statusName(line.status, line.step),
  openedAt: line.openedAt.toISOString(),
});

const presentDecision = ({ personName, verdict, opinion, decidedAt }: ApprovalDecision): DecisionView => ({
  by: personName,
  verdict,
  verdictName: verdictNames[verdict],
  opinion,
  decidedAt: decidedAt.toISOString(),
});

function stateOf(step: PlacedStep, { status, currentStep }: ApprovalCase): ApprovalStepView['state'] {
  if (status === 'open' && step.position === currentStep) return 'current';
  if (step.position < currentStep) return 'done';
  if (status === 'open') return 'waiting';
  return step.position === currentStep && status !== 'withdrawn' ? 'done' : 'skipped';
}

const presentStep = (step: PlacedStep, approvalCase: ApprovalCase): ApprovalStepView => ({
  position: step.position,
  name: step.name,
  role: step.role,
  roleName: roleNames[step.role],
  unitName: step.unitName,
  rule: step.rule,
  ruleName: stepRuleNames[step.rule],
  allowsPreparer: step.allowsPreparer,
  state: stateOf(step, approvalCase),
  holders: step.holders.map((holder) => holder.name),
  decisions: approvalCase.decisions.filter((decision) => decision.step === step.position).map(presentDecision),
});

/** The same rules that judge a decision say beforehand why it would be refused, and who could make it. */
function presentActions({ approvalCase, steps }: ApprovalDetail, actor: Actor): ActionView[] {
  const refusal = mayEver(actor.role, 'approval:decide') ? refusalOf(approvalCase, actor) : new DomainError('access.not-permitted', 'forbidden');
  const current = steps.find((step) => step.position === approvalCase.currentStep);
  const whoCan = approvalCase.status === 'open' && current ? current.holders.map((holder) => `${roleNames[current.role]}：${holder.name}`) : [];
  return verdicts.map((name) => (refusal === null ? { name, allowed: true } : { name, allowed: false, reason: describeProblem(refusal.code, refusal.details), whoCan }));
}

export function presentApproval(detail: ApprovalDetail, actor: Actor): ApprovalView {
  const { approvalCase, steps, dueOn, isOverdue, openedAt, submittedBy, unitName } = detail;
  const { id, subject, title, unitId, fiscalYear, round, status, version } = approvalCase;
  const open = openStepOf(approvalCase);
  return {
    id,
    subject: presentSubject(subject),
    title,
    unit: { id: unitId, name: unitName },
    fiscalYear,
    round,
    status,
    statusName: statusName(status, open?.name ?? null),
    version,
    contentHash: subject.contentHash,
    submittedBy,
    openedAt: openedAt.toISOString(),
    dueOn,
    isOverdue,
    isStuck: open !== null && steps.every((step) => step.position !== open.position || step.holders.length === 0),
    steps: steps.map((step) => presentStep(step, approvalCase)),
    actions: presentActions(detail, actor),
  };
}

export const presentDecided = ({ outcome, next }: DecisionResult): DecidedView => ({ outcome, next: next === null ? null : { step: next.step, holders: [...next.holders] } });

export const presentRoute = ({ id, subjectKind, number, effectiveOn, steps }: ApprovalRoute): RouteView => ({
  id,
  subjectKind,
  number,
  effectiveOn,
  steps: steps.map((step) => ({ ...step, roleName: roleNames[step.role], atName: stepRelationNames[step.at] })),
});
