import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { RehearseApproval, type Rehearsal } from '../approval/rehearse-approval.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';
import { SpotCheckRepository } from './spot-check-repository.js';

/** 复核意见送审预演, for a self-evaluation that is to be checked or whose check came back. */
@Injectable()
export class RehearseRecheck {
  constructor(
    private readonly evaluations: SelfEvaluationRepository,
    private readonly checks: SpotCheckRepository,
    private readonly rehearseApproval: RehearseApproval,
  ) {}

  /** Throws `evaluation.not-found`. */
  async execute(actor: Actor, evaluationId: string): Promise<Rehearsal> {
    const { id, districtId, fiscalYear } = await this.evaluations.get(evaluationId, actor);
    const open = await this.checks.openOf(evaluationId, actor);
    const authorIds = [...new Set([actor.personId, ...(open === null ? [] : await this.checks.authorsOf(open))])];
    // Before there is a check, what a route may ask of it is asked of the self-evaluation it will be of.
    return this.rehearseApproval.execute(actor, { subject: { kind: 'recheck', id: open?.id ?? id }, unitId: open?.unitId ?? actor.unitId, districtId, fiscalYear, round: (open?.round ?? 0) + 1, authorIds });
  }
}
