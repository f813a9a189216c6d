import { Injectable } from '@nestjs/common';
import { HolidayCalendars } from '#application/calendar/holiday-calendars';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import { isOverdue, workingDaysLeft, workingDaysOverdue, type Debtor, type ObligationKind, type ObligationStatus } from '#domain/obligation/obligation';
import { unitScope } from '../platform/data-scope-sql.js';
import { askedOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { subjectTitle } from './subject-title.js';

/** One obligation as a list shows it. */
export interface ObligationLine {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly title: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly owedBy: Debtor & { readonly unitName: string; readonly personName: string | null };
  readonly fiscalYear: number;
  readonly month: number | null;
  readonly dueOn: LocalDate;
  readonly isProvisional: boolean;
  readonly status: ObligationStatus;
  readonly dischargedOn: LocalDate | null;
  readonly isOverdue: boolean;
  /** 0 when it is not late, or late only by days off. */
  readonly workingDaysOverdue: number;
  /** 0 on the due day and later. */
  readonly workingDaysLeft: number;
  /** Highest rung of the reminder ladder that was reached; 0 before the first. */
  readonly rung: number;
  /** 催报, in the order in which they were made. */
  readonly urges: readonly { readonly by: string; readonly words: string; readonly urgedAt: Date; readonly reached: readonly string[] }[];
}

export interface ObligationFilter {
  readonly kind?: ObligationKind;
  readonly fiscalYear?: number;
  readonly unitId?: string;
  /** One of `obligationSorts`, with `-` before it the other way round; the most pressing first where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

interface LineRow {
  readonly id: string;
  readonly kind: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly owed_by_unit_id: string;
  readonly owed_by_person_id: string | null;
  readonly owing_unit_name: string;
  readonly owed_by_role: string;
  readonly owing_person_name: string | null;
  readonly fiscal_year: number;
  readonly month: number | null;
  readonly due_on: LocalDate;
  readonly is_provisional: boolean;
  readonly status: string;
  readonly discharged_on: LocalDate | null;
  readonly rung: number;
  readonly urges: readonly { readonly by: string; readonly words: string; readonly urgedAt: string; readonly reached: readonly string[] }[];
}

/** What obligations can be sorted by. */
export const obligationSorts = { kind: 'o.kind', unit: 'unit.code', due: 'o.due_on', discharged: 'o.discharged_on' } as const;

const MOST_ON_A_PAPER = 20;

@Injectable()
export class ObligationQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: HolidayCalendars,
  ) {}

  /** 待办、已办: what the actor's post owes, or owed. The most pressing first; of what is done, the latest. */
  async mine(actor: Actor, status: 'open' | 'discharged', filter: ObligationFilter): Promise<{ items: ObligationLine[]; total: number }> {
    const order = status === 'open' ? 'o.due_on, o.id' : 'o.discharged_on desc, o.id';
    const mine = 'o.status = $1 and o.owed_by_unit_id = $2 and o.owed_by_role = $3 and (o.owed_by_person_id is null or o.owed_by_person_id = $4)';
    return this.list(actor, mine, [status, actor.unitId, actor.role, actor.personId], order, filter);
  }

  /** 逾期看板: everything late within the actor's scope, the longest first. */
  async overdue(actor: Actor, filter: ObligationFilter): Promise<{ items: ObligationLine[]; total: number }> {
    return this.list(actor, `o.status = 'open' and o.due_on < $1`, [await this.clock.today()], 'o.due_on, o.id', filter);
  }

  /** What is owed on a paper now, the most pressing first. */
  async openOn(actor: Actor, subject: { readonly kind: string; readonly id: string }): Promise<ObligationLine[]> {
    const { items } = await this.list(actor, `o.status = 'open' and o.subject_kind = $1 and o.subject_id = $2`, [subject.kind, subject.id], 'o.due_on, o.id', { page: 1, pageSize: MOST_ON_A_PAPER });
    return items;
  }

  private async list(actor: Actor, condition: string, conditionParameters: readonly unknown[], order: string, filter: ObligationFilter): Promise<{ items: ObligationLine[]; total: number }> {
    const first = conditionParameters.length + 1;
    const scope = unitScope(actor, 'o.unit_id', first);
    const next = first + scope.parameters.length;
    const where = `${condition} and ${scope.sql} and ($${next}::text is null or o.kind = $${next}) and ($${next + 1}::integer is null or o.fiscal_year = $${next + 1}) and ($${next + 2}::uuid is null or o.unit_id = $${next + 2})`;
    const parameters = [...conditionParameters, ...scope.parameters, filter.kind ?? null, filter.fiscalYear ?? null, filter.unitId ?? null];
    const { manager } = this.unitOfWork;
    const [count]: { total: string }[] = await manager.query(`select count(*) as total from obligation o where ${where}`, parameters);
    const rows: LineRow[] = await manager.query(
      `select o.id, o.kind, o.subject_kind, o.subject_id, ${subjectTitle('o')} as title, o.unit_id, unit.name as unit_name, o.owed_by_unit_id, o.owed_by_person_id, owing.name as owing_unit_name, o.owed_by_role,
         person.name as owing_person_name, o.fiscal_year, o.month, o.due_on, o.is_provisional, o.status, o.discharged_on,
         coalesce((select max(rung) from reminder where reminder.obligation_id = o.id), 0) as rung,
         (select coalesce(json_agg(json_build_object('by', urger.name, 'words', urge.words, 'urgedAt', urge.urged_at,
            'reached', (select json_agg(person.name order by person.name, person.id) from person where person.id = any (urge.reached))) order by urge.recorded_at), '[]')
            from obligation_urge urge join person urger on urger.id = urge.person_id where urge.obligation_id = o.id) as urges
       from obligation o join org_unit unit on unit.id = o.unit_id join org_unit owing on owing.id = o.owed_by_unit_id left join person on person.id = o.owed_by_person_id
       where ${where} order by ${askedOrder(obligationSorts, filter.sort)}${order} limit $${next + 3} offset $${next + 4}`,
      [...parameters, filter.pageSize, (filter.page - 1) * filter.pageSize],
    );
    return { items: await this.linesOf(rows), total: Number(count?.total ?? 0) };
  }

  private async linesOf(rows: readonly LineRow[]): Promise<ObligationLine[]> {
    const [today, calendar] = [await this.clock.today(), await this.calendars.current()];
    return rows.map((row) => {
      const status = row.status as ObligationStatus;
      return {
        id: row.id,
        kind: row.kind as ObligationKind,
        subject: { kind: row.subject_kind, id: row.subject_id },
        title: row.title,
        unit: { id: row.unit_id, name: row.unit_name },
        owedBy: { unitId: row.owed_by_unit_id, role: row.owed_by_role as Role, personId: row.owed_by_person_id, unitName: row.owing_unit_name, personName: row.owing_person_name },
        fiscalYear: row.fiscal_year,
        month: row.month,
        dueOn: row.due_on,
        isProvisional: row.is_provisional,
        status,
        dischargedOn: row.discharged_on,
        isOverdue: isOverdue({ status, dueOn: row.due_on }, today),
        workingDaysOverdue: workingDaysOverdue({ status, dueOn: row.due_on }, today, calendar),
        workingDaysLeft: workingDaysLeft({ status, dueOn: row.due_on }, today, calendar),
        rung: row.rung,
        urges: row.urges.map((urge) => ({ ...urge, urgedAt: new Date(urge.urgedAt) })),
      };
    });
  }
}
