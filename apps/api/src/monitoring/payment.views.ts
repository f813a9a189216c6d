import type { BudgetChangeKind } from '#domain/monitoring/payment';
import { formatYuan } from '#domain/shared/money';
import type { GoalAccount } from '#persistence/monitoring/payment-queries';
import { budgetChangeNames } from '#wording/monitoring-terms';

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

export class GoalAccountView {
  /** 调整后预算数, decimal 元. */
  budget: string;
  /** 累计执行数, decimal 元. */
  spent: string;
  budgetChanges: BudgetChangeView[];
  items: PaymentView[];
  total: number;
  page: number;
  pageSize: number;
}

const yuan = (fen: string): string => formatYuan({ fen: BigInt(fen) });

export const presentAccount = (account: GoalAccount, page: number, pageSize: number): GoalAccountView => ({
  budget: yuan(account.budgetFen),
  spent: yuan(account.spentFen),
  budgetChanges: account.changes.map((change) => ({
    kind: change.kind,
    kindName: budgetChangeNames[change.kind as BudgetChangeKind],
    amount: yuan(change.amountFen),
    effectiveOn: change.effectiveOn,
  })),
  items: account.items.map((item) => ({ id: item.id, voucherNo: item.voucherNo, paidOn: item.paidOn, amount: yuan(item.amountFen), summary: item.summary })),
  total: account.total,
  page,
  pageSize,
});
