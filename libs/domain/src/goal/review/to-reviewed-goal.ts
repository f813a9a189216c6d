import { nameOfCategory, nameOfDimension } from '../../indicator/classification.js';
import type { PerformanceGoal } from '../performance-goal.js';
import type { ReviewedGoal } from './reviewed-goal.js';

/** A goal of the database as a review sees it; `no` is its position in the list that is reviewed, from 1. */
export function toReviewedGoal({ project, content }: Pick<PerformanceGoal, 'project' | 'content'>, no: number): ReviewedGoal {
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
