import type { DepartmentGoalDraft, DutyBand } from '#domain/goal/department-goal';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { grades } from '#domain/rulebook/rulebook';
import { compare, isDecimal, parseDecimal } from '#domain/shared/fraction';
import { HUNDRED_PERCENT, parsePercent } from '#domain/shared/percent';
import { gradeNames } from '#wording/evaluation-terms';
import type { ParsedBand, ParsedDocument } from './parsed-document.js';
import { statedTotalsOf } from './recognition/reconciliation.js';

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
