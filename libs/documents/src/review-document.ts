import { readCategory, readDimension } from '#domain/indicator/classification';
import { dimensionOf } from '#domain/indicator/dimension';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { money } from '#domain/shared/money';
import { parseDecimal } from '#domain/shared/fraction';
import type { FindingSeverity } from '#domain/goal/review/finding';
import { toReviewedDepartment } from '#domain/goal/review/review-department-goal';
import { reviewGoals } from '#domain/goal/review/review-goals';
import type { ReviewedDepartment, ReviewedGoal, ReviewedIndicator } from '#domain/goal/review/reviewed-goal';
import { describeFinding } from '#wording/describe-finding';
import { ruleSources } from '#wording/findings';
import { importedDepartmentGoal } from './imported-department-goal.js';
import type { ParsedBudget, ParsedDocument, ParsedIndicator, ParsedProject } from './parsed-document.js';

/** A finding as the commands print it: the rule's words, filled, with the place in the document. */
export interface PrintedFinding {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly project: number;
  readonly indicator: number | null;
  readonly field: string;
  readonly message: string;
  readonly evidence: string;
  readonly suggestion: string;
  /** 依据: the paper the rule follows, or 默认值. */
  readonly source: string;
  readonly where: string;
}

/** The goals of a document in the shape the review rules look at. */
export const reviewedGoalsOf = (document: ParsedDocument): ReviewedGoal[] => document.projects.map((project) => toReviewedGoal(project, document.fiscalYear));

/** 质检: every rule of the catalogue on every goal of a document. */
export function reviewDocument(document: ParsedDocument): PrintedFinding[] {
  return reviewGoals(reviewedGoalsOf(document), departmentOf(document)).map((finding) => {
    const project = document.projects.find(({ no }) => no === finding.goal);
    const indicator = finding.indicator === null ? undefined : project?.indicators[finding.indicator - 1];
    return {
      rule: finding.rule,
      severity: finding.severity,
      project: finding.goal,
      indicator: finding.indicator,
      field: finding.field,
      ...describeFinding(finding),
      evidence: finding.evidence,
      source: ruleSources[finding.source],
      where: indicator?.cells?.[finding.field]?.where ?? indicator?.where ?? project?.cells?.[finding.field]?.where ?? project?.where ?? '',
    };
  });
}

function toReviewedGoal(project: ParsedProject, fiscalYear: number | null): ReviewedGoal {
  return {
    no: project.no,
    code: project.code,
    name: project.name,
    fiscalYear,
    nature: null,
    amountUnit: project.amountUnit,
    amountUnitIn: project.amountUnitIn,
    budget: project.budget === null ? null : toMoney(project.budget),
    purpose: project.purpose,
    plan: project.spendingPlan?.map(({ month, raw, percent }) => ({ month, raw, percent: percent === null ? null : parseDecimal(percent) })) ?? null,
    goals: project.goals,
    indicators: project.indicators.map(toReviewedIndicator),
  };
}

function departmentOf(document: ParsedDocument): ReviewedDepartment | null {
  const department = importedDepartmentGoal(document);
  return department === null ? null : toReviewedDepartment(department);
}

const toMoney = ({ totalFen, fiscalFen, otherFen }: ParsedBudget) => {
  const amount = (fen: string | null) => (fen === null ? null : money(BigInt(fen)));
  return { total: amount(totalFen), fiscal: amount(fiscalFen), other: amount(otherFen) };
};

function toReviewedIndicator(indicator: ParsedIndicator): ReviewedIndicator {
  const category = readCategory(indicator.rawLevel2);
  return {
    dimension: readDimension(indicator.rawLevel1) ?? (category === null ? null : dimensionOf(category)),
    category,
    printedDimension: indicator.rawLevel1,
    printedCategory: indicator.rawLevel2,
    name: indicator.name,
    description: indicator.description,
    target: parseTargetValue(indicator.target.raw),
    basis: indicator.basis,
  };
}
