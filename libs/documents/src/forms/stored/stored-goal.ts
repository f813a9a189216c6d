import type { GoalContent, GoalIndicator, PerformanceGoal } from '#domain/goal/performance-goal';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import { formatPoints } from '#domain/shared/points';
import { formatPercent } from '#domain/shared/percent';
import type { FormDocument, FormIndicator, FormProject } from '../form-document.js';
import type { FormSubject } from '../official/form-subject.js';

/** 预算单位, as forms print it in their heads. */
export interface FormUnit {
  readonly code: string;
  readonly name: string;
}

/** The goals of a unit's year as the document that forms are filled from. Amounts are kept in 元, so they are printed in 元. */
export const documentOfGoals = (unit: FormUnit, fiscalYear: number, goals: readonly PerformanceGoal[]): FormDocument =>
  ({ unit, fiscalYear, statedTotals: [], department: null, projects: goals.map((goal, at) => projectOfGoal(goal, at + 1)) });

/** One goal as what a form is filled for. */
export function subjectOfGoal(goal: PerformanceGoal, unit: FormUnit): FormSubject {
  const document = documentOfGoals(unit, goal.project.fiscalYear, [goal]);
  return { document, project: document.projects[0] ?? null };
}

const projectOfGoal = ({ project, content }: PerformanceGoal, no: number): FormProject => ({
  no,
  title: '',
  code: project.code,
  name: project.name,
  amountUnit: '元',
  budget: { totalFen: content.budgeted.fen.toString(), fiscalFen: content.fiscalFunds.fen.toString(), otherFen: content.otherFunds.fen.toString() },
  purpose: content.purpose,
  spendingPlan: planOf(content),
  goals: content.objectives,
  indicators: content.indicators.map(indicatorOf),
});

const planOf = ({ plan }: GoalContent): FormProject['spendingPlan'] =>
  plan.length === 0 ? null : plan.map(({ month, raw, percent }) => ({ month, raw, percent: percent === null ? null : formatPercent(percent) }));

const indicatorOf = ({ dimension, category, name, description, target, basis, weight }: GoalIndicator): FormIndicator =>
  ({ rawLevel1: nameOfDimension(dimension), rawLevel2: nameOfCategory(category), name, description, target, basis, ...(weight !== null && { weight: formatPoints(weight) }) });
