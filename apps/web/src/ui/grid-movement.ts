import type { KeyboardEvent } from 'react';

type Cell = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isCell = (target: EventTarget): target is Cell => (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) && target.dataset['row'] !== undefined;

/** The cell of a row and column; a target in words has no sign of its own, so the nearest one that is there. */
export function focusCell(grid: HTMLElement | null, row: number, column: string): boolean {
  const cell = grid?.querySelector<Cell>(`[data-row="${row}"][data-column="${column}"]`) ?? grid?.querySelector<Cell>(`[data-row="${row}"][data-column="target"]`);
  cell?.focus();
  if (cell && !(cell instanceof HTMLSelectElement)) cell.select();
  return cell != null;
}

/** Where the cell that has the focus stands. */
export function cellOf(target: EventTarget): { readonly row: number; readonly column: string } | null {
  return isCell(target) ? { row: Number(target.dataset['row']), column: target.dataset['column'] ?? '' } : null;
}

/** Whether the caret stands at that end of what is written, so that an arrow leaves the cell. */
function isAtEnd(cell: Cell, end: 'start' | 'finish'): boolean {
  if (cell instanceof HTMLSelectElement) return true;
  const { selectionStart, selectionEnd, value } = cell;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return isWhole || (selectionStart === selectionEnd && selectionStart === (end === 'start' ? 0 : value.length));
}

/** 回车、方向键: as in a spreadsheet. A list keeps its own up and down; Alt and Enter break the line. `below` is asked for a row that is not there yet. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, grid: HTMLElement | null, below: (column: string) => void): void {
  const { target, key } = event;
  if (!isCell(target) || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  const row = Number(target.dataset['row']);
  const column = target.dataset['column'] ?? '';
  const isList = target instanceof HTMLSelectElement;
  const go = (by: number): void => {
    event.preventDefault();
    if (!focusCell(grid, row + by, column) && by > 0 && key === 'Enter') below(column);
  };
  if (key === 'Enter') {
    if (!event.altKey) go(event.shiftKey ? -1 : 1);
    else if (target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      document.execCommand('insertText', false, '\n');
    }
  } else if (event.altKey || event.shiftKey) return;
  else if (key === 'ArrowUp' && !isList && (target instanceof HTMLInputElement || isAtEnd(target, 'start'))) go(-1);
  else if (key === 'ArrowDown' && !isList && (target instanceof HTMLInputElement || isAtEnd(target, 'finish'))) go(1);
  else if (key === 'ArrowLeft' && isAtEnd(target, 'start')) beside(event, grid, target, -1);
  else if (key === 'ArrowRight' && isAtEnd(target, 'finish')) beside(event, grid, target, 1);
}

function beside(event: KeyboardEvent<HTMLElement>, grid: HTMLElement | null, cell: Cell, by: -1 | 1): void {
  const cells = [...(grid?.querySelectorAll<Cell>(`[data-row="${cell.dataset['row'] ?? ''}"]`) ?? [])];
  const next = cells[cells.indexOf(cell) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  if (!(next instanceof HTMLSelectElement)) next.select();
}
