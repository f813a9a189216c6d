import { mayEver, roles } from '#domain/access/permissions';
import type { StepRelation } from '#domain/approval/approval-route';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { heldOn } from '../access/business-day.js';
import { nearestUnitWith } from '../obligation/nearest-unit.js';
import { isStandingWord } from './words-sql.js';

const decidingRoles = roles.filter((role) => mayEver(role, 'approval:decide')).map((role) => `'${role}'`).join(', ');

/** The goal that a subject is, or is about; `subject` is an SQL expression. */
const isGoalOf = (goal: string, subject: string): string => `${goal} in (select ${subject} union all select goal_id from monitoring_report where id = ${subject} union all select goal_id from self_evaluation where id = ${subject})`;

/** 委托第三方: a unit that was engaged for the goal of a subject. */
export const isEngagedFor = (unit: string, subject: string): string => `exists (select 1 from goal_engagement engaged where engaged.unit_id = ${unit} and ${isGoalOf('engaged.goal_id', subject)})`;

/**
 * Whether the open step (`step`, of case `c`) is decided at unit `$n`. A step that had no unit when its case was opened follows the
 * relation it was pinned with, so that naming a division later is enough to set it free.
 */
export const isDecidedAt = (unit: string): string => `(step.unit_id = ${unit} or (step.unit_id is null and (
  (step.relation = 'assigned-program-division' and exists (select 1 from division_assignment assigned where assigned.unit_id = c.unit_id and assigned.division_id = ${unit}))
  or (step.relation = 'engaged-third-party' and ${isEngagedFor(unit, 'c.subject_id')})
  or exists (select 1 from org_unit place where place.id = ${unit} and place.district_id = c.district_id and 'district-' || place.kind = step.relation))))`;

/** A word that counts, of case `c`. */
const word = (alias: string, condition: string): string => `exists (select 1 from approval_act ${alias} where ${alias}.case_id = c.id and ${isStandingWord(alias)} and ${condition})`;

/** Whose word `act` (an alias) is: that of whoever said it, or of the one for whom it was expressly said. */
const voiceOf = (act: string): string => `coalesce(${act}.on_behalf_of_id, ${act}.person_id)`;

/** A person who may decide at the open step: not an author, nor somebody who spoke at an earlier step, or completed the text there. */
export const mayStillDecide = (person: string): string => `(step.allows_preparer or not (
  exists (select 1 from approval_author author where author.case_id = c.id and author.person_id = ${person})
  or ${word('earlier', `earlier.person_id = ${person} and earlier.step < c.current_step`)}
  or exists (select 1 from approval_act amended where amended.case_id = c.id and amended.verb = 'amend' and amended.step < c.current_step and ${person} in (amended.person_id, amended.on_behalf_of_id))
  or exists (select 1 from approval_carried_act carried where carried.case_id = c.id and carried.person_id = ${person} and carried.step < c.current_step)))`;

/** Has been heard at this visit of the open step, in person or through a stand-in. What a stand-in says for somebody is not said for themselves. */
export const hasSpoken = (person: string): string => word('own', `own.visit = c.visit and ${person} = ${voiceOf('own')}`);

/** Whoever is asked by name at this visit. */
const named = (alias: string, condition: string): string => `exists (select 1 from approval_assignment ${alias} where ${alias}.case_id = c.id and ${alias}.visit = c.visit and ${condition})`;

/** A holder who gave the seat to somebody else (转办). */
export const passedOn = (person: string): string => named('passed', `passed.kind = 'reassigned' and passed.from_person_id = ${person}`);

/** On a post that decides, on `day`. */
export const isPresent = (person: string, day: string): string => `exists (select 1 from post join org_unit unit on unit.id = post.unit_id join person present on present.id = post.person_id
  where post.person_id = ${person} and present.is_active and post.role in (${decidingRoles}) and ${heldOn(day)})`;

/** A person who waits for somebody they asked first: 委派 that was not answered, 前加签 who has not spoken. */
export const awaitsOthers = (person: string, day: string): string => named('asked', `asked.from_person_id = ${person} and asked.closed_by is null and ${isPresent('asked.person_id', day)}
  and (asked.kind = 'consulted' or (asked.kind = 'added-before' and not ${word('said', `said.visit = c.visit and asked.person_id = ${voiceOf('said')}`)}))`);

