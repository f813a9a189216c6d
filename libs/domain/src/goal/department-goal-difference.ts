import { formatPercent } from '../shared/percent.js';
import type { DepartmentGoalDraft, SubGoal } from './department-goal.js';
import { rowDifferences, singleDifference, type RowFields, type GoalDifference } from './goal-difference.js';
import { pairNamed, pairTexts, type RowPair } from './pair-rows.js';
import type { StatedTotals } from './stated-totals.js';

type DraftIndicator = DepartmentGoalDraft['indicators'][number];

/** 部门整体目标的差异: everything in which two texts of one department's goal differ, in the order of the form. Two texts without a difference say the same. */
export const departmentGoalDifferences = (before: DepartmentGoalDraft, after: DepartmentGoalDraft): readonly GoalDifference[] => [
  ...singleDifference('totals', totalFields(before.totals), totalFields(after.totals)),
  ...singleDifference('introduction', { introduction: before.introduction }, { introduction: after.introduction }),
  ...singleDifference('overallGoal', { overallGoal: before.overallGoal }, { overallGoal: after.overallGoal }),
  ...rowDifferences('subGoals', pairSubGoals(before.subGoals, after.subGoals), subGoalFields, ({ name }) => name),
  ...rowDifferences('safeguards', pairTexts(before.safeguards, after.safeguards), (safeguard) => ({ safeguard }), () => ''),
  ...rowDifferences('indicators', pairDepartmentIndicators(before.indicators, after.indicators), indicatorFields, ({ name }) => name),
];

/** Which duty became which: by name, then by position. */
export const pairSubGoals = (before: readonly SubGoal[], after: readonly SubGoal[]): readonly RowPair<SubGoal>[] => pairNamed(before, after, () => '');

/** Which indicator became which: by its levels and name, then by name alone, then by position. */
export const pairDepartmentIndicators = (before: readonly DraftIndicator[], after: readonly DraftIndicator[]): readonly RowPair<DraftIndicator>[] =>
  pairNamed(before, after, ({ level1, level2 }) => `${level1} ${level2}`);

/** As they are written: `40万元` is exact to less than `400000元`. */
const totalFields = ({ income, expenditure, basic, project }: StatedTotals): RowFields =>
  ({ income: income?.raw ?? null, expenditure: expenditure?.raw ?? null, basic: basic?.raw ?? null, project: project?.raw ?? null });

const subGoalFields = ({ name, duty, dutyGoal, goal, indicators, standard, bands }: SubGoal): RowFields =>
  ({ name, duty, dutyGoal, goal, indicators, standard, ...Object.fromEntries(bands.map(({ grade, atLeast }) => [grade, formatPercent(atLeast)])) });

const indicatorFields = ({ level1, level2, name, description, target, scoring, basis }: DraftIndicator): RowFields =>
  ({ level1, level2, name, description, target: target.raw, scoring: scoring.raw, basis });
