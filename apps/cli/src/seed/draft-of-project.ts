import type { NewProject } from '#application/goal/create-goal';
import type { GoalContentDraft } from '#domain/goal/performance-goal';
import { dimensionOf } from '#domain/indicator/dimension';
import { directionOf } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { parseAmount, type Money } from '#domain/shared/money';
import { readPlanCell, type SpendingPlan } from '#domain/spending-plan/spending-plan';
import type { ExampleProject, IndicatorRow } from '../example/example-project.js';

/** An example project as a clerk would have typed it. */
export function draftOfProject(project: ExampleProject, place: { readonly code: string; readonly fiscalYear: number; readonly months: readonly number[] }): { readonly project: NewProject; readonly draft: GoalContentDraft } {
  const yuan = (amount: number): Money => parseAmount(String(amount), '元');
  const { fiscal, other = 0 } = project;
  return {
    project: { code: place.code, name: project.name, nature: project.nature, fiscalYear: place.fiscalYear },
    draft: {
      budgeted: yuan(fiscal + other),
      fiscalFunds: yuan(fiscal),
      otherFunds: yuan(other),
      purpose: project.purpose,
      objectives: project.objectives,
      plan: planOf(project.plan, place.months),
      indicators: project.indicators.map(indicatorOf),
    },
  };
}

/** `'25/50//100'`: a blank cell stays blank. */
const planOf = (plan: string, months: readonly number[]): SpendingPlan =>
  plan === '' ? [] : plan.split('/').map((cell, at) => readPlanCell(months[at] ?? 12, cell === '' ? '' : `${cell}%`));

function indicatorOf([category, name, description, raw, basis]: IndicatorRow): GoalContentDraft['indicators'][number] {
  const target = parseTargetValue(raw);
  return { dimension: dimensionOf(category), category, name, description, target, basis, weight: null, direction: directionOf({ category, name, description, target }) };
}
