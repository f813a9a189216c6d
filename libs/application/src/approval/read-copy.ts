import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalCases } from './approval-cases.js';
import { ApprovalCopies } from './approval-copies.js';

/** 已读. Reading a thing twice is reading it once. */
@Injectable()
export class ReadCopy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly copies: ApprovalCopies,
    private readonly clock: Clock,
  ) {}

  /** Throws `approval.not-found` also for a case that the person has no copy of. */
  async execute(actor: Actor, caseId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.cases.get(caseId, actor);
      if (!(await this.copies.markRead(caseId, actor.personId, await this.clock.now()))) throw new DomainError('approval.not-found', 'not-found');
    });
  }
}
