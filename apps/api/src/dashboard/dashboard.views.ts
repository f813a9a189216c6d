import { checkpointOf } from '#domain/calendar/fiscal-period';
import { toFixed } from '#domain/shared/fraction';
import { formatYuan, moneyRatio } from '#domain/shared/money';
import { asPercent } from '#domain/shared/percent';
import type { LightCounts, UnitExecution } from '#persistence/monitoring/execution-dashboard';

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

type Standing = Pick<UnitExecution, 'goals' | 'budgetFen' | 'spentFen' | 'plan' | 'linear'>;

const presentExecution = ({ goals, budgetFen, spentFen, plan, linear }: Standing): ExecutionView => ({
  goals,
  budget: formatYuan({ fen: budgetFen }),
  spent: formatYuan({ fen: spentFen }),
  rate: budgetFen === 0n ? null : toFixed(asPercent(moneyRatio({ fen: spentFen }, { fen: budgetFen })), 2),
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
