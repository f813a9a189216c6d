import type { Clock } from '#application/ports/clock';
import { DatabaseClock } from '../platform/clocks.js';

/**
 * Today's business date as an SQL expression. With a clock of the database it is computed inside the statement, so that a session costs one
 * round trip; any other clock is asked, and its answer (digits and dashes only) stands in the statement.
 */
export async function businessDaySql(clock: Clock): Promise<string> {
  if (clock instanceof DatabaseClock) return `(${clock.instantSql} at time zone 'Asia/Shanghai')::date`;
  return `date '${(await clock.today()).replace(/[^0-9-]/g, '')}'`;
}

/** A post that is held on `day` (an SQL expression) at a unit that is open. */
export const heldOn = (day: string): string => `post.starts_on <= ${day} and (post.ends_on is null or post.ends_on >= ${day}) and unit.is_active`;
