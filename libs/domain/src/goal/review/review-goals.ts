import type { Finding, ReviewRule } from './finding.js';
import type { ReviewedGoal } from './reviewed-goal.js';
import { ruleCatalogue } from './rule-catalogue.js';

/** 目标审核: what every rule finds on goals that are filed together, goal by goal in the order of the catalogue. */
export const reviewGoals = (goals: readonly ReviewedGoal[], rules: readonly ReviewRule[] = ruleCatalogue): Finding[] =>
  goals.flatMap((goal) => rules.flatMap((rule) => rule.find({ goal, all: goals }).map((fault): Finding => ({
    rule: rule.id,
    code: fault.code ?? rule.id,
    severity: fault.severity ?? rule.severity,
    goal: goal.no,
    indicator: fault.indicator ?? null,
    field: fault.field,
    details: fault.details ?? {},
    evidence: fault.evidence,
    suggested: fault.suggested ?? null,
  }))));

/** Findings that keep a goal from going on. */
export const blocking = (findings: readonly Finding[]): Finding[] => findings.filter((finding) => finding.severity === 'block');
