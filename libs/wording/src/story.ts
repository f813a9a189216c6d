import type { IndicatorCategory } from '#domain/indicator/dimension';
import { weekdayOf, type LocalDate } from '#domain/calendar/local-date';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** Payments, results and corrections of a played year come from a script, and every line that holds one says so. */
const MADE_UP = '〔模拟〕';

const madeUpIndicators: Partial<Readonly<Record<IndicatorCategory, { readonly name: string; readonly description: string }>>> = {
  quality: { name: '工作任务完成质量达标率', description: '达到工作标准的任务数 ÷ 任务总数' },
  'social-benefit': { name: '服务事项按期办结率', description: '按期办结的服务事项 ÷ 受理的服务事项' },
  satisfaction: { name: '服务对象满意度', description: '问卷满意与基本满意份数 ÷ 有效问卷份数' },
};

const correctionNames = {
  'target-chosen': '选定指标值',
  'target-written': '补填指标值',
  'row-dropped': '删去空白指标行',
  'indicator-added': '补充缺少的指标',
  'plan-filled': '补齐支出计划空格',
  'plan-made': '补编支出计划',
  'budget-made': '补填预算数',
  'text-written': '补写用途和目标',
} as const;

type Counts = Iterable<readonly [keyof typeof correctionNames, number]>;

const corrections = (counts: Counts): string => [...counts].map(([kind, count]) => `${correctionNames[kind]} ${count} 处`).join('，');

