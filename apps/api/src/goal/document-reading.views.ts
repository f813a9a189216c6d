import type { SourceTable } from '#documents/forms/source/source-document';
import type { CellNote, Confidence, ParsedBudget, ParsedDepartment, ParsedDocument, ParsedProject } from '#documents/parsed-document';
import { formatYuan, money } from '#domain/shared/money';
import type { DocumentReading } from '#persistence/goal/document-import-queries';
import { confidenceNames, nameOfReadColumn, nameOfReadField } from '#wording/reading-terms';
import { PrintedBlockView } from '../http/printed-document.views.js';

/** One value that was read: what it is, what is printed, where, and how sure the reader is. */
export class ReadFieldView {
  field: string;
  label: string;
  /** As it would stand in the goal; empty where the document is silent. */
  value: string;
  /** As it is printed; null where nothing is. */
  raw: string | null;
  where: string | null;
  /** high, medium or low; null where nothing is printed. */
  confidence: Confidence | null;
  confidenceName: string | null;
}

export class ReadRowView {
  /** Position in its table, from 1. */
  no: number;
  cells: ReadFieldView[];
}

export class ReadTableView {
  fields: ReadFieldView[];
  rows: ReadRowView[];
  /** The tables it was read from, as they stand; null where they were not kept. */
  source: PrintedBlockView[] | null;
}

export class ReadProjectView extends ReadTableView {
  no: number;
}

export class DocumentReadingView {
  projects: ReadProjectView[];
  /** Null where the document says nothing of the whole department. */
  department: ReadTableView | null;
}

export class ConfidenceCountsView {
  high: number;
  medium: number;
  low: number;
}

type Notes = Readonly<Record<string, CellNote>>;

function fieldOf(field: string, label: string, value: string, notes: Notes): ReadFieldView {
  const note = notes[field];
  return { field, label, value, raw: note?.raw ?? null, where: note?.where ?? null, confidence: note?.confidence ?? null, confidenceName: note === undefined ? null : confidenceNames[note.confidence] };
}

const amountOf = (fen: string | null | undefined): string => (fen === null || fen === undefined ? '' : formatYuan(money(BigInt(fen))));

const fundsOf = (budget: ParsedBudget | null): readonly (readonly [field: string, value: string])[] => [['total', amountOf(budget?.totalFen)], ['fiscal', amountOf(budget?.fiscalFen)], ['other', amountOf(budget?.otherFen)]];

const fieldsOf = ({ name, code, budget, purpose, spendingPlan, goals, cells = {} }: ParsedProject): ReadFieldView[] =>
  ([
    ['name', name], ['code', code ?? ''], ...fundsOf(budget), ['purpose', purpose ?? ''],
    ...(spendingPlan ?? []).map(({ month, raw, percent }) => [`plan ${month}`, percent === null ? raw : `${percent}%`] as const),
    ...goals.map((goal, at) => [`goal ${at + 1}`, goal] as const),
  ] as const).map(([field, value]) => fieldOf(field, nameOfReadField(field), value, cells));

type ReadRow = ParsedProject['indicators'][number] | ParsedDepartment['indicators'][number];

const rowOf = (row: ReadRow, at: number): ReadRowView => {
  const columns = { level1: row.level1, level2: row.level2, name: row.name, description: row.description, target: row.target.raw, ...('scoringSentence' in row ? { scoring: row.scoringSentence.raw } : {}), basis: row.basis };
  return { no: at + 1, cells: Object.entries(columns).map(([column, value]) => fieldOf(column, nameOfReadColumn(column), value, row.cells ?? {})) };
};

const departmentFields = ({ overallGoal, introduction, safeguards, cells = {} }: ParsedDepartment): ReadFieldView[] =>
  ([['introduction', introduction ?? ''], ['overallGoal', overallGoal ?? ''], ...safeguards.map((text, at) => [`safeguard ${at + 1}`, text] as const)] as const).map(([field, value]) => fieldOf(field, nameOfReadField(field), value, cells));

const sourceOf = (tables: readonly SourceTable[] | null, project: number | null): PrintedBlockView[] | null =>
  tables && (tables.filter((table) => table.project === project).flatMap(({ blocks }) => blocks) as PrintedBlockView[]);

/** 识别结果 beside 原表. */
export const presentReading = ({ document: { projects, department }, tables }: DocumentReading): DocumentReadingView => ({
  projects: projects.map((project) => ({ no: project.no, fields: fieldsOf(project), rows: project.indicators.map(rowOf), source: sourceOf(tables, project.no) })),
  department: department && { fields: departmentFields(department), rows: department.indicators.map(rowOf), source: sourceOf(tables, null) },
});

/** How many values of a project, or of the department, were read how surely. */
export function presentConfidence(read: Pick<ParsedDocument['projects'][number] | ParsedDepartment, 'cells' | 'indicators'> | null | undefined): ConfidenceCountsView {
  const notes = [read?.cells ?? {}, ...(read?.indicators ?? []).map(({ cells }) => cells ?? {})].flatMap((each) => Object.values(each));
  const count = (confidence: Confidence): number => notes.filter((note) => note.confidence === confidence).length;
  return { high: count('high'), medium: count('medium'), low: count('low') };
}
