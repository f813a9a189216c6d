import type { Actor } from '#domain/access/actor';
import { scopeOf } from '#domain/access/data-scope';
import { unitScope, type SqlCondition } from '../platform/data-scope-sql.js';
import { isDecidedAt } from './step-places.js';

/**
 * Which approval cases `c` an actor may see: those of the units they see. A third party sees only what it is or was asked about: cases that
 * have come to a step of its own.
 */
export function caseScope(actor: Actor, first: number): SqlCondition {
  const scope = scopeOf(actor);
  if (scope.kind !== 'engaged') return unitScope(actor, 'c.unit_id', first);
  return {
    sql: `exists (select 1 from approval_case_step step where step.case_id = c.id and step.role = 'third-party' and ${isDecidedAt(`$${first}::uuid`)}
      and (step.position <= c.current_step or exists (select 1 from approval_act said where said.case_id = c.id and said.step = step.position)))`,
    parameters: [scope.unitId],
  };
}

/** Whether 待办 of the actor can be counted from the units they see. */
export const isSeenByUnit = (actor: Actor): boolean => scopeOf(actor).kind !== 'engaged';
