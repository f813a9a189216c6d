/** 绩效目标：查看一项目标的页面. */
export const goalReadingTerms = {
  unitAndYear: '年度、轮次',
  yearAndRound: (year: number, round: number) => (round === 0 ? `${year}年度 未送审` : `${year}年度 第${round}轮`),
  nature: '项目性质',
  issuedOn: '批复下达',
  copy: '复制到新年度',
  download: '下载申报表',
  findings: '审核规则',
  noFindings: '没有发现问题。',
  findingCount: (blocking: number, warnings: number, remarks: number) => `必须改正 ${blocking} 处，提醒 ${warnings} 处，提示 ${remarks} 处。`,
  severities: { block: '■ 必须改正', warn: '▲ 提醒', info: '● 提示' },
  evidence: (text: string) => `原文：${text}`,
  suggested: (text: string) => `建议值：${text}`,
  source: (text: string) => `依据：${text}`,
  atRow: (row: number) => `第${row}行`,
  rounds: '历次送审',
  noRounds: '还没有送审过。',
  roundTitle: (round: number, reason: string) => `第${round}轮 ${reason}`,
  reasons: { submitted: '送审稿', amended: '审核完善稿', issued: '批复稿' } as Readonly<Record<string, string>>,
  compare: '与上一轮比较',
  unchanged: '与上一轮没有差别。',
  amendments: '审核完善',
  timeline: '办理痕迹',
  noTimeline: '还没有办理痕迹。',
  system: '系统自动',
  previous: '与上年比较',
  noPrevious: '没有可比较的上年目标。',
  sameAsPrevious: '与上年没有差别。',
  otherYears: '下面的文字写着别的年份，请核对：',
  previousOf: (year: number, status: string) => `与${year}年度目标（${status}）比较`,
  day: '某日文本',
  dayHint: '查看某一天有效的文本：送审之日或批复之日起算。',
  dayLabel: '日期',
  dayShow: '查看',
  dayBudget: '预算数（万元）',
  dayPlan: (month: number, percent: string) => `${month}月底 ${percent}`,
  dayText: (round: number, reason: string, on: string) => `第${round}轮 ${reason}，自 ${on} 起`,
  intact: '经校验，与留存时一致。',
  altered: '■ 与留存时的校验值不一致，请立即报告安全管理员。',
  waiting: '办理时长',
  waitingTotal: (total: string) => `合计 ${total}（工作时间）`,
  waitingSpan: (round: number, from: string, to: string) => `第${round}轮 ${from} 至 ${to}`,
  standIn: (person: string, principal: string) => `${person}（代 ${principal}）`,
} as const;

export const goalCopyTerms = {
  title: '复制到新年度',
  hint: '指标、目标和支出计划照抄为新年度的草稿，请逐项核对其中的年份和数字。',
  year: '新年度',
  code: '新年度项目编码',
  codeRule: '编码为 1 至 32 位数字、字母或短横线。',
  name: '项目名称',
  copied: '已复制为草稿，请核对后送审。',
} as const;

/** 填报绩效目标的页面. */
export const goalFormTerms = {
  createTitle: '新增绩效目标',
  create: '新增目标',
  import: '导入文件',
  steps: { basics: '基本信息', objectives: '绩效目标', indicators: '绩效指标', plan: '支出计划', attachments: '附件', preview: '内容预览' },
  // 基本信息
  code: '项目编码',
  codeHint: '1 至 32 位数字、字母或短横线；保存后不能更改',
  name: '项目名称',
  nature: '项目性质',
  isKeyProject: '重点项目',
  fiscal: '财政资金（万元）',
  other: '其他资金（万元）',
  total: '预算数（万元）',
  totalHint: (yuan: string) => `合计 ${yuan} 元，随两项资金自动计算`,
  amountFault: '请填写不小于 0 的数，以万元为单位，最多六位小数（精确到分）。',
  purpose: '资金用途',
  purposeHint: '资金用在哪里、按什么标准、给多少人或多少件',
  // 绩效目标
  objective: (row: number) => `目标${row}`,
  addObjective: '增加一条目标',
  // 支出计划
  planHint: '填写截至各节点月底的累计支出比例，年底应达到 100%。',
  month: (month: number) => `${month}月底`,
  planTable: '资金支出计划（累计支出比例）',
  planCell: (month: number) => `${month}月底累计支出比例`,
  planned: '累计计划支出（万元）',
  percent: '累计比例（%）',
  chart: '累计支出计划图',
  linear: '序时进度',
  plan: '计划进度',
  // 预览
  notCreated: '填写项目编码、名称和性质后点“暂存”，即可预览和送审。',
} as const;

/** 指标表格. */
export const indicatorGridTerms = {
  caption: '绩效指标',
  columns: { level1: '一级指标', level2: '二级指标', name: '三级指标', description: '绩效指标描述', target: '指标值', basis: '指标值确定依据', weight: '分值' },
  operator: '比较符号',
  value: '数值',
  unit: '单位',
  words: '定性',
  bare: '无符号',
  readAs: (reading: string) => `读作 ${reading}`,
  qualitative: '按定性指标处理',
  ambiguous: '有两种读法，请选择：',
  library: '从指标库选择',
  weights: (sum: string) => `分值合计 ${sum}`,
  weightsOpen: '（应为 90，另有预算执行率 10 分；或为 100）',
  noWeights: '未设分值',
  apply: (value: string) => `改为 ${value}`,
  reviewing: '正在审核……',
  reviewed: (blocking: number, warnings: number) => `自动审核：必须改正 ${blocking} 处，提醒 ${warnings} 处。`,
  reviewHeld: '基本信息填完整后自动审核。',
} as const;

export const libraryPickerTerms = {
  title: '从指标库选择',
  search: '按名称、描述查找',
  add: (count: number) => (count === 0 ? '选入' : `选入 ${count} 项`),
  empty: '指标库中没有符合的指标。',
  common: '常用指标值',
} as const;

/** 计量单位 that a unit picker offers; any other one can be typed. */
export const commonUnits = ['%', '人', '人次', '户', '次', '个', '件', '项', '套', '元', '万元', '元/人·月', '天', '个工作日', '平方米', '公里'] as const;
