import type { AdjustmentKind } from '#domain/goal/goal-adjustment';

/** 调整种类. */
export const adjustmentKindNames: Readonly<Record<AdjustmentKind, string>> = { supplement: '追加', reduction: '调减', transfer: '调剂', 'target-change': '目标变更' };
