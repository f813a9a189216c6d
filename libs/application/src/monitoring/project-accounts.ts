import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { BudgetChange, Payment } from '#domain/monitoring/payment';
import type { Money } from '#domain/shared/money';

/** How a payment names its project: by the goal, or by the code it has in the payment's fiscal year. */
export type ProjectReference = { readonly goalId: string } | { readonly projectCode: string; readonly fiscalYear: number };

/** A project that money is paid for, with the goal it was granted with. */
export interface ProjectAccount {
  readonly projectId: string;
  readonly goalId: string;
  readonly code: string;
  readonly districtId: string;
  readonly fiscalYear: number;
  readonly goalStatus: string;
}

/** What moved on one project so far. */
export interface Ledger {
  readonly changes: readonly BudgetChange[];
  /** Payments, summed up by day. */
  readonly payments: readonly Pick<Payment, 'paidOn' | 'amount'>[];
}

/** 项目账: 预算变动 and 支付 of each project. */
export abstract class ProjectAccounts {
  /** In the order asked for. Throws `payment.project-not-found` (not-found) where a project lies outside the actor's data scope. */
  abstract resolve(actor: Actor, references: readonly ProjectReference[]): Promise<readonly ProjectAccount[]>;

  /** Holds the projects until the end of the unit of work: sums over their payments stay true (reliability.md, E7). */
  abstract lock(projectIds: readonly string[]): Promise<void>;

  /** Which of these vouchers the district has already, by number. */
  abstract findVouchers(districtId: string, voucherNos: readonly string[]): Promise<ReadonlyMap<string, Payment & { readonly projectId: string }>>;

  abstract ledgersOf(projectIds: readonly string[]): Promise<ReadonlyMap<string, Ledger>>;

  /** Throws `payment.voucher-taken` (conflict) when another transaction wrote the number meanwhile. */
  abstract addPayments(payments: readonly (Payment & { readonly id: string; readonly account: ProjectAccount; readonly recordedBy: string })[]): Promise<void>;

  /** `adjustmentId` names the 目标调整 that moved the money; null for a reply. */
  abstract addChange(change: BudgetChange & { readonly id: string; readonly projectId: string; readonly recordedBy: string | null; readonly adjustmentId: string | null }): Promise<void>;

  /** Budget in force and money spent by the end of a day. */
  abstract standing(projectId: string, on: LocalDate): Promise<{ readonly budget: Money; readonly spent: Money }>;
}
