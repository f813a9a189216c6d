import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { GoalStatus } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

export interface PaymentItem {
  readonly id: string;
  readonly voucherNo: string;
  readonly paidOn: LocalDate;
  readonly amountFen: string;
  readonly summary: string;
}

export interface BudgetChangeItem {
  readonly kind: string;
  readonly amountFen: string;
  readonly effectiveOn: LocalDate;
}

/** Where the account stood at the end of a month. */
export interface MonthStanding {
  readonly month: number;
  readonly budgetFen: string;
  readonly spentFen: string;
}

/** Money of one goal's project: every change of its budget, and one page of its payments. */
export interface GoalAccount {
  readonly budgetFen: string;
  readonly spentFen: string;
  readonly status: GoalStatus;
  readonly changes: readonly BudgetChangeItem[];
  /** Every month of the year that has begun. */
  readonly course: readonly MonthStanding[];
  readonly items: readonly PaymentItem[];
  readonly total: number;
}

@Injectable()
export class PaymentQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Latest payments first; throws `goal.not-found` (not-found) outside the actor's data scope. */
  async ofGoal(actor: Actor, goalId: string, { page, pageSize }: { readonly page: number; readonly pageSize: number }): Promise<GoalAccount> {
    const { manager } = this.unitOfWork;
    const scope = goalScope(actor, 'goal', 2);
    const [goal]: { project_id: string; status: GoalStatus; fiscal_year: number }[] = await manager.query(`select goal.project_id, goal.status, goal.fiscal_year from performance_goal goal where goal.id = $1 and ${scope.sql}`, [goalId, ...scope.parameters]);
    if (!goal) throw new DomainError('goal.not-found', 'not-found');
    const changes: BudgetChangeItem[] = await manager.query(
      'select kind, amount_fen as "amountFen", effective_on as "effectiveOn" from budget_change where project_id = $1 order by effective_on, recorded_at',
      [goal.project_id],
    );
    const items: PaymentItem[] = await manager.query(
      `select id, voucher_no as "voucherNo", paid_on as "paidOn", amount_fen as "amountFen", summary from payment where project_id = $1
       order by paid_on desc, voucher_no limit $2 offset $3`,
      [goal.project_id, pageSize, (page - 1) * pageSize],
    );
    const [sums]: { total: string; spent: string }[] = await manager.query('select count(*) as total, coalesce(sum(amount_fen), 0)::text as spent from payment where project_id = $1', [goal.project_id]);
    const budgetFen = changes.reduce((sum, change) => sum + BigInt(change.amountFen), 0n).toString();
    return { status: goal.status, budgetFen, spentFen: sums?.spent ?? '0', changes, course: await this.courseOf(goal.project_id, goal.fiscal_year), items, total: Number(sums?.total ?? 0) };
  }

  private async courseOf(projectId: string, fiscalYear: number): Promise<MonthStanding[]> {
    return this.unitOfWork.manager.query(
      `select month, (select coalesce(sum(amount_fen), 0)::text from budget_change where project_id = $1 and effective_on < month_end) as "budgetFen",
         (select coalesce(sum(amount_fen), 0)::text from payment where project_id = $1 and paid_on < month_end) as "spentFen"
       from generate_series(1, 12) month, lateral (select (make_date($2, month, 1) + interval '1 month')::date as month_end) ends
       where make_date($2, month, 1) <= $3 order by month`,
      [projectId, fiscalYear, await this.clock.today()],
    );
  }
}
