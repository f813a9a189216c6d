import { Injectable } from '@nestjs/common';
import { ApprovalCases } from '#application/approval/approval-cases';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { mayEver, roles, type Role } from '#domain/access/permissions';
import type { NamedPerson } from '#domain/approval/approval-act';
import type { Acted, ApprovalCase, ApprovalStep, ApprovalSubjectKind } from '#domain/approval/approval-case';
import type { RouteStep } from '#domain/approval/approval-route';
import type { PostHolder } from '#domain/approval/seats';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from '../access/actor-of.js';
import { businessDaySql, heldOn } from '../access/business-day.js';
import { unitScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { CASE, caseOf, type CaseRow } from './approval-mapping.js';
import { caseScope } from './case-scope.js';
import { isLent, lookedAfterBy, standInJson, standInOfPersonJson } from './delegations-sql.js';
import { isPresent, nobodyCanDecide, unitOfStep } from './step-places.js';

/** Somebody on the post of a step; `isAway` while the post is lent. */
interface HeldStep {
  readonly position: number;
  readonly personId: string;
  readonly name: string;
  readonly postId: string;
  readonly isAway: boolean;
}

type StepHolder = PostHolder & { readonly position: number };

/** Whoever acts has locked the case and found it open; a condition on the status would only tempt the planner to read every open case. */
const SAVE = `update approval_case set status = $3, current_step = $4, visit = $5, is_suspended = $6, subject_version = $23, content_hash = $24, version = version + 1 where id = $1 and version = $2`;

@Injectable()
export class TypeormApprovalCases extends ApprovalCases {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async lock(id: string, actor: Actor): Promise<ApprovalCase> {
    return this.found(...(await Promise.all(this.lockAndRead(id, actor))));
  }

  async lockToAct(id: string, actor: Actor): Promise<ApprovalCase> {
    const day = await businessDaySql(this.clock);
    const own: Promise<{ standsIn: boolean }[]> = this.unitOfWork.manager.query(
      `select exists (select 1 from delegation given where given.delegate_id = $2 and given.ended_at is null and ${day} between given.starts_on and given.last_on) as "standsIn"
       from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
       where post.id = $1 and post.person_id = $2 and post.role = $3 and post.unit_id = $4 and person.is_active and ${heldOn(day)} for share of post, person`,
      [actor.postId, actor.personId, actor.role, actor.unitId],
    );
    const pinned = { sql: '(select position, unit_id, role from approval_case_step where case_id = $1)', parameters: [id] };
    const [[post], locked, rows, held] = await Promise.all([own, ...this.lockAndRead(id, actor), this.heldSteps(pinned, day)]);
    if (!post) throw new DomainError('approval.post-ended', 'forbidden');
    // Who is asked by name, and who stands in for whom, is read behind this lock.
    if (post.standsIn) await this.holdDelegations(actor, await this.clock.today());
    const approvalCase = await this.found(locked, rows);
    if (!post.standsIn && rows.every((row) => row.steps.every(({ unit_id }) => unit_id !== null))) await this.holdersOnce(approvalCase, await this.clock.today(), held);
    return approvalCase;
  }

  /** Two statements: one that waits for the lock and reads in the same breath would see the decisions from before it waited. */
  private lockAndRead(id: string, actor: Actor): [Promise<unknown[]>, Promise<CaseRow[]>] {
    const { manager } = this.unitOfWork;
    const scope = caseScope(actor, 2);
    return [
      manager.query(`select 1 from approval_case c where c.id = $1 and ${scope.sql} for update of c`, [id, ...scope.parameters]),
      manager.query(`${CASE} where c.id = $1`, [id]),
    ];
  }

  private async found(locked: readonly unknown[], [row]: readonly CaseRow[]): Promise<ApprovalCase> {
    if (locked.length === 0 || !row) throw new DomainError('approval.not-found', 'not-found');
    return this.settle(caseOf(row));
  }

  async get(id: string, actor: Actor): Promise<ApprovalCase> {
    const scope = caseScope(actor, 2);
    return this.readOne(`c.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async lockLast(subject: { readonly kind: ApprovalSubjectKind; readonly id: string }): Promise<ApprovalCase | null> {
    const [row]: { id: string }[] = await this.unitOfWork.manager.query(`select id from approval_case where subject_kind = $1 and subject_id = $2 order by round desc limit 1 for update`, [subject.kind, subject.id]);
    return row ? this.readOne('c.id = $1', [row.id]) : null;
  }

  async returnedRows(subject: { readonly kind: ApprovalSubjectKind; readonly id: string }): Promise<readonly string[]> {
    const [row]: { rows: string[] }[] = await this.unitOfWork.manager.query(
      `select act.rows from approval_case c join approval_act act on act.case_id = c.id and act.verb = 'send-back' and act.sent_to is null
       where c.subject_kind = $1 and c.subject_id = $2 and c.status = 'returned' and c.round = (select max(round) from approval_case last where last.subject_kind = $1 and last.subject_id = $2)
       order by act.number desc limit 1`,
      [subject.kind, subject.id],
    );
    return row?.rows ?? [];
  }

  async add(approvalCase: ApprovalCase): Promise<void> {
    const { id, subject, steps, carried } = approvalCase;
    await this.unitOfWork.manager.query(
      `with opened as (
         insert into approval_case (id, district_id, unit_id, subject_kind, subject_id, subject_version, content_hash, title, fiscal_year, round, route_id, status, current_step, submitted_by, version, opened_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)),
       pinned as (
         insert into approval_case_step (case_id, position, name, role, relation, unit_id, rule, agreement_percent, grades, may_edit, allows_preparer)
         select $1, position, name, role, relation, unit_id, rule, agreement_percent, grades, may_edit, allows_preparer from jsonb_to_recordset($17)
           as step (position integer, name text, role text, relation text, unit_id uuid, rule text, agreement_percent integer, grades boolean, may_edit text[], allows_preparer boolean)),
       carried as (
         insert into approval_carried_act (case_id, verb, step, person_id) select distinct $1::uuid, * from unnest($18::text[], $19::integer[], $20::uuid[]) as act)
       insert into approval_author (case_id, person_id) select $1, unnest($21::uuid[])`,
      [
        id, approvalCase.districtId, approvalCase.unitId, subject.kind, subject.id, subject.version, subject.contentHash, approvalCase.title, approvalCase.fiscalYear, approvalCase.round,
        approvalCase.routeId, approvalCase.status, approvalCase.currentStep, approvalCase.submittedBy, approvalCase.version, await this.clock.now(),
        JSON.stringify(steps.map(rowOfStep)), carried.map(({ verb }) => verb), carried.map((act) => act.step), carried.map(({ personId }) => personId), [...approvalCase.authorIds],
      ],
    );
  }

  async saveActed({ approvalCase, act }: Acted, versionBefore: number): Promise<void> {
    const saved: unknown[] = await this.unitOfWork.manager.query(
      `with saved as (${SAVE} returning id, round)
       insert into approval_act (case_id, round, number, verb, visit, step, person_id, post_id, on_behalf_of_id, target_person_id, grade, sent_to, afterwards, rows, opens_visit, about, opinion, decided_at, amended_version)
       select id, round, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $25 from saved returning case_id`,
      [
        approvalCase.id, versionBefore, approvalCase.status, approvalCase.currentStep, approvalCase.visit, approvalCase.isSuspended,
        act.number, act.verb, act.visit, act.step, act.personId, act.postId, act.onBehalfOf?.personId ?? null, act.target?.personId ?? null, act.grade, act.sentTo, act.afterwards, [...act.rows],
        act.opensVisit, act.about, act.opinion, act.decidedAt, approvalCase.subject.version, approvalCase.subject.contentHash, act.amendedVersion,
      ],
    );
    if (saved.length !== 1) throw new DomainError('state.stale', 'conflict');
    await this.saveAssignments(approvalCase, act.number);
  }

  /** Only what the act itself opened or closed. */
  private async saveAssignments({ id, assignments }: ApprovalCase, actNumber: number): Promise<void> {
    const { manager } = this.unitOfWork;
    for (const each of assignments) {
      if (each.closedBy === actNumber) await manager.query('update approval_assignment set closed_by = $3 where case_id = $1 and opened_by = $2', [id, each.openedBy, actNumber]);
      if (each.openedBy !== actNumber) continue;
      await manager.query('insert into approval_assignment (case_id, opened_by, visit, kind, person_id, from_person_id) values ($1, $2, $3, $4, $5, $6)', [id, actNumber, each.visit, each.kind, each.personId, each.fromPersonId]);
    }
  }

  async colleague(personId: string, approvalCase: Pick<ApprovalCase, 'unitId'>, on: LocalDate): Promise<NamedPerson> {
    const posts: ActorRow[] = await this.unitOfWork.manager.query(
      `select ${ACTOR_COLUMNS} from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id left join org_unit district on district.id = unit.district_id
       where person.id = $1 and person.is_active and post.role = any($2) and ${heldOn('$3::date')} for share of post, person`,
      [personId, roles.filter((role) => mayEver(role, 'approval:decide')), on],
    );
    for (const post of posts.map(actorOf)) {
      const scope = unitScope(post, 'concerned.id', 2);
      const seen: unknown[] = await this.unitOfWork.manager.query(`select 1 from org_unit concerned where concerned.id = $1 and ${scope.sql}`, [approvalCase.unitId, ...scope.parameters]);
      if (seen.length === 1) return { personId: post.personId, name: post.name };
    }
    throw new DomainError('approval.target-cannot-decide', 'invalid', { violations: [{ path: '/personId', code: 'approval.target-cannot-decide' }] });
  }

  async resolveUnits(steps: readonly Pick<RouteStep, 'role' | 'at'>[], submitting: Pick<ApprovalCase, 'unitId' | 'districtId'> & { readonly subject: { readonly id: string } }, on: LocalDate): Promise<(string | null)[]> {
    const places = steps.map((step, index) => `(${unitOfStep(step.at, `$${index + 5}`)}) as "${index}"`);
    if (places.length === 0) return [];
    const [row]: Record<string, string | null>[] = await this.unitOfWork.manager.query(`select $1::uuid, $2::uuid, $3::date, $4::uuid, ${places.join(', ')}`, [
      submitting.unitId,
      submitting.districtId,
      on,
      submitting.subject.id,
      ...steps.map((step) => step.role),
    ]);
    return steps.map((_, index) => row?.[index] ?? null);
  }

  /** All steps of the case are asked for at once: whoever decides one needs the holders of the next. */
  async holdersOf(approvalCase: ApprovalCase, step: ApprovalStep, on: LocalDate): Promise<readonly PostHolder[]> {
    const holders = await this.holdersOnce(approvalCase, on);
    return holders.filter(({ position }) => position === step.position);
  }

  private async holdersOnce({ id, steps }: ApprovalCase, on: LocalDate, known?: readonly HeldStep[]): Promise<readonly StepHolder[]> {
    return this.unitOfWork.once(`holders ${id} ${on}`, async () => {
      const asked = { sql: 'unnest($1::integer[], $2::uuid[], $3::text[])', parameters: [steps.map((each) => each.position), steps.map((each) => each.unitId), steps.map((each) => each.role), on] };
      const held = known ?? (await this.heldSteps(asked, '$4::date'));
      const standIns = await this.standInsOf(held.filter(({ isAway }) => isAway).map(({ postId }) => postId), on);
      const once = held.filter((each, index) => held.findIndex((other) => other.position === each.position && other.personId === each.personId) === index);
      return once.map(({ position, personId, name, postId }) => ({ position, personId, name, standIn: standIns.get(postId) ?? null }));
    });
  }

  /** `steps` is a table of position, unit and role; `day` an SQL expression. */
  private async heldSteps(steps: { readonly sql: string; readonly parameters: unknown[] }, day: string): Promise<readonly HeldStep[]> {
    return this.unitOfWork.manager.query(
      `select step.position, person.id as "personId", person.name, post.id as "postId", ${isLent('post.id', day)} as "isAway"
       from ${steps.sql} as step (position, unit_id, role)
       join post on post.unit_id = step.unit_id and post.role = step.role join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
       where person.is_active and ${heldOn(day)} order by post.id`,
      steps.parameters,
    );
  }

  /** Asked only where somebody is away: following the delegations costs more than everything else of a decision. */
  private async standInsOf(postIds: readonly string[], on: LocalDate): Promise<ReadonlyMap<string, NamedPerson | null>> {
    if (postIds.length === 0) return new Map();
    const rows: { postId: string; standIn: NamedPerson | null }[] = await this.unitOfWork.manager.query(
      `select post.id as "postId", ${standInJson('post.id', '$2::date')} as "standIn" from post where post.id = any($1::uuid[])`,
      [[...postIds], on],
    );
    return new Map(rows.map(({ postId, standIn }) => [postId, standIn]));
  }

  /** The delegations through which the person may be speaking, with the posts behind them. */
  private async holdDelegations({ personId }: Actor, on: LocalDate): Promise<void> {
    await this.unitOfWork.manager.query(
      `select 1 from delegation join post on post.id = delegation.post_id join person on person.id = post.person_id
       where delegation.id in (select unnest(looked.delegations) from (${lookedAfterBy('$1::uuid', '$2::date')}) as looked) for share of delegation, post, person`,
      [personId, on],
    );
  }

  async administratorsFor(unitId: string, on: LocalDate): Promise<{ unitId: string; role: Role }[]> {
    return this.unitOfWork.manager.query(
      `select distinct unit.id as "unitId", post.role from org_unit concerned
       join post on post.role in ('unit-administrator', 'system-administrator') join org_unit unit on unit.id = post.unit_id
       where concerned.id = $1 and ${heldOn('$2')}
         and (starts_with(concerned.path, unit.path) or (post.role = 'system-administrator' and unit.district_id = concerned.district_id))`,
      [unitId, on],
    );
  }

  async newlyStuck(after: string | null, limit: number, on: LocalDate): Promise<ApprovalCase[]> {
    const rows: CaseRow[] = await this.unitOfWork.manager.query(
      `${CASE} join approval_case_step step on step.case_id = c.id and step.position = c.current_step
       where c.status = 'open' and not c.is_suspended and ($1::uuid is null or c.id > $1) and ${nobodyCanDecide('$3::date')}
         and not exists (select 1 from approval_stuck_step known where known.case_id = c.id and known.step = c.current_step and known.found_on >= $3)
       order by c.id limit $2`,
      [after, limit, on],
    );
    const cases: ApprovalCase[] = [];
    for (const row of rows) cases.push(await this.settle(caseOf(row)));
    return cases;
  }

  async recordStuck(approvalCase: ApprovalCase, on: LocalDate): Promise<boolean> {
    const written: unknown[] = await this.unitOfWork.manager.query(
      'insert into approval_stuck_step (case_id, step, found_on) values ($1, $2, $3) on conflict do nothing returning case_id',
      [approvalCase.id, approvalCase.currentStep, on],
    );
    return written.length === 1;
  }

  private async readOne(condition: string, parameters: readonly unknown[]): Promise<ApprovalCase> {
    const [row]: CaseRow[] = await this.unitOfWork.manager.query(`${CASE} where ${condition}`, [...parameters]);
    if (!row) throw new DomainError('approval.not-found', 'not-found');
    return this.settle(caseOf(row));
  }

  private async settle(approvalCase: ApprovalCase): Promise<ApprovalCase> {
    return this.settleAssignments(await this.settleSteps(approvalCase));
  }

  /** Whether those who are asked by name now are still there, and who looks after them today. */
  private async settleAssignments(approvalCase: ApprovalCase): Promise<ApprovalCase> {
    const named = approvalCase.assignments.filter((each) => each.visit === approvalCase.visit && each.closedBy === null);
    if (approvalCase.status !== 'open' || named.length === 0) return approvalCase;
    const states: { personId: string; isPresent: boolean; standIn: NamedPerson | null }[] = await this.unitOfWork.manager.query(
      `select asked.id as "personId", ${isPresent('asked.id', '$2::date')} as "isPresent", ${standInOfPersonJson('asked.id', '$2::date')} as "standIn" from person asked where asked.id = any($1::uuid[])`,
      [named.map((each) => each.personId), await this.clock.today()],
    );
    const stateOf = new Map(states.map(({ personId, ...state }) => [personId, state]));
    return { ...approvalCase, assignments: approvalCase.assignments.map((each) => (named.includes(each) ? { ...each, ...stateOf.get(each.personId) } : each)) };
  }

  /** Steps that had no unit yet when their case was opened are looked up again: whoever arrives at one meets whoever is there by now. */
  private async settleSteps(approvalCase: ApprovalCase): Promise<ApprovalCase> {
    const unplaced = approvalCase.steps.filter(({ unitId }) => unitId === null);
    if (approvalCase.status !== 'open' || unplaced.length === 0) return approvalCase;
    const units = await this.resolveUnits(unplaced.map(({ role, relation }) => ({ role, at: relation })), approvalCase, await this.clock.today());
    return { ...approvalCase, steps: approvalCase.steps.map((step) => (step.unitId === null ? { ...step, unitId: units[unplaced.indexOf(step)] ?? null } : step)) };
  }
}

const rowOfStep = ({ position, name, role, relation, unitId, rule, agreementPercent, grades, mayEdit, allowsPreparer }: ApprovalStep): Readonly<Record<string, unknown>> =>
  ({ position, name, role, relation, unit_id: unitId, rule, agreement_percent: agreementPercent, grades, may_edit: mayEdit, allows_preparer: allowsPreparer });
