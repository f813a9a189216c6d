import { Alert, Button } from 'antd';
import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { rowGridTerms } from '#wording/row-grid-terms';
import { cellOf, focusCell, moveInGrid } from './grid-movement.js';
import { insertAt, moveAt, removeAt, replaceAt } from './list-changes.js';
import { pasteBlock, type PasteTarget } from './paste-block.js';
import { pastedTable } from './pasted-table.js';
import './row-grid.css';

/** A row keeps its key while the page is open. */
interface KeyedRow {
  readonly key: string;
}

/** What somebody does to a row of a grid. */
export type RowAct<Row> =
  | { readonly kind: 'edit'; readonly key: string; readonly changes: Partial<Row> }
  | { readonly kind: 'move'; readonly key: string; readonly by: -1 | 1 }
  | { readonly kind: 'insert' | 'remove'; readonly key: string };

export interface GridHead {
  readonly name: string;
  readonly width: number;
}

interface RowGridProps<Row extends KeyedRow, Column extends string> {
  readonly caption: string;
  readonly heads: readonly GridHead[];
  readonly rows: readonly Row[];
  readonly target: PasteTarget<Row, Column>;
  /** The column of the grid to which a cell belongs; a target is made of several cells. */
  readonly columnAt: (cell: string) => Column;
  readonly onChange: (change: (rows: readonly Row[]) => readonly Row[]) => void;
  readonly tools?: ReactNode;
  /** The column in which a row that is added begins. */
  readonly first: Column;
  readonly renderRow: (row: Row, at: number, act: (what: RowAct<Row>) => void) => ReactNode;
}

interface Pasted<Row> {
  readonly before: readonly Row[];
  readonly count: number;
  readonly hasMore: boolean;
}

function acted<Row extends KeyedRow>(rows: readonly Row[], what: RowAct<Row>, { mostRows, newRow }: Pick<PasteTarget<Row, string>, 'mostRows' | 'newRow'>): readonly Row[] {
  const at = rows.findIndex(({ key }) => key === what.key);
  const row = rows[at];
  if (row === undefined) return rows;
  switch (what.kind) {
    case 'edit':
      return replaceAt(rows, at, { ...row, ...what.changes });
    case 'remove':
      return removeAt(rows, at);
    case 'insert':
      return rows.length >= mostRows ? rows : insertAt(rows, at + 1, newRow(row));
    case 'move':
      return moveAt(rows, at, what.by);
  }
}

/** A table of real fields that is filled like a spreadsheet: arrows and Enter move, a block pastes, Ctrl+Z takes the block back. */
export function RowGrid<Row extends KeyedRow, Column extends string>({ caption, heads, rows, target, columnAt, onChange, tools, first, renderRow }: RowGridProps<Row, Column>) {
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly row: number; readonly column: string } | null>(null);
  const [pasted, setPasted] = useState<Pasted<Row> | null>(null);
  const act = useCallback((what: RowAct<Row>): void => { onChange((now) => acted(now, what, target)); setPasted(null); }, [onChange, target]);
  const append = (column: string): void => {
    if (rows.length >= target.mostRows) return;
    wanted.current = { row: rows.length, column };
    onChange((now) => [...now, target.newRow(now.at(-1))]);
  };
  useEffect(() => {
    if (wanted.current !== null && focusCell(grid.current, wanted.current.row, wanted.current.column)) wanted.current = null;
  }, [rows.length]);
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const cell = cellOf(event.target);
    const block = pastedTable(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
    if (cell === null || (block.length <= 1 && (block[0]?.length ?? 0) <= 1)) return;
    event.preventDefault();
    const { rows: after, pasted: count, hasMore } = pasteBlock(target, rows, block, cell.row, columnAt(cell.column));
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
      <div className="grid-tools"><span className="form-hint">{rowGridTerms.hint}</span><span className="grid-space" />{tools}</div>
      {pasted === null ? null : <Alert type={pasted.hasMore ? 'warning' : 'success'} showIcon title={`${rowGridTerms.pasted(pasted.count)}${pasted.hasMore ? rowGridTerms.tooMany(target.mostRows) : ''}`} action={<Button onClick={undo}>{rowGridTerms.undo}</Button>} closable={{ onClose: () => setPasted(null) }} />}
      <div className="grid-scroll" ref={grid} onPaste={paste} onKeyDown={press}>
        <table className="grid" aria-label={caption}>
          <colgroup>{heads.map(({ name, width }) => <col key={name} width={width} />)}<col width={100} /></colgroup>
          <thead><tr>{heads.map(({ name }) => <th key={name} scope="col">{name}</th>)}<td /></tr></thead>
          <tbody>{rows.map((row, at) => renderRow(row, at, act))}</tbody>
        </table>
      </div>
      <p className="grid-add"><Button type="dashed" disabled={rows.length >= target.mostRows} onClick={() => append(first)}>{rowGridTerms.add}</Button></p>
    </>
  );
}

interface RowButtonsProps {
  readonly rowKey: string;
  readonly at: number;
  readonly isLast: boolean;
  readonly act: (what: { readonly kind: 'move'; readonly key: string; readonly by: -1 | 1 } | { readonly kind: 'insert' | 'remove'; readonly key: string }) => void;
}

/** 上移、下移、插入、删除 of one row. */
export function RowButtons({ rowKey: key, at, isLast, act }: RowButtonsProps) {
  const label = (what: string): string => rowGridTerms.cell(at + 1, what);
  return (
    <div className="row-buttons" role="group" aria-label={rowGridTerms.rowActions(at + 1)}>
      <button type="button" title={rowGridTerms.above} aria-label={label(rowGridTerms.above)} disabled={at === 0} onClick={() => act({ kind: 'move', key, by: -1 })}>↑</button>
      <button type="button" title={rowGridTerms.below} aria-label={label(rowGridTerms.below)} disabled={isLast} onClick={() => act({ kind: 'move', key, by: 1 })}>↓</button>
      <button type="button" title={rowGridTerms.insert} aria-label={label(rowGridTerms.insert)} onClick={() => act({ kind: 'insert', key })}>+</button>
      <button type="button" title={rowGridTerms.remove} aria-label={label(rowGridTerms.remove)} onClick={() => act({ kind: 'remove', key })}>✕</button>
    </div>
  );
}
