import { compare } from '../../shared/fraction.js';
import { formatYuan } from '../../shared/money.js';
import { grades } from '../../rulebook/rulebook.js';
import type { DepartmentGoalContent, DepartmentIndicator } from '../department-goal.js';
import { compareTotals, type CountedBudgets, type TotalsComparison } from '../stated-totals.js';
import type { FoundFault, ReviewRule } from './finding.js';
import { essence } from './words.js';

/** 部门整体绩效目标 under review, and the budgets of the unit's projects of the year; null while it has none. */
export interface ReviewedDepartmentGoal {
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly content: Omit<DepartmentGoalContent, 'indicators'> & { readonly indicators: readonly Omit<DepartmentIndicator, 'id'>[] };
  readonly budgets: CountedBudgets | null;
}

/** A rule on what only the goal of a department has. */
export interface DepartmentRule extends Omit<ReviewRule, 'find'> {
  readonly find: (reviewed: ReviewedDepartmentGoal) => readonly FoundFault[];
}

const codeOf: Readonly<Record<TotalsComparison['comparedWith'], string>> = { 'project-budgets': 'W1', 'basic-and-project-expenditure': 'W1.parts', income: 'W1.income' };

/** W1: a stated total is not what it should equal. */
const totalsDisagree: DepartmentRule['find'] = ({ content, budgets }) => compareTotals(content.totals, budgets).filter(({ agrees }) => !agrees).map(
  ({ total, comparedWith, stated, countedFen }) => ({ code: codeOf[comparedWith], field: `totals/${total}`, evidence: stated.raw, details: { counted: formatYuan({ fen: countedFen }) } }),
);

/** W2: one name twice in one group. */
const nameTwice: DepartmentRule['find'] = ({ content: { indicators } }) => {
  const names = indicators.map(({ level2, name }) => (name.trim() === '' ? null : `${essence(level2)}|${essence(name)}`));
  return indicators.flatMap(({ name }, at): FoundFault[] => {
    const earlier = names[at] === null ? -1 : names.slice(0, at).indexOf(names[at] ?? null);
    return earlier < 0 ? [] : [{ indicator: at + 1, field: 'name', evidence: name, details: { name, other: earlier + 1 } }];
  });
};

/** W3: a 评（扣）分标准 that no function is understood from, or one that is missing where others have theirs. */
const scoringUnclear: DepartmentRule['find'] = ({ content: { indicators } }) => {
  const hasSentences = indicators.some(({ scoring }) => scoring.raw.trim() !== '');
  return indicators.flatMap(({ name, scoring }, at): FoundFault[] => {
    if (!hasSentences || scoring.function !== null) return [];
    return [{ code: scoring.raw.trim() === '' ? 'W3.missing' : 'W3', indicator: at + 1, field: 'scoring', evidence: scoring.raw || name, details: { name } }];
  });
};

/** W4: bands of a duty that do not fall from 优 to 中, so that two grades hold at once; 差 is what is left. */
const bandsDoNotFall: DepartmentRule['find'] = ({ content: { subGoals } }) => subGoals.flatMap(({ name, standard, bands }, at): FoundFault[] => {
  const steps = grades.slice(0, -1).flatMap((grade) => bands.filter((band) => band.grade === grade));
  const isFalling = steps.every((step, place) => place === 0 || compare(step.atLeast, steps[place - 1]?.atLeast ?? step.atLeast) < 0);
  return isFalling ? [] : [{ field: `subGoals/${at}/bands`, evidence: standard ?? name, details: { name } }];
});

/** What is asked of a department's goal alone, in the order of its form. */
export const ownDepartmentRules: readonly DepartmentRule[] = [
  { id: 'W1', severity: 'warn', source: 'form', find: totalsDisagree },
  { id: 'W2', severity: 'warn', source: 'proposal', find: nameTwice },
  { id: 'W3', severity: 'warn', source: 'proposal', find: scoringUnclear },
  { id: 'W4', severity: 'warn', source: 'proposal', find: bandsDoNotFall },
];
