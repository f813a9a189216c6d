/** 监控节点, as lists and pages name it. */
export const periodName = (month: number): string => (month % 3 === 0 || month === 10 ? `第${['一', '二', '三', '四'][month === 10 ? 2 : month / 3 - 1]}季度（截至${month}月底）` : `截至${month}月底`);

/** 1—N月. */
const until = (month: number): string => (month === 1 ? '1月' : `1—${month}月`);

export const reportListTerms = {
  title: '绩效运行监控',
  month: '监控节点',
  unit: '单位',
  light: '项目灯',
  status: '状态',
  overdueOnly: '只看逾期',
  project: '项目名称',
  planned: '计划进度',
  linear: '序时进度',
  spent: '实际支出（万元）',
  rate: '执行率',
  money: '支出灯',
  moneyHint: '支出灯对照本单位计划进度判断；项目灯综合支出和绩效目标，报送后显示。',
  due: '到期日',
  late: (days: number) => (days === 0 ? '■逾期' : `■逾期${days}个工作日`),
  empty: '没有符合条件的监控表。预算批复下达后，系统按监控节点自动生成监控表。',
} as const;

export const reportTerms = {
  unit: '实施单位',
  code: '项目编码',
  year: '年度、轮次',
  yearAndRound: (year: number, round: number) => (round === 0 ? `${year}年度 未报送` : `${year}年度 第${round}轮`),
  due: '填报期限',
  filedOn: '报送日期',
  toGoal: '查看绩效目标',
  toPayments: '支出明细',
  download: '下载监控表',
  budget: '预算数（万元）',
  spent: '实际支出（万元）',
  spentSource: (day: string) => `截至 ${day} 的支付凭证`,
  rate: '执行率',
  planned: '计划进度',
  linear: '序时进度',
  goal: '目标实现程度',
  lights: { plan: '支出灯（对照计划进度）', linear: '支出灯（对照序时进度）', attainment: '目标灯', forecast: '全年预计灯', project: '项目灯' },
  lightsTab: '灯色与原因',
  othersTab: '其他节点',
  noOthers: '没有其他监控节点。',
} as const;

/** 填报监控表. */
export const reportFormTerms = {
  caption: '绩效目标完成情况',
  money: '预算执行情况',
  level: '指标',
  target: '年度指标值',
  actual: (month: number) => `${until(month)}执行情况`,
  forecast: '全年预计',
  likelihood: '完成可能性',
  reason: '偏差原因分析',
  light: '指标灯',
  cell: (name: string, column: string) => `${name} ${column}`,
  forecastSpent: '全年预计执行数（万元）',
  deviationCause: '存在的问题（偏差原因）',
  correctiveMeasure: '改进措施（纠偏措施）',
  neededWhenLate: '有红灯或黄灯时必填',
  choose: '请选择',
  yes: '是',
  no: '否',
  hint: '完成值填截至节点月底的累计数；暂无数据的，写明原因。灯色在保存后更新。',
  goals: '年度总体目标',
  numbers: '有完成值不是数字，或超过六位小数。',
  amount: '全年预计执行数没有填对（万元，精确到分）。',
  numberFault: '请填数字，最多六位小数。',
  amountFault: '请填不小于 0 的数，以万元为单位，最多六位小数。',
} as const;
