import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { isVerdict, type ActVerb, type NamedPerson, type Verdict } from '#domain/approval/approval-act';
import { openStepOf, type Acted, type ApprovalCase } from '#domain/approval/approval-case';
import type { NamedRequest } from '#domain/approval/pass-on';
import type { PostHolder } from '#domain/approval/seats';
import { dayOf } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { AdvanceApproval } from './advance-approval.js';
import { ApprovalCases } from './approval-cases.js';
import type { NextStep } from './call-reviewers.js';

/** The case as it is, locked, with those who hold the post of its open step. */
export interface Scene {
  readonly approvalCase: ApprovalCase;
  readonly holders: readonly PostHolder[];
  readonly now: Date;
  /** Somebody who may be asked by name in this case; throws `approval.target-cannot-decide` (invalid). */
  readonly colleague: (personId: string) => Promise<NamedPerson>;
}

/** Whom a reviewer wants to bring in, before it is known who that is. */
export type ColleagueRequest = Omit<NamedRequest, 'target'> & { readonly personId: string };

/** What the domain makes of it, and what else the trail should say. */
export interface Play {
  readonly acted: Acted;
  readonly details?: Readonly<Record<string, unknown>>;
  /** What can only be written once the act stands in the record. */
  readonly afterwards?: () => Promise<void>;
}

/** Attempts that the trail keeps although nothing came of them (reliability.md, A8, B7). */
const REMEMBERED: ReadonlySet<string> = new Set(['approval.own-submission', 'approval.not-your-step', 'approval.decided-earlier-step', 'approval.post-ended', 'approval.target-is-involved', 'approval.void-by-author', 'approval.third-party-only-advises']);

/**
 * The one way in which a reviewer does anything in a case. The post and the case are locked first, then everything is read anew inside the transaction: the post
 * may have been taken away, the text may have changed, somebody may have been faster (reliability.md, A1, A10, A13).
 */
@Injectable()
export class ActOnApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly advanceApproval: AdvanceApproval,
  ) {}

  /** Throws what `play` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, play: (scene: Scene) => Play | Promise<Play>): Promise<{ acted: Acted; next: NextStep | null }> {
    try {
      return await this.unitOfWork.run(async () => this.act(actor, caseId, play));
    } catch (error) {
      if (error instanceof DomainError && REMEMBERED.has(error.code)) await this.rememberAttempt(actor, caseId, error);
      throw error;
    }
  }

  private async act(actor: Actor, caseId: string, play: (scene: Scene) => Play | Promise<Play>): Promise<{ acted: Acted; next: NextStep | null }> {
    const [now, before] = await Promise.all([this.clock.now(), this.cases.lockToAct(caseId, actor)]);
    const today = dayOf(now);
    const step = openStepOf(before);
    const holders = step === null ? [] : await this.cases.holdersOf(before, step, today);
    const { acted, details = {}, afterwards } = await play({ approvalCase: before, holders, now, colleague: (personId) => this.cases.colleague(personId, before, today) });
    this.record(actor, acted, details);
    const saved = this.cases.saveActed(acted, before.version);
    const [, next] = await Promise.all([afterwards ? saved.then(afterwards) : saved, this.advanceApproval.execute(actor, acted, before)]);
    return { acted, next };
  }

  private record(actor: Actor, { approvalCase, act, step, outcome }: Acted, details: Readonly<Record<string, unknown>>): void {
    const { id, districtId, subject, round } = approvalCase;
    this.events.record(actor, {
      type: `approval.${isVerdict(act.verb) ? 'decided' : pastOf[act.verb]}`,
      subject: { kind: 'approval-case', id },
      districtId,
      details: {
        of: subject, round, step: step.name, verdict: act.verb, opinion: act.opinion, outcome,
        ...(act.onBehalfOf ? { onBehalfOf: act.onBehalfOf } : {}), ...(act.target ? { target: act.target } : {}), ...(act.grade ? { grade: act.grade } : {}),
        ...(act.verb === 'send-back' ? { sentTo: act.sentTo, afterwards: act.afterwards, rows: act.rows } : {}), ...details,
      },
    });
  }

  private async rememberAttempt(actor: Actor, caseId: string, refusal: DomainError): Promise<void> {
    const { districtId } = await this.cases.get(caseId, actor);
    await this.events.recordAttempt(actor, { type: 'approval.refused', subject: { kind: 'approval-case', id: caseId }, districtId, details: { code: refusal.code } });
  }
}

const pastOf: Readonly<Record<Exclude<ActVerb, Verdict>, string>> = {
  advise: 'advised', retract: 'retracted', reassign: 'reassigned', consult: 'consulted', answer: 'answered', 'end-consultation': 'consultation-ended', amend: 'amended', 'add-approver-before': 'approver-added',
  'add-approver-after': 'approver-added', 'remove-approver': 'approver-removed', suspend: 'suspended', resume: 'resumed', assign: 'assigned', void: 'voided', withdraw: 'withdrawn',
};
