import type { ParsedDepartmentIndicator } from '../../parsed-document.js';
import type { CellStream } from '../../reading/cell-stream.js';
import type { FormProfile } from '../../recognition/profile.js';
import { fillParts } from '../fill-form.js';
import type { FormRecord, FormTable } from '../form.js';
import { recordOfDepartmentIndicator } from '../official/department-forms.js';
import type { PrintedBlock } from '../printed-document.js';
import { captureIndicators, indicatorRowsOf } from './capture-indicators.js';
import { capturedGrid, withSpans } from './captured-grid.js';

type SplitTarget = Readonly<Record<'operator' | 'value' | 'unit', string>>;

/** The department's indicators, printed from what they say into the table they were captured from. */
export function printDepartmentTable(profile: FormProfile, part: CellStream, indicators: readonly ParsedDepartmentIndicator[]): PrintedBlock[] {
  const { table, targets } = departmentTable(profile, part);
  return fillParts([table], { fields: {}, lists: { indicators: indicators.map((indicator, at) => withSplit(recordOfDepartmentIndicator(indicator), targets[at] ?? null)) } });
}

/** The department's indicators as they were laid out, and how each row parted its 指标值. */
function departmentTable(profile: FormProfile, part: CellStream): { table: FormTable; targets: (SplitTarget | null)[] } {
  const rows = indicatorRowsOf(profile, part);
  const { rows: shown, cells, columns } = captureIndicators(profile, rows, []);
  const usual = columns.map((_width, at) => (at === 3 || at === 4 ? 20 : 9));
  const spread = (count: number): number[] => (count === columns.length ? columns.map(() => 1) : sharedHeads(count, columns.length));
  const grid = capturedGrid(shown, { columns: usual, spans: spread });
  const heads = cells.filter((row) => row.isHead === true).length;
  const names = cells.at(-1)?.cells.map((cell) => cell.field) ?? [];
  const body = rows.slice(heads).filter((row) => row.cells.some((cell) => cell.text !== ''));
  const targets = body.map(({ cells: texts }) => {
    const text = (name: string): string => texts[names.indexOf(name)]?.text ?? '';
    return names.includes('operator') ? { operator: text('operator'), value: text('value'), unit: text('unit') } : null;
  });
  return { table: { kind: 'table', columns: grid.columns, rows: cells.map((row, at) => ({ ...row, cells: withSpans(row.cells, grid.spans[at]) })) }, targets };
}

/** A value that did not change stays parted as it was: districts write 有效保障 under 值 or under 单位. */
const withSplit = (record: FormRecord, printed: SplitTarget | null): FormRecord =>
  (printed !== null && printed.operator + printed.value + printed.unit === record.target ? { ...record, ...printed } : record);

/** The first head row of a split 指标值: that head is as wide as its parts together. It stands before the last column. */
const sharedHeads = (count: number, columns: number): number[] => Array.from({ length: count }, (_span, at) => (at === count - 2 ? columns - count + 1 : 1));
