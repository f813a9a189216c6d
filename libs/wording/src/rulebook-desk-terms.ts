/** 规则手册 on the desk: what every setting is called. */
export const settingNames: Readonly<Record<string, string>> = {
  checkpointMonths: '监控节点（月底）', planReading: '支出计划空白的读法', lightBands: '红黄绿灯分档', lightBase: '亮灯依据', absoluteLights: '最低执行率', ratePace: '比率类指标的进度', goalMoneyGapPoints: '目标与资金进度差距界限（百分点）',
  alertOnTimeout: '预警逾期的处理', weightsWithoutCost: '权重（无成本指标）', weightsWithCost: '权重（有成本指标）', weightOfAbsentSatisfaction: '没有满意度指标时的权重归属', gradeBands: '等级分档', qualitativeBands: '定性指标得分区间',
  reverseFormula: '反向指标得分公式', overAchievement: '超额完成', satisfactionSteps: '满意度分档', passLine: '及格线', rounding: '取整', sumTolerance: '合计允许误差', silencedReviewRules: '停用的审核规则', reviewEffect: '审核等次的处理',
  budgetEffect: '评价结果与预算安排', reminderLadder: '提醒阶梯', urgesPerDay: '每日催办次数', workingHours: '作息时间', approverMayBePreparer: '审批人可否为经办人',
  'deadlines.approvalDecision': '审批时限', 'deadlines.revisionAfterReturn': '退回后修改时限', 'deadlines.budgetReply': '预算批复时限', 'deadlines.departmentDisclosure': '部门公开时限', 'deadlines.monitoringReport': '监控表填报时限',
  'deadlines.monitoringReview': '监控表审核时限', 'deadlines.alertResponse': '预警答复时限', 'deadlines.selfEvaluation': '绩效自评时限', 'deadlines.spotCheck': '抽查复核时限', 'deadlines.resultFeedback': '结果反馈时限',
  'deadlines.rectificationPlan': '整改措施报送时限', 'deadlines.rectificationReport': '整改报告报送时限', 'deadlines.rectificationAcceptance': '整改验收时限',
};

const words: Readonly<Record<string, string>> = {
  blankBeforeFirst: '首个数之前', blankAfterHundred: '满额之后', missing: '没有计划', betweenCheckpoints: '节点之间', mayDecrease: '可以下降', last: '年末', linear: '按序时进度', 'straight-line': '按直线', previous: '沿用前一节点',
  redBelow: '红灯低于', yellowBelow: '黄灯低于', blueFrom: '蓝灯不低于', plan: '支出计划', enabled: '启用', minimumPercentByMonth: '各月底最低执行率', 'by-month': '按月折算', whole: '按全年', suspend: '提请暂缓拨款',
  execution: '预算执行率', cost: '成本', output: '产出', benefit: '效益', satisfaction: '满意度', excellentFrom: '优不低于', goodFrom: '良不低于', fairFrom: '中不低于',
  achieved: '达成', 'partly-achieved': '部分达成', 'not-achieved': '未达成', from: '自', upTo: '至', includesUpTo: '含上限', 'linear-to-double': '超过一倍得零分，其间按比例', explainAbove: '须说明的倍数', deduct: '扣分', places: '小数位', mode: '方式', 'half-up': '四舍五入',
  excellent: '优', good: '良', fair: '中', poor: '差', pass: '通过', 'fix-then-pass': '修改后通过', return: '退回', reject: '不予通过', reducePercent: '压减比例', upToPercent: '最高压减', decidedByPerson: '由人决定',
  audience: '对象', workingDaysFromDue: '距到期工作日', owner: '经办人', 'unit-leader': '单位负责人', 'subdistrict-finance': '街道财政', supervisor: '监督', to: '至', otherwise: '其余环节', byStep: '按环节',
  anchor: '起算', n: '天数', unit: '按', roll: '末日遇休', working: '工作日', calendar: '自然日', none: '不顺延', 'next-working': '顺延到下一工作日', submission: '送审', 'budget-approved-by-congress': '人大批准预算', 'reply-received': '收到批复', checkpoint: '监控节点',
  'report-due': '填报到期', alert: '预警', 'year-end': '年末', 'self-evaluation-closed': '自评结束', 'result-fixed': '结果确定', 'notice-received': '收到通知', 'rectification-plan-filed': '报送整改措施', 'rectification-report-filed': '报送整改报告',
};

const word = (code: string): string => words[code] ?? code;

/** A value as a reader takes it in; a code nobody has named stays as it is. */
export function settingText(value: unknown): string {
  if (value === null || value === undefined) return '不设';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return word(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(settingText).join('；');
  const parts = Object.entries(value).map(([name, part]) => `${/^\d+$/.test(name) ? `${name}月` : word(name)} ${settingText(part)}`);
  return parts.length === 0 ? '无' : parts.join('，');
}

export const settingSourceNames: Readonly<Record<string, string>> = { law: '法律法规', 'local-rule': '制度文件', proposal: '默认值，待确认' };

export const rulebookDeskTerms = {
  title: (year: number, from: string) => `${year}年度 规则手册（${from} 起）`,
  hint: '标黄的是系统默认值，尚无文件依据，请本区县确认或调整；调整自生效日期起适用，以前的结果不变。',
  name: '设定',
  value: '现行取值',
  source: '来源',
  citation: '依据',
  change: '调整',
  onlyDefaults: '只看默认值',
  history: '调整记录',
  noHistory: '没有调整过，全部为初始取值。',
  version: (number: number, day: string, names: string) => `第${number}版（${day} 起）：与初始取值不同的有 ${names}`,
  newValue: '新取值（保持原有格式，只改数字或代码）',
  newSource: '来源',
  newCitation: '依据的文号',
  effectiveOn: '生效日期',
  missing: '此项必填。',
  unreadable: '取值的格式不对：请检查括号、逗号和引号是否配对。',
  changed: (number: number) => `已保存为第${number}版。`,
} as const;
