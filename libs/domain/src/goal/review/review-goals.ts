import type { Finding, FoundFault, ReviewContext, ReviewRule } from './finding.js';
import type { ReviewedDepartment, ReviewedGoal } from './reviewed-goal.js';
import { ruleCatalogue } from './rule-catalogue.js';

/** 目标审核: what every rule finds on goals that are filed together, goal by goal in the order of the catalogue. */
export const reviewGoals = (goals: readonly ReviewedGoal[], department: ReviewedDepartment | null = null, rules: readonly ReviewRule[] = ruleCatalogue): Finding[] =>
  goals.flatMap((goal) => findingsOf({ goal, all: goals, isWholeSet: true, department }, rules));

/** What every rule finds on one goal; the others of its unit and year are only compared with. */
export const reviewGoal = (goal: ReviewedGoal, others: readonly ReviewedGoal[], rules: readonly ReviewRule[] = ruleCatalogue, department: ReviewedDepartment | null = null): Finding[] =>
  findingsOf({ goal, all: [...others, goal], isWholeSet: false, department }, rules);

const findingsOf = (context: ReviewContext, rules: readonly ReviewRule[]): Finding[] => rules.flatMap((rule) => rule.find(context).map((fault) => findingOf(rule, fault, context.goal.no)));

/** What a rule found, with the rule's id and its usual severity. */
export const findingOf = (rule: Omit<ReviewRule, 'find'>, fault: FoundFault, goal: number): Finding => ({
  rule: rule.id,
  code: fault.code ?? rule.id,
  severity: fault.severity ?? rule.severity,
  source: rule.source,
  goal,
  indicator: fault.indicator ?? null,
  field: fault.field,
  details: fault.details ?? {},
  evidence: fault.evidence,
  suggested: fault.suggested ?? null,
});

/** The catalogue without the rules that a region's rulebook silences. */
export const rulesWithout = (silenced: readonly string[]): readonly ReviewRule[] => ruleCatalogue.filter(({ id }) => !silenced.includes(id));

/** Findings that keep a goal from going on. */
export const blocking = (findings: readonly Finding[]): Finding[] => findings.filter((finding) => finding.severity === 'block');
