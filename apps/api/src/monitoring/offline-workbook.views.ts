import type { CellDifference, UnreadableCell, WorkbookComparison } from '#documents/forms/offline/compare-workbook';
import type { PlacedText } from '#documents/forms/offline/read-offline-workbook';
import { describeProblem } from '#wording/describe-problem';

export class WorkbookCellView {
  /** e.g. `指标完成情况!F5`. */
  cell: string;
  reportId: string;
  projectCode: string;
  projectName: string;
  indicatorId: string | null;
  /** e.g. `actual`. */
  field: string;
  fieldName: string;
  /** What it held when the workbook was handed out. */
  handedOut: string;
  /** What stands in the workbook. */
  returned: string;
  /** What stands in the report now. */
  present: string;
}

export class WorkbookConflictView extends WorkbookCellView {
  /** Names this conflict in `take` or `leave`. */
  choice: string;
}

export class UnreadableCellView extends WorkbookCellView {
  code: string;
  message: string;
}

export class MissingRowView {
  reportId: string;
  projectCode: string;
  projectName: string;
  indicatorId: string | null;
}

export class ExtraTextView {
  cell: string;
  text: string;
}

export class WorkbookComparisonView {
  /** Cells nobody changed, or changed alike. */
  same: number;
  changed: WorkbookCellView[];
  conflicts: WorkbookConflictView[];
  /** Of reports that were filed meanwhile: not written. */
  locked: WorkbookCellView[];
  unreadable: UnreadableCellView[];
  missingRows: MissingRowView[];
  /** Texts where nothing was to be filled in: not written. */
  extras: ExtraTextView[];
}

export class WorkbookApplicationView extends WorkbookComparisonView {
  /** Cells that were written. */
  written: number;
  reportIds: string[];
}

const presentCell = ({ where, row, field, label, handedOut, returned, present }: CellDifference): WorkbookCellView => ({
  cell: where,
  reportId: row.report.report.id,
  projectCode: row.report.goal.project.code,
  projectName: row.report.goal.project.name,
  indicatorId: row.indicatorId,
  field, fieldName: label, handedOut, returned, present,
});

const presentUnreadable = (cell: UnreadableCell): UnreadableCellView => ({ ...presentCell(cell), code: cell.code, message: describeProblem(cell.code, cell.details) });

const presentExtra = ({ where, text }: PlacedText): ExtraTextView => ({ cell: where, text });

export const presentComparison = ({ same, changed, conflicts, locked, unreadable, missing, extras }: WorkbookComparison, choiceOf: (cell: CellDifference) => string): WorkbookComparisonView => ({
  same,
  changed: changed.map(presentCell),
  conflicts: conflicts.map((cell) => ({ ...presentCell(cell), choice: choiceOf(cell) })),
  locked: locked.map(presentCell),
  unreadable: unreadable.map(presentUnreadable),
  missingRows: missing.map(({ report, indicatorId }) => ({ reportId: report.report.id, projectCode: report.goal.project.code, projectName: report.goal.project.name, indicatorId })),
  extras: extras.map(presentExtra),
});
