import type { TargetValue } from '../indicator/target-value.js';
import type { Grade } from '../rulebook/rulebook.js';
import type { Violation } from '../shared/domain-error.js';
import type { Percent } from '../shared/percent.js';
import { findRowViolations, requireEditable, submitComplete, type GoalHead } from './performance-goal.js';
import type { StatedTotals } from './stated-totals.js';

/** 绩效标准的一档: from this share of its goal on a duty earns the grade. */
export interface DutyBand {
  readonly grade: Grade;
  readonly atLeast: Percent;
}

/** 分项绩效目标 of one duty (职责). A text is null where the unit's form has no line for it. */
export interface SubGoal {
  readonly name: string;
  readonly duty: string | null;
  readonly dutyGoal: string | null;
  readonly goal: string | null;
  readonly indicators: string | null;
  /** 绩效标准, in words; what they say is in `bands`. */
  readonly standard: string | null;
  readonly bands: readonly DutyBand[];
}

/** 评（扣）分标准: the sentence as it was written, and the function it was understood as; null where it was not understood. */
export interface IndicatorScoring {
  readonly raw: string;
  readonly function: string | null;
  readonly parameters: Readonly<Record<string, string>> | null;
}

/** 部门整体绩效指标. Its levels are kept as printed: departments group theirs in more ways than projects do. */
export interface DepartmentIndicator {
  readonly id: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly target: TargetValue;
  readonly scoring: IndicatorScoring;
  readonly basis: string;
}

/** What the preparer writes for the whole department: frozen with every round and hashed. */
export interface DepartmentGoalContent {
  readonly totals: StatedTotals;
  /** What stands before the goals; empty for nothing. */
  readonly introduction: string;
  /** 总体绩效目标. */
  readonly overallGoal: string;
  readonly subGoals: readonly SubGoal[];
  /** 工作保障措施. */
  readonly safeguards: readonly string[];
  readonly indicators: readonly DepartmentIndicator[];
}

/** 待写入的部门整体目标内容, as a client sends it or a document says it: indicators have no identity yet, or keep the one they had. */
export interface DepartmentGoalDraft extends Omit<DepartmentGoalContent, 'indicators'> {
  readonly indicators: readonly (Omit<DepartmentIndicator, 'id'> & { readonly id?: string })[];
}

/** 部门整体绩效目标: one for every unit and fiscal year. It goes the way of a project's goal, through the same table of steps. */
export interface DepartmentGoal extends GoalHead {
  readonly districtId: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly content: DepartmentGoalContent;
}

/** New content for a draft or returned goal; throws `goal.content-locked` (conflict) in every other status. */
export function reviseDepartmentGoal(goal: DepartmentGoal, content: DepartmentGoalContent, contentHash: string, preparerId: string): DepartmentGoal {
  requireEditable(goal);
  return { ...goal, content, contentHash, preparerId };
}

/**
 * Everything that keeps it from being submitted; shown live in the form, thrown once at submission. Districts measure a department by
 * indicators or by its duties: one of the two must be there.
 */
export function findDepartmentViolations({ overallGoal, subGoals, indicators }: DepartmentGoalContent): Violation[] {
  return [
    ...(overallGoal.trim() === '' ? [{ path: '/overallGoal', code: 'department-goal.overall-goal-missing' }] : []),
    ...(subGoals.length === 0 && indicators.length === 0 ? [{ path: '/indicators', code: 'department-goal.nothing-to-measure' }] : []),
    ...subGoals.flatMap(({ name }, index) => (name.trim() === '' ? [{ path: `/subGoals/${index}/name`, code: 'department-goal.sub-goal-unnamed' }] : [])),
    ...findRowViolations(indicators),
  ];
}

/** 送审; throws `goal.incomplete` (invalid, with all violations) or `goal.action-not-allowed` (conflict). */
export const submitDepartmentGoal = (goal: DepartmentGoal): DepartmentGoal => submitComplete(goal, findDepartmentViolations(goal.content));
