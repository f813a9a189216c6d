import type { ProjectKind } from './example-project.js';

const survey = '年度居民问卷，抽样不少于 100 份';

/** 按期费用: rents, services and lines that are paid by contract, month by month or in two halves. */
export const feeProjects: readonly ProjectKind[] = [
  ({ unit, short, communities }) => ({
    ...(unit === 'tonghua' ? { unit: 'tonghua-centre' } : {}),
    name: `${short}街道社区办公用房租金及水电`,
    nature: 'fee',
    fiscal: communities * 46_500,
    purpose: `支付 ${communities - 2} 处租赁社区办公用房租金和 ${communities} 个社区水电取暖费。`,
    objectives: [`保障 ${communities} 个社区办公和活动场所全年正常开放。`],
    plan: '40/50/90/100',
    indicators: [
      ['quantity', '保障社区数', '场所正常开放的社区个数', `=${communities}个`, '租赁合同'],
      ['quality', '场所正常开放率', '正常开放天数 ÷ 应开放天数', '≥98%', '社区值班记录'],
      ['timeliness', '租金支付及时率', '按合同约定日期支付的次数 ÷ 应付次数', '=100%', '租赁合同'],
      ['cost', '单个社区年均费用', '项目支出 ÷ 社区个数', '≤46500元', '近三年水电费均值与租赁合同'],
      ['social-benefit', '场所服务居民人次', '登记入场活动的居民人次', `≥${communities * 4_200}人次`, '上年登记人次'],
      ['satisfaction', '居民对场所满意度', '问卷满意份数 ÷ 有效问卷数', '≥90%', survey],
    ],
  }),
  ({ short, households }) => ({
    name: `${short}街道背街小巷保洁服务费`,
    nature: 'fee',
    fiscal: Math.round(households / 100) * 4_600,
    purpose: '向中标保洁企业按月支付背街小巷、开放式小区保洁费用。',
    objectives: ['背街小巷日产日清，无卫生死角。', '迎检考核月均得分保持全区前三分之一。'],
    plan: '25/50/80/100',
    indicators: [
      ['quantity', '保洁面积', '纳入合同清单的背街小巷面积', `≥${Math.round(households / 100) * 240}平方米`, '服务合同附件'],
      ['quality', '保洁抽查合格率', '月度抽查合格点位 ÷ 抽查点位', '≥92%', '区容环境考核细则'],
      ['timeliness', '垃圾清运及时率', '当日清运的收集点 ÷ 收集点总数', '≥98%', '清运平台记录'],
      ['cost', '每平方米保洁单价', '合同总价 ÷ 面积', '≤19.2元/平方米', '政府采购中标通知书'],
      ['ecological-benefit', '卫生死角清除', '年末仍未清除的卫生死角处数', '=0处', '城管巡查通报'],
      ['satisfaction', '居民对环境卫生满意度', '问卷满意份数 ÷ 有效问卷数', '≥85%', survey],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道政务网络及视频会议线路费`,
    nature: 'fee',
    fiscal: (communities + 1) * 9_800,
    purpose: `支付街道与 ${communities} 个社区政务外网专线和视频会议年费。`,
    objectives: ['政务外网、视频会议全年畅通。'],
    plan: '/50/100/',
    indicators: [
      ['quantity', '专线条数', '实际开通的政务外网专线', `=${communities + 1}条`, '线路租用协议'],
      ['quality', '线路可用率', '全年可用时长 ÷ 应可用时长', '≥99.5%', '运营商服务报告'],
      ['timeliness', '故障修复时长', '单次故障平均修复时间', '≤4小时', '线路租用协议'],
      ['cost', '单条线路年费', '年费总额 ÷ 条数', '≤9800元/条', '线路租用协议'],
      ['social-benefit', '保障网上办事', '网上办事窗口因断网停办的天数', '≤1天', '窗口值班记录'],
    ],
  }),
  ({ short }) => ({
    name: `${short}街道法律顾问服务费`,
    nature: 'fee',
    fiscal: 60_000,
    purpose: '聘请律师事务所为重大决策、合同审查和矛盾调处提供法律服务。',
    objectives: ['重大决策和合同应审尽审，依法化解矛盾纠纷。'],
    plan: '50/50/50/100',
    indicators: [
      ['quantity', '审查合同份数', '出具书面意见的合同份数', '≥40份', '上年审查台账'],
      ['quality', '法律意见采纳率', '被采纳意见数 ÷ 出具意见数', '≥100%', '法律顾问合同'],
      ['timeliness', '意见出具时限', '接件到出具意见的平均工作日', '≤3天', '法律顾问合同'],
      ['cost', '年度服务费', '合同总价', '≤6万元', '法律顾问合同'],
      ['social-benefit', '行政败诉案件', '当年败诉的行政案件数', '=0件', '区司法局通报'],
      ['satisfaction', '科室对服务满意度', '满意科室数 ÷ 科室总数', '≥90%', '年末评议表'],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道无物业小区托管服务费`,
    nature: 'fee',
    fiscal: communities * 52_000,
    other: communities * 8_000,
    purpose: `对 ${communities * 2} 个无物业小区提供保洁、秩序和公共设施小修服务，不足部分由居民缴费解决。`,
    objectives: [`${communities * 2} 个无物业小区基本服务全覆盖。`, '居民缴费率逐年提高，财政补助逐步退出。'],
    plan: '30/50/75/100',
    indicators: [
      ['quantity', '托管小区数', '签订托管协议的小区', `≥${communities * 2}个`, '托管协议'],
      ['quality', '公共设施完好率', '巡查完好设施数 ÷ 设施总数', '≥90%', '设施巡查表'],
      ['timeliness', '报修响应及时率', '两小时内到场次数 ÷ 报修次数', '≥95%', '报修登记'],
      ['cost', '单个小区年补助', '财政补助 ÷ 小区数', '≤26000元', '街道办公会纪要'],
      ['social-benefit', '物业类投诉下降率', '（上年投诉量 − 当年投诉量）÷ 上年投诉量', '≥20%', '12345 热线统计'],
      ['satisfaction', '小区居民满意度', '问卷满意份数 ÷ 有效问卷数', '≥85%', survey],
    ],
  }),
];
