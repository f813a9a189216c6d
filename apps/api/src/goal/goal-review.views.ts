import type { Finding, FindingSeverity } from '#domain/goal/review/finding';
import { describeFinding } from '#wording/describe-finding';
import { ruleSources } from '#wording/findings';

/** 问题: what a rule of the review says about one place of a goal. */
export class ReviewFindingView {
  /** Id in the rule catalogue, e.g. `V1`. */
  rule: string;
  /** block: to be put right · warn: a reviewer decides · info: worth knowing. */
  severity: FindingSeverity;
  /** JSON pointer into the content of the goal, e.g. `/indicators/2/target`. */
  path: string;
  /** Position of the indicator, from 1; null when the finding is about the goal. */
  indicator: number | null;
  message: string;
  /** What is quoted. */
  evidence: string;
  suggestion: string;
  /** A value that would satisfy the rule, where one can be named. */
  suggested: string | null;
  /** 依据: the paper the rule follows, or 默认值. */
  source: string;
}

export class GoalReviewView {
  findings: ReviewFindingView[];
  /** How many there are of each severity. */
  blocking: number;
  warnings: number;
  remarks: number;
}

/** Fields of a reviewed goal by the names that requests and views give them. */
const nameInRequests: Readonly<Record<string, string>> = { plan: 'spendingPlan', goals: 'objectives' };
const ofTheGoal: ReadonlySet<string> = new Set(['plan', 'goals', 'budget', 'purpose', 'code', 'name', 'indicators']);

function pathOf({ indicator, field }: Finding): string {
  const isOfRow = indicator !== null && (!ofTheGoal.has(field) || field === 'name');
  return isOfRow ? `/indicators/${indicator - 1}/${field}` : `/${nameInRequests[field] ?? field}`;
}

export const presentReviewFinding = (finding: Finding): ReviewFindingView => ({
  rule: finding.rule,
  severity: finding.severity,
  path: pathOf(finding),
  indicator: finding.indicator,
  ...describeFinding(finding),
  evidence: finding.evidence,
  suggested: finding.suggested,
  source: ruleSources[finding.source],
});

export function countFindings(findings: readonly Finding[]): Pick<GoalReviewView, 'blocking' | 'warnings' | 'remarks'> {
  const count = (severity: FindingSeverity): number => findings.filter((finding) => finding.severity === severity).length;
  return { blocking: count('block'), warnings: count('warn'), remarks: count('info') };
}

export const presentReview = (findings: readonly Finding[]): GoalReviewView => ({ findings: findings.map(presentReviewFinding), ...countFindings(findings) });
