import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { Debtor, Obligation } from '#domain/obligation/obligation';
import type { ObligationUrge } from '#domain/obligation/urge-obligation';

/** An obligation with the words for its notice. */
export interface UrgedObligation extends Obligation {
  readonly subjectTitle: string;
}

/** 催报 of obligations. */
export abstract class ObligationUrges {
  /** Within the actor's scope; locked, so that two clicks at once are counted. Throws `obligation.not-found`. */
  abstract lock(obligationId: string, actor: Actor): Promise<UrgedObligation>;

  abstract countOn(obligationId: string, day: LocalDate): Promise<number>;

  /** Who could do it on the day. */
  abstract holdersOf(owedBy: Debtor, day: LocalDate): Promise<ObligationUrge['reached']>;

  abstract add(obligationId: string, urge: ObligationUrge, on: LocalDate): Promise<void>;
}
