/** 逾期事项 on the desk. */
export const overdueTerms = {
  title: '逾期事项',
  what: '事项',
  subject: '项目或单据',
  unit: '单位',
  owedBy: '责任岗位',
  due: '到期日',
  late: '逾期',
  days: (count: number) => `■${count}个工作日`,
  told: '催办',
  rung: (count: number) => (count === 0 ? '—' : `第${count}级`),
  empty: '没有逾期事项。',
  hint: '到期未办的全部事项，逾期最久的在前；尚未报送的单据只列事项，内容在报送后可见。',
} as const;
