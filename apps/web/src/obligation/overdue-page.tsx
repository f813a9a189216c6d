import { Tag } from 'antd';
import { useState } from 'react';
import { listWorkbookTerms } from '#wording/list-terms';
import { overdueTerms as terms, urgeTerms } from '#wording/obligation-desk-terms';
import { askWorkbook } from '../api/workbook.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { instantText } from '../ui/instant.js';
import { useListAddress } from '../ui/list-address.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { ViewAction } from '../ui/view-action.js';
import { debtorText } from './debtor-text.js';
import { useOverdue, type Obligation, type OverdueFilter } from './obligation.queries.js';
import { UrgeDialog } from './urge-dialog.js';

const lastUrge = (urges: Obligation['urges']): string => {
  const last = urges.at(-1);
  return last === undefined ? '—' : terms.lastUrge(last.by, instantText(last.urgedAt), urges.length);
};

const columnsWith = (onUrge: (obligation: Obligation) => void): readonly ListColumn<Obligation>[] => [
  { key: 'kind', title: terms.what, dataIndex: 'kindName', width: 220, isSorted: true, isKept: true },
  { key: 'title', title: terms.subject, dataIndex: 'title', width: 220 },
  { key: 'unit', title: terms.unit, dataIndex: ['unit', 'name'], width: 150, isSorted: true },
  { key: 'owedBy', title: terms.owedBy, dataIndex: 'owedBy', width: 190, render: debtorText },
  { key: 'due', title: terms.due, dataIndex: 'dueOn', width: 110, className: 'number', isSorted: true },
  { key: 'late', title: terms.late, dataIndex: 'workingDaysOverdue', width: 120, render: (days: number) => <Tag color="error">{terms.days(days)}</Tag> },
  { key: 'told', title: terms.told, dataIndex: 'rung', width: 90, render: terms.rung },
  { key: 'urged', title: terms.urged, dataIndex: 'urges', width: 150, render: lastUrge },
  { key: 'act', title: terms.act, width: 90, isKept: true, render: (_, obligation) => <ViewAction actions={obligation.actions} name="urge" label={urgeTerms.urge} of={urgeTerms.of(obligation.kindName, obligation.title)} onClick={() => onUrge(obligation)} /> },
];

/** 逾期事项: what is late within the reader's scope, also what was never sent and can therefore not be opened yet; whoever owes it can be urged. */
export function OverduePage() {
  const [fiscalYear] = useFiscalYear();
  const [urged, setUrged] = useState<Obligation | null>(null);
  const { value, asked, change, chosen } = useListAddress<NonNullable<OverdueFilter['sort']>>();
  const filter: OverdueFilter = { ...chosen<OverdueFilter>(['unitId']), fiscalYear, ...asked };
  return (
    <>
      <ListTable<Obligation>
        title={terms.title} name="overdue" asked={useOverdue(filter)} rowKey="id" columns={columnsWith(setUrged)} filters={['unitId']} empty={terms.empty}
        tools={<UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />}
        exports={{ name: listWorkbookTerms.ofYear(terms.title, fiscalYear), ask: () => askWorkbook('/obligations/overdue', filter) }}
      />
      <p className="line-hint">{terms.hint}</p>
      {urged === null ? null : <UrgeDialog obligation={urged} onClose={() => setUrged(null)} />}
    </>
  );
}
