import type { DepartmentGoalDraft, DutyBand } from '#domain/goal/department-goal';
import type { ImportedDepartment } from '#domain/goal/import/imported-department';
import type { StatedAmount } from '#domain/goal/stated-totals';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { grades } from '#domain/rulebook/rulebook';
import type { Violation } from '#domain/shared/domain-error';
import { compare, isDecimal, parseDecimal } from '#domain/shared/fraction';
import { HUNDRED_PERCENT, parsePercent } from '#domain/shared/percent';
import { gradeNames } from '#wording/evaluation-terms';
import { tooLong, tooMany } from './import-faults.js';
import type { ParsedBand, ParsedDocument } from './parsed-document.js';
import { statedTotalsOf } from './recognition/reconciliation.js';

/** What a goal of the database can hold at most, as its form does. */
const LONGEST = { amount: 40, opening: 20_000, duty: 8000, level: 80, name: 400, description: 4000, target: 400, scoring: 2000, basis: 4000 };
const MOST = { subGoals: 60, safeguards: 60, indicators: 200 };

/** 导入: what a document says about the whole department, and what keeps it from being stored; null where it has no such part. */
export function importedDepartment(document: Pick<ParsedDocument, 'department' | 'statedTotals'>): ImportedDepartment | null {
  const content = importedDepartmentGoal(document);
  return content === null ? null : { content, faults: departmentFaults(content) };
}

const departmentFaults = ({ totals, introduction, overallGoal, subGoals, safeguards, indicators }: DepartmentGoalDraft): Violation[] => [
  ...Object.entries(totals).flatMap(([name, stated]: [string, StatedAmount | null]) => tooLong(`/totals/${name}`, stated?.raw ?? '', LONGEST.amount)),
  ...tooLong('/introduction', introduction, LONGEST.opening),
  ...tooLong('/overallGoal', overallGoal, LONGEST.opening),
  ...subGoals.flatMap(({ name, duty, dutyGoal, goal, indicators: measures, standard }, at) => [
    ...tooLong(`/subGoals/${at}/name`, name, LONGEST.name),
    ...Object.entries({ duty, dutyGoal, goal, indicators: measures, standard }).flatMap(([field, text]) => tooLong(`/subGoals/${at}/${field}`, text ?? '', LONGEST.duty)),
  ]),
  ...safeguards.flatMap((text, at) => tooLong(`/safeguards/${at}`, text, LONGEST.duty)),
  ...indicators.flatMap(indicatorFaults),
  ...tooMany('/subGoals', subGoals, MOST.subGoals),
  ...tooMany('/safeguards', safeguards, MOST.safeguards),
  ...tooMany('/indicators', indicators, MOST.indicators),
];

function indicatorFaults({ level1, level2, name, description, target, scoring, basis }: DepartmentGoalDraft['indicators'][number], at: number): Violation[] {
  const path = `/indicators/${at}`;
  return [
    ...tooLong(`${path}/level1`, level1, LONGEST.level),
    ...tooLong(`${path}/level2`, level2, LONGEST.level),
    ...tooLong(`${path}/name`, name, LONGEST.name),
    ...tooLong(`${path}/description`, description, LONGEST.description),
    ...tooLong(`${path}/target`, target.raw, LONGEST.target),
    ...tooLong(`${path}/scoring`, scoring.raw, LONGEST.scoring),
    ...tooLong(`${path}/basis`, basis, LONGEST.basis),
  ];
}

/** A department's goals as they were printed, in the shape of a draft: nothing is put right, what is missing stays missing. Null where the document has none. */
export function importedDepartmentGoal({ department, statedTotals }: Pick<ParsedDocument, 'department' | 'statedTotals'>): DepartmentGoalDraft | null {
  if (department === null) return null;
  return {
    totals: statedTotalsOf(statedTotals),
    introduction: department.introduction ?? '',
    overallGoal: department.overallGoal ?? '',
    subGoals: department.subGoals.map(({ no, name, duty, dutyGoal, goal, indicators, standard }) => ({
      name, duty, dutyGoal, goal, indicators, standard, bands: department.duties.filter((each) => each.no === no).flatMap(({ bands }) => bands.flatMap(bandOf)),
    })),
    safeguards: department.safeguards,
    indicators: department.indicators.map(({ level1, level2, name, description, target, scoringSentence, basis }) => ({
      level1, level2, name, description, target: parseTargetValue(target.raw), scoring: scoringSentence, basis,
    })),
  };
}

/** A band beyond the whole is no band; its words stay in the standard. */
function bandOf({ grade: name, at }: ParsedBand): DutyBand[] {
  const grade = grades.find((each) => gradeNames[each] === name);
  const isPercent = /^\d{1,3}(\.\d{1,2})?$/.test(at) && isDecimal(at) && compare(parseDecimal(at), HUNDRED_PERCENT) <= 0;
  return grade === undefined || !isPercent ? [] : [{ grade, atLeast: parsePercent(at) }];
}
