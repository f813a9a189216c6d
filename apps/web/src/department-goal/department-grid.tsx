import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { rowGridTerms } from '#wording/row-grid-terms';
import { ReviewStatus, UnitList } from '../goal/indicator-grid.js';
import type { LiveReview } from '../goal/use-live-review.js';
import { RowGrid, type GridHead } from '../ui/row-grid.js';
import type { DepartmentRow } from './department-draft.js';
import type { DepartmentFault } from './department-faults.js';
import { DepartmentIndicatorRow } from './department-indicator-row.js';
import { departmentRows, rowColumns } from './department-rows.js';

interface DepartmentGridProps {
  readonly rows: readonly DepartmentRow[];
  readonly faults: readonly DepartmentFault[];
  readonly review: LiveReview;
  readonly onChange: (change: (rows: readonly DepartmentRow[]) => readonly DepartmentRow[]) => void;
}

const { columns } = departmentGoalTerms;
const widths = { level1: 96, level2: 110, name: 136, description: 160, target: 190, scoring: 160, basis: 130 } as const;
const heads: readonly GridHead[] = [{ name: rowGridTerms.row, width: 36 }, ...rowColumns.map((column) => ({ name: columns[column], width: widths[column] }))];

/** 部门整体绩效指标. */
export function DepartmentGrid({ rows, faults, review, onChange }: DepartmentGridProps) {
  const faultsOfRow = (at: number) => faults.filter(({ path }) => path.startsWith(`/indicators/${at}/`)).map(({ path, message }) => ({ field: path.split('/')[3] ?? '', message }));
  return (
    <>
      {faults.filter(({ path }) => path === '/indicators').map(({ message }) => <p key={message} className="form-fault">{message}</p>)}
      <RowGrid
        caption={departmentGoalTerms.indicators} heads={heads} rows={rows} target={departmentRows} first="level1" onChange={onChange} tools={<ReviewStatus review={review} />}
        columnAt={(cell) => rowColumns.find((each) => each === cell) ?? 'target'}
        renderRow={(row, at, act) => <DepartmentIndicatorRow key={row.key} row={row} at={at} isLast={at === rows.length - 1} faults={faultsOfRow(at)} findings={review.ofRow(row.key)} act={act} />}
      />
      <UnitList />
    </>
  );
}
