import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import type { Cause } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ObligationRepository, type WhichObligation } from './obligation-repository.js';

/** 办结. It was met, in time or late. Without an open one this is no error: the thing may be done before it falls due. */
@Injectable()
export class DischargeObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: ObligationRepository,
    private readonly clock: Clock,
  ) {}

  /** The caller's own event is what the trail keeps: `cause` did that, and this follows from it. */
  async execute(_cause: Cause, which: WhichObligation): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.obligations.close(which, 'discharged', await this.clock.today());
    });
  }
}
