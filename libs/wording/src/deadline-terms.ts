/** 时限, in working days. */
export const deadlineTerms = {
  due: (what: string, day: string) => `${what}：最迟 ${day}`,
  left: (days: number) => (days === 0 ? '不足1个工作日' : `还有${days}个工作日`),
  overdue: (days: number) => (days === 0 ? '■ 已逾期' : `■ 已逾期${days}个工作日`),
  by: (who: string) => `办理：${who}`,
} as const;
