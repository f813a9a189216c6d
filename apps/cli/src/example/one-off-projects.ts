import type { ProjectKind } from './example-project.js';

const survey = '活动现场与线上问卷';

/** 一次性: bought or done once in the year. */
export const oneOffProjects: readonly ProjectKind[] = [
  ({ short, communities }) => ({
    name: `${short}街道居民小区消防通道标线整治`,
    nature: 'one-off',
    fiscal: communities * 21_000,
    purpose: `对 ${communities * 3} 个小区消防车通道重新划线并更换警示标牌。`,
    objectives: [`完成 ${communities * 3} 个小区消防车通道划线立牌。`],
    plan: '/40/100/',
    indicators: [
      ['quantity', '整治小区数', '完成划线立牌并验收的小区', `≥${communities * 3}个`, '区消安委整治清单'],
      ['quality', '标线验收合格率', '一次验收合格小区 ÷ 完工小区', '≥95%', '道路交通标线施工规范'],
      ['timeliness', '全部完工月份', '最后一个小区验收的月份', '≤9月份', '实施方案'],
      ['cost', '单个小区造价', '结算价 ÷ 小区数', '≤7000元', '询价记录'],
      ['social-benefit', '占用消防通道警情下降率', '与上年同口径警情相比', '≥30%', '辖区消防救援站统计'],
      ['satisfaction', '居民满意度', '问卷满意份数 ÷ 有效问卷数', '≥90%', survey],
    ],
  }),
  ({ unit, short }) => ({
    ...(unit === 'tonghua' ? { unit: 'tonghua-centre' } : {}),
    name: `${short}街道群众文化节`,
    nature: 'one-off',
    fiscal: 120_000,
    other: 30_000,
    purpose: '举办邻里节、广场演出和全民阅读活动，支付舞台、音响、宣传等费用。',
    objectives: ['全年举办 12 场群众文化活动，参与群众不少于 5000 人次。', '全年举办十二场群众文化活动，参与群众超过五千人次。'],
    plan: '10/60/100/',
    indicators: [
      ['quantity', '活动场次', '实际举办的活动场次', '≥12场', '活动方案'],
      ['quality', '活动安全事故', '活动期间安全责任事故起数', '=0起', '大型活动安全管理规定'],
      ['timeliness', '活动完成月份', '最后一场活动的月份', '≤10月份', '活动方案'],
      ['cost', '场均费用', '项目支出 ÷ 场次', '≤12500元', '上年场均费用'],
      ['social-benefit', '参与群众人次', '签到与票务统计', '≥5000人次', '上年参与人次'],
      ['satisfaction', '群众满意度', '现场问卷满意份数 ÷ 有效份数', '≥90％', survey],
    ],
  }),
  ({ short, staff }) => ({
    name: `${short}街道便民服务大厅设备更新`,
    nature: 'one-off',
    fiscal: 186_000,
    purpose: '更换大厅自助终端、叫号系统和高拍仪，淘汰使用超过八年的设备。',
    objectives: ['更换 14 台（套）窗口设备，事项平均办理时间缩短三成。'],
    plan: '///100',
    indicators: [
      ['quantity', '更新设备台数', '验收入库的设备台（套）数', '=14台', '资产配置计划'],
      ['quality', '设备验收合格率', '验收合格台数 ÷ 采购台数', '=100%', '政府采购合同'],
      ['timeliness', '设备到位月份', '全部设备验收的月份', '≤6月份', '采购计划'],
      ['cost', '采购总价', '合同总价', '≤18.6万元', '财政评审意见'],
      ['social-benefit', '单件平均办理时间', '叫号系统统计的平均办理分钟数', '≤12分钟', `大厅 ${staff % 10 + 6} 个窗口上年均值`],
      ['satisfaction', '办事群众满意度', '评价器满意次数 ÷ 评价次数', '≥95%', '政务服务好差评'],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道防汛应急物资储备`,
    nature: 'one-off',
    fiscal: communities * 12_500,
    purpose: '补充沙袋、水泵、发电机和救生器材，按社区前置存放。',
    objectives: [`汛期前为 ${communities} 个社区各配齐一套防汛物资。`],
    plan: '20/100//',
    indicators: [
      ['quantity', '配备物资套数', '验收入库并前置到社区的套数', `=${communities}套`, '防汛预案'],
      ['quality', '物资抽检合格率', '抽检合格件数 ÷ 抽检件数', '≥98%', '采购合同'],
      ['timeliness', '汛前到位月份', '全部前置到社区的月份', '≤5月份', '区防汛指挥部通知'],
      ['cost', '单套成本', '采购总价 ÷ 套数', '≤12500元', '询价记录'],
      ['social-benefit', '因涝受灾户数', '当年因积水进户的居民户数', '≤5户', '近三年受灾记录'],
    ],
  }),
];
