import type { ProjectNature } from '#domain/goal/performance-goal';
import type { IndicatorCategory } from '#domain/indicator/dimension';

/** 二级指标、名称、常用指标值、描述、评分标准、依据提示、项目性质（null 为通用）、业务类别. */
export type ExampleLibraryIndicator = readonly [
  category: IndicatorCategory, name: string, target: string, description: string, scoringSentence: string, basisHint: string, nature: ProjectNature | null, business: string,
];

const BY_RATE = '达到目标值得满分，每低于目标值 1 个百分点扣该项分值的 5%，扣完为止';
const BY_COUNT = '全部完成得满分，未全部完成的按完成比例计分';
const ALL_OR_NOTHING = '达到目标值得满分，否则不得分';

/** 示例指标库, in words of our own: what street offices measure again and again. The last two are proposals nobody has decided on. */
export const libraryIndicators: readonly ExampleLibraryIndicator[] = [
  ['quantity', '补助对象人数', '', '当年实际领取补助的人数', BY_COUNT, '花名册或系统名单', 'payroll', '民生保障'],
  ['quantity', '在岗人员数量', '', '全年平均在岗的辅助人员数', BY_COUNT, '用工合同与考勤表', 'payroll', '基层治理'],
  ['quantity', '组织活动场次', '', '全年实际举办的活动场次', BY_COUNT, '活动方案与签到表', null, '公共文化'],
  ['quantity', '保洁服务面积', '', '纳入合同范围的保洁面积', BY_COUNT, '服务合同附件', 'fee', '市容环卫'],
  ['quantity', '改造户数', '', '完成改造并通过验收的户数', BY_COUNT, '施工合同与验收单', 'construction', '住房建设'],
  ['quantity', '设备购置数量', '', '到货并登记入账的设备台（套）数', ALL_OR_NOTHING, '采购合同与资产登记卡', 'one-off', '行政运行'],
  ['quality', '补助发放准确率', '=100%', '核对无误的发放笔数 ÷ 发放总笔数', BY_RATE, '发放明细与抽查记录', 'payroll', '民生保障'],
  ['quality', '工程验收合格率', '=100%', '一次验收合格的单项工程 ÷ 单项工程总数', BY_RATE, '竣工验收报告', 'construction', '住房建设'],
  ['quality', '设备验收合格率', '=100%', '验收合格的设备 ÷ 购置设备总数', BY_RATE, '验收单', 'one-off', '行政运行'],
  ['quality', '日常考核合格率', '≥95%', '月度考核合格的次数 ÷ 考核总次数', BY_RATE, '月度考核表', 'fee', '市容环卫'],
  ['quality', '培训考核通过率', '≥90%', '考核通过人数 ÷ 参训人数', BY_RATE, '考核成绩单', null, '人才培养'],
  ['quality', '投诉办结率', '≥98%', '按期办结的投诉件 ÷ 受理的投诉件', BY_RATE, '热线平台办理记录', null, '基层治理'],
  ['timeliness', '按月发放及时率', '=100%', '在规定日期前发放的月数 ÷ 应发放月数', BY_RATE, '银行回单', 'payroll', '民生保障'],
  ['timeliness', '合同款支付及时率', '≥95%', '按约定日期支付的次数 ÷ 应支付次数', BY_RATE, '合同与支付凭证', 'fee', ''],
  ['timeliness', '工程按期完工率', '=100%', '按合同工期完工的单项工程 ÷ 单项工程总数', '按期完工得满分，每延期 10 天扣该项分值的 10%，扣完为止', '开工令与竣工验收报告', 'construction', '住房建设'],
  ['timeliness', '采购完成时间', '', '采购合同签订日期不晚于计划日期', '按期完成得满分，每晚 10 天扣该项分值的 10%，扣完为止', '采购计划与合同', 'one-off', '行政运行'],
  ['timeliness', '突发事件到场时间', '≤30分钟', '从接报到首批人员到场的平均用时', ALL_OR_NOTHING, '值班与处置记录', null, '应急管理'],
  ['economic-cost', '人均补助标准', '', '每人每月补助金额', '不超过标准得满分，超过不得分', '补助政策文件', 'payroll', '民生保障'],
  ['economic-cost', '单位面积服务单价', '', '合同总价 ÷ 服务面积', '不超过中标单价得满分，超过不得分', '中标通知书', 'fee', '市容环卫'],
  ['economic-cost', '成本控制率', '≤100%', '实际支出 ÷ 预算数', '不超过 100% 得满分，超过不得分', '决算或结算审核报告', null, ''],
  ['social-cost', '施工扰民投诉件数', '≤5件', '工期内受理的施工扰民投诉', '不超过目标值得满分，每超过 1 件扣该项分值的 10%', '热线平台记录', 'construction', '住房建设'],
  ['social-benefit', '受益居民人次', '', '当年受益的居民人次', BY_COUNT, '服务台账', null, '公共服务'],
  ['social-benefit', '矛盾纠纷调解成功率', '≥90%', '调解成功件数 ÷ 受理件数', BY_RATE, '调解台账', null, '基层治理'],
  ['social-benefit', '安全责任事故起数', '=0起', '当年发生的安全责任事故', ALL_OR_NOTHING, '应急管理部门通报', null, '应急管理'],
  ['social-benefit', '就业帮扶人数', '', '经帮扶实现就业的登记人员数', BY_COUNT, '就业登记系统', null, '就业创业'],
  ['economic-benefit', '节约运行费用', '', '与上年相比减少的运行支出', BY_COUNT, '两年支出对比表', null, '行政运行'],
  ['ecological-benefit', '垃圾分类准确投放率', '≥85%', '抽查中准确投放的户次 ÷ 抽查户次', BY_RATE, '分类抽查记录', null, '市容环卫'],
  ['ecological-benefit', '绿化养护成活率', '≥95%', '年末成活的苗木 ÷ 养护苗木总数', BY_RATE, '养护验收记录', 'fee', '园林绿化'],
  ['satisfaction', '服务对象满意度', '≥90%', '问卷中评价满意以上的份数 ÷ 有效问卷数', '达到目标值得满分，每低于目标值 5 个百分点扣该项分值的 20%，扣完为止', '问卷汇总表，样本不少于 100 份', null, ''],
  ['satisfaction', '居民对改造效果满意度', '≥85%', '回访中评价满意以上的户数 ÷ 回访户数', BY_RATE, '回访记录', 'construction', '住房建设'],
  ['quantity', '志愿服务时长', '', '志愿服务平台登记的服务小时数', BY_COUNT, '志愿服务平台记录', null, '公共服务'],
  ['satisfaction', '驻区企业满意度', '≥90%', '企业问卷中评价满意以上的份数 ÷ 有效问卷数', BY_RATE, '企业问卷汇总表', null, '营商环境'],
];

/** How many at the end of the list are still proposals. */
export const UNDECIDED_INDICATORS = 2;
