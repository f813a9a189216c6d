import { nameOfCategory, nameOfDimension } from '../../indicator/classification.js';
import type { BudgetProject, GoalContent, GoalIndicator } from '../performance-goal.js';
import type { ReviewedGoal } from './reviewed-goal.js';

/** What of a goal is reviewed, whether it is saved or not. */
export interface Reviewable {
  readonly project: Pick<BudgetProject, 'code' | 'name' | 'nature' | 'fiscalYear'>;
  readonly content: Omit<GoalContent, 'indicators' | 'isKeyProject'> & { readonly indicators: readonly Omit<GoalIndicator, 'id'>[] };
}

/** A goal of the database as a review sees it; `no` is its position in the list that is reviewed, from 1. */
export function toReviewedGoal({ project, content }: Reviewable, no: number): ReviewedGoal {
  return {
    no,
    code: project.code,
    name: project.name,
    fiscalYear: project.fiscalYear,
    nature: project.nature === 'other' ? null : project.nature,
    amountUnit: '元',
    amountUnitIn: null,
    budget: { total: content.budgeted, fiscal: content.fiscalFunds, other: content.otherFunds },
    purpose: content.purpose,
    plan: content.plan,
    goals: content.objectives,
    indicators: content.indicators.map(({ dimension, category, name, description, target, basis }) => ({
      dimension, category, printedDimension: nameOfDimension(dimension), printedCategory: nameOfCategory(category), name, description, target, basis,
    })),
  };
}
