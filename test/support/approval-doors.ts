import { AddApprover } from '#application/approval/add-approver';
import { AmendApproval } from '#application/approval/amend-approval';
import { AnswerConsultation } from '#application/approval/answer-consultation';
import { AssignReviewer } from '#application/approval/assign-reviewer';
import { ConsultColleague } from '#application/approval/consult-colleague';
import { DecideApproval } from '#application/approval/decide-approval';
import { EndDelegation } from '#application/approval/end-delegation';
import { LetColleagueGo } from '#application/approval/let-colleague-go';
import { MakeDelegation } from '#application/approval/make-delegation';
import { ReassignApproval } from '#application/approval/reassign-approval';
import { ResumeApproval } from '#application/approval/resume-approval';
import { RetractDecision } from '#application/approval/retract-decision';
import { SuspendApproval } from '#application/approval/suspend-approval';
import { VoidApproval } from '#application/approval/void-approval';
import { SubmitGoal } from '#application/goal/submit-goal';
import { WithdrawGoal } from '#application/goal/withdraw-goal';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import type { AbsenceDoor } from './absence-play.js';
import type { ApprovalCast } from './approval-cast.js';
import type { Command } from './paper-file.js';
import type { TestApp } from './test-app.js';

/** The case as the screen showed it. */
export interface SeenCase { readonly id: string; readonly version: number; readonly contentHash: string }

/** How a command is given: straight to the use cases, or over HTTP. Answers whether it was done; throws what is no refusal. */
export interface Door {
  readonly give: (command: Command, actor: Actor, seen: SeenCase) => Promise<boolean>;
  readonly submit: (goalId: string) => Promise<string | null>;
  readonly withdraw: (goalId: string) => Promise<boolean>;
  readonly absence: AbsenceDoor;
}

async function wasDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** Never the same words twice, in whatever round. */
const completion = ({ id, version, contentHash }: SeenCase) => ({ seen: { version, contentHash }, opinion: '与单位商定', amendment: { purpose: `按月发放补贴（${id} ${version}）` } });

const versionOf = async (app: TestApp, goalId: string): Promise<number> => Number((await app.sql.query<{ version: number }>('select version from performance_goal where id = $1', [goalId])).rows[0]?.version);

/** Straight to the use cases. */
export function throughUseCases(cast: ApprovalCast): Door {
  const { app } = cast;
  const get = <T>(type: new (...parameters: never[]) => T): T => app.app.get(type as never);
  return {
    submit: async (goalId) => {
      let caseId: string | null = null;
      await wasDone(async () => { caseId = await get(SubmitGoal).execute(cast.actorAt('author', 'preparer'), goalId, await versionOf(app, goalId)); });
      return caseId;
    },
    withdraw: (goalId) => wasDone(() => get(WithdrawGoal).execute(cast.actorAt('author', 'preparer'), goalId)),
    absence: {
      delegate: async (from, to, first, last) => {
        let id: string | null = null;
        await wasDone(async () => { ({ id } = await get(MakeDelegation).execute(cast.actorOn(from), cast.actorOn(to).postId, { from: localDate(first), until: localDate(last), reason: '出差' })); });
        return id;
      },
      end: (by, id) => wasDone(() => get(EndDelegation).execute(cast.actorOn(by), cast.idOf(by.login), { id, version: 1 })),
    },
    give: (command, actor, { id: caseId, version, contentHash }) => wasDone(async () => {
      const named = { personId: cast.idOf(command.who), opinion: '请阅', seen: version };
      switch (command.verb) {
        case 'approve': case 'reject': case 'send-back': {
          const target = command.verb === 'send-back' ? { sendTo: command.to === null ? null : command.to + 1, afterwards: command.isDirect ? ('direct' as const) : ('again' as const) } : {};
          return get(DecideApproval).execute(actor, caseId, { verdict: command.verb, opinion: '意见', seen: { version, contentHash }, ...target });
        }
        case 'amend': return get(AmendApproval).execute(actor, caseId, completion({ id: caseId, version, contentHash }));
        case 'retract': return get(RetractDecision).execute(actor, caseId, '');
        case 'reassign': return get(ReassignApproval).execute(actor, caseId, named);
        case 'consult': return get(ConsultColleague).execute(actor, caseId, named);
        case 'answer': return get(AnswerConsultation).execute(actor, caseId, '可行');
        case 'add': return get(AddApprover).execute(actor, caseId, command.where, named);
        case 'remove': return get(LetColleagueGo).execute(actor, caseId, named.personId);
        case 'suspend': return get(SuspendApproval).execute(actor, caseId, '待核实');
        case 'resume': return get(ResumeApproval).execute(actor, caseId, '');
        case 'void': return get(VoidApproval).execute(actor, caseId, '不再申报');
        case 'assign': {
          if (actor.role !== 'performance-division') throw new DomainError('access.not-permitted', 'forbidden');
          return get(AssignReviewer).execute(actor, caseId, named);
        }
        default: throw new Error(`no such command: ${command.verb}`);
      }
    }),
  };
}

