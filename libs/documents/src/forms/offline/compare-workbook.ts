import type { OfflineReport } from '#application/monitoring/offline-report';
import { mergeCell } from '#domain/monitoring/merge-cell';
import type { MonitoringContent } from '#domain/monitoring/monitoring-report';
import { DomainError, type DomainErrorDetails } from '#domain/shared/domain-error';
import { cellText, withCell, type OfflineField } from './cell-values.js';
import { offlineRows, offlineSheets, plainCell, type OfflineRow } from './offline-workbook.js';
import type { PlacedText, ReturnedCell, ReturnedWorkbook } from './read-offline-workbook.js';

/** A cell that differs from what stands there now. */
export interface CellDifference {
  readonly where: string;
  readonly row: OfflineRow;
  readonly field: OfflineField;
  readonly label: string;
  readonly handedOut: string;
  readonly returned: string;
  readonly present: string;
}

export interface UnreadableCell extends CellDifference {
  readonly code: string;
  readonly details: DomainErrorDetails;
}

/** 离线填报表比对结果. */
export interface WorkbookComparison {
  readonly same: number;
  readonly changed: readonly CellDifference[];
  /** Both sides wrote something else since it was handed out. */
  readonly conflicts: readonly CellDifference[];
  /** The report was filed meanwhile: nothing is written there any more. */
  readonly locked: readonly CellDifference[];
  readonly unreadable: readonly UnreadableCell[];
  /** Rows that should be there. */
  readonly missing: readonly OfflineRow[];
  readonly extras: readonly PlacedText[];
}

/** Three-way, cell by cell: as handed out, as it came back, as it is now. The workbook's seals must have been found right. */
export function compareWorkbook({ rows, extras }: ReturnedWorkbook, reports: readonly OfflineReport[]): WorkbookComparison {
  const present = new Map<string, OfflineRow>(offlineSheets.flatMap((sheet) => offlineRows(sheet, reports).map((row) => [`${sheet.kind} ${row.id}`, row] as const)));
  const found = { same: 0, changed: [] as CellDifference[], conflicts: [] as CellDifference[], locked: [] as CellDifference[], unreadable: [] as UnreadableCell[] };
  const gone: PlacedText[] = [];
  for (const returned of rows) {
    const key = `${returned.kind} ${returned.id}`;
    const row = present.get(key);
    // Ours, but its report is no longer there: nothing to merge with, so it is told with the rest that has no place.
    if (row === undefined) gone.push(...returned.filled.filter(({ text }) => text !== '').map(({ where, text }) => ({ where, text })));
    else returned.filled.forEach((cell, at) => sortCell(cell, row, row.filled[at] ?? '', found));
    present.delete(key);
  }
  return { ...found, missing: [...present.values()], extras: [...extras, ...gone] };
}

function sortCell(cell: ReturnedCell, row: OfflineRow, present: string, found: { same: number; changed: CellDifference[]; conflicts: CellDifference[]; locked: CellDifference[]; unreadable: UnreadableCell[] }): void {
  const { field, label } = cell.column;
  const difference: CellDifference = { where: cell.where, row, field, label, handedOut: cell.handedOut, returned: cell.text, present };
  if (cell.text === cell.handedOut) {
    found.same += 1;
    return;
  }
  let returned: string;
  try {
    returned = meaningOf(cell.text, row, field);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    found.unreadable.push({ ...difference, code: error.code, details: error.details });
    return;
  }
  const verdict = mergeCell({ handedOut: cell.handedOut, returned, present });
  if (verdict === 'same') found.same += 1;
  else if (!row.isOpen) found.locked.push(difference);
  else (verdict === 'changed' ? found.changed : found.conflicts).push({ ...difference, returned });
}

/** `95`, `９５%` and `95 %` are one value: read, and written as the product writes it. */
function meaningOf(text: string, { report, indicatorId }: OfflineRow, field: OfflineField): string {
  const content = withCell(report.report.content, report, indicatorId, field, text);
  return plainCell(cellText({ ...report, report: { ...report.report, content } }, indicatorId, field));
}

/** What becomes of each report when these cells are taken from the workbook; reports without any are left out. */
export function contentsWith(cells: readonly CellDifference[]): { readonly report: OfflineReport; readonly content: MonitoringContent }[] {
  const contents = new Map<string, { report: OfflineReport; content: MonitoringContent }>();
  for (const { row: { report, indicatorId }, field, returned } of cells) {
    const content = contents.get(report.report.id)?.content ?? report.report.content;
    contents.set(report.report.id, { report, content: withCell(content, report, indicatorId, field, returned) });
  }
  return [...contents.values()];
}
