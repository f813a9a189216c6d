import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { openedCase, type ApprovalSubject } from '#domain/approval/approval-case';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ApprovalCases } from './approval-cases.js';
import { ApprovalRoutes } from './approval-routes.js';
import { CallReviewers } from './call-reviewers.js';
import { PinSteps } from './pin-steps.js';
import { leftOutAsWritten } from './resolve-steps.js';

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
    private readonly routes: ApprovalRoutes,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  /** Asks for what opening needs whatever the text is, in the transaction of the submission: it travels with the freezing of the text (ADR 15). */
  async askAhead(kind: ApprovalSubject['kind'], { districtId, fiscalYear }: Pick<ApprovalRequest, 'districtId' | 'fiscalYear'>): Promise<void> {
    const today = await this.clock.today();
    await Promise.all([this.routes.inForce(districtId, kind, today), this.rulebooks.inForce(districtId, fiscalYear, today)]);
  }

  /** Answers the id of the case; throws `approval.open-already` (conflict). */
  async execute(actor: Actor, request: ApprovalRequest): Promise<string> {
    return this.unitOfWork.run(async () => {
      const { routeNumber, leftOut, facts, ...pinned } = await this.pinSteps.execute(actor, request);
      const approvalCase = openedCase({ ...request, ...pinned, id: this.ids.next() }, actor.personId);
      const added = this.cases.add(approvalCase);
      const { id, districtId, subject, round, steps, currentStep } = approvalCase;
      this.events.record(actor, {
        type: 'approval.opened',
        subject: { kind: 'approval-case', id },
        districtId,
        details: { of: subject, round, route: routeNumber, ...(currentStep > 1 ? { directTo: currentStep } : {}), steps: steps.map((step) => step.name), ...leftOutAsWritten({ leftOut, facts }), withExemption: steps.filter((step) => step.allowsPreparer).map((step) => step.name) },
      });
      await Promise.all([added, this.callReviewers.execute(actor, approvalCase)]);
      return id;
    });
  }
}
