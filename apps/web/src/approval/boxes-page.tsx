import { App, Button, Switch, Tabs } from 'antd';
import { useState } from 'react';
import { boxNames, boxTerms, menuTerms } from '#wording/desk-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { askWorkbook } from '../api/workbook.js';
import { useMayEver } from '../session/current-session.js';
import { useListAddress } from '../ui/list-address.js';
import { SearchFilter } from '../ui/list-filters.js';
import { ListTable } from '../ui/list-table.js';
import { useBox, useBoxCounters, type ApprovalLine, type BoxFilter } from './approval.queries.js';
import { BatchDialog } from './batch-dialog.js';
import { boxColumns } from './box-columns.js';

type Box = NonNullable<BoxFilter['box']>;

const boxes = Object.keys(boxNames) as Box[];

function useBoxFilter() {
  const { value, asked, change } = useListAddress<NonNullable<BoxFilter['sort']>>();
  const [title, overdue] = [value('title'), value('overdue')];
  const box = boxes.find((each) => each === value('box')) ?? 'todo';
  return { filter: { box, ...asked, ...(title ? { title } : {}), ...(overdue === 'true' ? { overdue } as const : {}) } as const, change };
}

/** 待办、已办 and the other boxes: one list, overdue first. */
export function BoxesPage() {
  const { filter, change } = useBoxFilter();
  const may = useMayEver();
  const { message } = App.useApp();
  const box = useBox(filter);
  const [selected, setSelected] = useState<readonly ApprovalLine[]>([]);
  const [isBatchOpen, setBatchOpen] = useState(false);
  const canBatch = filter.box === 'todo' && may('approval:decide');
  return (
    <>
      <BoxTabs current={filter.box} onChange={(next) => { setSelected([]); change({ box: next, title: null, overdue: null, sort: null }); }} />
      <ListTable<ApprovalLine>
        key={filter.box} title={menuTerms.boxes} name="boxes" asked={box} rowKey="id" columns={boxColumns} filters={['title', 'overdue']} empty={boxTerms.empty[filter.box]}
        tools={
          <>
            <SearchFilter name="title" label={boxTerms.search} />
            <label><Switch checked={filter.overdue === 'true'} onChange={(isOn) => change({ overdue: isOn ? 'true' : null })} aria-label={boxTerms.overdueOnly} /> {boxTerms.overdueOnly}</label>
            {canBatch ? <Button type="primary" disabled={selected.length === 0} onClick={() => setBatchOpen(true)}>{boxTerms.approveSelected}</Button> : null}
            {canBatch && selected.length > 0 ? <span>{boxTerms.selected(selected.length)}</span> : null}
          </>
        }
        exports={{ name: listWorkbookTerms.cases(boxNames[filter.box]), ask: () => askWorkbook('/approval-cases', filter) }}
        {...(canBatch ? { selection: { selectedRowKeys: selected.map(({ id }) => id), preserveSelectedRowKeys: true, onChange: (_keys: unknown, lines: ApprovalLine[]) => setSelected(lines) } } : {})}
      />
      {isBatchOpen ? (
        <BatchDialog
          lines={selected}
          onClose={(result) => {
            setBatchOpen(false);
            if (result === null) return;
            setSelected([]);
            void message.success(boxTerms.decided(result.passed, result.refused));
          }}
        />
      ) : null}
    </>
  );
}

function BoxTabs({ current, onChange }: { readonly current: Box; readonly onChange: (box: string) => void }) {
  const { data } = useBoxCounters();
  const may = useMayEver();
  const counts: Partial<Record<Box, number>> = data ? { todo: data.todo, delegated: data.delegated, returned: data.returned, copied: data.unreadCopies } : {};
  const shown = boxes.filter((box) => box !== 'stuck' || may('approval:intervene'));
  return <Tabs activeKey={current} onChange={onChange} items={shown.map((box) => ({ key: box, label: counts[box] ? `${boxNames[box]}（${counts[box]}）` : boxNames[box] }))} />;
}
