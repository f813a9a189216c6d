import { readSentence } from '#domain/evaluation/scoring-sentence';
import { findDepartmentViolations } from '#domain/goal/department-goal';
import { grades } from '#domain/rulebook/rulebook';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { describeViolation } from '#wording/describe-problem';
import { targetText } from '../goal/goal-draft.js';
import { isPercent, isReadTotal, totalNames, type DepartmentDraft } from './department-draft.js';

export type DepartmentStep = keyof typeof departmentGoalTerms.steps;

export interface DepartmentFault {
  readonly step: DepartmentStep;
  readonly path: string;
  readonly message: string;
}

/** The step of the form on which a place of the content is filled in. */
export function stepOfPlace(path: string): DepartmentStep {
  if (path.startsWith('/indicators')) return 'indicators';
  if (path.startsWith('/subGoals')) return 'duties';
  return path.startsWith('/overallGoal') || path.startsWith('/safeguards') ? 'goals' : 'overview';
}

/** What keeps the draft from being submitted, by the rules the server applies, and what keeps it from being sent at all. */
export function departmentFaults({ totals, introduction, overallGoal, duties, safeguards, rows }: DepartmentDraft): DepartmentFault[] {
  const found = findDepartmentViolations({
    totals: { income: null, expenditure: null, basic: null, project: null },
    introduction,
    overallGoal,
    subGoals: duties.map(({ key: _key, id: _id, bands: _bands, ...texts }) => ({ ...texts, bands: [] })),
    safeguards: safeguards.map(({ text }) => text),
    indicators: rows.map(({ key, level1, level2, name, description, scoring, basis, ...target }) => ({ id: key, level1, level2, name, description, basis, target: parseTargetValue(targetText(target)), scoring: readSentence(scoring) })),
  });
  const amounts = totalNames.filter((name) => !isReadTotal(totals[name])).map((name): DepartmentFault => ({ step: 'overview', path: `/totals/${name}`, message: departmentGoalTerms.amountFault }));
  const bands = duties.flatMap((duty, at) => (grades.every((grade) => isPercent(duty.bands[grade])) ? [] : [{ step: 'duties' as const, path: `/subGoals/${at}/bands`, message: departmentGoalTerms.bandFault }]));
  return [...amounts, ...found.map((violation) => ({ step: stepOfPlace(violation.path), path: violation.path, message: describeViolation(violation) })), ...bands];
}
