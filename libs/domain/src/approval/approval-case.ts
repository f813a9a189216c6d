import type { Actor } from '../access/actor.js';
import type { Role } from '../access/permissions.js';
import { DomainError } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import { letsPass, standingWords, type ActVerb, type ApprovalAct, type NamedPerson } from './approval-act.js';
import type { StepRelation, StepRule } from './approval-route.js';
import type { ApprovalSubject } from './approval-subject.js';

export type { ApprovalSubject, ApprovalSubjectKind } from './approval-subject.js';

/** 审批环节, as the case pinned it when it was opened: a route that changes later does not touch it. */
export interface ApprovalStep {
  readonly position: number;
  readonly name: string;
  readonly role: Role;
  readonly relation: StepRelation;
  /** The unit whose holders of the role decide; null while no unit stands in that relation, and then the step is stuck. */
  readonly unitId: string | null;
  readonly rule: StepRule;
  /** 票签: the share of the step's reviewers that must agree, a whole percent; null for every other rule. */
  readonly agreementPercent: number | null;
  /** The step must say 优、良、中 or 差. */
  readonly grades: boolean;
  /** Fields that the step's reviewers may complete together with the unit (良): see `amend`. */
  readonly mayEdit: readonly string[];
  /** Relaxes the separation of duties for a tiny office; every use of it is written into the trail. */
  readonly allowsPreparer: boolean;
}

export const assignmentKinds = ['reassigned', 'assigned', 'consulted', 'added-before', 'added-after'] as const;
/** 转办、指定、委派、前加签、后加签. */
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Somebody who is asked by name, beside those who hold the step's post. Counts for one visit of a step. */
export interface Assignment extends NamedPerson {
  readonly kind: AssignmentKind;
  readonly visit: number;
  /** Who asked; null after an administrator's intervention. */
  readonly fromPersonId: string | null;
  readonly openedBy: number;
  /** The act that ended it: passed on, answered, taken back. Null while it stands. */
  readonly closedBy: number | null;
  /** Still holds a post that decides: who has left is not waited for. */
  readonly isPresent: boolean;
  /** 受托人 of the person on the day. */
  readonly standIn: NamedPerson | null;
}

/** 第三方意见环节: whoever is asked there gives an opinion and decides nothing. */
export const isAdvisory = ({ role }: Pick<ApprovalStep, 'role'>): boolean => role === 'third-party';

/** Only the way it ends is a status; which level it waits at is its current step. */
export const approvalLifecycle = defineLifecycle('approval', {
  open: { pass: 'open', approve: 'approved', 'send-back': 'returned', reject: 'rejected', withdraw: 'withdrawn', void: 'voided' },
  approved: {},
  returned: {},
  rejected: {},
  withdrawn: {},
  voided: {},
});

export type ApprovalStatus = (typeof approvalLifecycle.statuses)[number];

/**
 * 沿用的办理: what somebody did in an earlier round and still binds in this one. Who agreed, where it goes straight to whoever sent it back
 * (直送退回人); and who completed the text (完善), always, because their words are in it.
 */
export interface CarriedAct {
  readonly verb: 'approve' | 'advise' | 'amend';
  readonly step: number;
  readonly personId: string;
}

/** 审批实例: one round of one subject, with its own copy of the route's steps. `version` is 1 plus everything that was done in it. */
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
  /** Which arrival at a step this is; words count for the visit they were said in. */
  readonly visit: number;
  /** 挂起: nothing moves until it is resumed. */
  readonly isSuspended: boolean;
  readonly steps: readonly ApprovalStep[];
  readonly acts: readonly ApprovalAct[];
  readonly assignments: readonly Assignment[];
  readonly submittedBy: string;
  /** Everybody who wrote or submitted what is under review. */
  readonly authorIds: readonly string[];
  readonly carried: readonly CarriedAct[];
  readonly version: number;
}

/** Who does something in a case, on which post. */
export type Reviewer = Pick<Actor, 'personId' | 'name' | 'postId' | 'role' | 'unitId'>;

/** What was done, and the case after it. `waits`: it is still at its step; `next-step`, `step-back`: it arrived at another; else how it ended. */
export interface Acted {
  readonly approvalCase: ApprovalCase;
  readonly act: ApprovalAct;
  readonly step: ApprovalStep;
  readonly outcome: 'waits' | 'next-step' | 'step-back' | 'approved' | 'returned' | 'rejected' | 'voided' | 'withdrawn';
}

/** The step that waits; null once the case has ended. */
export const openStepOf = (approvalCase: Pick<ApprovalCase, 'status' | 'currentStep' | 'steps'>): ApprovalStep | null =>
  approvalCase.status === 'open' ? (approvalCase.steps.find((step) => step.position === approvalCase.currentStep) ?? null) : null;

/** A number for the next arrival at a step; one that was left by 取回 is not used again. */
export const freshVisit = ({ visit, acts }: Pick<ApprovalCase, 'visit' | 'acts'>): number => Math.max(visit, ...acts.map((act) => Math.max(act.visit, act.opensVisit ?? 0))) + 1;

type ActDetails = Partial<Pick<ApprovalAct, 'onBehalfOf' | 'opinion' | 'target' | 'grade' | 'sentTo' | 'afterwards' | 'rows' | 'opensVisit' | 'about' | 'amendedVersion'>>;

