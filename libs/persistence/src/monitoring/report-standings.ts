import { Injectable } from '@nestjs/common';
import { HolidayCalendars } from '#application/calendar/holiday-calendars';
import { Clock } from '#application/ports/clock';
import { Rulebooks } from '#application/rulebook/rulebooks';
import type { Actor } from '#domain/access/actor';
import { seesSubmittedOnly } from '#domain/access/data-scope';
import { isOverdue, workingDaysOverdue } from '#domain/obligation/obligation';
import { plainSpending, type PlainSpending } from '#domain/monitoring/frozen-report';
import { spendingFigures } from '#domain/monitoring/spending-figures';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { money } from '#domain/shared/money';
import { parsePercent } from '#domain/shared/percent';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { MonitoringQueries, type MonitoringListFilter, type MonitoringListItem } from './monitoring-queries.js';

/** How a listed report stands: its money, and how late it is. */
export interface ReportStanding {
  readonly report: MonitoringListItem;
  readonly spending: PlainSpending;
  readonly isOverdue: boolean;
  readonly workingDaysOverdue: number;
}

interface SpendingRow {
  readonly id: string;
  readonly districtId: string;
  readonly filed: PlainSpending | null;
  readonly budget: string;
  readonly spent: string;
  readonly plan: readonly { readonly month: number; readonly raw: string; readonly percent: string | null }[];
}

/** As it was filed; for whoever sees the text being written, as it is now: the plan that was in force at the checkpoint, the money up to it. */
const SPENDING = `select report.id, report.district_id as "districtId",
    case when $2::boolean and report.status in ('open', 'returned') then null
      else (select kept.content::jsonb->'figures' from monitoring_report_revision kept where kept.report_id = report.id order by kept.round desc limit 1) end as filed,
    (select coalesce(sum(change.amount_fen), 0)::text from budget_change change where change.project_id = goal.project_id and change.effective_on <= report.checkpoint_on) as budget,
    (select coalesce(sum(payment.amount_fen), 0)::text from payment where payment.project_id = goal.project_id and payment.paid_on <= report.checkpoint_on) as spent,
    coalesce(
      (select kept.content::jsonb->'plan' from goal_revision kept left join adjusted_goal change on change.goal_id = kept.goal_id and change.issued_version = kept.version
       where kept.goal_id = goal.id and kept.reason = 'issued' and coalesce(change.in_force_from <= report.checkpoint_on, true) order by kept.version desc limit 1),
      (select jsonb_agg(jsonb_build_object('month', month, 'raw', raw, 'percent', trim_scale(percent)::text) order by month) from spending_plan_entry where goal_id = goal.id), '[]') as plan
  from monitoring_report report join performance_goal goal on goal.id = report.goal_id where report.id = any ($1::uuid[])`;

/** 计划进度、序时进度、实际支出 and lateness of a page of reports, in one question, by the same rules as the report itself. */
@Injectable()
export class ReportStandings {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly reports: MonitoringQueries,
    private readonly rulebooks: Rulebooks,
    private readonly calendars: HolidayCalendars,
    private readonly clock: Clock,
  ) {}

  /** One page of the list, with the total of the whole filter. */
  async list(actor: Actor, filter: MonitoringListFilter): Promise<{ items: ReportStanding[]; total: number }> {
    const { items, total } = await this.reports.list(actor, filter);
    return { items: await this.of(actor, items), total };
  }

  /** For reports the actor was shown. In their order. */
  private async of(actor: Actor, items: readonly MonitoringListItem[]): Promise<ReportStanding[]> {
    const rows: SpendingRow[] = await this.unitOfWork.manager.query(SPENDING, [items.map(({ id }) => id), !seesSubmittedOnly(actor)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const [today, calendar] = [await this.clock.today(), await this.calendars.current()];
    const rulebookOf = this.rememberRulebooks(today);
    return Promise.all(items.map(async (report) => {
      const row = byId.get(report.id) as SpendingRow; // every listed report has its goal
      const owed = { status: 'open' as const, dueOn: report.dueOn ?? today };
      return {
        report,
        spending: row.filed ?? plainSpending(spendingFigures({ month: report.month, plan: planOf(row), budget: money(BigInt(row.budget)), spent: money(BigInt(row.spent)) }, await rulebookOf(row.districtId, report.fiscalYear))),
        isOverdue: isOverdue(owed, today),
        workingDaysOverdue: workingDaysOverdue(owed, today, calendar),
      };
    }));
  }

  private rememberRulebooks(today: string): (districtId: string, fiscalYear: number) => Promise<Rulebook> {
    const known = new Map<string, Promise<Rulebook>>();
    return (districtId, fiscalYear) => {
      const key = `${districtId} ${fiscalYear}`;
      const rulebook = known.get(key) ?? this.rulebooks.inForce(districtId, fiscalYear, today);
      known.set(key, rulebook);
      return rulebook;
    };
  }
}

const planOf = ({ plan }: SpendingRow) => plan.map(({ month, raw, percent }) => ({ month, raw, percent: percent === null ? null : parsePercent(percent) }));
