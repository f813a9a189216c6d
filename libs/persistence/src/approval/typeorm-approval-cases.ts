import { Injectable } from '@nestjs/common';
import { ApprovalCases, type PostHolder } from '#application/approval/approval-cases';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import { openStepOf, type ApprovalCase, type ApprovalDecision, type ApprovalStep, type ApprovalSubjectKind } from '#domain/approval/approval-case';
import type { RouteStep } from '#domain/approval/approval-route';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { heldOn } from '../access/business-day.js';
import { unitScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { CASE, caseOf, type CaseRow } from './approval-mapping.js';
import { nobodyCanDecide, unitOfStep } from './step-places.js';

const SAVE = `update approval_case set status = $3, current_step = $4, version = version + 1 where id = $1 and version = $2 and status = 'open'`;
const saveParameters = (approvalCase: ApprovalCase, versionBefore: number): unknown[] => [approvalCase.id, versionBefore, approvalCase.status, approvalCase.currentStep];

@Injectable()
export class TypeormApprovalCases extends ApprovalCases {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async lock(id: string, actor: Actor): Promise<ApprovalCase> {
    const scope = unitScope(actor, 'c.unit_id', 2);
    // Two statements: one that waits for the lock and reads in the same breath would see the decisions from before it waited.
    const locked: unknown[] = await this.unitOfWork.manager.query(`select 1 from approval_case c where c.id = $1 and ${scope.sql} for update of c`, [id, ...scope.parameters]);
    if (locked.length === 0) throw new DomainError('approval.not-found', 'not-found');
    return this.readOne('c.id = $1', [id]);
  }

  async get(id: string, actor: Actor): Promise<ApprovalCase> {
    const scope = unitScope(actor, 'c.unit_id', 2);
    return this.readOne(`c.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async lockLast(subject: { readonly kind: ApprovalSubjectKind; readonly id: string }): Promise<ApprovalCase | null> {
    const [row]: { id: string }[] = await this.unitOfWork.manager.query(`select id from approval_case where subject_kind = $1 and subject_id = $2 order by round desc limit 1 for update`, [subject.kind, subject.id]);
    return row ? this.readOne('c.id = $1', [row.id]) : null;
  }

  async add(approvalCase: ApprovalCase): Promise<void> {
    const { id, subject, steps } = approvalCase;
    await this.unitOfWork.manager.query(
      `with opened as (
         insert into approval_case (id, district_id, unit_id, subject_kind, subject_id, subject_version, content_hash, title, fiscal_year, round, route_id, status, current_step, submitted_by, version, opened_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)),
       pinned as (
         insert into approval_case_step (case_id, position, name, role, relation, unit_id, rule, allows_preparer)
         select $1, * from unnest($17::integer[], $18::text[], $19::text[], $20::text[], $21::uuid[], $22::text[], $23::boolean[]))
       insert into approval_author (case_id, person_id) select $1, unnest($24::uuid[])`,
      [
        id, approvalCase.districtId, approvalCase.unitId, subject.kind, subject.id, subject.version, subject.contentHash, approvalCase.title, approvalCase.fiscalYear, approvalCase.round,
        approvalCase.routeId, approvalCase.status, approvalCase.currentStep, approvalCase.submittedBy, approvalCase.version, await this.clock.now(),
        steps.map((step) => step.position), steps.map((step) => step.name), steps.map((step) => step.role), steps.map((step) => step.relation), steps.map((step) => step.unitId),
        steps.map((step) => step.rule), steps.map((step) => step.allowsPreparer), [...approvalCase.authorIds],
      ],
    );
  }

  async save(approvalCase: ApprovalCase, versionBefore: number): Promise<void> {
    const [, saved]: [unknown[], number] = await this.unitOfWork.manager.query(SAVE, saveParameters(approvalCase, versionBefore));
    if (saved !== 1) throw new DomainError('state.stale', 'conflict');
  }

  async saveDecided(approvalCase: ApprovalCase, versionBefore: number, decision: ApprovalDecision): Promise<void> {
    const saved: unknown[] = await this.unitOfWork.manager.query(
      `with saved as (${SAVE} returning id, round)
       insert into approval_decision (case_id, round, step, person_id, post_id, verdict, opinion, decided_at) select id, round, $5, $6, $7, $8, $9, $10 from saved returning case_id`,
      [...saveParameters(approvalCase, versionBefore), decision.step, decision.personId, decision.postId, decision.verdict, decision.opinion, decision.decidedAt],
    );
    if (saved.length !== 1) throw new DomainError('state.stale', 'conflict');
  }

  async resolveUnits(steps: readonly RouteStep[], submitting: { readonly unitId: string; readonly districtId: string }, on: LocalDate): Promise<(string | null)[]> {
    const places = steps.map((step, index) => `(${unitOfStep(step.at, `$${index + 4}`)}) as "${index}"`);
    if (places.length === 0) return [];
    const [row]: Record<string, string | null>[] = await this.unitOfWork.manager.query(`select $1::uuid, $2::uuid, $3::date, ${places.join(', ')}`, [
      submitting.unitId,
      submitting.districtId,
      on,
      ...steps.map((step) => step.role),
    ]);
    return steps.map((_, index) => row?.[index] ?? null);
  }

  /** All steps of the case are asked for at once: whoever decides one needs the holders of the next. */
  async holdersOf(approvalCase: ApprovalCase, step: ApprovalStep, on: LocalDate): Promise<readonly PostHolder[]> {
    const { id, steps } = approvalCase;
    const holders = await this.unitOfWork.once(`holders ${id} ${on}`, (): Promise<(PostHolder & { position: number })[]> =>
      this.unitOfWork.manager.query(
        `select distinct step.position, person.id as "personId", person.name from unnest($1::integer[], $2::uuid[], $3::text[]) as step (position, unit_id, role)
         join post on post.unit_id = step.unit_id and post.role = step.role join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
         where person.is_active and ${heldOn('$4')} order by person.name, person.id`,
        [steps.map((each) => each.position), steps.map((each) => each.unitId), steps.map((each) => each.role), on],
      ),
    );
    return holders.filter(({ position }) => position === step.position);
  }

  async holdPost(actor: Actor, on: LocalDate): Promise<boolean> {
    const held: unknown[] = await this.unitOfWork.manager.query(
      `select 1 from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
       where post.id = $1 and post.person_id = $2 and post.role = $3 and post.unit_id = $4 and person.is_active and ${heldOn('$5')} for share of post, person`,
      [actor.postId, actor.personId, actor.role, actor.unitId, on],
    );
    return held.length === 1;
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
       where c.status = 'open' and ($1::uuid is null or c.id > $1) and ${nobodyCanDecide('$3::date')}
         and not exists (select 1 from approval_stuck_step known where known.case_id = c.id and known.step = c.current_step and known.found_on >= $3)
       order by c.id limit $2`,
      [after, limit, on],
    );
    const cases: ApprovalCase[] = [];
    for (const row of rows) cases.push(await this.settleOpenStep(caseOf(row)));
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
    return this.settleOpenStep(caseOf(row));
  }

  /** A step that had no unit yet when its case was opened is looked up again. */
  private async settleOpenStep(approvalCase: ApprovalCase): Promise<ApprovalCase> {
    const open = openStepOf(approvalCase);
    if (open === null || open.unitId !== null) return approvalCase;
    const [unitId] = await this.resolveUnits([{ ...open, at: open.relation }], approvalCase, await this.clock.today());
    return { ...approvalCase, steps: approvalCase.steps.map((step) => (step === open ? { ...step, unitId: unitId ?? null } : step)) };
  }
}
