import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { RehearseApproval, type Rehearsal } from '../approval/rehearse-approval.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** 自评表送审预演. */
@Injectable()
export class RehearseEvaluation {
  constructor(
    private readonly evaluations: SelfEvaluationRepository,
    private readonly rehearseApproval: RehearseApproval,
  ) {}

  /** Throws `evaluation.not-found`. */
  async execute(actor: Actor, id: string): Promise<Rehearsal> {
    return this.rehearseApproval.nextRound(actor, { kind: 'self-evaluation', id }, this.evaluations);
  }
}
