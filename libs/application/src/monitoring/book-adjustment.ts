import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#domain/calendar/local-date';
import type { AdjustmentKind, BudgetShift, GoalAdjustment } from '#domain/goal/goal-adjustment';
import { requireWithinBudget, type BudgetChangeKind } from '#domain/monitoring/payment';
import { WhenGoalsAdjusted } from '../goal/when-goals-adjusted.js';
import type { Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { ProjectAccounts } from './project-accounts.js';

/** 调整入账: what an issued adjustment moves becomes a change of the budget from its day on; reports of earlier days keep the budget of their day. */
@Injectable()
export class BookAdjustment extends WhenGoalsAdjusted {
  constructor(
    private readonly accounts: ProjectAccounts,
    private readonly ids: IdSource,
  ) {
    super();
  }

  /** Throws `payment.over-budget` (invalid) where more was paid than is left. */
  async goalsAdjusted(cause: Cause, { id, content }: GoalAdjustment, shifts: readonly (BudgetShift & { readonly projectId: string; readonly projectCode: string })[], from: LocalDate): Promise<void> {
    const moved = shifts.filter(({ amount }) => amount.fen !== 0n);
    await this.accounts.lock(moved.map(({ projectId }) => projectId).sort());
    const ledgers = await this.accounts.ledgersOf(moved.map(({ projectId }) => projectId));
    for (const { projectId, projectCode, amount } of moved) {
      const change = { kind: kindOf(content.kind, amount.fen), amount, effectiveOn: from };
      const { changes = [], payments = [] } = ledgers.get(projectId) ?? {};
      requireWithinBudget(projectCode, [...changes, change], payments);
      await this.accounts.addChange({ ...change, id: this.ids.next(), projectId, recordedBy: 'system' in cause ? null : cause.personId, adjustmentId: id });
    }
  }
}

function kindOf(kind: AdjustmentKind, fen: bigint): BudgetChangeKind {
  if (kind === 'transfer') return fen > 0n ? 'transfer-in' : 'transfer-out';
  return fen > 0n ? 'increase' : 'decrease';
}
