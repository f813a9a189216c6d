import { readCategory, readDimension } from '#domain/indicator/classification';
import { categoriesOf, dimensionOf, type IndicatorCategory, type IndicatorDimension } from '#domain/indicator/dimension';
import { indicatorGridTerms } from '#wording/goal-desk-terms';
import { emptyRow, splitTarget, type DraftRow } from './goal-draft.js';

/** The columns of the grid in their order, which is that of the form. */
export const gridColumns = ['level1', 'level2', 'name', 'description', 'target', 'basis', 'weight'] as const;
export type GridColumn = (typeof gridColumns)[number];

export const MOST_ROWS = 200;

type Block = readonly (readonly string[])[];

const names: ReadonlyMap<string, GridColumn> = new Map(gridColumns.map((column) => [indicatorGridTerms.columns[column], column]));
const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** Which column of the grid each column of the block fills, and where its rows begin. */
function columnsOf(block: Block, from: GridColumn): { readonly columns: readonly (GridColumn | null)[]; readonly body: Block } {
  const head = block[0] ?? [];
  const named = head.map((text) => names.get(withoutSpace(text)) ?? null);
  if (named.filter((column) => column !== null).length >= 2) return { columns: named, body: block.slice(1) };
  const start = startOf(block, from);
  return { columns: head.map((_text, at) => gridColumns[start + at] ?? null), body: block };
}

/** A block whose cells name 一级 or 二级指标 begins there, wherever it was pasted. */
function startOf(block: Block, from: GridColumn): number {
  const reads = (column: number, read: (label: string) => unknown): boolean => {
    const written = block.map((row) => row[column] ?? '').filter((text) => text !== '');
    return written.length > 0 && written.every((text) => read(text) !== null);
  };
  if (reads(0, readDimension) && reads(1, readCategory)) return 0;
  if (reads(0, readCategory) && !reads(1, readCategory) && from !== 'level1') return 1;
  return gridColumns.indexOf(from);
}

const firstOf = (dimension: IndicatorDimension): IndicatorCategory => (['B', 'A'] as const).flatMap((scheme) => categoriesOf[scheme][dimension])[0] ?? 'quantity';

/** A 二级 that both 一级 have, such as 成本指标, stands under the one that is named beside it. */
function categoryOf(level1: string | undefined, level2: string | undefined, before: IndicatorCategory): IndicatorCategory {
  const dimension = level1 === undefined || level1 === '' ? null : readDimension(level1);
  const category = level2 === undefined || level2 === '' ? null : readCategory(level2);
  if (category !== null) return category;
  return dimension === null || dimensionOf(before) === dimension ? before : firstOf(dimension);
}

function filled(row: DraftRow, cells: Partial<Record<GridColumn, string>>, before: IndicatorCategory): DraftRow {
  const text = (column: 'name' | 'description' | 'basis'): string => cells[column] ?? row[column];
  const target = cells.target === undefined ? {} : splitTarget(cells.target.trim());
  return { ...row, category: categoryOf(cells.level1, cells.level2, before), name: text('name'), description: text('description'), basis: text('basis'), ...target, weight: cells.weight?.trim() ?? row.weight };
}

/**
 * Puts a block into the grid from a cell on: it fills what is there and adds rows below. A blank 一级 or 二级, as merged cells
 * leave it, means that of the row above. Rows beyond the limit are left out.
 */
export function pasteRows(rows: readonly DraftRow[], block: Block, at: number, from: GridColumn): { readonly rows: readonly DraftRow[]; readonly pasted: number; readonly hasMore: boolean } {
  const { columns, body } = columnsOf(block, from);
  const lines = body.filter((row) => row.some((text) => text !== ''));
  const taken = lines.slice(0, Math.max(0, MOST_ROWS - at));
  const after = [...rows];
  const hasLevels = columns.includes('level1') || columns.includes('level2');
  for (const [index, line] of taken.entries()) {
    const cells: Partial<Record<GridColumn, string>> = {};
    for (const [column, name] of columns.entries()) if (name !== null) cells[name] = line[column] ?? '';
    const above = after[at + index - 1]?.category ?? 'quantity';
    const row = after[at + index] ?? emptyRow(above);
    after[at + index] = filled(row, cells, hasLevels && index > 0 ? above : row.category);
  }
  return { rows: after, pasted: taken.length, hasMore: lines.length > taken.length };
}
