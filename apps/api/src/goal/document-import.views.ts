import type { AppliedDocument } from '#application/goal/apply-document';
import type { ComparedDocument } from '#application/goal/compare-document';
import type { ParsedDocument } from '#documents/parsed-document';
import { reviewDocument } from '#documents/review-document';
import type { DepartmentComparison } from '#domain/goal/import/compare-department';
import type { ImportVerdict, ProjectComparison } from '#domain/goal/import/compare-import';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { FindingSeverity } from '#domain/goal/review/finding';
import type { TargetValue } from '#domain/indicator/target-value';
import { formatYuan } from '#domain/shared/money';
import type { GivenDocument } from '#persistence/goal/document-import-queries';
import { sentenceOf } from '#wording/describe-problem';
import { roleNames } from '#wording/roles';
import { statusNames } from '#wording/statuses';
import { ActionView, presentAction } from '../http/action.views.js';
import { ConfidenceCountsView, presentConfidence } from './document-reading.views.js';
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

/** A document that was given in earlier. */
export class GivenDocumentView {
  id: string;
  fileName: string;
  format: string;
  fiscalYear: number;
  projects: number;
  importedBy: string;
  importedAt: string;
}

export class GivenDocumentListView {
  items: GivenDocumentView[];
}

export class ImportedDepartmentView {
  /** new · changed · same · conflict · refused; none where the document says nothing of the whole department. */
  verdict: ImportVerdict | 'none';
  /** The goal that is there; null for a new one. */
  goalId: string | null;
  statusName: string | null;
  differences: GoalDifferenceView[];
  /** How surely its values were read. */
  confidence: ConfidenceCountsView;
  /** Values that a person can choose the meaning of when it is taken over. */
  ambiguous: AmbiguousValueView[];
  /** Why it cannot become a goal, and what to do. */
  faults: ViolationView[];
  /** Of a conflict: why the goal is not overwritten. */
  reason: string | null;
  /** Of a conflict: Chinese names of the roles that can change that. */
  whoCan: string[];
}

export class ImportedProjectView extends ImportedDepartmentView {
  no: number;
  /** The code it has, or would get. */
  code: string;
  name: string;
  nature: string;
  /** Decimal 元. */
  budget: string;
  /** Never none. */
  declare verdict: ImportVerdict;
  /** What was taken for granted. */
  remarks: ViolationView[];
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
  /** 部门整体绩效目标. */
  department: ImportedDepartmentView;
  /** Goals of the unit's year that the document does not name; an import leaves them alone. */
  missing: MissingGoalView[];
  /** What stands in the document and could not be placed. */
  residue: ResidueView[];
  findings: DocumentFindingView[];
  /** apply. */
  actions: ActionView[];
}

export class AppliedDepartmentView {
  /** created · revised · same · conflict · refused · not-chosen; of a department also none. */
  outcome: string;
  goalId: string | null;
}

export class AppliedProjectView extends AppliedDepartmentView {
  no: number;
}

export class DocumentApplicationView {
  created: number;
  revised: number;
  projects: AppliedProjectView[];
  department: AppliedDepartmentView;
}

interface NamedTarget {
  readonly name: string;
  readonly target: TargetValue;
}

/** Rows of the document, and next to each the one that would stand in the goal. */
function ambiguousIn(printed: readonly NamedTarget[], standing: readonly NamedTarget[], isNew: boolean): AmbiguousValueView[] {
  return printed.flatMap(({ name, target }, at) => {
    if (target.kind !== 'ambiguous') return [];
    const kept = standing[at]?.target.raw ?? target.raw;
    return [{ indicator: at + 1, name, raw: target.raw, suggestions: [...target.suggestions], kept: isNew || kept === target.raw ? null : kept }];
  });
}

function presentProject(comparison: ProjectComparison, read: ParsedDocument['projects'][number] | undefined): ImportedProjectView {
  const { project, code, verdict, content } = comparison;
  return {
    ...presentStanding(comparison, project.content, presentConfidence(read)),
    no: project.no,
    code,
    name: project.name,
    nature: project.nature,
    budget: formatYuan(content.budgeted),
    verdict,
    remarks: project.remarks.map(presentViolation),
  };
}

/** What is said of a project and of the whole department alike. */
function presentStanding({ verdict, goal, differences, faults, content }: ProjectComparison | DepartmentComparison, printed: { readonly indicators: readonly NamedTarget[] }, confidence: ConfidenceCountsView): ImportedDepartmentView {
  const refusal = verdict === 'conflict' && goal !== null ? notNow(goal) : null;
  return {
    verdict,
    goalId: goal?.id ?? null,
    statusName: goal === null ? null : statusNames.goal[goal.status],
    differences: differences.map(presentDifference),
    confidence,
    ambiguous: ambiguousIn(printed.indicators, content.indicators, goal === null),
    faults: faults.map(presentViolation),
    reason: refusal === null ? null : sentenceOf(refusal.code),
    whoCan: (refusal?.whoCan ?? []).map((role) => roleNames[role]),
  };
}

/** Nothing is said of a department that the document does not speak of. */
const presentDepartment = (comparison: DepartmentComparison | null, confidence: ConfidenceCountsView): ImportedDepartmentView =>
  (comparison === null ? { verdict: 'none', goalId: null, statusName: null, differences: [], confidence, ambiguous: [], faults: [], reason: null, whoCan: [] } : presentStanding(comparison, comparison.printed, confidence));

const presentMissing = ({ id, project: { code, name }, status }: PerformanceGoal): MissingGoalView => ({ goalId: id, code, name, status, statusName: statusNames.goal[status] });

const isAnythingToWrite = (projects: readonly ProjectComparison[], department: DepartmentComparison | null): boolean =>
  [...projects, ...(department === null ? [] : [department])].some(({ verdict }) => verdict === 'new' || verdict === 'changed');

export const presentGivenDocuments = (given: readonly GivenDocument[]): GivenDocumentListView => ({ items: given.map((each) => ({ ...each, importedAt: each.importedAt.toISOString() })) });

export function presentImport({ given, comparison, department, comparedWith }: ComparedDocument): DocumentImportView {
  const document = JSON.parse(given.document) as ParsedDocument;
  const { id, fileName, sha256, format, fiscalYear, unitCode, importedBy, importedAt } = given;
  return {
    id, fileName, sha256, format, fiscalYear, unitCode, importedBy,
    importedAt: importedAt.toISOString(),
    comparedWith,
    projects: comparison.projects.map((each) => presentProject(each, document.projects.find(({ no }) => no === each.project.no))),
    department: presentDepartment(department, presentConfidence(document.department)),
    missing: comparison.missing.map(presentMissing),
    residue: [...document.residue],
    findings: reviewDocument({ ...document, fiscalYear }),
    actions: [presentAction('apply', isAnythingToWrite(comparison.projects, department) ? null : { code: 'import.nothing-to-write' })],
  };
}

export function presentApplication({ projects, department }: AppliedDocument): DocumentApplicationView {
  const count = (outcome: string): number => projects.filter((each) => each.outcome === outcome).length;
  return { created: count('created'), revised: count('revised'), projects: [...projects], department: department ?? { outcome: 'none', goalId: null } };
}