/** 演示年度的话: what happened, who did it, in the order it happened. */
export const storyText = {
  day: (on: LocalDate): string => `${Number(on.slice(0, 4))} 年 ${Number(on.slice(5, 7))} 月 ${Number(on.slice(8))} 日（周${weekdays[weekdayOf(on)] ?? ''}）`,
  auditNumber: (number: string): string => `〔留痕 ${number}〕`,
  madeUpPurpose: (name: string): string => `${MADE_UP}用于“${name}”项目支出。`,
  madeUpObjective: (name: string): string => `${MADE_UP}按期完成“${name}”年度工作任务。`,
  madeUpIndicator: (category: string): { readonly name: string; readonly description: string; readonly basis: string } => ({
    name: category,
    description: '',
    ...madeUpIndicators[category as IndicatorCategory],
    basis: `年度工作安排${MADE_UP}`,
  }),
  refused: (who: string, what: string, status: number): string => `故事讲不下去了：${who}的请求被拒绝（${what}，HTTP ${status}）。`,
  noAnswer: (who: string, what: string): string => `故事讲不下去了：${who}没有得到答复（${what}）。`,
  stoppedEarly: (program: string): string => `${program} 没有启动成功，或中途停止。`,
  notInTime: (what: string): string => `等不到：${what}。`,
  starting: '正在启动接口和后台进程……',
  playing: (projects: number): string => `正在演示 ${projects} 个项目的一个预算年度……`,
  waitingForSweep: '后台进程按新日期检查提醒',
  waitingForLetter: (who: string): string => `${who}收到站内信`,
  waitingForApi: '接口就绪',

  title: (unit: string, year: number, file: string): string => `预绩演示年度：${unit} ${year} 预算年度（${file}）`,
  note: `人物和日期为虚构；支付、完成情况和补正内容由脚本生成，标注${MADE_UP}。`,

  imported: (who: string, project: string, budget: string, indicators: number, findings: number): string =>
    `${who}导入“${project}”：预算 ${budget} 万元，指标 ${indicators} 条，检查发现问题 ${findings} 个。`,
  importedAll: (who: string, file: string, projects: number, indicators: number): string => `${who}导入 ${file}：识别 ${projects} 个项目、${indicators} 条指标，逐项存为草稿。`,
  notImported: (project: string, reason: string): string => `    “${project}”没有导入：${reason}`,
  reviewed: (findings: number, blocking: number): string => `    质量检查发现问题 ${findings} 个，其中必须修改 ${blocking} 个。较多的有：`,
  reviewedRule: (rule: string, count: number, message: string): string => `      ${rule}（${count} 处）例：${message}`,
  completed: (who: string, project: string, counts: Counts): string => `${who}补正“${project}”${MADE_UP}：${corrections(counts)}。`,
  completedAll: (who: string, projects: number, counts: Counts): string => `${who}补正 ${projects} 个项目${MADE_UP}：${corrections(counts)}。`,
  submitted: (who: string, project: string): string => `${who}送审“${project}”。`,
  submittedAll: (who: string, count: number): string => `${who}送审 ${count} 个项目的绩效目标。`,
  approved: (who: string, step: string, project: string): string => `${who}（${step}）同意“${project}”。`,
  approvedAll: (who: string, step: string, count: number): string => `${who}（${step}）同意 ${count} 个项目。`,
  returned: (who: string, step: string, project: string, opinion: string): string => `${who}（${step}）退回“${project}”：${opinion}`,
  revisedAfterReturn: (who: string, project: string): string => `${who}按退回意见修改“${project}”${MADE_UP}。`,
  resubmitted: (who: string, project: string, round: number): string => `${who}重新送审“${project}”（第 ${round} 轮）。`,
  issued: (who: string, project: string, budget: string, due: string): string => `${who}随预算批复下达“${project}”：预算 ${budget} 万元；应办：${due}。`,
  issuedAll: (who: string, count: number, budget: string, due: string): string => `${who}随预算批复下达 ${count} 个项目的绩效目标，预算合计 ${budget} 万元。每个项目的应办：${due}。`,
  monitoringDue: (month: number, on: LocalDate): string => `${month} 月底监控表（${on} 前）`,
  evaluationDue: (on: LocalDate): string => `绩效自评（${on} 前）`,
  paid: (who: string, project: string, amount: string): string => `${who}登记“${project}”支付 ${amount} 万元${MADE_UP}。`,
  paidAll: (who: string, month: number, count: number, amount: string): string => `${who}登记 ${month} 月底前支付 ${count} 笔，合计 ${amount} 万元${MADE_UP}。`,
  paymentSummary: (month: number): string => `${month} 月底前支付${MADE_UP}`,

  reported: (who: string, project: string, month: number, lights: string): string => `${who}报送“${project}”${month} 月底监控表${MADE_UP}：${lights}。`,
  reportedAll: (who: string, month: number, count: number, plan: string, linear: string): string => `${who}报送 ${month} 月底监控表 ${count} 份${MADE_UP}。按计划：${plan}；按序时进度：${linear}。`,
  slowProjects: (light: string, names: readonly string[]): string => `    按计划${light}：${names.join('、')}`,
  reportConfirmed: (who: string, step: string, project: string, month: number): string => `${who}（${step}）同意“${project}”${month} 月底监控表。`,
  reportConfirmedAll: (who: string, step: string, month: number, count: number): string => `${who}（${step}）同意 ${month} 月底监控表 ${count} 份。`,
  reportedLate: (who: string, project: string, month: number, days: number, lights: string): string => `${who}补报“${project}”${month} 月底监控表，逾期 ${days} 个工作日${MADE_UP}：${lights}。`,
  fourLights: (plan: string, linear: string, attainment: string, forecast: string): string => `按计划${plan}、按序时${linear}、目标完成${attainment}、全年预计${forecast}`,
  counted: (name: string, count: number): string => `${name} ${count}`,
  cause: `项目实施节奏与计划有差异，逐月核对台账${MADE_UP}`,
  measure: `按月调度，年底前完成全部任务${MADE_UP}`,
  reminded: (who: string, role: string, letter: string): string => `系统提醒${role}${who}：${letter}`,
  reminderSource: '系统',

  evaluated: (who: string, project: string, points: string, grade: string): string => `${who}报送“${project}”自评${MADE_UP}：得分 ${points}，等级${grade}。`,
  evaluatedAll: (who: string, count: number, grades: string): string => `${who}报送绩效自评 ${count} 份${MADE_UP}：${grades}。`,
  evaluationApproved: (who: string, step: string, project: string): string => `${who}（${step}）同意“${project}”自评。`,
  evaluationApprovedAll: (who: string, step: string, count: number): string => `${who}（${step}）同意自评 ${count} 份。`,
  evaluationSummary: (project: string): string => `“${project}”年度目标基本完成，资金按规定使用${MADE_UP}。`,
  lostPoints: `年末统计未全部达到目标值，下年加强调度${MADE_UP}`,
  recheckSubmitted: (who: string, project: string): string => `${who}抽查复核“${project}”，复核意见报局分管领导确认${MADE_UP}。`,
  rechecked: (who: string, step: string, project: string, indicator: string, before: string, after: string, gradeBefore: string, gradeAfter: string): string =>
    `${who}（${step}）同意对“${project}”的复核意见：“${indicator}”按台账核实重新计分${MADE_UP}，得分 ${before} → ${after}，等级${gradeBefore} → ${gradeAfter}。`,
  recheckOpinion: `抽查原始台账，一项完成值多计，按核实数重新计分${MADE_UP}`,
  recheckIndicatorOpinion: `台账核实数低于自评数${MADE_UP}`,
  noticeNo: (year: number): string => `云财绩改〔${year}〕1 号`,
  finding: (indicator: string, claimed: string, verified: string): string => `指标“${indicator}”自评完成值 ${claimed}，台账核实 ${verified}，佐证材料不足${MADE_UP}。`,
  requirement: '按台账更正完成值，补齐佐证材料，建立完成值双人复核制度。',
  ordered: (who: string, noticeNo: string, project: string, due: LocalDate): string => `${who}下发整改通知书 ${noticeNo}（“${project}”），整改措施 ${due} 前报送。`,
  received: (who: string, noticeNo: string): string => `${who}签收 ${noticeNo}。`,
  planned: (who: string, noticeNo: string, responsible: string, on: LocalDate): string => `${who}报送 ${noticeNo} 整改措施：责任人${responsible}，${on} 前完成${MADE_UP}。`,
  rectificationReported: (who: string, noticeNo: string): string => `${who}报送 ${noticeNo} 整改报告和佐证材料${MADE_UP}。`,
  rectificationApproved: (who: string, step: string, noticeNo: string): string => `${who}（${step}）同意 ${noticeNo} 整改报告。`,
  rectificationReturned: (who: string, noticeNo: string, opinion: string): string => `${who}退回 ${noticeNo} 整改报告：${opinion}`,
  accepted: (who: string, noticeNo: string): string => `${who}验收通过 ${noticeNo}，予以销号。`,
  planMeasure: `重新核对台账，更正完成值，印发双人复核制度${MADE_UP}`,
  resultText: `完成值已更正，复核制度已印发${MADE_UP}`,
  resultTextAgain: `完成值已更正，复核制度已印发，补交 12 册台账${MADE_UP}`,
  evidenceText: `更正说明与制度文件${MADE_UP}`,
  evidenceTextAgain: `更正说明、制度文件与台账扫描件${MADE_UP}`,
  evidenceMissing: '缺少原始台账，请补充后再报。',
  returnOpinion: (project: string): string => `“${project}”的指标依据过于笼统，请写明文件或台账名称。`,
  betterBasis: `${MADE_UP}上年台账与年度工作安排`,

  trailIntact: (who: string, entries: number): string => `${who}（审计员）校验留痕：共 ${entries} 条，逐条相连，完整无缺。`,
  trailBroken: (who: string, no: number): string => `${who}（审计员）校验留痕失败：第 ${no} 条对不上。`,

  table: {
    head: ['节点', '计划', '支出', '执行率', '按计划', '按序时', '目标完成', '全年预计'] as const,
    checkpoint: (month: number): string => `${month}月底`,
    project: (no: number, name: string, code: string): string => `${no}. ${name}（${code}）`,
    figures: (budget: string, plan: string, spent: string, rate: string): string => `预算 ${budget} 万元　计划 ${plan}　支出 ${spent} 万元（${rate}）`,
    result: (points: string, grade: string, rectification: string): string => `得分 ${points}　等级 ${grade}　整改 ${rectification}`,
    changed: (before: string, after: string): string => (before === after ? before : `${before}→${after}`),
    noRectification: '无',
    closedRectification: (noticeNo: string): string => `${noticeNo}，已销号`,
    none: '—',
    heading: '各项目全年情况',
  },
} as const;
