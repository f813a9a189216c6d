import type { Actor } from '#domain/access/actor';
import { unitScope, type SqlCondition } from '../platform/data-scope-sql.js';

/** The channel on which workers hear that a package is wanted. */
export const PACKAGE_CHANNEL = 'yuji_packages';

/** Nobody has ended it: it waits or is printed. */
export const PACKAGE_OPEN = 'package.finished_at is null and package.cancelled_at is null and package.failure is null';

/** What is issued is published, and nothing else (预算法 第十四条: after the reply). */
export const PUBLISHED = `goal.status in ('issued', 'closed')`;

/** A package is for whoever asked for it, on the post that asked, while that post still reaches the unit. */
export function ownPackage(actor: Actor, first: number): SqlCondition {
  const scope = unitScope(actor, 'package.unit_id', first + 2);
  return { sql: `(package.requested_by = $${first} and package.post_id = $${first + 1} and ${scope.sql})`, parameters: [actor.personId, actor.postId, ...scope.parameters] };
}
