import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { SpotCheck } from '#domain/evaluation/spot-check';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { Rulebooks } from '../rulebook/rulebooks.js';

/** 修改被退回的复核意见: owed by whoever submitted it, in the division. */
@Injectable()
export class AskForCorrection {
  constructor(
    private readonly openObligation: OpenObligation,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, districtId, unitId, fiscalYear, checkedBy }: SpotCheck): Promise<void> {
    const today = await this.clock.today();
    const { settings } = await this.rulebooks.inForce(districtId, fiscalYear, today);
    await this.openObligation.execute(actor, {
      kind: 'revise-recheck',
      subject: { kind: 'recheck', id },
      districtId,
      unitId,
      fiscalYear,
      owedBy: { unitId, role: 'performance-division', personId: checkedBy },
      anchorOn: today,
      dueRule: settings.deadlines.revisionAfterReturn.value,
    });
  }
}
