import { checkpointOf } from '#domain/calendar/fiscal-period';
import { toFixed } from '#domain/shared/fraction';
import type { MonitoringReportStatus } from '#domain/monitoring/monitoring-report';
import { formatYuan, moneyRatio } from '#domain/shared/money';
import { asPercent } from '#domain/shared/percent';
import type { GoalExecution, LightCounts, UnitExecution } from '#persistence/monitoring/execution-dashboard';
import { statusNames } from '#wording/statuses';

/** Number of goals by light; `none` where nothing can be judged. */
export class LightCountsView {
  red: number;
  yellow: number;
  green: number;
  blue: number;
  none: number;
}

export class ExecutionView {
  goals: number;
  /** Decimal 元. */
  budget: string;
  /** Decimal 元. */
  spent: string;
  /** 执行率 in percent, two places; null without a budget. */
  rate: string | null;
  /** By the units' own plans. */
  plan: LightCountsView;
  /** By 序时进度. */
  linear: LightCountsView;
}

export class UnitExecutionView extends ExecutionView {
  unitId: string;
  unitName: string;
}

export class ExecutionDashboardView {
  fiscalYear: number;
  month: number;
  checkpointOn: string;
  total: ExecutionView;
  units: UnitExecutionView[];
}

/** One goal behind the counts. */
export class GoalExecutionView {
  goalId: string;
  code: string;
  name: string;
  unitName: string;
  /** Decimal 元. */
  budget: string;
  /** Decimal 元. */
  spent: string;
  rate: string | null;
  /** By the unit's own plan, and by 序时进度. */
  plan: string | null;
  linear: string | null;
  /** The monitoring report of this month, if there is one that the reader may see. */
  reportId: string | null;
  reportStatusName: string | null;
}

export class GoalExecutionPageView {
  items: GoalExecutionView[];
  total: number;
  page: number;
  pageSize: number;
}

type Standing = Pick<UnitExecution, 'goals' | 'budgetFen' | 'spentFen' | 'plan' | 'linear'>;

const rateOf = (budgetFen: bigint, spentFen: bigint): string | null => (budgetFen === 0n ? null : toFixed(asPercent(moneyRatio({ fen: spentFen }, { fen: budgetFen })), 2));

const presentExecution = ({ goals, budgetFen, spentFen, plan, linear }: Standing): ExecutionView => ({
  goals,
  budget: formatYuan({ fen: budgetFen }),
  spent: formatYuan({ fen: spentFen }),
  rate: rateOf(budgetFen, spentFen),
  plan,
  linear,
});

const NO_LIGHTS: LightCounts = { red: 0, yellow: 0, green: 0, blue: 0, none: 0 };

const addLights = (a: LightCounts, b: LightCounts): LightCounts => ({ red: a.red + b.red, yellow: a.yellow + b.yellow, green: a.green + b.green, blue: a.blue + b.blue, none: a.none + b.none });

const totalOf = (units: readonly UnitExecution[]): Standing =>
  units.reduce<Standing>(
    (sum, unit) => ({
      goals: sum.goals + unit.goals,
      budgetFen: sum.budgetFen + unit.budgetFen,
      spentFen: sum.spentFen + unit.spentFen,
      plan: addLights(sum.plan, unit.plan),
      linear: addLights(sum.linear, unit.linear),
    }),
    { goals: 0, budgetFen: 0n, spentFen: 0n, plan: NO_LIGHTS, linear: NO_LIGHTS },
  );

export const presentDashboard = (fiscalYear: number, month: number, units: readonly UnitExecution[]): ExecutionDashboardView => ({
  fiscalYear,
  month,
  checkpointOn: checkpointOf(fiscalYear, month).on,
  total: presentExecution(totalOf(units)),
  units: units.map((unit) => ({ unitId: unit.unitId, unitName: unit.unitName, ...presentExecution(unit) })),
});

export function presentGoalExecution({ budgetFen, spentFen, reportStatus, ...goal }: GoalExecution): GoalExecutionView {
  const [budget, spent] = [BigInt(budgetFen), BigInt(spentFen)];
  return { ...goal, budget: formatYuan({ fen: budget }), spent: formatYuan({ fen: spent }), rate: rateOf(budget, spent), reportStatusName: reportStatus === null ? null : statusNames.monitoring[reportStatus as MonitoringReportStatus] };
}
