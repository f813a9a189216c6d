import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import { requireMayAmend } from '#domain/approval/amend';
import { annotate } from '#domain/approval/annotation';
import { verdicts } from '#domain/approval/approval-act';
import { isAdvisory } from '#domain/approval/approval-case';
import { onlyAdvises, refusalOf } from '#domain/approval/decide';
import { answer, assign } from '#domain/approval/pass-on';
import { resume, retract, suspend, voidCase } from '#domain/approval/take-back';
import { takesPart } from '#domain/approval/takes-part';
import { urge } from '#domain/approval/urge';
import { DomainError } from '#domain/shared/domain-error';
import type { ApprovalDetail } from '#persistence/approval/approval-queries';
import { askedName } from '#wording/delegation-terms';
import { describeProblem } from '#wording/describe-problem';
import { roleNames } from '#wording/roles';
import type { ActionView } from '../http/action.views.js';

type Judged = readonly (readonly [name: string, refusal: DomainError | null])[];

/** Any words will do: whether an opinion is missing is asked when it is given. */
const said = '。';
const now = new Date(0);
const somebody = { personId: '', name: '' };
const notPermitted = new DomainError('access.not-permitted', 'forbidden');

/** Whether something would be allowed, found by trying it on what was read: nothing is changed by it. */
export const presentAttempt = (name: string, attempt: () => unknown): ActionView => present(name, refusalBy(attempt));

const present = (name: string, refusal: DomainError | null, whoCan?: string[]): ActionView =>
  refusal === null ? { name, allowed: true } : { name, allowed: false, reason: describeProblem(refusal.code, refusal.details), ...(whoCan ? { whoCan } : {}) };

function refusalBy(attempt: () => unknown): DomainError | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const currentOf = ({ approvalCase, steps }: ApprovalDetail) => steps.find((step) => step.position === approvalCase.currentStep);

/** What whoever the case waits for does with it. */
function judgeSteps(detail: ApprovalDetail, actor: Actor): Judged {
  const { approvalCase } = detail;
  const current = currentOf(detail);
  const holders = current?.holders ?? [];
  const isAdvised = current !== undefined && isAdvisory(current);
  const mayAdvise = mayEver(actor.role, 'approval:advise');
  const decides = (attempt: () => DomainError | null): DomainError | null => (mayEver(actor.role, 'approval:decide') ? attempt() : mayAdvise && isAdvised ? onlyAdvises(current) : notPermitted);
  const atStep = decides(() => refusalOf(approvalCase, actor, holders) ?? (isAdvised ? onlyAdvises(current) : null));
  return [
    ...[...verdicts, 'reassign', 'consult', 'add-approver'].map((name) => [name, atStep] as const),
    ...(isAdvised ? [['advise', mayAdvise ? refusalOf(approvalCase, actor, holders) : notPermitted] as const] : []),
    ['amend', decides(() => refusalBy(() => requireMayAmend(approvalCase, actor, holders, approvalCase.version)))],
    ['answer', decides(() => refusalBy(() => answer(approvalCase, actor, said, now)))],
    ['retract', decides(() => refusalBy(() => retract(approvalCase, actor, said, now)))],
    ['suspend', decides(() => refusalBy(() => suspend(approvalCase, actor, said, holders, now)))],
    ['resume', decides(() => refusalBy(() => resume(approvalCase, actor, said, holders, now)))],
    ['void', mayEver(actor.role, 'approval:void') ? refusalBy(() => voidCase(approvalCase, actor, said, now)) : notPermitted],
  ];
}

/** What is done around a case, by those who take part in it and by 绩效股. How often somebody urged today is counted when they do. */
function judgeSurroundings(detail: ApprovalDetail, actor: Actor): Judged {
  const { approvalCase } = detail;
  const holders = currentOf(detail)?.holders ?? [];
  const naming = { target: somebody, opinion: said, seen: approvalCase.version };
  return [
    ['urge', refusalBy(() => urge(approvalCase, actor, holders, 0, 1))],
    ['copy', takesPart(approvalCase, actor) ? null : new DomainError('approval.copy-not-yours', 'forbidden')],
    ['annotate', refusalBy(() => annotate(approvalCase, actor))],
    ['assign', mayEver(actor.role, 'approval:intervene') ? refusalBy(() => assign(approvalCase, actor, naming, holders, now)) : notPermitted],
  ];
}

/** The same rules that judge an act say beforehand why it would be refused, and who could do it. */
export function presentApprovalActions(detail: ApprovalDetail, actor: Actor): ActionView[] {
  const current = currentOf(detail);
  const asked = detail.approvalCase.status === 'open' && current ? current.asked.map((seat) => `${roleNames[current.role]}：${askedName(seat)}`) : [];
  return [...judgeSteps(detail, actor).map(([name, refusal]) => present(name, refusal, asked)), ...judgeSurroundings(detail, actor).map(([name, refusal]) => present(name, refusal))];
}
