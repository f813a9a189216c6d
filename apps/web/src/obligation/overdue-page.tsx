import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { listWorkbookTerms } from '#wording/list-terms';
import { overdueTerms as terms } from '#wording/obligation-desk-terms';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { askWorkbook } from '../api/workbook.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';

type Obligation = components['schemas']['ObligationView'];
type Filter = operations['Obligation_overdue']['parameters']['query'];

const columns: readonly ListColumn<Obligation>[] = [
  { key: 'kind', title: terms.what, dataIndex: 'kindName', width: 220, isSorted: true, isKept: true },
  { key: 'title', title: terms.subject, dataIndex: 'title', width: 240 },
  { key: 'unit', title: terms.unit, dataIndex: ['unit', 'name'], width: 150, isSorted: true },
  { key: 'owedBy', title: terms.owedBy, dataIndex: 'owedBy', width: 220, render: ({ unitName, roleName, personName }: Obligation['owedBy']) => [unitName, roleName, personName].filter((part) => part !== null).join(' ') },
  { key: 'due', title: terms.due, dataIndex: 'dueOn', width: 110, className: 'number', isSorted: true },
  { key: 'late', title: terms.late, dataIndex: 'workingDaysOverdue', width: 120, render: (days: number) => <Tag color="error">{terms.days(days)}</Tag> },
  { key: 'told', title: terms.told, dataIndex: 'rung', width: 80, render: terms.rung },
];

const useOverdue = (query: Filter) => useQuery({ queryKey: ['obligations', 'overdue', query], queryFn: () => answered(api.GET('/obligations/overdue', { params: { query } })), placeholderData: keepPreviousData });

/** 逾期事项: what is late within the reader's scope, also what was never sent and can therefore not be opened yet. */
export function OverduePage() {
  const [fiscalYear] = useFiscalYear();
  const { value, asked, change, chosen } = useListAddress<NonNullable<Filter['sort']>>();
  const filter: Filter = { ...chosen<Filter>(['unitId']), fiscalYear, ...asked };
  return (
    <>
      <ListTable<Obligation>
        title={terms.title} name="overdue" asked={useOverdue(filter)} rowKey="id" columns={columns} filters={['unitId']} empty={terms.empty}
        tools={<UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />}
        exports={{ name: listWorkbookTerms.ofYear(terms.title, fiscalYear), ask: () => askWorkbook('/obligations/overdue', filter) }}
      />
      <p className="line-hint">{terms.hint}</p>
    </>
  );
}
