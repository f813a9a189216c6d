import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import type { BudgetChangeKind } from '#domain/monitoring/payment';
import { toFixed } from '#domain/shared/fraction';
import { formatYuan, moneyRatio } from '#domain/shared/money';
import { asPercent } from '#domain/shared/percent';
import type { GoalAccount, MonthStanding } from '#persistence/monitoring/payment-queries';
import { budgetChangeNames } from '#wording/monitoring-terms';
import { ActionView, presentAction } from '../http/action.views.js';

export class PaymentsRecordedView {
  recorded: number;
  /** Vouchers that were there already, word for word. */
  repeated: number;
}

export class PaymentView {
  id: string;
  voucherNo: string;
  paidOn: string;
  /** Decimal 元. */
  amount: string;
  summary: string;
}

export class BudgetChangeView {
  kind: string;
  kindName: string;
  /** Decimal 元. */
  amount: string;
  effectiveOn: string;
}

export class MonthStandingView {
  month: number;
  /** Decimal 元: in force at the end of the month. */
  budget: string;
  /** Decimal 元: paid by the end of the month. */
  spent: string;
  /** In percent, two places; null without a budget. */
  executionRate: string | null;
}

export class GoalAccountView {
  /** 调整后预算数, decimal 元. */
  budget: string;
  /** 累计执行数, decimal 元. */
  spent: string;
  budgetChanges: BudgetChangeView[];
  /** Every month of the year that has begun. */
  course: MonthStandingView[];
  items: PaymentView[];
  total: number;
  page: number;
  pageSize: number;
  actions: ActionView[];
}

const yuan = (fen: string): string => formatYuan({ fen: BigInt(fen) });

const presentStanding = ({ month, budgetFen, spentFen }: MonthStanding): MonthStandingView => ({
  month,
  budget: yuan(budgetFen),
  spent: yuan(spentFen),
  executionRate: BigInt(budgetFen) <= 0n ? null : toFixed(asPercent(moneyRatio({ fen: BigInt(spentFen) }, { fen: BigInt(budgetFen) })), 2),
});

export const presentAccount = (account: GoalAccount, actor: Actor, { page, pageSize }: { readonly page: number; readonly pageSize: number }): GoalAccountView => ({
  budget: yuan(account.budgetFen),
  spent: yuan(account.spentFen),
  budgetChanges: account.changes.map((change) => ({
    kind: change.kind,
    kindName: budgetChangeNames[change.kind as BudgetChangeKind],
    amount: yuan(change.amountFen),
    effectiveOn: change.effectiveOn,
  })),
  course: account.course.map(presentStanding),
  items: account.items.map((item) => ({ id: item.id, voucherNo: item.voucherNo, paidOn: item.paidOn, amount: yuan(item.amountFen), summary: item.summary })),
  total: account.total,
  page,
  pageSize,
  actions: mayEver(actor.role, 'payment:record') ? [presentAction('record', account.status === 'issued' ? null : { code: 'payment.not-issued' })] : [],
});
