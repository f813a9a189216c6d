import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { dayOf } from '#domain/calendar/local-date';
import { isOverdue } from '#domain/obligation/obligation';
import { requireUrgeable, type ObligationUrge } from '#domain/obligation/urge-obligation';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ObligationUrges } from './obligation-urges.js';
import { TellObligationUrge } from './tell-obligation-urge.js';

/** 催报: asks whoever owes something late to do it; a few times a day at most. */
@Injectable()
export class UrgeObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly urges: ObligationUrges,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly tellUrge: TellObligationUrge,
  ) {}

  /** Answers whom it reached. Throws what the domain's `requireUrgeable` throws, `obligation.not-found`, and `obligation.nobody-to-urge` (conflict). */
  async execute(actor: Actor, obligationId: string, words: string): Promise<ObligationUrge> {
    return this.unitOfWork.run(async () => {
      const [obligation, now] = await Promise.all([this.urges.lock(obligationId, actor), this.clock.now()]);
      const today = dayOf(now);
      const [urgedToday, { settings }, reached] = await Promise.all([
        this.urges.countOn(obligationId, today),
        this.rulebooks.inForce(obligation.districtId, obligation.fiscalYear, today),
        this.urges.holdersOf(obligation.owedBy, today),
      ]);
      requireUrgeable({ ...obligation, isOverdue: isOverdue(obligation, today) }, actor, urgedToday, settings.urgesPerDay.value);
      if (reached.length === 0) throw new DomainError('obligation.nobody-to-urge', 'conflict');
      const made: ObligationUrge = { id: this.ids.next(), by: { personId: actor.personId, name: actor.name }, words: words.trim(), urgedAt: now, reached };
      await this.tellUrge.execute(actor, obligation, made, today);
      return made;
    });
  }
}
