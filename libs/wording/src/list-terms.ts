/** What every list has around its rows. */
export const listTerms = {
  columns: '列设置',
  allColumns: '显示全部列',
  export: '导出Excel',
  exported: (name: string) => `已导出“${name}”。`,
  total: '合计',
  nothingFound: '没有符合条件的记录。',
  clear: '清除条件',
} as const;

/** Heads of exported lists where the unit of a number is another than on screen: exact 元 instead of 万元. */
export const listWorkbookTerms = {
  goals: (year: number | undefined) => (year === undefined ? '绩效目标' : `${year}年度绩效目标`),
  budgetYuan: '预算数（元）',
  round: '送审轮次',
  cases: (box: string) => `${box}事项`,
  overdue: '是否逾期',
  isOverdue: '逾期',
  isNotOverdue: '未逾期',
  year: '年度',
} as const;
