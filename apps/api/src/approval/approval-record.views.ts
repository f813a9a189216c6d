import { standingWords } from '#domain/approval/approval-act';
import { openStepOf } from '#domain/approval/approval-case';
import type { LocalDate } from '#domain/calendar/local-date';
import type { ApprovalDetail } from '#persistence/approval/approval-queries';
import { stepRuleNames } from '#wording/approval-terms';
import { roleNames } from '#wording/roles';
import { ActView, DecisionView, NamedUnitView, presentAct, presentDecision, presentSubject, stateOf, statusName, ApprovalSubjectView } from './approval.views.js';

export class RecordedStepView {
  position: number;
  name: string;
  unitName: string | null;
  roleName: string;
  ruleName: string;
  state: 'done' | 'current' | 'waiting' | 'skipped';
  /** What had been said there and was not taken back by then. */
  decisions: DecisionView[];
}

/** 办理记录 of one round, as it stood at the end of a day. */
export class ApprovalRecordView {
  id: string;
  subject: ApprovalSubjectView;
  title: string;
  unit: NamedUnitView;
  round: number;
  /** Null is today. */
  asOf: string | null;
  status: string;
  statusName: string;
  version: number;
  isSuspended: boolean;
  submittedBy: string;
  openedAt: string;
  steps: RecordedStepView[];
  acts: ActView[];
}

export function presentRecord(detail: Omit<ApprovalDetail, 'dueOn' | 'isOverdue'>, asOf: LocalDate | null): ApprovalRecordView {
  const { approvalCase, unitName, submittedBy, openedAt, steps } = detail;
  const { id, subject, title, unitId, round, status, version, isSuspended, acts } = approvalCase;
  return {
    id,
    subject: presentSubject(subject),
    title,
    unit: { id: unitId, name: unitName },
    round,
    asOf,
    status,
    statusName: statusName(status, openStepOf(approvalCase)?.name ?? null),
    version,
    isSuspended,
    submittedBy,
    openedAt: openedAt.toISOString(),
    steps: steps.map((step) => ({
      position: step.position,
      name: step.name,
      unitName: step.unitName,
      roleName: roleNames[step.role],
      ruleName: stepRuleNames[step.rule],
      state: stateOf(step, approvalCase),
      decisions: standingWords(acts).filter((act) => act.step === step.position).map(presentDecision),
    })),
    acts: acts.map((act) => presentAct(act, detail)),
  };
}
