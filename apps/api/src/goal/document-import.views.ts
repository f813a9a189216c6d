import type { AppliedProject } from '#application/goal/apply-document';
import type { ComparedDocument } from '#application/goal/compare-document';
import type { ParsedDocument } from '#documents/parsed-document';
import { reviewDocument } from '#documents/review-document';
import type { ImportVerdict, ProjectComparison } from '#domain/goal/import/compare-import';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { FindingSeverity } from '#domain/goal/review/finding';
import { formatYuan } from '#domain/shared/money';
import { sentenceOf } from '#wording/describe-problem';
import { roleNames } from '#wording/roles';
import { statusNames } from '#wording/statuses';
import { notNow, presentViolation, ViolationView } from './goal-actions.views.js';
import { GoalDifferenceView, presentDifference } from './goal-difference.views.js';

export class AmbiguousValueView {
  /** Position of the row in the document, from 1. */
  indicator: number;
  name: string;
  raw: string;
  suggestions: string[];
  /** What stands in the goal and is kept as long as nothing is chosen; null where the printed text would stand there. */
  kept: string | null;
}

export class ImportedProjectView {
  no: number;
  /** The code it has, or would get. */
  code: string;
  name: string;
  nature: string;
  /** Decimal 元. */
  budget: string;
  /** new · changed · same · conflict · refused. */
  verdict: ImportVerdict;
  /** The goal that is there; null for a new one. */
  goalId: string | null;
  statusName: string | null;
  differences: GoalDifferenceView[];
  ambiguous: AmbiguousValueView[];
  /** Why it cannot become a goal, and what to do. */
  faults: ViolationView[];
  /** What was taken for granted. */
  remarks: ViolationView[];
  /** Of a conflict: why the goal is not overwritten. */
  reason: string | null;
  /** Of a conflict: Chinese names of the roles that can change that. */
  whoCan: string[];
}

export class MissingGoalView {
  goalId: string;
  code: string;
  name: string;
  status: string;
  statusName: string;
}

export class ResidueView {
  where: string;
  text: string;
}

export class DocumentFindingView {
  rule: string;
  severity: FindingSeverity;
  /** Number of the project. */
  project: number;
  indicator: number | null;
  field: string;
  message: string;
  evidence: string;
  suggestion: string;
  source: string;
  where: string;
}

export class DocumentImportView {
  id: string;
  fileName: string;
  sha256: string;
  format: string;
  fiscalYear: number;
  unitCode: string;
  importedBy: string;
  importedAt: string;
  /** Goes into the application: it stands for the goals that this comparison looked at. */
  comparedWith: string;
  projects: ImportedProjectView[];
  /** Goals of the unit's year that the document does not name; an import leaves them alone. */
  missing: MissingGoalView[];
  /** What stands in the document and could not be placed. */
  residue: ResidueView[];
  findings: DocumentFindingView[];
}

export class AppliedProjectView {
  no: number;
  /** created · revised · same · conflict · refused · not-chosen. */
  outcome: string;
  goalId: string | null;
}

export class DocumentApplicationView {
  created: number;
  revised: number;
  projects: AppliedProjectView[];
}

function ambiguousIn({ project, content, goal }: ProjectComparison): AmbiguousValueView[] {
  return project.content.indicators.flatMap(({ name, target }, at) => {
    if (target.kind !== 'ambiguous') return [];
    const standing = content.indicators[at]?.target.raw ?? target.raw;
    return [{ indicator: at + 1, name, raw: target.raw, suggestions: [...target.suggestions], kept: goal === null || standing === target.raw ? null : standing }];
  });
}

function presentProject(comparison: ProjectComparison): ImportedProjectView {
  const { project, code, verdict, goal, content, differences, faults } = comparison;
  const refusal = verdict === 'conflict' && goal !== null ? notNow(goal) : null;
  return {
    no: project.no,
    code,
    name: project.name,
    nature: project.nature,
    budget: formatYuan(content.budgeted),
    verdict,
    goalId: goal?.id ?? null,
    statusName: goal === null ? null : statusNames.goal[goal.status],
    differences: differences.map(presentDifference),
    ambiguous: ambiguousIn(comparison),
    faults: faults.map(presentViolation),
    remarks: project.remarks.map(presentViolation),
    reason: refusal === null ? null : sentenceOf(refusal.code),
    whoCan: (refusal?.whoCan ?? []).map((role) => roleNames[role]),
  };
}

const presentMissing = ({ id, project: { code, name }, status }: PerformanceGoal): MissingGoalView => ({ goalId: id, code, name, status, statusName: statusNames.goal[status] });

export function presentImport({ given, comparison, comparedWith }: ComparedDocument): DocumentImportView {
  const document = JSON.parse(given.document) as ParsedDocument;
  const { id, fileName, sha256, format, fiscalYear, unitCode, importedBy, importedAt } = given;
  return {
    id, fileName, sha256, format, fiscalYear, unitCode, importedBy,
    importedAt: importedAt.toISOString(),
    comparedWith,
    projects: comparison.projects.map(presentProject),
    missing: comparison.missing.map(presentMissing),
    residue: [...document.residue],
    findings: reviewDocument({ ...document, fiscalYear }),
  };
}

export function presentApplication(applied: readonly AppliedProject[]): DocumentApplicationView {
  const count = (outcome: string): number => applied.filter((each) => each.outcome === outcome).length;
  return { created: count('created'), revised: count('revised'), projects: [...applied] };
}
