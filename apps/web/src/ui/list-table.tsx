import { Button, Space, Table, type TableColumnType, type TableProps } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { deskTerms } from '#wording/desk-terms';
import { listTerms } from '#wording/list-terms';
import { ColumnChooser, useHiddenColumns } from './chosen-columns.js';
import { ExportButton } from './export-button.js';
import { PAGE_SIZES, useListAddress } from './list-address.js';
import { moveThroughRows } from './row-keys.js';
import './list-table.css';

/** A column by the name its order is asked for with, where it has one (`isSorted`). */
export interface ListColumn<Line> extends Omit<TableColumnType<Line>, 'key' | 'title' | 'sorter' | 'sortOrder'> {
  readonly key: string;
  readonly title: string;
  /** The route sorts by `key`. */
  readonly isSorted?: boolean;
  /** Cannot be hidden: rows are known by it. */
  readonly isKept?: boolean;
}

interface ListTableProps<Line> {
  /** Heading of a page that is this list. */
  readonly title?: string;
  /** What hidden columns are remembered under. */
  readonly name: string;
  readonly asked: UseQueryResult<{ readonly items: readonly Line[]; readonly total: number }>;
  readonly columns: readonly ListColumn<Line>[];
  readonly rowKey: NonNullable<TableProps<Line>['rowKey']>;
  /** Why there is nothing, and what to do about it. */
  readonly empty: ReactNode;
  /** Parameters of the address that make the list shorter; where nothing is found, they can be taken away at once. */
  readonly filters?: readonly string[];
  /** What stands above the list on the left: its filters and what can be done. */
  readonly tools?: ReactNode;
  /** 合计 of the whole filter by the key of the column. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  readonly exports?: { readonly name: string; readonly ask: () => Promise<Blob> };
  /** So few columns that they can be read on a telephone. */
  readonly isNarrow?: boolean;
  readonly selection?: NonNullable<TableProps<Line>['rowSelection']>;
}

/** A list of rows: one page of it at a time from the server, order and page in the address, heads and totals in view while it scrolls. */
export function ListTable<Line extends object>({ title, name, asked, columns, rowKey, empty, filters = [], tools, totals, exports, selection, isNarrow = false }: ListTableProps<Line>) {
  const { asked: { page, pageSize, sort }, change, value } = useListAddress<string>();
  const [hidden, hide] = useHiddenColumns(name);
  const shown = columns.filter(({ key, isKept = false }) => isKept || !hidden.has(key));
  const filtered = filters.filter((filter) => value(filter) !== null);
  const nothing = filtered.length === 0 ? empty : <>{listTerms.nothingFound} <Button onClick={() => change(Object.fromEntries(filtered.map((filter) => [filter, null])))}>{listTerms.clear}</Button></>;
  return (
    <>
      <div className="list-tools">
        <Space wrap>{title === undefined ? null : <h1 className="list-title">{title}</h1>}{tools}</Space>
        <Space wrap>{exports ? <ExportButton {...exports} /> : null}<ColumnChooser columns={columns} hidden={hidden} onHide={hide} /></Space>
      </div>
      <div onKeyDown={moveThroughRows} ref={letKeysScroll}>
        <Table<Line>
          size="small" bordered rowKey={rowKey} className={isNarrow ? 'list-table is-narrow' : 'list-table'} loading={asked.isPlaceholderData} dataSource={[...(asked.data?.items ?? [])]}
          locale={{ emptyText: <div className="list-nothing">{asked.isPending ? deskTerms.loading : asked.error?.message ?? nothing}</div> }}
          columns={shown.map((column) => antdColumn(column, sort))}
          {...(selection ? { rowSelection: selection } : {})}
          {...(totals && (asked.data?.total ?? 0) > 0 ? { summary: () => <Totals keys={shown.map(({ key }) => key)} totals={totals} isSelectable={selection !== undefined} /> } : {})}
          pagination={{ current: page, pageSize, total: asked.data?.total ?? 0, pageSizeOptions: [...PAGE_SIZES], showSizeChanger: true, hideOnSinglePage: false, showTotal: deskTerms.total }}
          onChange={(next, _filters, sorter, { action }) => {
            if (action === 'sort') change({ sort: sortOf(sorter) });
            else change(next.pageSize === pageSize ? { page: String(next.current) } : { pageSize: String(next.pageSize) });
          }}
        />
      </div>
    </>
  );
}

/** antd keeps to itself the part of a table that scrolls; who has no wheel or finger must be able to stand in it. */
const letKeysScroll = (box: HTMLDivElement | null): void => box?.querySelector('.ant-table-content')?.setAttribute('tabindex', '0');

const antdColumn = <Line,>({ isSorted = false, isKept: _isKept, ...column }: ListColumn<Line>, sort: string | undefined): TableColumnType<Line> =>
  isSorted ? { ...column, sorter: true, sortOrder: sort === column.key ? 'ascend' : sort === `-${column.key}` ? 'descend' : null } : column;

type Sorter<Line> = Parameters<NonNullable<TableProps<Line>['onChange']>>[2];

/** What antd says was clicked, as the address writes it. */
function sortOf<Line>(sorter: Sorter<Line>): string | null {
  const one = Array.isArray(sorter) ? sorter[0] : sorter;
  return one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : null;
}

function Totals({ keys, totals, isSelectable }: { readonly keys: readonly string[]; readonly totals: Readonly<Record<string, ReactNode>>; readonly isSelectable: boolean }) {
  const blanks = isSelectable ? 1 : 0;
  return (
    <Table.Summary.Row className="list-totals">
      {isSelectable ? <Table.Summary.Cell index={0} /> : null}
      {keys.map((key, at) => <Table.Summary.Cell key={key} index={at + blanks} className={key in totals ? 'number' : ''}>{totals[key] ?? (at === 0 ? listTerms.total : null)}</Table.Summary.Cell>)}
    </Table.Summary.Row>
  );
}
