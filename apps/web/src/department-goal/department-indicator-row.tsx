import { memo } from 'react';
import { readSentence } from '#domain/evaluation/scoring-sentence';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { rowGridTerms } from '#wording/row-grid-terms';
import type { ReviewFinding } from '../goal/goal.queries.js';
import { RowNotes } from '../goal/indicator-row.js';
import { TargetCell } from '../goal/target-cell.js';
import { RowButtons, type RowAct } from '../ui/row-grid.js';
import type { DepartmentRow } from './department-draft.js';

interface DepartmentIndicatorRowProps {
  readonly row: DepartmentRow;
  readonly at: number;
  readonly isLast: boolean;
  /** By field: what keeps it from being submitted. */
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly findings: readonly ReviewFinding[];
  readonly act: (what: RowAct<DepartmentRow>) => void;
}

const { columns } = departmentGoalTerms;
const longest = { level1: 80, level2: 80, name: 400, description: 4000, scoring: 2000, basis: 4000 } as const;

const isSame = (a: DepartmentIndicatorRowProps, b: DepartmentIndicatorRowProps): boolean =>
  a.row === b.row && a.at === b.at && a.isLast === b.isLast && a.act === b.act && JSON.stringify([a.faults, a.findings]) === JSON.stringify([b.faults, b.findings]);

/** One indicator of a department: its cells, and below them what is wrong with it. Typing in one row draws no other. */
export const DepartmentIndicatorRow = memo(({ row, at, isLast, faults, findings, act }: DepartmentIndicatorRowProps) => {
  const edit = (changes: Partial<DepartmentRow>): void => act({ kind: 'edit', key: row.key, changes });
  const isWrong = (field: string): boolean => faults.some((fault) => fault.field === field) || findings.some(({ severity, path }) => severity === 'block' && path.endsWith(`/${field}`));
  const words = (column: keyof typeof longest) => (
    <textarea data-row={at} data-column={column} rows={1} maxLength={longest[column]} aria-label={rowGridTerms.cell(at + 1, columns[column])} aria-invalid={isWrong(column)} value={row[column]} onChange={(event) => edit({ [column]: event.target.value })} />
  );
  const isUnread = row.scoring.trim() !== '' && readSentence(row.scoring).function === null;
  return (
    <>
      <tr>
        <th scope="row">{at + 1}</th>
        <td>{words('level1')}</td>
        <td>{words('level2')}</td>
        <td>{words('name')}</td>
        <td>{words('description')}</td>
        <td><TargetCell row={row} at={at} isWrong={isWrong('target')} onEdit={edit} /></td>
        <td>{words('scoring')}{isUnread ? <div className="target-reading">{departmentGoalTerms.scoringUnread}</div> : null}</td>
        <td>{words('basis')}</td>
        <td><RowButtons rowKey={row.key} at={at} isLast={isLast} act={act} /></td>
      </tr>
      {faults.length + findings.length === 0 ? null : <tr><td colSpan={9} className="row-notes"><RowNotes faults={faults} findings={findings} onEdit={edit} /></td></tr>}
    </>
  );
}, isSame);