const nothingMore = { onBehalfOf: null, opinion: '', target: null, grade: null, sentTo: null, afterwards: null, rows: [], opensVisit: null, about: null, amendedVersion: null } as const;

/** What a round begins with: the document and its way. */
export type OpeningRound = Pick<ApprovalCase, 'id' | 'districtId' | 'unitId' | 'subject' | 'title' | 'fiscalYear' | 'round' | 'routeId' | 'currentStep' | 'steps' | 'authorIds' | 'carried'>;

/** A case as 送审 opens it: nobody has done anything in it. Whoever submits is an author of the round. */
export const openedCase = (round: OpeningRound, submittedBy: string): ApprovalCase => ({
  ...round, authorIds: [...new Set([...round.authorIds, submittedBy])], submittedBy, status: 'open', visit: 1, isSuspended: false, acts: [], assignments: [], version: 1,
});

/** Writes one act into the record of a case. */
export function addAct(approvalCase: ApprovalCase, reviewer: Reviewer, verb: ActVerb, decidedAt: Date, details: ActDetails = {}): { approvalCase: ApprovalCase; act: ApprovalAct } {
  const { personId, name, postId } = reviewer;
  const { visit, currentStep, version, acts } = approvalCase;
  const act: ApprovalAct = { ...nothingMore, ...details, number: version + 1, verb, visit, step: currentStep, personId, personName: name, postId, decidedAt };
  return { act, approvalCase: { ...approvalCase, acts: [...acts, act], version: act.number } };
}

/** The case at a step, in a visit that begins, or goes on after 取回. */
export function arriveAt(approvalCase: ApprovalCase, position: number, visit: number): ApprovalCase {
  return { ...approvalCase, currentStep: position, visit };
}

/** 撤回. Throws `approval.decided-already` (conflict) once any reviewer has acted in this round, `approval.withdrawn` when it was withdrawn before. */
export function withdrawCase(approvalCase: ApprovalCase, submitter: Reviewer, decidedAt: Date): Acted {
  if (approvalCase.status === 'withdrawn') throw new DomainError('approval.withdrawn', 'conflict', { status: approvalCase.status });
  const last = approvalCase.acts.at(-1);
  if (last) throw decidedAlready(approvalCase, last);
  const step = openStepOf(approvalCase);
  if (step === null) throw new DomainError('approval.action-not-allowed', 'conflict', { status: approvalCase.status });
  const { act, approvalCase: acted } = addAct(approvalCase, submitter, 'withdraw', decidedAt);
  return { approvalCase: { ...acted, status: approvalLifecycle.next(approvalCase.status, 'withdraw') }, act, step, outcome: 'withdrawn' };
}

/** Somebody was faster: says who, what, when, and what the case is now. */
export const decidedAlready = (approvalCase: ApprovalCase, winner: ApprovalAct): DomainError =>
  new DomainError(winner.verb === 'amend' ? 'approval.amended-meanwhile' : 'approval.decided-already', 'conflict', {
    winner: winner.personName,
    verdict: winner.verb,
    decidedAt: winner.decidedAt.toISOString(),
    step: approvalCase.steps.find((step) => step.position === winner.step)?.name ?? '',
    status: approvalCase.status,
    currentStep: openStepOf(approvalCase)?.name ?? null,
    version: approvalCase.version,
  });

/** Who agreed at which step so far: what a round that goes straight to its returner takes over. */
export const agreementsOf = ({ carried, acts }: ApprovalCase): CarriedAct[] => [
  ...carried.filter(({ verb }) => verb !== 'amend'),
  ...standingWords(acts).flatMap(({ verb, step, personId }) => (letsPass(verb) ? [{ verb, step, personId }] : [])),
];

/** Who completed the text at which step, in this round or an earlier one; of a stand-in both. */
export const amendmentsOf = ({ carried, acts }: Pick<ApprovalCase, 'carried' | 'acts'>): CarriedAct[] => [
  ...carried.filter(({ verb }) => verb === 'amend'),
  ...acts.flatMap(({ verb, step, personId, onBehalfOf }) => (verb === 'amend' ? [personId, ...(onBehalfOf ? [onBehalfOf.personId] : [])].map((each) => ({ verb, step, personId: each })) : [])),
];

/**
 * The same for a round that takes these steps: each counts for the step of that name, and always for one before the last, so that nobody
 * decides alone on words of their own.
 */
export const amendmentsInto = (steps: readonly ApprovalStep[], earlier: ApprovalCase): CarriedAct[] => amendmentsOf(earlier).map((amendment) => {
  const name = earlier.steps.find(({ position }) => position === amendment.step)?.name;
  const position = steps.find((step) => step.name === name)?.position ?? steps.length;
  return { ...amendment, step: Math.min(position, steps.length - 1) };
});

/** The step to which the corrected document goes straight (直送退回人); null when it starts anew. */
export function directReturnOf({ status, visit, acts }: ApprovalCase): number | null {
  const last = acts.findLast((act) => act.visit === visit && act.verb === 'send-back' && act.sentTo === null);
  return status === 'returned' && last?.afterwards === 'direct' ? last.step : null;
}
