import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { RehearseApproval, type Rehearsal } from '../approval/rehearse-approval.js';
import { RectificationRepository } from './rectification-repository.js';

/** 整改报告送审预演. */
@Injectable()
export class RehearseRectification {
  constructor(
    private readonly rectifications: RectificationRepository,
    private readonly rehearseApproval: RehearseApproval,
  ) {}

  /** Throws `rectification.not-found`. */
  async execute(actor: Actor, id: string): Promise<Rehearsal> {
    return this.rehearseApproval.nextRound(actor, { kind: 'rectification', id }, this.rectifications);
  }
}
