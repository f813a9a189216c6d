import { Radio, Table, type TableColumnsType } from 'antd';
import { offlineDeskTerms as terms } from '#wording/offline-desk-terms';
import { ScrollBox } from '../ui/scroll-box.js';
import type { Choices, WorkbookCell, WorkbookComparison, WorkbookConflict } from './offline-workbook.queries.js';

interface WorkbookCellsProps {
  readonly found: WorkbookComparison;
  readonly choices: Choices;
  readonly onChoose: (choice: string, isTaken: boolean) => void;
}

const textOr = (text: string): string => (text === '' ? '—' : text);

const where: TableColumnsType<WorkbookCell> = [
  { title: terms.columns.cell, dataIndex: 'cell', width: 150 },
  { title: terms.columns.project, dataIndex: 'projectName', width: 200 },
  { title: terms.columns.field, dataIndex: 'fieldName', width: 140 },
];
const texts: TableColumnsType<WorkbookCell> = [
  { title: terms.columns.present, dataIndex: 'present', render: textOr },
  { title: terms.columns.returned, dataIndex: 'returned', render: textOr },
];

/** What a returned workbook would do, what only a person can settle first, and what is left as it is. */
export function WorkbookCells({ found: { changed, conflicts, unreadable, locked, missingRows, extras }, choices, onChoose }: WorkbookCellsProps) {
  const chosen = ({ choice, cell }: WorkbookConflict) => (
    <Radio.Group aria-label={`${terms.columns.choice} ${cell}`} value={choices[choice]} options={[{ value: true, label: terms.take }, { value: false, label: terms.leave }]} onChange={({ target }) => onChoose(choice, target.value as boolean)} />
  );
  return (
    <>
      <Cells title={terms.unreadable(unreadable.length)} cells={unreadable} columns={[...where, { title: terms.columns.returned, dataIndex: 'returned' }, { title: terms.columns.why, dataIndex: 'message', className: 'import-fault' }]} />
      <Cells title={terms.conflicts(conflicts.length)} cells={conflicts} columns={[...where, { title: terms.columns.handedOut, dataIndex: 'handedOut', render: textOr }, ...texts, { title: terms.columns.choice, key: 'choice', width: 170, render: (_, cell) => chosen(cell as WorkbookConflict) }]} />
      <Cells title={terms.changed(changed.length)} cells={changed} columns={[...where, ...texts]} />
      <Cells title={terms.locked(locked.length)} cells={locked} columns={[...where, ...texts]} />
      {missingRows.length === 0 ? null : <p>{terms.missing(missingRows.length)}{[...new Set(missingRows.map(({ projectName }) => projectName))].join('、')}</p>}
      {extras.length === 0 ? null : <p>{terms.extras(extras.length)}{extras.map(({ cell, text }) => `${cell} ${text}`).join('；')}</p>}
    </>
  );
}

/** Cells of one kind; nothing where there is none. */
function Cells({ title, cells, columns }: { readonly title: string; readonly cells: readonly WorkbookCell[]; readonly columns: TableColumnsType<WorkbookCell> }) {
  if (cells.length === 0) return null;
  return <ScrollBox name={title} isWide><Table<WorkbookCell> size="small" bordered title={() => <strong>{title}</strong>} rowKey="cell" dataSource={[...cells]} columns={columns} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} /></ScrollBox>;
}
