import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';

/** The district whose rules an actor reads or keeps; throws `access.no-district` (invalid) for posts above districts. */
export function districtOf(actor: Actor): string {
  if (actor.districtId === null) throw new DomainError('access.no-district', 'invalid');
  return actor.districtId;
}
