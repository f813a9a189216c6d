import type { LocalDate } from '#domain/calendar/local-date';
import { heldOn } from '../access/business-day.js';
import type { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { lookedAfterBy } from './delegations-sql.js';

/** The posts that a person looks after today, held by somebody active. Asked apart, so that the long lists are compared with a few identities. */
export async function lookedAfterPosts(unitOfWork: TypeormUnitOfWork, personId: string, today: LocalDate): Promise<string[]> {
  const rows: { postId: string }[] = await unitOfWork.manager.query(
    `select post.id as "postId" from (${lookedAfterBy('$1::uuid', '$2::date')}) as looked join post on post.id = looked.post_id join org_unit unit on unit.id = post.unit_id
       join person on person.id = post.person_id where person.is_active and ${heldOn('$2::date')} order by post.id`,
    [personId, today],
  );
  return rows.map(({ postId }) => postId);
}
