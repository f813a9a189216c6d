import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import type { Cause } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ObligationRepository, type WhichObligation } from './obligation-repository.js';

/** 撤销应办事项. It is no longer asked for, and its reminders stop. */
@Injectable()
export class CancelObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: ObligationRepository,
    private readonly clock: Clock,
  ) {}

  /** The caller's own event is what the trail keeps: `cause` did that, and this follows from it. */
  async execute(_cause: Cause, which: WhichObligation): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.obligations.close(which, 'cancelled', await this.clock.today());
    });
  }
}
