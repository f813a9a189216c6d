import type { Actor } from '#domain/access/actor';
import type { Delegation } from '#domain/approval/delegation';
import type { LocalDate } from '#domain/calendar/local-date';

/** 委托 as use cases change them, inside an open unit of work. */
export abstract class Delegations {
  /** Waits until nobody else makes a delegation in the district: two that are made at once could overlap, or close a circle, unseen. */
  abstract lockDistrict(districtId: string): Promise<void>;

  /** Those of a district that were not ended and whose last day has not passed. */
  abstract standing(districtId: string, today: LocalDate): Promise<readonly Delegation[]>;

  /** The holder of a post on a day, as they act there; null when the post is not held then, or is of another district. */
  abstract holderOf(postId: string, districtId: string, on: LocalDate): Promise<Actor | null>;

  abstract add(delegation: Delegation): Promise<void>;

  /** Locks a delegation that the person made or was given; throws `delegation.not-found`. */
  abstract lockNaming(id: string, personId: string): Promise<Delegation>;

  /** Locks all that stand and name the person, in the order of their ids. */
  abstract lockAllNaming(personId: string, today: LocalDate): Promise<readonly Delegation[]>;

  /** Writes the end where the row still has the version before; else throws `state.stale`. */
  abstract saveEnd(ended: Delegation): Promise<void>;
}
