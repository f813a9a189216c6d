import type { AmountUnit } from '#domain/shared/money';
import type { TargetKind, TargetOperator } from '#domain/indicator/target-value';

/** How sure the reader is of a value: `medium` where a variant was normalised, `low` where the place does not fit its label. */
export type Confidence = 'high' | 'medium' | 'low';

export type DocumentFormat = 'text' | 'docx' | 'doc' | 'xlsx' | 'pdf';

export interface ParsedTarget {
  readonly raw: string;
  readonly kind: TargetKind;
  readonly operator: TargetOperator | null;
  readonly value: string | null;
  readonly unit: string | null;
  /** Present only for an ambiguous value: what it may have meant, for a person to choose. */
  readonly suggestions?: readonly string[];
}

/** Where a value stands, how sure the reader is of it, and what is printed there. */
export interface CellNote {
  readonly where: string;
  readonly confidence: Confidence;
  readonly raw: string;
}

export interface ParsedIndicator {
  /** Standard name; the printed label where it is unknown. */
  readonly level1: string;
  readonly level2: string;
  readonly rawLevel1: string;
  readonly rawLevel2: string;
  readonly name: string;
  readonly description: string;
  readonly target: ParsedTarget;
  readonly basis: string;
  readonly where: string;
  readonly cells?: Readonly<Record<string, CellNote>>;
}

/** Whole fen as decimal strings; null where the cell is blank or could not be read (then it is listed as residue). */
export interface ParsedBudget {
  readonly totalFen: string | null;
  readonly fiscalFen: string | null;
  readonly otherFen: string | null;
}

export interface ParsedCheckpoint {
  readonly month: number;
  readonly raw: string;
  readonly percent: string | null;
}

export interface ParsedProject {
  /** Running number in the document. */
  readonly no: number;
  readonly title: string;
  readonly code: string | null;
  readonly name: string;
  readonly amountUnit: AmountUnit | null;
  /** Where the unit of amounts is printed: `header` 单位：元, `cell` 55万元, null nowhere. */
  readonly amountUnitIn: 'header' | 'cell' | null;
  readonly budget: ParsedBudget | null;
  readonly purpose: string | null;
  readonly spendingPlan: readonly ParsedCheckpoint[] | null;
  readonly goals: readonly string[];
  readonly indicators: readonly ParsedIndicator[];
  readonly where: string;
  readonly cells?: Readonly<Record<string, CellNote>>;
}

export interface ParsedSubGoal {
  readonly no: number;
  readonly name: string;
  readonly duty: string | null;
  readonly dutyGoal: string | null;
  readonly goal: string | null;
  readonly indicators: string | null;
  readonly standard: string | null;
  readonly where: string;
}

export interface ParsedBand {
  readonly grade: string;
  readonly at: string;
}

export interface ParsedDuty {
  readonly no: number;
  readonly name: string;
  readonly bands: readonly ParsedBand[];
}

export interface ParsedDepartmentIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly target: ParsedTarget;
  /** The sentence as printed, and what it says (评（扣）分标准); the function is null where that is not understood. */
  readonly scoringSentence: { readonly raw: string; readonly function: string | null; readonly parameters: Readonly<Record<string, string>> | null };
  readonly basis: string;
  readonly where: string;
  readonly cells?: Readonly<Record<string, CellNote>>;
}

export interface ParsedDepartment {
  readonly overallGoal: string | null;
  readonly introduction: string | null;
  readonly subGoals: readonly ParsedSubGoal[];
  readonly safeguards: readonly string[];
  readonly duties: readonly ParsedDuty[];
  readonly indicators: readonly ParsedDepartmentIndicator[];
  readonly cells?: Readonly<Record<string, CellNote>>;
}

export interface StatedTotal {
  readonly label: string;
  readonly raw: string;
  readonly fen: string;
  readonly where: string;
}

/** One way of printing a form, and the projects (by number) that are printed so. */
export interface Printed<T> {
  readonly value: T;
  readonly projects: readonly number[];
}

/** How a document prints its forms, as the reader found it; more than one value where its projects differ. */
export interface DocumentProfile {
  /** 元 in the head of the table, 万元 in each cell …; nothing for projects without amounts. */
  readonly amountUnits: readonly Printed<{ readonly unit: AmountUnit | null; readonly printedIn: 'header' | 'cell' | null }>[];
  readonly checkpoints: readonly Printed<readonly number[]>[];
  readonly goalStyles: readonly Printed<GoalStyle>[];
  /** 项目名称 or 专项资金名称; `title` where only the heading names the project. */
  readonly nameLabels: readonly Printed<string>[];
  /** Level names that are not the standard ones (效果指标 for 效益指标). */
  readonly synonyms: readonly { readonly printed: string; readonly standard: string; readonly rows: number }[];
}

/** Goals as rows of their own (目标1, 目标2), or lines of one cell by their numbers, or plain. */
export type GoalStyle = 'rows' | 'digit' | 'digit-in-brackets' | 'chinese' | 'chinese-in-brackets' | 'circled' | 'labelled' | 'plain';

/** 勾稽: a stated total against what it should equal, with half a unit of the coarser figure as the tolerance. */
export interface Reconciliation {
  readonly label: string;
  readonly comparedWith: 'project-budgets' | 'basic-and-project-expenditure' | 'income';
  readonly statedFen: string;
  readonly countedFen: string;
  readonly differenceFen: string;
  readonly toleranceFen: string;
  readonly agrees: boolean;
}

/** What stands inside a goal table or a department section and fits nowhere. */
export interface Residue {
  readonly where: string;
  readonly text: string;
}

/** What one disclosure says: the shape that `import --dry-run --json` prints, findings apart. */
export interface ParsedDocument {
  readonly source: { readonly file: string; readonly sha256: string; readonly format: DocumentFormat };
  readonly unit: { readonly code: string | null; readonly name: string | null } | null;
  readonly fiscalYear: number | null;
  readonly statedTotals: readonly StatedTotal[];
  readonly projects: readonly ParsedProject[];
  readonly department: ParsedDepartment | null;
  readonly profile: DocumentProfile;
  readonly reconciliation: readonly Reconciliation[];
  readonly residue: readonly Residue[];
}
