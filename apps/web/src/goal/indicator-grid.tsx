import { Alert, Button } from 'antd';
import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { formatPoints, FULL_POINTS, parsePoints, sumPoints } from '#domain/shared/points';
import { commonUnits, indicatorGridTerms } from '#wording/goal-desk-terms';
import { insertAt, moveAt, removeAt, replaceAt } from '../ui/list-changes.js';
import type { DraftFault } from './draft-faults.js';
import { emptyRow, isWeight, type DraftRow } from './goal-draft.js';
import { cellOf, focusCell, moveInGrid } from './grid-movement.js';
import { IndicatorRow, type RowAct } from './indicator-row.js';
import { LibraryDialog } from './library-dialog.js';
import { gridColumns, MOST_ROWS, pasteRows, type GridColumn } from './paste-rows.js';
import { pastedTable } from './pasted-table.js';
import type { LiveReview } from './use-live-review.js';
import './indicator-grid.css';

interface IndicatorGridProps {
  readonly rows: readonly DraftRow[];
  readonly nature: string;
  readonly faults: readonly DraftFault[];
  readonly review: LiveReview;
  readonly onChange: (change: (rows: readonly DraftRow[]) => readonly DraftRow[]) => void;
}

interface Pasted {
  readonly before: readonly DraftRow[];
  readonly count: number;
  readonly hasMore: boolean;
}

function acted(rows: readonly DraftRow[], what: RowAct): readonly DraftRow[] {
  const at = rows.findIndex(({ key }) => key === what.key);
  const row = rows[at];
  if (row === undefined) return rows;
  switch (what.kind) {
    case 'edit':
      return replaceAt(rows, at, { ...row, ...what.changes });
    case 'remove':
      return removeAt(rows, at);
    case 'insert':
      return rows.length >= MOST_ROWS ? rows : insertAt(rows, at + 1, emptyRow(row.category));
    case 'move':
      return moveAt(rows, at, what.by);
  }
}

/** 绩效指标: a table of real fields that is filled like a spreadsheet. */
export function IndicatorGrid({ rows, nature, faults, review, onChange }: IndicatorGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly row: number; readonly column: string } | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const act = useCallback((what: RowAct): void => { onChange((now) => acted(now, what)); setPasted(null); }, [onChange]);
  const append = (column: string): void => {
    if (rows.length >= MOST_ROWS) return;
    wanted.current = { row: rows.length, column };
    onChange((now) => [...now, emptyRow(now.at(-1)?.category)]);
  };
  useEffect(() => {
    if (wanted.current !== null && focusCell(grid.current, wanted.current.row, wanted.current.column)) wanted.current = null;
  }, [rows.length]);
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const cell = cellOf(event.target);
    const block = pastedTable(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
    if (cell === null || (block.length <= 1 && (block[0]?.length ?? 0) <= 1)) return;
    event.preventDefault();
    const { rows: after, pasted: count, hasMore } = pasteRows(rows, block, cell.row, columnAt(cell.column));
    onChange(() => after);
    setPasted({ before: rows, count, hasMore });
  };
  const undo = (): void => {
    if (pasted !== null) onChange(() => pasted.before);
    setPasted(null);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (pasted !== null && event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      undo();
    } else moveInGrid(event, grid.current, append);
  };
  return (
    <>
      <div className="grid-tools">
        <span className="form-hint">{indicatorGridTerms.hint}</span>
        <span className="grid-space" />
        <ReviewStatus review={review} />
        <Weights rows={rows} />
        <Button onClick={() => setLibraryOpen(true)}>{indicatorGridTerms.library}</Button>
      </div>
      {pasted === null ? null : <Alert type={pasted.hasMore ? 'warning' : 'success'} showIcon title={`${indicatorGridTerms.pasted(pasted.count)}${pasted.hasMore ? indicatorGridTerms.tooMany(MOST_ROWS) : ''}`} action={<Button onClick={undo}>{indicatorGridTerms.undo}</Button>} closable={{ onClose: () => setPasted(null) }} />}
      {faults.filter(({ path }) => path === '/indicators').map(({ message }) => <p key={message} className="form-fault">{message}</p>)}
      <div className="grid-scroll" ref={grid} onPaste={paste} onKeyDown={press}>
        <Table rows={rows} faults={faults} review={review} act={act} />
      </div>
      <datalist id="units">{commonUnits.map((unit) => <option key={unit} value={unit} />)}</datalist>
      <p className="grid-add"><Button type="dashed" disabled={rows.length >= MOST_ROWS} onClick={() => append('name')}>{indicatorGridTerms.add}</Button></p>
      {isLibraryOpen ? <LibraryDialog nature={nature} onClose={() => setLibraryOpen(false)} onAdd={(added) => { setLibraryOpen(false); onChange((now) => [...now, ...added].slice(0, MOST_ROWS)); }} /> : null}
    </>
  );
}

/** Sign and unit belong to the target. */
const columnAt = (column: string): GridColumn => gridColumns.find((each) => each === column) ?? 'target';

const { columns } = indicatorGridTerms;
const heads: readonly (readonly [string, number])[] = [
  [indicatorGridTerms.row, 36], [columns.level1, 102], [columns.level2, 152], [columns.name, 160], [columns.description, 176], [columns.target, 196], [columns.basis, 136], [columns.weight, 54], ['', 100],
];

function Table({ rows, faults, review, act }: Pick<IndicatorGridProps, 'rows' | 'faults' | 'review'> & { readonly act: (what: RowAct) => void }) {
  return (
    <table className="grid" aria-label={indicatorGridTerms.caption}>
      <colgroup>{heads.map(([name, width]) => <col key={name} width={width} />)}</colgroup>
      <thead><tr>{heads.map(([name]) => (name === '' ? <td key={name} /> : <th key={name} scope="col">{name}</th>))}</tr></thead>
      <tbody>
        {rows.map((row, at) => {
          const rowFaults = faults.filter(({ path }) => path.startsWith(`/indicators/${at}/`)).map(({ path, message }) => ({ field: path.split('/')[3] ?? '', message }));
          return <IndicatorRow key={row.key} row={row} at={at} isLast={at === rows.length - 1} faults={rowFaults} findings={review.ofRow(row.key)} act={act} />;
        })}
      </tbody>
    </table>
  );
}

/** What the review found in all, or that it is on its way. */
function ReviewStatus({ review: { findings, isAsking } }: { readonly review: LiveReview }) {
  if (findings === null) return null;
  const count = (severity: 'block' | 'warn'): number => findings.filter((finding) => finding.severity === severity).length;
  return <span role="status" className="form-hint">{isAsking ? indicatorGridTerms.reviewing : indicatorGridTerms.reviewed(count('block'), count('warn'))}</span>;
}

/** 分值合计, as it is typed; once every row has one it must be 90 or 100. */
function Weights({ rows }: { readonly rows: readonly DraftRow[] }) {
  const weights = rows.flatMap(({ weight }) => (weight !== '' && isWeight(weight) ? [parsePoints(weight)] : []));
  if (weights.length === 0) return <span className="form-hint">{indicatorGridTerms.noWeights}</span>;
  const sum = sumPoints(weights);
  const isWhole = sum === FULL_POINTS || sum === FULL_POINTS * 0.9;
  return <strong role="status" className={isWhole ? 'form-done' : 'finding-warn'}>{indicatorGridTerms.weights(formatPoints(sum))}{isWhole ? null : indicatorGridTerms.weightsOpen}</strong>;
}
