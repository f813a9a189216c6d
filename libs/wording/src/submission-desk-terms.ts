/** 送审前. */
export const submissionTerms = {
  title: '送审',
  faults: (count: number) => `还有 ${count} 处未填完整，不能送审：`,
  blocking: (count: number) => `审核规则指出 ${count} 处必须改正，审核人很可能因此退回：`,
  route: '将依次送给',
  step: '环节',
  people: '办理人',
  days: '办理时限',
  workingDays: (days: number) => `${days}个工作日`,
  due: '最迟',
  standIn: (name: string, standIn: string) => `${name}（由${standIn}代办）`,
  nobody: '无人在岗，将等待指派',
  leftOut: (name: string, because: string) => `不经过“${name}”：${because}`,
  finish: (day: string) => `各环节用足时限，预计 ${day} 前办结。`,
  provisional: '节假日安排尚未公布，日期为估计。',
  confirm: '确认送审',
  submitted: '已送审。',
} as const;
