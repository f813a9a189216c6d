/** What every list has around its rows. */
export const listTerms = {
  columns: '列设置',
  allColumns: '显示全部列',
  export: '导出Excel',
  exported: (name: string) => `已导出“${name}”。`,
  total: '合计',
  nothingFound: '没有符合条件的记录。',
  clear: '清除条件',
  searchProject: '按名称或编码查找',
} as const;

/** Heads of exported lists where the unit of a number is another than on screen: exact 元 instead of 万元. */
export const listWorkbookTerms = {
  /** What a file is called: the list, and its year where it has one. */
  ofYear: (list: string, year: number | undefined) => (year === undefined ? list : `${year}年度${list}`),
  goals: '绩效目标',
  packages: '公开材料',
  budgetYuan: '预算数（元）',
  spentYuan: '实际支出（元）',
  percent: (head: string) => `${head}（%）`,
  round: '送审轮次',
  cases: (box: string) => `${box}事项`,
  overdue: '是否逾期',
  isOverdue: '逾期',
  isNotOverdue: '未逾期',
  year: '年度',
  selfGrade: '自评等级',
  finalGrade: '复核等级',
  forms: '表数',
  kilobytes: '大小（千字节）',
  workingDaysLate: '逾期（工作日）',
} as const;
