import type { ProjectKind } from './example-project.js';

const contract = '劳动合同与上年发放台账';
const survey = '年度居民问卷，抽样不少于 100 份';

/** 按月工资: money leaves evenly, and a plan that stops at 75% in October is a template nobody adapted. */
export const payrollProjects: readonly ProjectKind[] = [
  ({ short, communities, staff }) => ({
    name: `${short}街道社区网格员岗位补贴`,
    nature: 'payroll',
    fiscal: staff * 28_800,
    purpose: `按月发放 ${communities} 个社区 ${staff} 名网格员岗位补贴，每人每月 2400 元。`,
    objectives: [`为 ${staff} 名网格员按月足额发放岗位补贴，稳定网格队伍。`, '网格事件当日受理、限时办结，小事不出网格。'],
    plan: '25/50/83.33/100',
    indicators: [
      ['quantity', '补贴发放人数', '当月在岗并通过考勤的网格员人数', `=${staff}人`, contract],
      ['quality', '补贴发放准确率', '发放金额与考勤核定金额一致的人次 ÷ 发放总人次', '=100%', '工资发放核对表'],
      ['timeliness', '按月发放及时率', '每月 15 日前发放到账的月份数 ÷ 12', '≥95%', '银行代发回单'],
      ['cost', '人均补贴标准', '补贴总额 ÷ 发放人数 ÷ 12 个月', '≤2400元/人·月', contract],
      ['social-benefit', '网格事件办结率', '按期办结的网格事件数 ÷ 受理总数', '≥95%', '网格化平台统计'],
      ['satisfaction', '居民对网格服务满意度', '问卷中满意与基本满意的份数 ÷ 有效问卷数', '≥90%', survey],
    ],
  }),
  ({ short, staff }) => ({
    name: `${short}街道公益性岗位人员工资`,
    nature: 'payroll',
    fiscal: (staff - 20) * 26_400,
    other: (staff - 20) * 4_800,
    purpose: `安置就业困难人员 ${staff - 20} 名，支付工资及单位承担的社会保险。`,
    objectives: [`安置就业困难人员 ${staff - 20} 名，工资和保险按月缴发。`],
    plan: '25/50/75/100',
    indicators: [
      ['quantity', '安置人数', '年内持续在岗三个月以上的公益性岗位人员', `≥${staff - 20}人`, contract],
      ['quality', '岗位考核合格率', '年度考核合格人数 ÷ 在岗人数', '≥95百分比', '街道用工管理办法'],
      ['timeliness', '社会保险缴纳及时率', '当月缴清的月份数 ÷ 12', '100%', '社保缴费记录'],
      ['cost', '人均用工成本', '项目总支出 ÷ 安置人数 ÷ 12', '≤2600元/人·月', '上年决算'],
      ['social-benefit', '困难家庭收入改善', '被安置人员家庭是否脱离零就业状态', '有效改善', '就业援助台账'],
      ['satisfaction', '被安置人员满意度', '问卷满意份数 ÷ 有效问卷数', '≥90%', survey],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道楼栋长通讯补助`,
    nature: 'payroll',
    fiscal: communities * 38 * 600,
    purpose: `为 ${communities * 38} 名楼栋长每季度发放通讯补助 150 元。`,
    objectives: [`按季向 ${communities * 38} 名楼栋长发放补助。`, '楼栋情况一周一报，居民诉求及时上传。'],
    plan: '25/50/75/100',
    // Real tables of payroll projects often lack 满意度; this one does too.
    indicators: [
      ['quantity', '补助人数', '经社区公示的楼栋长人数', `${communities * 38}名`, '楼栋长聘任名册'],
      ['quality', '补助发放差错次数', '当年更正发放的次数', '=0次', '社区财务公开记录'],
      ['timeliness', '按季发放及时率', '季度末 10 日内发放的季度数 ÷ 4', '=100%', '发放回单'],
      ['cost', '人均补助标准', '补助总额 ÷ 人数', '≤600元', '街道党工委会议纪要'],
      ['social-benefit', '居民诉求上传及时率', '24 小时内上传的诉求数 ÷ 诉求总数', '≥90%', '社区工作日志'],
    ],
  }),
  ({ short, communities }) => ({
    name: `${short}街道退役军人服务站工作人员补贴`,
    nature: 'payroll',
    fiscal: (communities + 2) * 21_600,
    purpose: `支付 ${communities + 2} 名退役军人服务站专职人员岗位补贴。`,
    objectives: [`配齐 ${communities + 2} 名专职人员，建档立卡、走访慰问不漏一户。`],
    plan: '20/45/80/100',
    indicators: [
      ['quantity', '专职人员数', '在岗专职人员人数', `≥${communities + 2}人`, '服务站人员备案表'],
      ['quality', '建档信息完整率', '必填项完整的档案数 ÷ 档案总数', '≥98%', '退役军人信息采集系统'],
      ['timeliness', '走访慰问完成时间', '春节、建军节走访完成的最后月份', '≤8月', '年度工作安排'],
      ['cost', '人均补贴', '补贴总额 ÷ 人数', '≤21600元', contract],
      ['sustainable-impact', '信访矛盾化解', '初信初访就地化解情况', '持续推进', '信访工作台账'],
      ['satisfaction', '退役军人满意度', '电话回访满意人数 ÷ 回访人数', '≥95%', '回访记录'],
    ],
  }),
];
