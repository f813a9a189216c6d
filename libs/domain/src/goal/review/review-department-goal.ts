import { readCategory, readDimension } from '../../indicator/classification.js';
import { dimensionOf } from '../../indicator/dimension.js';
import { ownDepartmentRules, type ReviewedDepartmentGoal } from './department-rules.js';
import type { Finding } from './finding.js';
import type { ReviewedDepartment, ReviewedGoal } from './reviewed-goal.js';
import { findingOf, reviewGoal } from './review-goals.js';
import { ruleCatalogue } from './rule-catalogue.js';

/** The rules on goals of projects that mean the same on a department's: its figures, its values, its words. */
const sharedRules: readonly string[] = ['G2', 'D2', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'U1', 'U2', 'U3', 'X1', 'X4', 'Q1', 'Q3', 'T1', 'T2', 'Y1'];

/** 审核部门整体绩效目标: the rules it shares with goals of projects, then its own; without those a region's rulebook silences. */
export function reviewDepartmentGoal(reviewed: ReviewedDepartmentGoal, silenced: readonly string[] = []): Finding[] {
  const rules = ruleCatalogue.filter(({ id }) => sharedRules.includes(id) && !silenced.includes(id));
  const shared = reviewGoal(asGoal(reviewed), [], rules).filter((finding) => !isAnsweredElsewhere(finding, reviewed)).map((finding) => (finding.field === 'goals' ? { ...finding, field: 'overallGoal' } : finding));
  return [...shared, ...ownDepartmentRules.filter(({ id }) => !silenced.includes(id)).flatMap((rule) => rule.find(reviewed).map((fault) => findingOf(rule, fault, 1)))];
}

/** What projects of the unit are compared with: the texts that promise something, and the indicators. */
export const toReviewedDepartment = ({ overallGoal, subGoals, indicators }: ReviewedDepartmentGoal['content']): ReviewedDepartment => ({
  texts: [overallGoal, ...subGoals.flatMap(({ goal, indicators: measures, dutyGoal }) => [goal, measures, dutyGoal])].filter((text) => text !== null),
  indicators,
});

/** Numbers of the overall goal may be measured by a duty, and words may be graded by a scoring sentence. */
function isAnsweredElsewhere({ rule, indicator, evidence }: Finding, { content: { subGoals, indicators } }: ReviewedDepartmentGoal): boolean {
  if (rule === 'G2') return subGoals.some((subGoal) => [subGoal.dutyGoal, subGoal.goal, subGoal.indicators, subGoal.standard].some((text) => text?.includes(evidence) === true));
  return rule === 'V6' && indicator !== null && indicators[indicator - 1]?.scoring.function != null;
}

const asGoal = ({ unitName, fiscalYear, content }: ReviewedDepartmentGoal): ReviewedGoal => ({
  no: 1,
  code: null,
  name: unitName,
  fiscalYear,
  nature: null,
  amountUnit: null,
  amountUnitIn: null,
  budget: null,
  purpose: null,
  plan: null,
  goals: content.overallGoal === '' ? [] : [content.overallGoal],
  indicators: content.indicators.map(({ level1, level2, name, description, target, basis }) => {
    const category = readCategory(level2);
    return { dimension: readDimension(level1) ?? (category === null ? null : dimensionOf(category)), category, printedDimension: level1, printedCategory: level2, name, description, target, basis };
  }),
});