/** Over HTTP, each person with a session on the post they act on. */
export function overHttp(cast: ApprovalCast): Door {
  const { app } = cast;
  const isDone = ({ status, text }: { status: number; text: string }): boolean => {
    if (status >= 500) throw new Error(text);
    return status < 300;
  };
  const path: Partial<Record<Command['verb'], string>> = {
    approve: 'decisions', reject: 'decisions', 'send-back': 'decisions', retract: 'retractions', reassign: 'reassignments', consult: 'consultations', answer: 'answers', add: 'added-approvers',
    remove: 'removed-approvers', suspend: 'suspensions', resume: 'resumptions', void: 'voidance', assign: 'interventions', amend: 'amendments',
  };
  return {
    submit: async (goalId) => {
      const answer = await (await cast.clientOf(cast.actorAt('author', 'preparer'))).post<{ approvalCaseId: string }>(`/performance-goals/${goalId}/submission`, { version: await versionOf(app, goalId) });
      return isDone(answer) ? answer.body.approvalCaseId : null;
    },
    absence: {
      delegate: async (from, to, first, last) => {
        const answer = await (await cast.clientOf(cast.actorOn(from))).post<{ id: string }>('/delegations', { delegatePostId: cast.actorOn(to).postId, from: first, until: last, reason: '出差' });
        return isDone(answer) ? answer.body.id : null;
      },
      end: async (by, id) => isDone(await (await cast.clientOf(cast.actorOn(by))).post(`/delegations/${id}/ending`, { version: 1 })),
    },
    withdraw: async (goalId) => isDone(await (await cast.clientOf(cast.actorAt('author', 'preparer'))).post(`/performance-goals/${goalId}/withdrawal`)),
    give: async (command, actor, { id: caseId, version, contentHash }) => {
      const client = await cast.clientOf(actor);
      const named = { personId: cast.idOf(command.who), opinion: '请阅', version };
      const verdict = { verdict: command.verb, opinion: '意见', version, contentHash, ...(command.verb === 'send-back' ? { ...(command.to === null ? {} : { sendTo: command.to + 1 }), afterwards: command.isDirect ? 'direct' : 'again' } : {}) };
      const bodies: Partial<Record<Command['verb'], unknown>> = {
        approve: verdict, reject: verdict, 'send-back': verdict, retract: {}, reassign: named, consult: named, answer: { opinion: '可行' }, add: { ...named, where: command.verb === 'add' ? command.where : '' },
        remove: { personId: named.personId }, suspend: { opinion: '待核实' }, resume: {}, void: { opinion: '不再申报' }, assign: named,
        amend: { version, contentHash, opinion: '与单位商定', changes: completion({ id: caseId, version, contentHash }).amendment },
      };
      return isDone(await client.post(`/approval-cases/${caseId}/${path[command.verb]}`, bodies[command.verb]));
    },
  };
}

