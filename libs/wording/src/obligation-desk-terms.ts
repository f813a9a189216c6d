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
  told: '自动催办',
  urged: '人工催办',
  lastUrge: (by: string, at: string, times: number) => `${by} ${at}${times > 1 ? `，共${times}次` : ''}`,
  act: '操作',
  rung: (count: number) => (count === 0 ? '—' : `第${count}级`),
  empty: '没有逾期事项。',
  hint: '到期未办的全部事项，逾期最久的在前；尚未报送的单据只列事项，内容在报送后可见。',
} as const;

/** 催报: a superior asks for what is late. */
export const urgeTerms = {
  urge: '催办',
  of: (what: string, subject: string) => `${what} ${subject}`,
  hint: (who: string) => `提醒${who}尽快办理，对方会收到站内信；每天次数有限。`,
  words: '附言',
  done: (reached: readonly string[]) => `已催办：${reached.join('、')}。`,
  urged: (by: string, at: string) => `${by} ${at} 催办`,
} as const;
