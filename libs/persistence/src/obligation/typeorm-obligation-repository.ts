import { Injectable } from '@nestjs/common';
import { ObligationRepository, type RemindedObligation, type ReminderOf, type WhichObligation } from '#application/obligation/obligation-repository';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import type { Obligation, ObligationKind, ObligationStatus } from '#domain/obligation/obligation';
import type { DueRule } from '#domain/rulebook/due-rule';
import { heldOn } from '../access/business-day.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { nearestUnitWith } from './nearest-unit.js';
import { subjectTitle } from './subject-title.js';

export interface ObligationRow {
  readonly id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly fiscal_year: number;
  readonly month: number | null;
  readonly owed_by_unit_id: string;
  readonly owed_by_role: string;
  readonly owed_by_person_id: string | null;
  readonly anchor_on: LocalDate;
  readonly due_on: LocalDate;
  readonly is_provisional: boolean;
  readonly due_rule: DueRule;
  readonly status: string;
  readonly discharged_on: LocalDate | null;
  readonly version: number;
}

export const obligationOf = (row: ObligationRow): Obligation => ({
  id: row.id,
  kind: row.kind as ObligationKind,
  subject: { kind: row.subject_kind, id: row.subject_id },
  districtId: row.district_id,
  unitId: row.unit_id,
  fiscalYear: row.fiscal_year,
  month: row.month,
  owedBy: { unitId: row.owed_by_unit_id, role: row.owed_by_role as Role, personId: row.owed_by_person_id },
  anchorOn: row.anchor_on,
  dueRule: row.due_rule,
  dueOn: row.due_on,
  isProvisional: row.is_provisional,
  status: row.status as ObligationStatus,
  dischargedOn: row.discharged_on,
  version: row.version,
});

@Injectable()
export class TypeormObligationRepository extends ObligationRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async add(obligation: Obligation): Promise<void> {
    const { subject, owedBy } = obligation;
    this.unitOfWork.writeBehind(
      `insert into obligation (id, district_id, unit_id, kind, subject_kind, subject_id, fiscal_year, month, owed_by_unit_id, owed_by_role, owed_by_person_id,
         anchor_on, due_on, is_provisional, due_rule, status, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        obligation.id, obligation.districtId, obligation.unitId, obligation.kind, subject.kind, subject.id, obligation.fiscalYear, obligation.month, owedBy.unitId, owedBy.role, owedBy.personId,
        obligation.anchorOn, obligation.dueOn, obligation.isProvisional, JSON.stringify(obligation.dueRule), obligation.status, obligation.version,
      ],
    );
  }

  async close(which: WhichObligation, status: 'discharged' | 'cancelled', on: LocalDate): Promise<string[]> {
    const [closed]: [{ id: string }[], number] = await this.unitOfWork.manager.query(
      `update obligation set status = $1, discharged_on = case when $1 = 'discharged' then $2::date end, version = version + 1
       where status = 'open' and kind = $3 and subject_kind = $4 and subject_id = $5 and ($6::integer is null or month = $6) returning id`,
      [status, on, which.kind, which.subject.kind, which.subject.id, which.month ?? null],
    );
    return closed.map((row) => row.id);
  }

  async remindable(after: string | null, limit: number, dueUntil: LocalDate): Promise<RemindedObligation[]> {
    const rows: (ObligationRow & { recorded: number[]; title: string; unit_name: string })[] = await this.unitOfWork.manager.query(
      `select o.*, unit.name as unit_name, ${subjectTitle('o')} as title, array(select rung from reminder where reminder.obligation_id = o.id order by rung) as recorded
       from obligation o join org_unit unit on unit.id = o.unit_id
       where o.status = 'open' and ($1::uuid is null or o.id > $1) and o.due_on <= $3 order by o.id limit $2`,
      [after, limit, dueUntil],
    );
    return rows.map((row) => ({ ...obligationOf(row), recordedRungs: row.recorded, subjectTitle: row.title, unitName: row.unit_name }));
  }

  async recordReminders(reminders: readonly ReminderOf[]): Promise<ReminderOf[]> {
    // In the order of keys, so that two sweeps wait for each other instead of deadlocking; only of obligations that are still open.
    const written: { obligation_id: string; rung: number }[] = await this.unitOfWork.manager.query(
      `insert into reminder (obligation_id, rung, outcome, reached_on)
       select due.obligation_id, due.rung, due.outcome, due.reached_on
       from unnest($1::uuid[], $2::integer[], $3::text[], $4::date[]) as due (obligation_id, rung, outcome, reached_on)
       join obligation on obligation.id = due.obligation_id and obligation.status = 'open'
       order by due.obligation_id, due.rung on conflict do nothing returning obligation_id, rung`,
      [reminders.map((each) => each.obligationId), reminders.map((each) => each.rung), reminders.map((each) => each.outcome), reminders.map((each) => each.reachedOn)],
    );
    const keys = new Set(written.map((row) => `${row.obligation_id}/${row.rung}`));
    return reminders.filter((each) => keys.has(`${each.obligationId}/${each.rung}`));
  }

  async unitOfHearers(unitId: string, role: Role, on: LocalDate): Promise<string> {
    const [row]: { id: string }[] = await this.unitOfWork.manager.query(nearestUnitWith(heldOn('$3'), '$2'), [unitId, role, on]);
    return row?.id ?? unitId;
  }

  async unitsOfDistrictWith(districtId: string, role: Role, on: LocalDate): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select distinct unit.id from org_unit unit join post on post.unit_id = unit.id where unit.district_id = $1 and post.role = $2 and ${heldOn('$3')}`,
      [districtId, role, on],
    );
    return rows.map((row) => row.id);
  }

  async provisional(after: string | null, limit: number): Promise<Obligation[]> {
    const rows: ObligationRow[] = await this.unitOfWork.manager.query(
      `select * from obligation where status = 'open' and is_provisional and ($1::uuid is null or id > $1) order by id limit $2`,
      [after, limit],
    );
    return rows.map(obligationOf);
  }

  async moveDueDay(obligation: Obligation, to: Pick<Obligation, 'dueOn' | 'isProvisional'>): Promise<boolean> {
    const [, moved]: [unknown[], number] = await this.unitOfWork.manager.query(
      `update obligation set due_on = $3, is_provisional = $4, version = version + 1 where id = $1 and version = $2 and status = 'open'`,
      [obligation.id, obligation.version, to.dueOn, to.isProvisional],
    );
    return moved === 1;
  }
}
