import { Button } from 'antd';
import { Link } from 'react-router';
import { listWorkbookTerms } from '#wording/list-terms';
import { rectificationDeskTerms as terms } from '#wording/rectification-desk-terms';
import { statusNames } from '#wording/statuses';
import { askWorkbook } from '../api/workbook.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter, SearchFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useRectifications, type RectificationFilter, type RectificationLine } from './rectification.queries.js';

const filters = ['search', 'unitId', 'status', 'goalId'] as const;
const statuses = Object.entries(statusNames.rectification).map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<RectificationLine>[] = [
  { key: 'notice', title: terms.noticeNo, dataIndex: 'noticeNo', width: 180, isSorted: true, isKept: true, render: (noticeNo: string, { id }) => <Link to={`/rectifications/${id}`}>{noticeNo}</Link> },
  { key: 'name', title: terms.project, dataIndex: 'projectName', isSorted: true },
  { key: 'unit', title: terms.unit, dataIndex: 'unitName', width: 150, isSorted: true },
  { key: 'findings', title: terms.findings, dataIndex: 'findings', width: 80, className: 'number' },
  { key: 'issued', title: terms.issuedOn, dataIndex: 'issuedOn', width: 110, isSorted: true },
  { key: 'due', title: terms.due, dataIndex: 'dueOn', width: 130, isSorted: true },
  { key: 'closed', title: terms.closedOn, dataIndex: 'closedOn', width: 110, isSorted: true, render: (day: string | null) => day ?? '—' },
  { key: 'status', title: terms.status, dataIndex: 'statusName', width: 130, isSorted: true },
];

/** 整改管理: the notices of a year, or of one goal in whatever year. */
export function RectificationsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, asked, change, chosen } = useListAddress<NonNullable<RectificationFilter['sort']>>();
  const isOfGoal = value('goalId') !== null;
  const filter: RectificationFilter = { ...chosen<RectificationFilter>(filters), ...(isOfGoal ? {} : { fiscalYear }), ...asked };
  return (
    <ListTable<RectificationLine>
      title={terms.title} name="rectifications" asked={useRectifications(filter)} rowKey="id" columns={columns} filters={filters} empty={terms.empty}
      tools={
        <>
          <SearchFilter name="search" label={terms.search} />
          <UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />
          <ChoiceFilter name="status" label={terms.status} options={statuses} />
          {isOfGoal ? <Button onClick={() => change({ goalId: null })}>{terms.ofAllGoals}</Button> : null}
        </>
      }
      exports={{ name: listWorkbookTerms.ofYear(terms.title, isOfGoal ? undefined : fiscalYear), ask: () => askWorkbook('/rectifications', filter) }}
    />
  );
}
