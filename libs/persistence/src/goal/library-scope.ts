import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import type { SqlCondition } from '../platform/data-scope-sql.js';

/** Which entries of the library an actor may see: their district's; what is not in use only those who proposed it and those who keep the library. */
export function libraryScope(actor: Actor, alias: string, first: number): SqlCondition {
  return {
    sql: `(${alias}.district_id = $${first} and (${alias}.status = 'in-use' or ${alias}.unit_id = $${first + 1} or $${first + 2}::boolean))`,
    parameters: [actor.districtId, actor.unitId, mayEver(actor.role, 'library:curate')],
  };
}
