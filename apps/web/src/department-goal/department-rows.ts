import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { splitTarget } from '../goal/goal-draft.js';
import type { PasteTarget } from '../ui/paste-block.js';
import { emptyDepartmentRow, type DepartmentRow } from './department-draft.js';

export const rowColumns = ['level1', 'level2', 'name', 'description', 'target', 'scoring', 'basis'] as const;
type RowColumn = (typeof rowColumns)[number];

/** Departments name their levels themselves; a blank one, as merged cells leave it, means that of the row above. */
function fill(row: DepartmentRow, cells: Readonly<Partial<Record<RowColumn, string>>>, above: DepartmentRow | undefined): DepartmentRow {
  const level = (column: 'level1' | 'level2'): string => (cells[column] === '' ? above?.[column] : cells[column]) ?? row[column];
  const text = (column: 'name' | 'description' | 'scoring' | 'basis'): string => cells[column] ?? row[column];
  return { ...row, level1: level('level1'), level2: level('level2'), name: text('name'), description: text('description'), scoring: text('scoring'), basis: text('basis'), ...(cells.target === undefined ? {} : splitTarget(cells.target.trim())) };
}

export const departmentRows: PasteTarget<DepartmentRow, RowColumn> = { columns: rowColumns, heads: departmentGoalTerms.columns, mostRows: 200, newRow: emptyDepartmentRow, fill };
