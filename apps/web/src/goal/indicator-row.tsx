import { memo } from 'react';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import { categoriesOf, dimensionOf, dimensions, type IndicatorCategory, type IndicatorDimension } from '#domain/indicator/dimension';
import { goalReadingTerms, indicatorGridTerms } from '#wording/goal-desk-terms';
import { rowGridTerms } from '#wording/row-grid-terms';
import { RowButtons, type RowAct } from '../ui/row-grid.js';
import { splitTarget, type DraftRow } from './goal-draft.js';
import type { ReviewFinding } from './goal.queries.js';
import { TargetCell } from './target-cell.js';

interface IndicatorRowProps {
  readonly row: DraftRow;
  readonly at: number;
  readonly isLast: boolean;
  /** By field: what keeps it from being submitted. */
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly findings: readonly ReviewFinding[];
  readonly act: (what: RowAct<DraftRow>) => void;
}

const categoriesUnder = (dimension: IndicatorDimension): readonly IndicatorCategory[] => [...new Set([...categoriesOf.A[dimension], ...categoriesOf.B[dimension]])];
const { columns } = indicatorGridTerms;

const isSame = (a: IndicatorRowProps, b: IndicatorRowProps): boolean =>
  a.row === b.row && a.at === b.at && a.isLast === b.isLast && a.act === b.act && JSON.stringify([a.faults, a.findings]) === JSON.stringify([b.faults, b.findings]);

/** One indicator: its cells, and below them what is wrong with it. Typing in one row draws no other. */
export const IndicatorRow = memo(({ row, at, isLast, faults, findings, act }: IndicatorRowProps) => {
  const edit = (changes: Partial<DraftRow>): void => act({ kind: 'edit', key: row.key, changes });
  const label = (column: string): string => rowGridTerms.cell(at + 1, column);
  const isWrong = (field: string): boolean => faults.some((fault) => fault.field === field) || findings.some(({ severity, path }) => severity === 'block' && path.endsWith(`/${field}`));
  const dimension = dimensionOf(row.category);
  const words = (column: 'name' | 'description' | 'basis', longest: number) => (
    <textarea data-row={at} data-column={column} rows={1} maxLength={longest} aria-label={label(columns[column])} aria-invalid={isWrong(column)} value={row[column]} onChange={(event) => edit({ [column]: event.target.value })} />
  );
  return (
    <>
      <tr>
        <th scope="row">{at + 1}</th>
        <td>
          <select data-row={at} data-column="level1" aria-label={label(columns.level1)} value={dimension} onChange={(event) => edit({ category: categoriesUnder(event.target.value as IndicatorDimension)[0] ?? 'quantity' })}>
            {dimensions.map((each) => <option key={each} value={each}>{nameOfDimension(each)}</option>)}
          </select>
        </td>
        <td>
          <select data-row={at} data-column="level2" aria-label={label(columns.level2)} value={row.category} onChange={(event) => edit({ category: event.target.value as IndicatorCategory })}>
            {categoriesUnder(dimension).map((each) => <option key={each} value={each}>{nameOfCategory(each)}</option>)}
          </select>
        </td>
        <td>{words('name', 400)}</td>
        <td>{words('description', 4000)}</td>
        <td><TargetCell row={row} at={at} isWrong={isWrong('target')} onEdit={edit} /></td>
        <td>{words('basis', 4000)}</td>
        <td><input data-row={at} data-column="weight" className="grid-weight" maxLength={6} inputMode="decimal" aria-label={label(columns.weight)} aria-invalid={isWrong('weight')} value={row.weight} onChange={(event) => edit({ weight: event.target.value.trim() })} /></td>
        <td><RowButtons rowKey={row.key} at={at} isLast={isLast} act={act} /></td>
      </tr>
      {faults.length + findings.length === 0 ? null : <tr><td colSpan={9} className="row-notes"><RowNotes faults={faults} findings={findings} onEdit={edit} /></td></tr>}
    </>
  );
}, isSame);

/** What is wrong with a row, below it, with the fixes that are offered. */
export function RowNotes({ faults, findings, onEdit }: Pick<IndicatorRowProps, 'faults' | 'findings'> & { readonly onEdit: (changes: Partial<Pick<DraftRow, 'name' | 'mode' | 'value' | 'unit'>>) => void }) {
  const blocked = (field: string): boolean => findings.some(({ severity, path }) => severity === 'block' && path.endsWith(`/${field}`));
  return (
    <ul>
      {faults.filter(({ field }) => !blocked(field)).map(({ field, message }) => <li key={`${field} ${message}`}><span className="finding-block">{goalReadingTerms.severities.block}</span> {message}</li>)}
      {findings.map((finding, index) => (
        <li key={`${finding.rule}-${index}`}>
          <span className={`finding-${finding.severity}`}>{goalReadingTerms.severities[finding.severity]}</span> {finding.message}{finding.suggestion}
          {fixesOf(finding).map(({ text, changes }) => <button key={text} type="button" onClick={() => onEdit(changes)}>{indicatorGridTerms.apply(text)}</button>)}
        </li>
      ))}
    </ul>
  );
}

/** The values a finding names for a field of the row; a choice of several is separated by slashes. */
function fixesOf({ path, suggested }: ReviewFinding): readonly { readonly text: string; readonly changes: Partial<Pick<DraftRow, 'name' | 'mode' | 'value' | 'unit'>> }[] {
  if (suggested === null) return [];
  if (path.endsWith('/target')) return suggested.split(' / ').map((text) => ({ text, changes: splitTarget(text) }));
  return path.endsWith('/name') ? [{ text: suggested, changes: { name: suggested } }] : [];
}
