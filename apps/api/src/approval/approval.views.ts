import type { DecisionResult } from '#application/approval/decide-approval';
import type { Actor } from '#domain/access/actor';
import { standingWords, type ApprovalAct } from '#domain/approval/approval-act';
import { openStepOf, type ApprovalCase } from '#domain/approval/approval-case';
import type { CompletableField } from '#domain/approval/subject-traits';
import type { ActorPost, ApprovalDetail, ApprovalLine, PlacedStep } from '#persistence/approval/approval-queries';
import { actNames, approvalStatusNames, approvalSubjectNames, completableFieldNames, gradeNames, stepRuleNames } from '#wording/approval-terms';
import { askedName } from '#wording/delegation-terms';
import { roleNames } from '#wording/roles';
import { ActionView } from '../http/action.views.js';
import { presentApprovalActions } from './approval-actions.views.js';

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
  /** Sent back with a batch: what the list showed. */
  version: number;
  contentHash: string;
  /** 催办 stands. */
  isUrged: boolean;
  /** Of a copy, whether it was read; null for who has none. */
  isRead: boolean | null;
}

export class ApprovalPageView {
  items: ApprovalLineView[];
  total: number;
  page: number;
  pageSize: number;
}

export class DecisionView {
  by: string;
  /** 委托人, for whom it was said. */
  onBehalfOf: string | null;
  verdict: string;
  verdictName: string;
  grade: string | null;
  gradeName: string | null;
  opinion: string;
  decidedAt: string;
}

export class ActView {
  number: number;
  verb: string;
  verbName: string;
  step: string;
  by: string;
  /** Where they sat: 桐花街道办事处 街道财政. */
  byPost: string;
  /** 委托人. */
  onBehalfOf: string | null;
  /** To whom: 转办、委派、加签、减签、指定. */
  target: string | null;
  grade: string | null;
  /** Name of the step it was sent back to; null is the preparer, or no return. */
  sentTo: string | null;
  /** again (重新逐级) or direct (直送退回人); null when it is no return. */
  afterwards: string | null;
  /** Identities of the rows that were sent back; empty is the whole document. */
  rows: string[];
  /** 完善: version of the text that came of it; its diff is in the amendments of the case. */
  amendedVersion: number | null;
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
  /** 票签: the share that must agree, a whole percent. */
  agreementPercent: number | null;
  /** The step must say 优、良、中 or 差. */
  grades: boolean;
  /** 可完善的栏目: what this step's reviewers may write into the text. */
  mayEdit: string[];
  mayEditNames: string[];
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
  /** 挂起. */
  isSuspended: boolean;
  steps: ApprovalStepView[];
  /** 办理记录: everything that was done, in order. */
  acts: ActView[];
  actions: ActionView[];
}

export class NextStepView {
  step: string;
  holders: string[];
}

export class DecidedView {
  /** waits, next-step, step-back, approved, returned, rejected or voided. */
  outcome: string;
  /** Who is asked next; null when the case has ended or still waits at this step. */
  next: NextStepView | null;
}

export const statusName = (status: ApprovalLine['status'], step: string | null): string => (step === null ? approvalStatusNames[status] : `${approvalStatusNames[status]} · ${step}`);

export const presentSubject = ({ kind, id }: ApprovalLine['subject']): ApprovalSubjectView => ({ kind, kindName: approvalSubjectNames[kind], id });

export const presentApprovalLine = (line: ApprovalLine): ApprovalLineView => ({
  ...line,
  subject: presentSubject(line.subject),
  unit: { ...line.unit },
  statusName: statusName(line.status, line.step),
  openedAt: line.openedAt.toISOString(),
});

export const presentDecision = ({ personName, onBehalfOf, verb, grade, opinion, decidedAt }: ApprovalAct): DecisionView => ({
  by: personName,
  onBehalfOf: onBehalfOf?.name ?? null,
  verdict: verb,
  verdictName: actNames[verb],
  grade,
  gradeName: grade === null ? null : gradeNames[grade],
  opinion,
  decidedAt: decidedAt.toISOString(),
});

const nameOfStep = ({ steps }: ApprovalCase, position: number | null): string | null => steps.find((step) => step.position === position)?.name ?? null;

const nameOfPost = (post: ActorPost | undefined): string => (post === undefined ? '' : `${post.unitName} ${roleNames[post.role]}`);

export const presentAct = (act: ApprovalAct, { approvalCase, posts }: Pick<ApprovalDetail, 'approvalCase' | 'posts'>): ActView => ({
  number: act.number,
  verb: act.verb,
  verbName: actNames[act.verb],
  step: nameOfStep(approvalCase, act.step) ?? '',
  by: act.personName,
  byPost: nameOfPost(posts.get(act.postId)),
  onBehalfOf: act.onBehalfOf?.name ?? null,
  target: act.target?.name ?? null,
  grade: act.grade,
  sentTo: nameOfStep(approvalCase, act.sentTo),
  afterwards: act.afterwards,
  rows: [...act.rows],
  amendedVersion: act.amendedVersion,
  opinion: act.opinion,
  decidedAt: act.decidedAt.toISOString(),
});

export function stateOf(step: Pick<PlacedStep, 'position'>, { status, currentStep }: ApprovalCase): ApprovalStepView['state'] {
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
  agreementPercent: step.agreementPercent,
  grades: step.grades,
  mayEdit: [...step.mayEdit],
  mayEditNames: step.mayEdit.map((field) => completableFieldNames[field as CompletableField]),
  allowsPreparer: step.allowsPreparer,
  state: stateOf(step, approvalCase),
  holders: step.asked.map(askedName),
  decisions: standingWords(approvalCase.acts).filter((act) => act.step === step.position).map(presentDecision),
});

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
    isStuck: open !== null && !approvalCase.isSuspended && steps.every((step) => step.position !== open.position || step.asked.length === 0),
    isSuspended: approvalCase.isSuspended,
    steps: steps.map((step) => presentStep(step, approvalCase)),
    acts: approvalCase.acts.map((act) => presentAct(act, detail)),
    actions: presentApprovalActions(detail, actor),
  };
}

export const presentDecided = ({ outcome, next }: DecisionResult): DecidedView => ({ outcome, next: next === null ? null : { step: next.step, holders: [...next.holders] } });
