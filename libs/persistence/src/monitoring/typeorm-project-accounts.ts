import { Injectable } from '@nestjs/common';
import { ProjectAccounts, type Ledger, type ProjectAccount, type ProjectReference } from '#application/monitoring/project-accounts';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { BudgetChange, BudgetChangeKind, Payment } from '#domain/monitoring/payment';
import { DomainError } from '#domain/shared/domain-error';
import { money, type Money } from '#domain/shared/money';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const amount = (fen: string): Money => money(BigInt(fen));

@Injectable()
export class TypeormProjectAccounts extends ProjectAccounts {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async resolve(actor: Actor, references: readonly ProjectReference[]): Promise<readonly ProjectAccount[]> {
    const scope = goalScope(actor, 'goal', 5);
    const found: (ProjectAccount & { at: string })[] = await this.unitOfWork.manager.query(
      `with wanted as (select * from unnest($1::uuid[], $2::text[], $3::integer[]) with ordinality as reference (goal_id, code, fiscal_year, at)),
         meant as (
           select wanted.at, goal_id from wanted where goal_id is not null
           union all
           select wanted.at, goal.id from wanted join budget_project project on project.district_id = $4 and project.fiscal_year = wanted.fiscal_year and project.code = wanted.code
             join performance_goal goal on goal.project_id = project.id)
       select meant.at, goal.project_id as "projectId", goal.id as "goalId", goal.code, goal.district_id as "districtId", goal.fiscal_year as "fiscalYear", goal.status as "goalStatus"
       from meant join performance_goal goal on goal.id = meant.goal_id where ${scope.sql}`,
      [
        references.map((each) => ('goalId' in each ? each.goalId : null)),
        references.map((each) => ('goalId' in each ? null : each.projectCode)),
        references.map((each) => ('goalId' in each ? null : each.fiscalYear)),
        actor.districtId,
        ...scope.parameters,
      ],
    );
    const byPosition = new Map(found.map(({ at, ...account }) => [Number(at), account]));
    return references.map((reference, at) => {
      const account = byPosition.get(at + 1);
      if (account === undefined) throw new DomainError('payment.project-not-found', 'not-found', { project: 'goalId' in reference ? reference.goalId : reference.projectCode });
      return account;
    });
  }

  async lock(projectIds: readonly string[]): Promise<void> {
    // Not `for update`: the payment's own foreign key must not wait for the lock its transaction holds elsewhere.
    await this.unitOfWork.manager.query('select id from budget_project where id = any($1::uuid[]) order by id for no key update', [projectIds]);
  }

  async findVouchers(districtId: string, voucherNos: readonly string[]): Promise<ReadonlyMap<string, Payment & { readonly projectId: string }>> {
    const found: { voucher_no: string; project_id: string; paid_on: LocalDate; amount_fen: string; summary: string }[] = await this.unitOfWork.manager.query(
      'select voucher_no, project_id, paid_on, amount_fen, summary from payment where district_id = $1 and voucher_no = any($2::text[])',
      [districtId, voucherNos],
    );
    return new Map(found.map((row) => [row.voucher_no, { voucherNo: row.voucher_no, projectId: row.project_id, paidOn: row.paid_on, amount: amount(row.amount_fen), summary: row.summary }]));
  }

  async ledgersOf(projectIds: readonly string[]): Promise<ReadonlyMap<string, Ledger>> {
    const { manager } = this.unitOfWork;
    const changes: { project_id: string; kind: BudgetChangeKind; amount_fen: string; effective_on: LocalDate }[] = await manager.query(
      'select project_id, kind, amount_fen, effective_on from budget_change where project_id = any($1::uuid[])',
      [projectIds],
    );
    const payments: { project_id: string; paid_on: LocalDate; amount_fen: string }[] = await manager.query(
      'select project_id, paid_on, sum(amount_fen)::text as amount_fen from payment where project_id = any($1::uuid[]) group by project_id, paid_on',
      [projectIds],
    );
    return new Map(
      projectIds.map((projectId) => [
        projectId,
        {
          changes: changes.filter((row) => row.project_id === projectId).map((row) => ({ kind: row.kind, amount: amount(row.amount_fen), effectiveOn: row.effective_on })),
          payments: payments.filter((row) => row.project_id === projectId).map((row) => ({ paidOn: row.paid_on, amount: amount(row.amount_fen) })),
        },
      ]),
    );
  }

  async addPayments(payments: readonly (Payment & { readonly id: string; readonly account: ProjectAccount; readonly recordedBy: string })[]): Promise<void> {
    if (payments.length === 0) return;
    await this.unitOfWork.manager.query(
      `insert into payment (id, district_id, project_id, voucher_no, paid_on, amount_fen, summary, recorded_by)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::bigint[], $7::text[], $8::uuid[])`,
      [
        payments.map((each) => each.id),
        payments.map((each) => each.account.districtId),
        payments.map((each) => each.account.projectId),
        payments.map((each) => each.voucherNo),
        payments.map((each) => each.paidOn),
        payments.map((each) => each.amount.fen.toString()),
        payments.map((each) => each.summary),
        payments.map((each) => each.recordedBy),
      ],
    );
  }

  async addChange(change: BudgetChange & { readonly id: string; readonly projectId: string; readonly recordedBy: string | null; readonly adjustmentId: string | null }): Promise<void> {
    await this.unitOfWork.manager.query('insert into budget_change (id, project_id, kind, amount_fen, effective_on, recorded_by, adjustment_id) values ($1, $2, $3, $4, $5, $6, $7)', [
      change.id, change.projectId, change.kind, change.amount.fen.toString(), change.effectiveOn, change.recordedBy, change.adjustmentId,
    ]);
  }

  async standing(projectId: string, on: LocalDate): Promise<{ readonly budget: Money; readonly spent: Money }> {
    const [row]: { budget: string; spent: string }[] = await this.unitOfWork.manager.query(
      `select (select coalesce(sum(amount_fen), 0) from budget_change where project_id = $1 and effective_on <= $2)::text as budget,
         (select coalesce(sum(amount_fen), 0) from payment where project_id = $1 and paid_on <= $2)::text as spent`,
      [projectId, on],
    );
    return { budget: amount(row?.budget ?? '0'), spent: amount(row?.spent ?? '0') };
  }
}
