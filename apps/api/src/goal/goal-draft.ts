import type { GoalContentDraft } from '#domain/goal/performance-goal';
import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import { directionOf } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { parseAmount } from '#domain/shared/money';
import { parsePercent } from '#domain/shared/percent';
import { parsePoints } from '#domain/shared/points';
import { planCell } from '#domain/spending-plan/spending-plan';
import type { GoalContentRequest, IndicatorRequest, PlanCellRequest } from './goal.requests.js';

function draftIndicator(request: IndicatorRequest): GoalContentDraft['indicators'][number] {
  const category = request.category as IndicatorCategory;
  const { name, description, basis } = request;
  const target = parseTargetValue(request.target);
  return {
    ...(request.id === undefined ? {} : { id: request.id }),
    dimension: dimensionOf(category),
    category,
    name,
    description,
    target,
    basis,
    weight: request.weight === undefined || request.weight === null ? null : parsePoints(request.weight),
    direction: directionOf({ category, name, description, target }),
  };
}

function draftPlanCell(request: PlanCellRequest): GoalContentDraft['plan'][number] {
  const cell = planCell(request.month, request.percent === undefined || request.percent === null ? null : parsePercent(request.percent));
  return request.raw === undefined ? cell : { ...cell, raw: request.raw };
}

/** What the client sent, as domain values; throws the domain's own errors for amounts and percentages out of range. */
export const draftOf = (request: GoalContentRequest): GoalContentDraft => ({
  budgeted: parseAmount(request.budget.total, '元'),
  fiscalFunds: parseAmount(request.budget.fiscal, '元'),
  otherFunds: parseAmount(request.budget.other, '元'),
  isKeyProject: request.isKeyProject,
  purpose: request.purpose,
  objectives: request.objectives,
  plan: request.spendingPlan.map(draftPlanCell),
  indicators: request.indicators.map(draftIndicator),
});
