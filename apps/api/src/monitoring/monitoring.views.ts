import type { Actor } from '#domain/access/actor';
import { mayEver, roles } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import { judgedTargetOf, measuredTarget } from '#domain/monitoring/actual-value';
import type { PlainFigures, PlainLight } from '#domain/monitoring/frozen-report';
import type { Light } from '#domain/monitoring/light';
import { isReportEditable, monitoringReportLifecycle, type MonitoringReport, type MonitoringReportStatus } from '#domain/monitoring/monitoring-report';
import { formatYuan } from '#domain/shared/money';
import type { MonitoringDetail, MonitoringListItem } from '#persistence/monitoring/monitoring-queries';
import type { ObligationLine } from '#persistence/obligation/obligation-queries';
import type { ReportStanding } from '#persistence/monitoring/report-standings';
import { describeViolation } from '#wording/describe-problem';
import { lightNames } from '#wording/evaluation-terms';
import { explain } from '#wording/explanations';
import { statusNames } from '#wording/statuses';
import { ActionView, presentAction, type Refusal } from '../http/action.views.js';
import { ObligationView, presentObligation } from '../obligation/obligation.views.js';
import { ActualView, presentActual } from './actual.views.js';
import type { ShownReport } from './shown-report.js';

export class LightView {
  /** red, yellow, green or blue; null where nothing can be judged. */
  light: string | null;
  lightName: string | null;
  /** Actual to expected in percent, two places. */
  ratio: string | null;
  /** 为什么: one sentence for every step. */
  explanation: string[];
}

export class MonitoringFiguresView {
  /** Decimal 元: budget in force at the checkpoint. */
  budget: string;
  /** Decimal 元: paid by the checkpoint. */
  spent: string;
  executionRate: string | null;
  plannedPercent: string;
  /** 序时进度. */
  linearPercent: string;
  /** 绩效目标实现程度. */
  goalPercent: string | null;
  plan: LightView;
  linear: LightView;
  attainment: LightView;
  forecast: LightView;
  /** 项目灯: the worst of money, goal, and the gap between the two. */
  project: LightView;
  rulebookVersion: string;
}

export class MonitoredIndicatorView {
  indicatorId: string;
  /** 一级指标、二级指标. */
  dimensionName: string;
  categoryName: string;
  name: string;
  description: string;
  target: string;
  /** Whether completion is a number in `unit`; otherwise a level of achievement, or 是/否. */
  isMeasured: boolean;
  unit: string;
  actual: ActualView | null;
  forecast: ActualView | null;
  likelihood: string | null;
  reason: string | null;
  attainmentLight: LightView;
  forecastLight: LightView;
}

export class MonitoringListItemView {
  id: string;
  goalId: string;
  projectCode: string;
  projectName: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  month: number;
  checkpointOn: string;
  status: string;
  statusName: string;
  round: number;
  version: number;
  filedOn: string | null;
  planLight: string | null;
  linearLight: string | null;
  attainmentLight: string | null;
  forecastLight: string | null;
  projectLight: string | null;
  /** Of what is owed now; null when nothing is. */
  dueOn: string | null;
}

/** 预算执行情况: as filed, or for the unit as it is now. */
export class ReportSpendingView {
  /** Decimal 元. */
  budget: string;
  /** Decimal 元. */
  spent: string;
  executionRate: string | null;
  plannedPercent: string;
  /** 序时进度. */
  linearPercent: string;
  plan: LightView;
  linear: LightView;
}

export class MonitoringLineView extends MonitoringListItemView {
  spending: ReportSpendingView;
  isOverdue: boolean;
  workingDaysOverdue: number;
}

export class MonitoringPageView {
  items: MonitoringLineView[];
  total: number;
  page: number;
  pageSize: number;
}

export class MonitoringViolationView {
  path: string;
  code: string;
  message: string;
}

export class MonitoringReportView {
  id: string;
  goalId: string;
  projectCode: string;
  projectName: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  month: number;
  checkpointOn: string;
  status: string;
  statusName: string;
  round: number;
  version: number;
  filedOn: string | null;
  /** Of what the unit owes now; null when nothing. */
  dueOn: string | null;
  /** The approval of the last round, for readers who may see it. */
  approvalCaseId: string | null;
  /** 年度总体目标. */
  objectives: string[];
  /** Of the filed text; null while it is being written. */
  contentHash: string | null;
  indicators: MonitoredIndicatorView[];
  forecastSpent: string | null;
  deviationCause: string | null;
  correctiveMeasure: string | null;
  /** As filed, or as they are now while it is being written. */
  figures: MonitoringFiguresView;
  /** The other checkpoints of the same goal. */
  otherReports: MonitoringListItemView[];
  /** What still keeps it from being filed. */
  violations: MonitoringViolationView[];
  /** What is owed on it, and who asked for it. */
  deadlines: ObligationView[];
  actions: ActionView[];
}

export class MonitoringRevisedView {
  version: number;
}

export class MonitoringFiledView {
  approvalCaseId: string;
}

