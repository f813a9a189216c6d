import type { IndicatorCategory, IndicatorDimension } from '../../indicator/dimension.js';
import type { TargetValue } from '../../indicator/target-value.js';
import type { AmountUnit, Money } from '../../shared/money.js';
import type { SpendingNature } from '../../spending-plan/spending-nature.js';
import type { SpendingPlan } from '../../spending-plan/spending-plan.js';

/** 绩效指标 as a review sees it: labels as printed beside what they mean, because a review speaks about both. */
export interface ReviewedIndicator {
  readonly dimension: IndicatorDimension | null;
  readonly category: IndicatorCategory | null;
  readonly printedDimension: string;
  readonly printedCategory: string;
  readonly name: string;
  readonly description: string;
  readonly target: TargetValue;
  readonly basis: string;
}

/** 绩效目标 as a review sees it, whether it stands in an imported document or in the database. */
export interface ReviewedGoal {
  /** How findings name the goal: its number in the document, or its position in a list. */
  readonly no: number;
  readonly code: string | null;
  readonly name: string;
  readonly fiscalYear: number | null;
  /** 项目性质 as its unit states it; null where nobody stated one. */
  readonly nature: SpendingNature | null;
  readonly amountUnit: AmountUnit | null;
  /** Null when the unit is printed nowhere, or amounts do not come from a document. */
  readonly amountUnitIn: 'header' | 'cell' | null;
  readonly budget: { readonly total: Money | null; readonly fiscal: Money | null; readonly other: Money | null } | null;
  readonly purpose: string | null;
  readonly plan: SpendingPlan | null;
  readonly goals: readonly string[];
  readonly indicators: readonly ReviewedIndicator[];
}

/** 部门整体绩效目标 as far as goals are compared with it. */
export interface ReviewedDepartment {
  /** Overall goal, sub-goals and what they promise. */
  readonly texts: readonly string[];
  readonly indicators: readonly Pick<ReviewedIndicator, 'name' | 'description' | 'target'>[];
}
