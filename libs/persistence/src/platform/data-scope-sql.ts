import type { Actor } from '#domain/access/actor';
import { scopeOf } from '#domain/access/data-scope';

/** A condition with its own parameters; `$1` … are renumbered by whoever embeds it. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Which goals an actor may see, as a condition on a row that has `unit_id`, and — for the submitted-only scopes — on the goal's status
 * and round. `first` is the number of the first free parameter. Every read of a business table goes through this function. Reports and
 * self-evaluations have their own rounds and name their goal: for them `goalColumn` says where.
 */
export function goalScope(actor: Actor, goalAlias: string, first: number, goalColumn = 'id'): SqlCondition {
  const scope = scopeOf(actor);
  const submitted = `${goalAlias}.round > 0`;
  const below = `exists (select 1 from org_unit scope_unit where scope_unit.id = ${goalAlias}.unit_id and starts_with(scope_unit.path, $${first}))`;
  switch (scope.kind) {
    case 'subtree':
      return { sql: scope.isSubmittedOnly ? `(${below} and ${submitted})` : below, parameters: [scope.path] };
    case 'assigned-units':
      return {
        sql: `(${below} and ${submitted} and exists (select 1 from division_assignment assigned where assigned.unit_id = ${goalAlias}.unit_id and assigned.division_id = $${first + 1}))`,
        parameters: [scope.path, scope.divisionId],
      };
    case 'engaged':
      return {
        sql: `(${submitted} and exists (select 1 from goal_engagement engaged where engaged.goal_id = ${goalAlias}.${goalColumn} and engaged.unit_id = $${first}))`,
        parameters: [scope.unitId],
      };
    case 'nothing':
      return { sql: 'false', parameters: [] };
  }
}

/** May the actor see business rows of this unit at all (submitted or not)? For rows without a goal, such as obligations. */
export function unitScope(actor: Actor, unitColumn: string, first: number): SqlCondition {
  const scope = scopeOf(actor);
  const below = `exists (select 1 from org_unit scope_unit where scope_unit.id = ${unitColumn} and starts_with(scope_unit.path, $${first}))`;
  switch (scope.kind) {
    case 'subtree':
      return { sql: below, parameters: [scope.path] };
    case 'assigned-units':
      return {
        sql: `(${below} and exists (select 1 from division_assignment assigned where assigned.unit_id = ${unitColumn} and assigned.division_id = $${first + 1}))`,
        parameters: [scope.path, scope.divisionId],
      };
    case 'engaged':
    case 'nothing':
      return { sql: 'false', parameters: [] };
  }
}
