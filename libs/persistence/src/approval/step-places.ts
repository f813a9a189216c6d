import type { StepRelation } from '#domain/approval/approval-route';
import { heldOn } from '../access/business-day.js';
import { nearestUnitWith } from '../obligation/nearest-unit.js';

/**
 * Whether the open step (`step`, of case `c`) is decided at unit `$n`. A step that had no unit when its case was opened follows the
 * relation it was pinned with, so that naming a division later is enough to set it free.
 */
export const isDecidedAt = (unit: string): string => `(step.unit_id = ${unit} or (step.unit_id is null and (
  (step.relation = 'assigned-program-division' and exists (select 1 from division_assignment assigned where assigned.unit_id = c.unit_id and assigned.division_id = ${unit}))
  or exists (select 1 from org_unit place where place.id = ${unit} and place.district_id = c.district_id and 'district-' || place.kind = step.relation))))`;

/** A holder (`post`, `unit`, `person`) of the open step who may decide: not an author, nor somebody who spoke at an earlier step. */
export const mayStillDecide = (person: string): string => `(step.allows_preparer or not (
  exists (select 1 from approval_author author where author.case_id = c.id and author.person_id = ${person})
  or exists (select 1 from approval_decision earlier where earlier.case_id = c.id and earlier.person_id = ${person} and earlier.step < c.current_step)))`;

/** Whether the open step is stuck: no holder of its post on `day` (an SQL expression) may decide. */
export const nobodyCanDecide = (day: string): string => `not exists (select 1 from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
  where post.role = step.role and ${isDecidedAt('post.unit_id')} and person.is_active and ${heldOn(day)} and ${mayStillDecide('post.person_id')})`;

/** Units in a step's relation to unit `$1` of district `$2`: the program division that answers for it, or the district's own division. */
const unitInRelation: Readonly<Partial<Record<StepRelation, string>>> = {
  'assigned-program-division': `select unit.id, unit.code from division_assignment assigned join org_unit unit on unit.id = assigned.division_id where assigned.unit_id = $1 and unit.is_active`,
  'district-performance-division': `select unit.id, unit.code from org_unit unit where unit.district_id = $2 and unit.kind = 'performance-division' and unit.is_active`,
  'district-budget-division': `select unit.id, unit.code from org_unit unit where unit.district_id = $2 and unit.kind = 'budget-division' and unit.is_active`,
};

/** The unit where a step is decided that unit `$1` of district `$2` submits to on day `$3`: the one where `role` (a parameter) is held, if there are several. */
export function unitOfStep(at: StepRelation, role: string): string {
  const relation = unitInRelation[at];
  if (relation === undefined) return nearestUnitWith(heldOn('$3::date'), role);
  return `select related.id from (${relation}) as related
    order by exists (select 1 from post join org_unit unit on unit.id = post.unit_id where post.unit_id = related.id and post.role = ${role} and ${heldOn('$3::date')}) desc, related.code limit 1`;
}
