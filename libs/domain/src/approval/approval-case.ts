import type { Role } from '../access/permissions.js';
import { DomainError } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import type { StepRelation, StepRule } from './approval-route.js';
import type { ApprovalSubject } from './approval-subject.js';

export type { ApprovalSubject, ApprovalSubjectKind } from './approval-subject.js';

export const verdicts = ['approve', 'send-back', 'reject'] as const;
/** 结论: 同意、退回、不予通过. */
export type Verdict = (typeof verdicts)[number];

/** 审批环节, as the case pinned it when it was opened: a route that changes later does not touch it. */
export interface ApprovalStep {
  readonly position: number;
  readonly name: string;
  readonly role: Role;
  readonly relation: StepRelation;
  /** The unit whose holders of the role decide; null while no unit stands in that relation, and then the step is stuck. */
  readonly unitId: string | null;
  readonly rule: StepRule;
  /** Relaxes the separation of duties for a tiny office; every use of it is written into the trail. */
  readonly allowsPreparer: boolean;
}

/** 审批意见 of one person at one step. */
export interface ApprovalDecision {
  readonly step: number;
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  readonly verdict: Verdict;
  readonly opinion: string;
  readonly decidedAt: Date;
}

/** Only the way it ends is a status; which level it waits at is its current step. */
export const approvalLifecycle = defineLifecycle('approval', {
  open: { pass: 'open', approve: 'approved', 'send-back': 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  approved: {},
  returned: {},
  rejected: {},
  withdrawn: {},
});

export type ApprovalStatus = (typeof approvalLifecycle.statuses)[number];

/** 审批实例: one round of one subject, with its own copy of the route's steps. `version` is 1 plus everything that happened to it. */
export interface ApprovalCase {
  readonly id: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly subject: ApprovalSubject;
  readonly title: string;
  readonly fiscalYear: number;
  readonly round: number;
  readonly routeId: string;
  readonly status: ApprovalStatus;
  readonly currentStep: number;
  readonly steps: readonly ApprovalStep[];
  readonly decisions: readonly ApprovalDecision[];
  readonly submittedBy: string;
  /** Everybody who wrote or submitted what is under review. */
  readonly authorIds: readonly string[];
  readonly version: number;
}

/** The step that waits; null once the case has ended. */
export const openStepOf = (approvalCase: Pick<ApprovalCase, 'status' | 'currentStep' | 'steps'>): ApprovalStep | null =>
  approvalCase.status === 'open' ? (approvalCase.steps.find((step) => step.position === approvalCase.currentStep) ?? null) : null;

/** 撤回. Throws `approval.decided-already` (conflict) once anybody has acted in this round, `approval.withdrawn` when it was withdrawn before. */
export function withdrawCase(approvalCase: ApprovalCase): ApprovalCase {
  const last = approvalCase.decisions.at(-1);
  if (last) throw decidedAlready(approvalCase, last);
  if (approvalCase.status === 'withdrawn') throw new DomainError('approval.withdrawn', 'conflict', { status: approvalCase.status });
  return { ...approvalCase, status: approvalLifecycle.next(approvalCase.status, 'withdraw'), version: approvalCase.version + 1 };
}

/** Somebody was faster: says who, what, when, and what the case is now. */
export const decidedAlready = (approvalCase: ApprovalCase, winner: ApprovalDecision): DomainError =>
  new DomainError('approval.decided-already', 'conflict', {
    winner: winner.personName,
    verdict: winner.verdict,
    decidedAt: winner.decidedAt.toISOString(),
    step: approvalCase.steps.find((step) => step.position === winner.step)?.name ?? '',
    status: approvalCase.status,
    currentStep: openStepOf(approvalCase)?.name ?? null,
    version: approvalCase.version,
  });
