import { readCategory, readDimension } from '#domain/indicator/classification';
import { categoriesOf, dimensionOf, type IndicatorCategory, type IndicatorDimension } from '#domain/indicator/dimension';
import { indicatorGridTerms } from '#wording/goal-desk-terms';
import type { Block, PasteTarget } from '../ui/paste-block.js';
import { emptyRow, splitTarget, type DraftRow } from './goal-draft.js';

/** The columns of the grid in their order, which is that of the form. */
const gridColumns = ['level1', 'level2', 'name', 'description', 'target', 'basis', 'weight'] as const;
type GridColumn = (typeof gridColumns)[number];

export const MOST_ROWS = 200;

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

function filled(row: DraftRow, cells: Readonly<Partial<Record<GridColumn, string>>>, above: DraftRow | undefined): DraftRow {
  const text = (column: 'name' | 'description' | 'basis'): string => cells[column] ?? row[column];
  const target = cells.target === undefined ? {} : splitTarget(cells.target.trim());
  const hasLevels = cells.level1 !== undefined || cells.level2 !== undefined;
  const before = hasLevels ? (above ?? row).category : row.category;
  return { ...row, category: categoryOf(cells.level1, cells.level2, before), name: text('name'), description: text('description'), basis: text('basis'), ...target, weight: cells.weight?.trim() ?? row.weight };
}

/** A blank 一级 or 二级, as merged cells leave it, means that of the row above. */
export const goalRows: PasteTarget<DraftRow, GridColumn> = { columns: gridColumns, heads: indicatorGridTerms.columns, mostRows: MOST_ROWS, startOf, newRow: (above) => emptyRow(above?.category), fill: filled };
