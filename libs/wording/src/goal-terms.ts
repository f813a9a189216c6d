import type { AdjustmentKind } from '#domain/goal/goal-adjustment';
import type { WindowKind } from '#domain/goal/submission-window';

/** 调整种类. */
export const adjustmentKindNames: Readonly<Record<AdjustmentKind, string>> = { supplement: '追加', reduction: '调减', transfer: '调剂', 'target-change': '目标变更' };

/** 申报批次. */
export const windowKindNames: Readonly<Record<WindowKind, string>> = { first: '一上', second: '二上' };

/** What a unit reads above its windows while it can submit. */
export const describeOpenWindows = (isLimited: boolean): string => (isLimited ? '现在可以送审。' : '本年度未设申报窗口，可随时送审。');
