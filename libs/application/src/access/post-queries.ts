import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';

export interface PostHolder {
  readonly personId: string;
  readonly name: string;
  readonly postId: string;
}

/** Who holds which role where. Answers only about active people at open units. */
export abstract class PostQueries {
  abstract holdersOf(unitId: string, role: Role, on: LocalDate): Promise<readonly PostHolder[]>;
  /** Re-reads a post inside the open transaction and keeps it from being ended until that commits (reliability.md, A13). */
  abstract isHeldNow(postId: string, on: LocalDate): Promise<boolean>;
}
