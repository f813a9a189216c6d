import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { unitScope } from '../platform/data-scope-sql.js';
import type { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { awaitsOthers, hasSpoken, isCalledByName, isConsulted, isDecidedAt, isOthersTurn, mayStillDecide, passedOn } from './step-places.js';

/** `person` (an SQL expression) has still to speak at the open step `step` of `c`, and nobody else comes first: at the step's own place, or asked by name. */
const mayBeHeard = (person: string, place: string): string => `(${mayStillDecide(person)} and (${isConsulted(person)}
  or (not ${hasSpoken(person)} and not ${awaitsOthers(person, '$4::date')} and (${place} or ${isCalledByName(person, '$4::date')}))))`;

/** The open step is decided on a post of this role at this unit, whose place was not passed on, and it is the post's turn. */
const isAtPost = (person: string, post: string, role: string, unit: string): string =>
  `(step.role = ${role} and ${isDecidedAt(unit)} and not ${passedOn(person)} and not ${isOthersTurn(post, '$4::date')})`;

/** `c` waits for `$1` person on `$5` post of `$3` role at `$2` unit on `$4` day. */
export const waitsForOwnPost = `(c.status = 'open' and not c.is_suspended and ${mayBeHeard('$1::uuid', isAtPost('$1::uuid', '$5::uuid', '$3', '$2::uuid'))})`;

/** The same for people whom the person `$1` looks after, on the posts `$6`, or, of those asked by name, as `$7`: theirs to speak on, and the person not involved. */
export const waitsForOthers = `(c.status = 'open' and not c.is_suspended and ${mayStillDecide('$1::uuid')} and (
  exists (select 1 from post looked_after where looked_after.id = any($6::uuid[]) and ${mayStillDecide('looked_after.person_id')} and not ${hasSpoken('looked_after.person_id')}
    and not ${awaitsOthers('looked_after.person_id', '$4::date')} and ${isAtPost('looked_after.person_id', 'looked_after.id', 'looked_after.role', 'looked_after.unit_id')})
  or exists (select 1 from unnest($7::uuid[]) as looked_after (person_id) where ${mayBeHeard('looked_after.person_id', 'false')})))`;

/** What a post owes: the open obligation of a case stands at the unit and role of its open step, with the day it is due (one index holds all of that). */
const owedAt = (unit: string): string => `owed.kind = 'decide-approval' and owed.status = 'open' and owed.owed_by_unit_id = ${unit} and owed.owed_by_role = $3`;

/**
 * Cases whose waiting has to be looked at one by one: where the person has a part already, was asked by name, has to wait for a turn, or
 * where the step got its unit later than its case. Everything else that stands at the person's post waits for them, however much it is.
 */
const TOUCHED = `select author.case_id from approval_author author where author.person_id = $1
  union select act.case_id from approval_act act where act.person_id = $1
  union select act.case_id from approval_act act where act.on_behalf_of_id = $1
  union select carried.case_id from approval_carried_act carried where carried.person_id = $1
  union select asked.case_id from approval_assignment asked where asked.from_person_id = $1
  union select asked.case_id from approval_assignment asked where asked.person_id = $1 and asked.closed_by is null
  union select turn.case_id from approval_case_step turn where turn.unit_id = $2 and turn.role = $3 and turn.rule = 'in-order'
  union select owed.subject_id from obligation owed where ${owedAt('$6::uuid')}`;

export interface TodoPage {
  readonly total: number;
  readonly overdue: number;
  /** The ids of the page, the nearest due day first. */
  readonly ids: readonly string[];
}

/** 待办 of a person on a post: how many, how many of them overdue, and one page of it, however much waits there. */
export async function todoPage(unitOfWork: TypeormUnitOfWork, actor: Actor, today: LocalDate, page: number, pageSize: number): Promise<TodoPage> {
  const scopeOf = (column: string): ReturnType<typeof unitScope> => unitScope(actor, column, 7);
  const { parameters } = scopeOf('owed.unit_id');
  const next = 7 + parameters.length;
  const [row]: { total: string; overdue: string; ids: string[] | null }[] = await unitOfWork.manager.query(
    `with touched as materialized (${TOUCHED}),
       judged as materialized (
         select c.id, owed.due_on, owed.owed_by_unit_id = $2 and owed.owed_by_role = $3 as stands_here, ${waitsForOwnPost} as waits
         from touched join approval_case c on c.id = touched.case_id and c.status = 'open' join approval_case_step step on step.case_id = c.id and step.position = c.current_step
         join obligation owed on owed.kind = 'decide-approval' and owed.subject_kind = 'approval-case' and owed.subject_id = c.id and owed.status = 'open'
         where ${scopeOf('c.unit_id').sql}),
       standing as materialized (
         select coalesce(sum(times), 0) as times, coalesce(sum(late), 0) as late
         from (select owed.unit_id, count(*) as times, count(*) filter (where owed.due_on < $4) as late from obligation owed where ${owedAt('$2')} group by owed.unit_id) by_unit where ${scopeOf('by_unit.unit_id').sql}),
       page as (
         select id, due_on from (
           (select owed.subject_id as id, owed.due_on from obligation owed
            where ${owedAt('$2')} and ${scopeOf('owed.unit_id').sql} and not exists (select 1 from touched where touched.case_id = owed.subject_id)
            order by owed.due_on, owed.subject_id limit $${next}::integer + $${next + 1}::integer)
           union all
           select id, due_on from judged where waits) waiting
         order by due_on, id limit $${next} offset $${next + 1})
     select standing.times - (select count(*) from judged where stands_here) + (select count(*) from judged where waits) as total,
       standing.late - (select count(*) from judged where stands_here and due_on < $4) + (select count(*) from judged where waits and due_on < $4) as overdue,
       (select array_agg(id order by due_on, id) from page) as ids
     from standing where $5::uuid is not null`,
    [actor.personId, actor.unitId, actor.role, today, actor.postId, actor.districtId, ...parameters, pageSize, (page - 1) * pageSize],
  );
  return { total: Number(row?.total ?? 0), overdue: Number(row?.overdue ?? 0), ids: row?.ids ?? [] };
}
