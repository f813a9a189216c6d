/** 审核页：页边标记的符号和名称；符号各不相同，不靠颜色区分. */
export const markNames = {
  block: { sign: '■', name: '必须改正' },
  warn: { sign: '▲', name: '提醒' },
  info: { sign: '●', name: '提示' },
  changed: { sign: '改', name: '已修改' },
  note: { sign: '批', name: '批注' },
} as const;

export const marginTerms = {
  note: '在这一行写批注',
} as const;

/** 审核页右侧的各页，顺序固定. */
export const reviewTabNames = { opinions: '审批意见', course: '流程图/时间线', changes: '修改对比', history: '历史版本' } as const;

export const roundTerms = {
  round: (round: number) => `第${round}轮`,
  title: (round: number, statusName: string) => `第${round}轮 ${statusName}`,
  sent: (by: string, at: string) => `${by} ${at} 送审`,
  noOpinions: '还没有人发表意见。',
  noWords: '（未写意见）',
  grade: (name: string) => `审核等次：${name}`,
  sentTo: (step: string) => `退回给${step}`,
  direct: '修改后直送退回人',
  again: '修改后重新逐级审核',
  rows: (count: number) => `只退回 ${count} 行指标`,
  to: (name: string) => `→ ${name}`,
} as const;

export const courseTerms = {
  picture: '流程图',
  timeline: '时间线',
  states: { done: '● 已办', current: '◎ 办理中', waiting: '○ 未到', skipped: '— 未经过' },
  start: '送审',
  end: '办结',
  stay: (time: string) => `停留 ${time}`,
  stayed: (time: string) => `已停留 ${time}`,
  noStay: '不足一分钟',
  agreed: (ruleName: string, agreed: number, all: number) => `${ruleName} ${agreed}/${all}`,
  waitsFor: (names: string) => `待办理：${names}`,
  nobody: '无人在岗',
  correction: '退回修改',
  total: (time: string) => `全程 ${time}（按工作时间计，不含休息日）`,
  resubmitted: '退回后重报',
} as const;

export const compareTerms = {
  with: '对比对象',
  mine: '我上次办理的文本',
  round: (round: number) => `第${round}轮送审文本`,
  amendments: '审核中完善的内容',
  amendedBy: (step: string, by: string, at: string) => `${step} ${by} ${at}`,
} as const;

export const historyTerms = {
  recordAsOf: '查看某日的办理记录',
  show: '查看',
  recordTitle: (day: string) => `截至 ${day} 的办理记录`,
  open: '打开表样',
  go: '查看这一轮',
  here: '当前查看的一轮',
  compare: '与另一轮比较',
  compareWith: (round: number) => `与第${round}轮比较`,
  printedTitle: (round: number) => `第${round}轮送审文本`,
  comparedTitle: (round: number, from: number) => `第${round}轮与第${from}轮比较`,
} as const;

export const noteTerms = {
  title: '审核规则和批注',
  findings: (blocking: number, warnings: number, remarks: number) => `审核规则：必须改正 ${blocking} 处，提醒 ${warnings} 处，提示 ${remarks} 处`,
  notes: (open: number, all: number) => `批注：未解决 ${open} 条，共 ${all} 条`,
  none: '没有批注。',
  write: '写批注',
  place: '位置',
  placeMissing: '请选择位置。',
  words: '内容',
  wordsMissing: '请填写内容。',
  written: '已批注。',
  answer: '答复',
  resolve: '标为已解决',
  resolved: '已解决',
  open: '未解决',
  aboutEarlier: '针对修改前的文本',
  answered: '已答复。',
  settled: '已标为解决。',
  whole: { purpose: '资金用途', objectives: '绩效目标', spendingPlan: '资金支出计划', budget: '预算数', indicators: '绩效指标' } as Readonly<Record<string, string>>,
  row: (number: number, name: string) => `第${number}行 ${name}`,
  rowOf: (number: number) => `第${number}行`,
  cell: (row: string, field: string) => `${row} ${field}`,
  fields: { name: '名称', description: '描述', target: '指标值', basis: '确定依据' } as Readonly<Record<string, string>>,
} as const;

export const amendTerms = {
  title: '完善',
  hint: '这里写的内容会直接进入送审文本，并以您的名义记录在案，经办人和后面的环节都能看到。完善后本环节此前的意见失效，需按新文本办理。',
  field: '位置',
  before: '原文',
  after: '改为',
  review: '核对修改',
  send: '确认完善',
  reason: '完善理由',
  reasonMissing: '请写明理由。',
  nothing: '还没有修改任何内容。',
  changes: (count: number) => `共修改 ${count} 处：`,
  blank: '（空白）',
  plan: (month: number) => `${month}月底累计支出比例（%）`,
  planFault: '请填写 0 到 100 的数，最多两位小数；可以留空。',
  objective: (row: number) => `绩效目标${row}`,
  objectiveFault: '绩效目标不能留空。',
  done: '已完善，请按新文本办理。',
} as const;

export const noticeTerms = {
  copied: (by: string, at: string) => `${by} ${at} 抄送给您`,
  read: '已阅',
  urged: (by: string, at: string) => `${by} ${at} 催办`,
  answer: '答复催办',
  finishBy: '预计办结日',
  finishByMissing: '请选择日期。',
  words: '说明',
  answered: '已答复催办。',
  replied: (by: string, day: string) => `${by} 答复：预计 ${day} 前办结`,
} as const;

export const printTerms = {
  print: '打印',
  record: '审批记录',
  hint: '用纸为 A4。打印前请在浏览器中预览；页边距和页码已经设好，不必另选页眉页脚。',
  extents: { all: '全部', brief: '精简', none: '不打印' },
  extentHints: { all: '各轮的全部办理经过', brief: '只打印本轮各环节的结论', none: '只打印表样' },
  title: '审批记录',
  columns: { step: '环节', by: '办理人', what: '办理', opinion: '意见', at: '时间' },
  footer: (number: string, by: string, at: string, hash: string) => `单据号：${number}　打印人：${by}　打印时间：${at}　校验码：${hash}`,
} as const;
