import type { ProjectKind } from './example-project.js';

/** 年终奖补与转移支付: money that is given on, once or as people in need turn up. */
export const awardAndTransferProjects: readonly ProjectKind[] = [
  ({ short, communities }) => ({
    name: `${short}街道文明楼院创建奖补`,
    nature: 'award',
    fiscal: communities * 15_000,
    purpose: '对年度评定的文明楼院给予奖补，用于楼院公共设施维护。',
    objectives: [`评定文明楼院 ${communities * 3} 个，发挥示范带动作用。`],
    plan: '0/0/30/100',
    indicators: [
      ['quantity', '奖补楼院数', '经评定公示的文明楼院', `=${communities * 3}个`, '创建评选办法'],
      ['quality', '奖补对象符合率', '符合评选条件的楼院 ÷ 奖补楼院', '=100%', '创建评选办法'],
      ['timeliness', '奖补发放月份', '全部发放到位的月份', '≤12月份', '创建评选办法'],
      ['cost', '单个楼院奖补标准', '奖补总额 ÷ 楼院数', '≤5000元', '街道办公会纪要'],
      ['social-benefit', '居民参与创建', '居民主动参与楼院治理的程度', '明显提高', '创建工作总结'],
      ['satisfaction', '获奖楼院居民满意度', '问卷满意份数 ÷ 有效问卷数', '≥90%', '年末问卷'],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道平安建设工作奖励`,
    nature: 'award',
    fiscal: communities * 18_000,
    purpose: '按考核结果奖励平安建设先进社区和群防群治队伍。',
    objectives: ['兑现平安建设考核奖励，刑事治安警情持续下降。'],
    plan: '0/50/50/100',
    indicators: [
      ['quantity', '奖励社区数', '考核得分排名前三分之二的社区', `≥${Math.ceil((communities * 2) / 3)}个`, '平安建设考核办法'],
      ['quality', '考核复核差错率', '复核更正项 ÷ 考核项', '≤2%', '平安建设考核办法'],
      ['timeliness', '奖励兑现及时率', '公示结束一个月内兑现的比例', '=100%', '平安建设考核办法'],
      ['cost', '奖励总额控制', '实际奖励总额', `≤${(communities * 18_000) / 10_000}万元`, '街道办公会纪要'],
      ['social-benefit', '治安警情下降率', '与上年同口径警情相比', '≥5%', '派出所通报'],
      ['satisfaction', '群众安全感', '第三方电话调查安全感得分', '≥95%', '区委政法委通报'],
    ],
  }),
  ({ short, households }) => ({
    name: `${short}街道困难群众临时救助`,
    nature: 'transfer',
    fiscal: Math.round(households / 100) * 1_500,
    purpose: '对突发急难家庭按规定给予一次性临时救助，随申随批。',
    objectives: ['符合条件的急难家庭应救尽救、及时救助。'],
    plan: '',
    indicators: [
      ['quantity', '救助户次', '审批发放的临时救助户次', `≥${Math.round(households / 200)}户次`, '近三年平均户次'],
      ['quality', '救助对象准确率', '抽查符合条件户数 ÷ 抽查户数', '≥98%', '社会救助暂行办法'],
      ['timeliness', '审批时限', '受理到发放的平均工作日', '≤5天', '临时救助操作规程'],
      ['cost', '户均救助标准', '救助总额 ÷ 户次', '≤3000元', '市级救助标准'],
      ['social-benefit', '困难家庭基本生活', '受助家庭基本生活是否得到保障', '有效保障', '入户回访记录'],
      ['satisfaction', '救助对象满意度', '回访满意户数 ÷ 回访户数', '≥90%', '入户回访记录'],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道残疾人居家服务`,
    nature: 'transfer',
    fiscal: communities * 24_000,
    purpose: '上级转移支付资金，为重度残疾人提供助浴、助洁和康复指导服务。',
    objectives: [`为 ${communities * 10} 名重度残疾人每月提供两次居家服务。`],
    plan: '25/50/75/100',
    indicators: [
      ['quantity', '服务人数', '签订服务协议的重度残疾人', `≥${communities * 10}人`, '残联下达任务数'],
      ['quality', '服务记录完整率', '记录完整的服务人次 ÷ 服务人次', '≥95%', '居家服务规范'],
      ['timeliness', '按月服务完成率', '当月完成两次服务的人数 ÷ 服务人数', '≥90%', '服务平台记录'],
      ['cost', '人均年服务费', '支出 ÷ 服务人数', '≤2400元', '残联资金分配文件'],
      ['sustainable-impact', '家庭照护负担', '照护者负担减轻情况', '持续减轻', '入户访谈'],
      ['satisfaction', '服务对象满意度', '问卷满意人数 ÷ 有效问卷', '≥90%', '第三方回访'],
    ],
  }),
];
