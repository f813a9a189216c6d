import { Link } from 'react-router';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { listTerms, listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { askWorkbook } from '../api/workbook.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter, SearchFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useAdjustments, type AdjustmentFilter, type AdjustmentLine } from './adjustment.queries.js';

const filters = ['search', 'unitId', 'status'] as const;
const statuses = Object.entries(statusNames.goal).filter(([value]) => value !== 'closed').map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<AdjustmentLine>[] = [
  { key: 'name', title: adjustmentTerms.project, dataIndex: 'projectName', isSorted: true, isKept: true, render: (name: string, { id }) => <Link to={`/goal-adjustments/${id}`}>{name}</Link> },
  { key: 'kind', title: adjustmentTerms.kind, dataIndex: 'kindName', width: 100, isSorted: true },
  { key: 'unit', title: adjustmentTerms.unit, dataIndex: 'unitName', width: 170, isSorted: true, responsive: ['md'] },
  { key: 'round', title: adjustmentTerms.round, dataIndex: 'round', width: 80, render: adjustmentTerms.roundOf },
  { key: 'status', title: adjustmentTerms.status, dataIndex: 'statusName', width: 110, isSorted: true },
  { key: 'issued', title: adjustmentTerms.issuedOn, dataIndex: 'issuedOn', width: 120, className: 'number', isSorted: true, render: (day: string | null) => day ?? '—' },
];

/** 目标调整: the changes of issued goals that the post may see. */
export function AdjustmentsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, asked, change, chosen } = useListAddress<NonNullable<AdjustmentFilter['sort']>>();
  const filter: AdjustmentFilter = { ...chosen<AdjustmentFilter>(filters), fiscalYear, ...asked };
  return (
    <ListTable<AdjustmentLine>
      title={adjustmentTerms.title} isNarrow name="goal-adjustments" asked={useAdjustments(filter)} rowKey="id" columns={columns} filters={filters} empty={adjustmentTerms.empty}
      tools={
        <>
          <SearchFilter name="search" label={listTerms.searchProject} />
          <UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />
          <ChoiceFilter name="status" label={adjustmentTerms.status} options={statuses} className="tool-short" />
        </>
      }
      exports={{ name: listWorkbookTerms.ofYear(adjustmentTerms.title, fiscalYear), ask: () => askWorkbook('/goal-adjustments', filter) }}
    />
  );
}
