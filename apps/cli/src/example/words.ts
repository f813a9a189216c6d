import type { SpendingProfile } from './spending-profile.js';

type ByProfile = Readonly<Record<SpendingProfile['name'], string>>;

/** What people write into the forms of the example. */
export const exampleWords = {
  payment: (month: number): string => `${month} 月底前进度款`,
  cause: {
    'on-plan': '进度与计划基本一致，个别指标按年末集中统计。',
    ahead: '上半年任务集中，资金支付早于计划。',
    behind: '合同签订较晚，资金支付滞后于计划。',
    stalled: '招标一次流标，项目至今未实质开工。',
  } satisfies ByProfile,
  measure: {
    'on-plan': '继续按计划推进，按月核对支付台账。',
    ahead: '下半年从严控制支付节奏，确保不超预算。',
    behind: '倒排工期，每半月调度一次，十一月底前补齐进度。',
    stalled: '重新组织采购，分管领导每周督办，确有困难的按程序申请调减。',
  } satisfies ByProfile,
  approved: '同意。',
  returnedGoal: '数量指标未量化到人，成本指标没有测算依据，请补充后重新报送。',
  returnedGoalLate: '总目标与指标不对应，满意度调查方式不明确，请修改。',
  rejectedGoal: '与上年已完成项目内容重复，不再安排预算。',
  returnedReport: '偏差原因过于笼统，请说明合同签订和支付的具体时间。',
  notice: (year: number, number: number): string => `云财绩改〔${year}〕${number} 号`,
  requirement: '请在规定期限内逐条整改，报送整改措施和佐证材料。',
  findings: {
    slow: '截至监控节点资金支出明显低于计划，项目未实质开工。',
    evidence: '部分指标完成值缺少原始台账，无法核实。',
    overstated: '自评完成值与台账不一致，多计已完成数量。',
  },
  measures: { slow: '重新组织采购，签订合同后一个月内支付首付款。', evidence: '补齐原始台账并按月归档。', overstated: '按台账更正完成值，建立双人复核制度。' },
  results: { slow: '已签订合同并支付首付款。', evidence: '台账已补齐，共 12 册。', overstated: '完成值已更正，复核制度已印发。' },
  evidence: { slow: '合同与支付凭证复印件。', evidence: '台账目录与扫描件。', overstated: '更正说明与复核制度文件。' },
  summary: '年度总体目标基本完成，资金按规定使用。',
  lostPoints: '受项目进度影响，年末未全部达到目标值，下年加强调度。',
  recheckOpinion: '抽查原始台账，部分完成值多计，按核实数重新计分。',
  recheckIndicator: '台账核实数低于自评数。',
} as const;