const presentLight = ({ light, ratio, steps }: PlainLight): LightView => ({
  light,
  lightName: light === null ? null : lightNames[light as Light],
  ratio,
  explanation: steps.map((each) => explain(each as Parameters<typeof explain>[0])),
});

const presentFigures = ({ indicators: _indicators, plan, linear, attainment, forecast, project, ...figures }: PlainFigures): MonitoringFiguresView => ({
  ...figures,
  plan: presentLight(plan),
  linear: presentLight(linear),
  attainment: presentLight(attainment),
  forecast: presentLight(forecast),
  project: presentLight(project),
});

export const presentMonitoringListItem = (item: MonitoringListItem): MonitoringListItemView => ({ ...item, statusName: statusNames.monitoring[item.status as MonitoringReportStatus] });

export const presentLine = ({ report, spending, ...lateness }: ReportStanding): MonitoringLineView => {
  const { budget, spent, executionRate, plannedPercent, linearPercent, plan, linear } = spending; // of filed figures there are more
  return { ...presentMonitoringListItem(report), ...lateness, spending: { budget, spent, executionRate, plannedPercent, linearPercent, plan: presentLight(plan), linear: presentLight(linear) } };
};

export function presentReport({ detail, figures, violations, today }: ShownReport, deadlines: readonly ObligationLine[], actor: Actor): MonitoringReportView {
  const { report, goal, frozen, siblings } = detail;
  const { content } = report;
  return {
    id: report.id,
    goalId: report.goalId,
    projectCode: goal.project.code,
    projectName: goal.project.name,
    unitId: report.unitId,
    unitName: detail.unitName,
    fiscalYear: report.fiscalYear,
    month: report.month,
    checkpointOn: report.checkpointOn,
    status: report.status,
    statusName: statusNames.monitoring[report.status],
    round: report.round,
    version: report.version,
    filedOn: report.filedOn,
    dueOn: detail.dueOn,
    approvalCaseId: detail.approvalCaseId,
    objectives: [...goal.content.objectives],
    contentHash: frozen?.contentHash ?? null,
    indicators: presentIndicators(detail, figures),
    forecastSpent: content.forecastSpent === null ? null : formatYuan(content.forecastSpent),
    deviationCause: content.deviationCause,
    correctiveMeasure: content.correctiveMeasure,
    figures: presentFigures(figures),
    otherReports: siblings.map(presentMonitoringListItem),
    violations: violations.map((violation) => ({ path: violation.path, code: violation.code, message: describeViolation(violation) })),
    deadlines: deadlines.map((line) => presentObligation(line, actor)),
    actions: presentActions(report, actor, violations.length, today),
  };
}

const NO_LIGHT: PlainLight = { light: null, ratio: null, steps: [] };

function presentIndicators({ report, goal }: MonitoringDetail, figures: PlainFigures): MonitoredIndicatorView[] {
  const written = new Map(report.content.indicators.map((each) => [each.indicatorId, each]));
  const judged = new Map(figures.indicators.map((each) => [each.indicatorId, each]));
  return goal.content.indicators.map((indicator) => {
    const { id, dimension, category, name, description, target } = indicator;
    const entry = written.get(id);
    const lights = judged.get(id);
    return {
      indicatorId: id,
      dimensionName: nameOfDimension(dimension),
      categoryName: nameOfCategory(category),
      name,
      description,
      target: target.raw,
      isMeasured: measuredTarget(judgedTargetOf(indicator)) !== null,
      unit: target.unit ?? '',
      actual: presentActual(entry?.actual ?? null),
      forecast: presentActual(entry?.forecast ?? null),
      likelihood: entry?.likelihood ?? null,
      reason: entry?.reason ?? null,
      attainmentLight: presentLight(lights?.attainment ?? NO_LIGHT),
      forecastLight: presentLight(lights?.forecast ?? NO_LIGHT),
    };
  });
}

/** Buttons a role may never press are left out; those it may not press now say why. */
function presentActions(report: MonitoringReport, actor: Actor, violations: number, today: LocalDate | null): ActionView[] {
  if (!mayEver(actor.role, 'monitoring:file')) return [];
  const notNow: Refusal = { code: `monitoring.not-now-${report.status}`, whoCan: report.status === 'under-review' ? roles.filter((role) => mayEver(role, 'approval:decide')) : [] };
  const unless = (isPossible: boolean, otherwise: Refusal | null = null): Refusal | null => {
    if (report.unitId !== actor.unitId) return { code: 'monitoring.not-your-unit' };
    return isPossible ? otherwise : notNow;
  };
  const unready: Refusal | null = today !== null && today < report.checkpointOn ? { code: 'monitoring.not-yet' } : violations > 0 ? { code: 'monitoring.incomplete' } : null;
  return [
    presentAction('revise', unless(isReportEditable(report))),
    presentAction('submit', unless(monitoringReportLifecycle.allows(report.status, 'submit'), unready)),
    presentAction('withdraw', unless(monitoringReportLifecycle.allows(report.status, 'withdraw'))),
  ];
}
