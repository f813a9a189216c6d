import type { Violation } from '../../shared/domain-error.js';
import type { DepartmentGoalDraft, SubGoal } from '../department-goal.js';
import { pairDepartmentIndicators, pairSubGoals } from '../department-goal-difference.js';
import { rowsOver, said, targetOver } from './printed-over-kept.js';
import { chosenTarget, requireOpenChoices, type TargetChoice } from './target-choice.js';

/** 文件中的部门整体绩效目标: what a document says about the whole department, in the shape of a draft. */
export interface ImportedDepartment {
  readonly content: DepartmentGoalDraft;
  /** What keeps it from becoming a goal; the projects of the document are not kept back by it. */
  readonly faults: readonly Violation[];
}

/** The department with every choice for it made. Throws what `requireOpenChoices` throws, also where the document says nothing of a department. */
export function withDepartmentChoices(department: ImportedDepartment | null, choices: readonly TargetChoice[]): ImportedDepartment | null {
  requireOpenChoices(choices, null, department?.content.indicators ?? []);
  if (department === null) return null;
  const indicators = department.content.indicators.map((indicator, at) => ({ ...indicator, target: chosenTarget(choices, null, at) ?? indicator.target }));
  return { ...department, content: { ...department.content, indicators } };
}

type DraftIndicator = DepartmentGoalDraft['indicators'][number];

/** The bands are what the words of the standard say: while these are the same, bands that a person put right stay. */
function subGoalOver(printed: SubGoal, kept: SubGoal): SubGoal {
  const standard = said(printed.standard, kept.standard);
  return {
    name: said(printed.name, kept.name),
    duty: said(printed.duty, kept.duty),
    dutyGoal: said(printed.dutyGoal, kept.dutyGoal),
    goal: said(printed.goal, kept.goal),
    indicators: said(printed.indicators, kept.indicators),
    standard,
    bands: standard === kept.standard ? kept.bands : printed.bands,
  };
}

function indicatorOver(printed: DraftIndicator, kept: DraftIndicator): DraftIndicator {
  return {
    ...printed,
    ...(kept.id === undefined ? {} : { id: kept.id }),
    level1: said(printed.level1, kept.level1),
    level2: said(printed.level2, kept.level2),
    name: said(printed.name, kept.name),
    description: said(printed.description, kept.description),
    target: targetOver(printed.target, kept.target),
    scoring: printed.scoring.raw.trim() === '' ? kept.scoring : printed.scoring,
    basis: said(printed.basis, kept.basis),
  };
}

/** What a department's goal becomes when a document is imported over it, by the rules of `importedOver`. */
export const departmentOver = (kept: DepartmentGoalDraft, printed: DepartmentGoalDraft): DepartmentGoalDraft => ({
  totals: {
    income: printed.totals.income ?? kept.totals.income,
    expenditure: printed.totals.expenditure ?? kept.totals.expenditure,
    basic: printed.totals.basic ?? kept.totals.basic,
    project: printed.totals.project ?? kept.totals.project,
  },
  introduction: said(printed.introduction, kept.introduction),
  overallGoal: said(printed.overallGoal, kept.overallGoal),
  subGoals: rowsOver(printed.subGoals, kept.subGoals, pairSubGoals, subGoalOver),
  safeguards: printed.safeguards.length === 0 ? kept.safeguards : printed.safeguards,
  indicators: rowsOver(printed.indicators, kept.indicators, pairDepartmentIndicators, indicatorOver),
});