/** A holder of the open step's post who has still to speak. */
const unspokenHolder = (day: string, condition = 'true'): string => `exists (select 1 from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
  where post.role = step.role and ${isDecidedAt('post.unit_id')} and person.is_active and ${heldOn(day)} and ${mayStillDecide('post.person_id')} and not ${hasSpoken('post.person_id')}
    and not ${passedOn('post.person_id')} and ${condition})`;

/** A step of 依次 where somebody on an older post of the same place has still to speak. */
export const isOthersTurn = (postId: string, day: string): string => `(step.rule = 'in-order' and ${unspokenHolder(day, `post.id < ${postId}`)})`;

/** A person who was asked for their view (委派) and has not given it. */
export const isConsulted = (person: string): string => named('consulted', `consulted.person_id = ${person} and consulted.closed_by is null and consulted.kind = 'consulted'`);

/** A person who is asked by name to decide and may speak now: 后加签 only after the one who added them; at a step of 依次 a place that was passed on comes after those who hold the post. */
export const isCalledByName = (person: string, day: string): string => named('called', `called.person_id = ${person} and called.closed_by is null and called.kind <> 'consulted'
  and (called.kind <> 'added-after' or ${word('first', `first.visit = c.visit and called.from_person_id = ${voiceOf('first')}`)})
  and (step.rule <> 'in-order' or called.kind not in ('reassigned', 'assigned') or not (${unspokenHolder(day)}
    or ${named('sooner', `sooner.opened_by < called.opened_by and sooner.closed_by is null and sooner.kind in ('reassigned', 'assigned') and not ${hasSpoken('sooner.person_id')} and ${isPresent('sooner.person_id', day)}`)}))`);

/** Whether the open step is stuck: no holder of its post on `day` (an SQL expression) may still speak, nor anybody asked by name. */
export const nobodyCanDecide = (day: string): string => `not ${unspokenHolder(day)}
  and not ${named('asked', `asked.closed_by is null and ${isPresent('asked.person_id', day)} and (asked.kind = 'consulted' or not ${hasSpoken('asked.person_id')})`)}`;

/** Who submits what, where and when, as SQL expressions: parameters of their own, or columns of a query around. */
interface SubmittedAt {
  readonly unit: string;
  readonly district: string;
  readonly day: string;
  /** Null where a way is tried without a document: then any institution counts that could be engaged. */
  readonly subject: string | null;
}

const PARAMETERS: SubmittedAt = { unit: '$1', district: '$2', day: '$3::date', subject: '$4::uuid' };

const ofDistrict = (kind: OrgUnitKind) => ({ district }: SubmittedAt): string => `select unit.id, unit.code from org_unit unit where unit.district_id = ${district} and unit.kind = '${kind}' and unit.is_active`;

/** Units in a step's relation to the unit that submits: the program division that answers for it, or an office of the district's own bureau. */
const unitInRelation: Readonly<Partial<Record<StepRelation, (submitted: SubmittedAt) => string>>> = {
  'assigned-program-division': ({ unit }) => `select unit.id, unit.code from division_assignment assigned join org_unit unit on unit.id = assigned.division_id where assigned.unit_id = ${unit} and unit.is_active`,
  'district-performance-division': ofDistrict('performance-division'),
  'district-budget-division': ofDistrict('budget-division'),
  'district-finance-bureau': ofDistrict('finance-bureau'),
  'engaged-third-party': ({ district, subject }) => `select unit.id, unit.code from org_unit unit join org_unit place on place.id = unit.parent_id join org_unit district on district.id = ${district}
    where unit.kind = 'third-party' and unit.is_active and starts_with(district.path, place.path) and ${subject === null ? 'true' : isEngagedFor('unit.id', subject)}`,
};

/** The unit where a step is decided: of several in the relation the one where `role` (an SQL expression) is held. */
export function unitOfStep(at: StepRelation, role: string, submitted: SubmittedAt = PARAMETERS): string {
  const relation = unitInRelation[at]?.(submitted);
  if (relation === undefined) return nearestUnitWith(heldOn(submitted.day), role, submitted.unit);
  return `select related.id from (${relation}) as related
    order by exists (select 1 from post join org_unit unit on unit.id = post.unit_id where post.unit_id = related.id and post.role = ${role} and ${heldOn(submitted.day)}) desc, related.code limit 1`;
}
