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
