import type { BudgetChangeKind } from '#domain/monitoring/payment';

/** 监控节点, as people say it: 3月. */
export const checkpointName = (month: number): string => `${month}月`;

/** 预算变动种类. */
export const budgetChangeNames: Readonly<Record<BudgetChangeKind, string>> = {
  reply: '批复',
  increase: '追加',
  decrease: '调减',
  reclaim: '收回',
  'transfer-in': '调剂转入',
  'transfer-out': '调剂转出',
  'carry-over': '结转',
};

/** 离线填报表的标题, and the name of its file. */
export const offlineWorkbookTitle = (fiscalYear: number, month: number): string => `${fiscalYear}年${checkpointName(month)}绩效运行监控离线填报表`;
