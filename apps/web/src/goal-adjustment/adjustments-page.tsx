import { Link } from 'react-router';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { statusNames } from '#wording/statuses';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useAdjustments, type AdjustmentFilter, type AdjustmentLine } from './adjustment.queries.js';

const statuses = Object.entries(statusNames.goal).filter(([value]) => value !== 'closed').map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<AdjustmentLine>[] = [
  { key: 'project', title: adjustmentTerms.project, dataIndex: 'projectName', isKept: true, render: (name: string, { id }) => <Link to={`/goal-adjustments/${id}`}>{name}</Link> },
  { key: 'kind', title: adjustmentTerms.kind, dataIndex: 'kindName', width: 90 },
  { key: 'unit', title: adjustmentTerms.unit, dataIndex: 'unitName', width: 170, responsive: ['md'] },
  { key: 'round', title: adjustmentTerms.round, dataIndex: 'round', width: 80, render: adjustmentTerms.roundOf },
  { key: 'status', title: adjustmentTerms.status, dataIndex: 'statusName', width: 110 },
  { key: 'issued', title: adjustmentTerms.issuedOn, dataIndex: 'issuedOn', width: 110, className: 'number', render: (day: string | null) => day ?? '—' },
];

/** 目标调整: the changes of issued goals that the post may see. */
export function AdjustmentsPage() {
  const [fiscalYear] = useFiscalYear();
  const { asked, chosen } = useListAddress<never>();
  const adjustments = useAdjustments({ ...chosen<AdjustmentFilter>(['status']), fiscalYear, ...asked });
  return (
    <ListTable<AdjustmentLine>
      title={adjustmentTerms.title} isNarrow name="goal-adjustments" asked={adjustments} rowKey="id" columns={columns} filters={['status']} empty={adjustmentTerms.empty}
      tools={<ChoiceFilter name="status" label={adjustmentTerms.status} options={statuses} />}
    />
  );
}
