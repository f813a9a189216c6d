import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { agreementsOf, directReturnOf, type ApprovalCase, type ApprovalSubject } from '#domain/approval/approval-case';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalCases } from './approval-cases.js';
import { CallReviewers } from './call-reviewers.js';
import { PinSteps } from './pin-steps.js';

export interface ApprovalRequest {
  readonly subject: ApprovalSubject;
  readonly title: string;
  readonly unitId: string;
  readonly districtId: string;
  readonly fiscalYear: number;
  readonly round: number;
  readonly authorIds: readonly string[];
}

/** 送审: opens the case of a round with its own copy of the route's steps, and asks the first reviewers. */
@Injectable()
export class OpenApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pinSteps: PinSteps,
    private readonly cases: ApprovalCases,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
    private readonly callReviewers: CallReviewers,
  ) {}

  /** Answers the id of the case; throws `approval.open-already` (conflict). */
  async execute(actor: Actor, request: ApprovalRequest): Promise<string> {
    return this.unitOfWork.run(async () => {
      const { steps, routeId, routeNumber, currentStep, carried } = await this.stepsOf(actor, request);
      const approvalCase: ApprovalCase = {
        ...request,
        id: this.ids.next(),
        routeId,
        status: 'open',
        currentStep,
        visit: 1,
        isSuspended: false,
        steps,
        acts: [],
        assignments: [],
        carried,
        submittedBy: actor.personId,
        authorIds: [...new Set([...request.authorIds, actor.personId])],
        version: 1,
      };
      const added = this.cases.add(approvalCase);
      const { id, districtId, subject, round } = approvalCase;
      this.events.record(actor, {
        type: 'approval.opened',
        subject: { kind: 'approval-case', id },
        districtId,
        details: { of: subject, round, route: routeNumber, ...(currentStep > 1 ? { directTo: currentStep } : {}), steps: steps.map((step) => step.name), withExemption: steps.filter((step) => step.allowsPreparer).map((step) => step.name) },
      });
      await Promise.all([added, this.callReviewers.execute(actor, approvalCase)]);
      return id;
    });
  }

  /** 直送退回人: a round that was sent back so goes on where it was, on the steps it was opened with. Any other starts at the first step of the route in force. */
  private async stepsOf(actor: Actor, request: ApprovalRequest): Promise<Pick<ApprovalCase, 'steps' | 'routeId' | 'currentStep' | 'carried'> & { routeNumber: number | null }> {
    const last = request.round > 1 ? await this.cases.lockLast(request.subject) : null;
    const returner = last === null ? null : directReturnOf(last);
    if (last && returner !== null) {
      const carried = agreementsOf(last).filter((agreement) => agreement.step < returner);
      return { steps: last.steps, routeId: last.routeId, routeNumber: null, currentStep: returner, carried };
    }
    const { route, steps } = await this.pinSteps.execute(actor, request);
    return { steps, routeId: route.id, routeNumber: route.number, currentStep: 1, carried: [] };
  }
}
