import type { ProjectComparison } from '#domain/goal/import/compare-import';
import { formatYuan } from '#domain/shared/money';
import { formatPercent } from '#domain/shared/percent';

/** A goal as it travels to the API: amounts and percentages are decimal texts. */
export interface GoalBody {
  readonly fiscalYear: number;
  readonly code: string;
  readonly name: string;
  readonly nature: string;
  readonly budget: { readonly total: string; readonly fiscal: string; readonly other: string };
  readonly purpose: string;
  readonly objectives: readonly string[];
  readonly spendingPlan: readonly PlanCellBody[];
  readonly indicators: readonly IndicatorBody[];
}

export interface PlanCellBody {
  readonly month: number;
  readonly percent: string | null;
  readonly raw?: string;
}

export interface IndicatorBody {
  readonly category: string;
  readonly name: string;
  readonly description: string;
  readonly target: string;
  readonly basis: string;
}

/** A project of a document as a preparer sends it: exactly what was printed. */
export const goalBodyOf = ({ code, project: { name, nature }, content }: ProjectComparison, fiscalYear: number): GoalBody => ({
  fiscalYear,
  code,
  name,
  nature,
  budget: { total: formatYuan(content.budgeted), fiscal: formatYuan(content.fiscalFunds), other: formatYuan(content.otherFunds) },
  purpose: content.purpose,
  objectives: content.objectives,
  spendingPlan: content.plan.map(({ month, percent, raw }) => ({ month, percent: percent === null ? null : formatPercent(percent), raw })),
  indicators: content.indicators.map(({ category, name: indicatorName, description, target, basis }) => ({ category, name: indicatorName, description, target: target.raw, basis })),
});
