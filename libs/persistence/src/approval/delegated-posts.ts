import type { LocalDate } from '#domain/calendar/local-date';
import { heldOn } from '../access/business-day.js';
import type { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { lookedAfterBy, postLentFirst } from './delegations-sql.js';

/** Whom a person looks after today: on which posts, and who of them, when asked by name, is looked after by this person. */
export interface LookedAfter {
  readonly posts: readonly string[];
  readonly people: readonly string[];
}

/** Whom a person looks after today, as far as they are active and hold the post. Asked apart, so that the long lists are compared with a few identities. */
export async function lookedAfter(unitOfWork: TypeormUnitOfWork, personId: string, today: LocalDate): Promise<LookedAfter> {
  const rows: { postId: string; personId: string; isFirst: boolean }[] = await unitOfWork.manager.query(
    `select post.id as "postId", person.id as "personId", post.id = (${postLentFirst('person.id', '$2::date')}) as "isFirst"
     from (${lookedAfterBy('$1::uuid', '$2::date')}) as looked join post on post.id = looked.post_id join org_unit unit on unit.id = post.unit_id
       join person on person.id = post.person_id where person.is_active and ${heldOn('$2::date')} order by post.id`,
    [personId, today],
  );
  return { posts: rows.map(({ postId }) => postId), people: rows.filter(({ isFirst }) => isFirst).map((row) => row.personId) };
}
