import type { ProjectKind } from './example-project.js';

const survey = '竣工后入户问卷';

/** 工程: paid by progress, late in the year, and the first to fall behind. */
export const constructionProjects: readonly ProjectKind[] = [
  ({ short, households }) => ({
    name: `${short}街道老旧小区雨污管网改造`,
    nature: 'construction',
    fiscal: Math.round(households / 100) * 12_000,
    other: 200_000,
    purpose: '改造建成二十年以上小区的雨污合流管网，支付工程进度款、监理费。',
    objectives: ['完成 6 个老旧小区雨污分流改造，消除雨天返水。', '工程质量一次验收合格，不发生安全责任事故。'],
    plan: '5/30/75/100',
    indicators: [
      ['quantity', '改造管网长度', '竣工图标注的新建与改造管网长度', `≥${Math.round(households / 100) * 15}米`, '可行性研究报告'],
      ['quality', '工程验收合格率', '一次验收合格的单位工程 ÷ 单位工程总数', '=100%', '给水排水管道工程施工及验收规范'],
      ['timeliness', '竣工月份', '工程竣工验收的月份', '≤11月份', '施工合同'],
      ['cost', '每米综合造价', '结算价 ÷ 管网长度', '≤810元/米', '财政评审意见'],
      ['ecological-benefit', '污水直排口', '改造范围内仍存在的直排口数量', '=0处', '生态环境分局核查表'],
      ['sustainable-impact', '管网养护移交', '竣工后移交养护单位并签订协议', '完成移交', '移交协议文本'],
      ['satisfaction', '改造小区居民满意度', '问卷满意份数 ÷ 有效问卷数', '≥88%', survey],
    ],
  }),
  ({ short }) => ({
    name: `${short}街道口袋公园建设`,
    nature: 'construction',
    fiscal: 780_000,
    purpose: '利用 2 处边角地建设口袋公园，含绿化、步道和健身设施。',
    objectives: ['建成 2 处口袋公园，新增绿地 3200 平方米。'],
    plan: '/20/60/100',
    indicators: [
      ['quantity', '建成公园个数', '竣工并开放的口袋公园', '=2个', '城市更新年度计划'],
      ['quality', '苗木成活率', '年末成活株数 ÷ 栽植株数', '≥95%', '园林绿化工程施工及验收规范'],
      ['timeliness', '开放月份', '两处公园全部开放的月份', '≤10月份', '施工合同'],
      ['cost', '每平方米造价', '结算价 ÷ 绿地面积', '≤245元/平方米', '设计概算批复'],
      ['ecological-benefit', '新增绿地面积', '绿地测绘面积', '≥3200平方米', '设计概算批复'],
      ['satisfaction', '周边居民满意度', '问卷满意份数 ÷ 有效问卷数', '≥90%', survey],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道社区助餐点改造`,
    nature: 'construction',
    fiscal: 96_000 * Math.floor(communities / 3),
    other: 20_000 * Math.floor(communities / 3),
    purpose: `改造 ${Math.floor(communities / 3)} 处社区助餐点的明厨、就餐区和适老设施。`,
    objectives: [`改造 ${Math.floor(communities / 3)} 处助餐点，让辖区老人步行十五分钟吃上热饭。`],
    plan: '15/50/85/100',
    indicators: [
      ['quantity', '改造助餐点数', '改造完成并取得备案的助餐点', `=${Math.floor(communities / 3)}处`, '民政部门任务单'],
      ['quality', '食品安全检查合格率', '检查合格次数 ÷ 检查次数', '≥98%', '市场监管所检查表'],
      ['timeliness', '投入使用月份', '全部投入使用的月份', '≤8月份', '改造方案'],
      ['cost', '单处改造费用', '结算价 ÷ 处数', '≤11.6万元', '造价咨询报告'],
      ['social-benefit', '日均助餐人次', '就餐系统统计的日均人次', `≥${Math.floor(communities / 3) * 60}人次`, '周边老年人口测算'],
      ['satisfaction', '就餐老人满意度', '问卷满意份数 ÷ 有效问卷数', '≥92%', survey],
    ],
  }),
];
