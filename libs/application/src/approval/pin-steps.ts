import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ApprovalStep, ApprovalSubjectKind } from '#domain/approval/approval-case';
import type { ApprovalRoute } from '#domain/approval/approval-route';
import { mayApproverBePreparer } from '#domain/rulebook/rulebook';
import { Clock } from '../ports/clock.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ApprovalCases } from './approval-cases.js';
import { EstablishRoutes } from './establish-routes.js';

interface Submitted {
  readonly subject: { readonly kind: ApprovalSubjectKind };
  readonly unitId: string;
  readonly districtId: string;
  readonly fiscalYear: number;
}

/** The route in force becomes steps with units: what is pinned no longer follows the route, only people on posts change. */
@Injectable()
export class PinSteps {
  constructor(
    private readonly establishRoutes: EstablishRoutes,
    private readonly cases: ApprovalCases,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, request: Submitted): Promise<{ route: ApprovalRoute; steps: ApprovalStep[] }> {
    const today = await this.clock.today();
    const [route, rulebook] = await Promise.all([
      this.establishRoutes.execute(actor, request.districtId, request.subject.kind, today),
      this.rulebooks.inForce(request.districtId, request.fiscalYear, today),
    ]);
    const units = await this.cases.resolveUnits(route.steps, request, today);
    const steps = route.steps.map((step, index): ApprovalStep => {
      const { name, role, at, rule } = step;
      return { position: index + 1, name, role, relation: at, unitId: units[index] ?? null, rule, agreementPercent: null, grades: false, mayEdit: [], allowsPreparer: step.allowsPreparer || mayApproverBePreparer(rulebook, name) };
    });
    return { route, steps };
  }
}
