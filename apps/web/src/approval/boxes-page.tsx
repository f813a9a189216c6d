import { App, Button, Input, Space, Switch, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { boxNames, boxTerms, deskTerms } from '#wording/desk-terms';
import { useMayEver } from '../session/current-session.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { instantText } from '../ui/instant.js';
import { useBox, useBoxCounters, type ApprovalLine, type BoxFilter } from './approval.queries.js';
import { BatchDialog } from './batch-dialog.js';

type Box = NonNullable<BoxFilter['box']>;

const PAGE_SIZE = 20;
const boxes = Object.keys(boxNames) as Box[];

function useBoxFilter(): { readonly filter: BoxFilter & { box: Box }; readonly change: ReturnType<typeof useAddressFilter>['change'] } {
  const { value, page, change } = useAddressFilter();
  const [title, overdue] = [value('title'), value('overdue')];
  const box = boxes.find((each) => each === value('box')) ?? 'todo';
  return { filter: { box, page, pageSize: PAGE_SIZE, ...(title ? { title } : {}), ...(overdue === 'true' ? { overdue } : {}) }, change };
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
      <BoxTabs current={filter.box} onChange={(next) => { setSelected([]); change({ box: next, title: null, overdue: null }); }} />
      <Space wrap className="boxes-tools">
        <Input.Search allowClear placeholder={boxTerms.search} aria-label={boxTerms.search} defaultValue={filter.title ?? ''} key={filter.box} onSearch={(title) => change({ title })} />
        <label><Switch checked={filter.overdue === 'true'} onChange={(isOn) => change({ overdue: isOn ? 'true' : null })} aria-label={boxTerms.overdueOnly} /> {boxTerms.overdueOnly}</label>
        {canBatch ? <Button type="primary" disabled={selected.length === 0} onClick={() => setBatchOpen(true)}>{boxTerms.approveSelected}</Button> : null}
        {canBatch && selected.length > 0 ? <span>{boxTerms.selected(selected.length)}</span> : null}
      </Space>
      <BoxTable filter={filter} box={box} {...(canBatch ? { selected, onSelect: setSelected } : {})} onPage={(page) => change({ page: String(page) })} />
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

interface BoxTableProps {
  readonly filter: BoxFilter & { box: Box };
  readonly box: ReturnType<typeof useBox>;
  readonly selected?: readonly ApprovalLine[];
  readonly onSelect?: (lines: readonly ApprovalLine[]) => void;
  readonly onPage: (page: number) => void;
}

function BoxTable({ filter, box, selected, onSelect, onPage }: BoxTableProps) {
  return (
    <Table<ApprovalLine>
      size="small" rowKey="id" bordered loading={box.isFetching && box.data === undefined} dataSource={box.data?.items ?? []} className="wide-table"
      locale={{ emptyText: box.isPending ? deskTerms.loading : box.error?.message ?? boxTerms.empty[filter.box] }}
      {...(selected && onSelect ? { rowSelection: { selectedRowKeys: selected.map(({ id }) => id), preserveSelectedRowKeys: true, onChange: (_keys: unknown, lines: ApprovalLine[]) => onSelect(lines) } } : {})}
      pagination={{ current: filter.page, pageSize: PAGE_SIZE, total: box.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: onPage }}
      columns={[
        { title: boxTerms.title, dataIndex: 'title', render: (title: string, { id, isUrged, isRead }) => <><Link to={`/approval-cases/${id}`}>{title}</Link>{isUrged ? <> <Tag color="warning">{boxTerms.urged}</Tag></> : null}{isRead === false ? <> <Tag color="processing">{boxTerms.unread}</Tag></> : null}</> },
        { title: boxTerms.kind, dataIndex: ['subject', 'kindName'], width: 120 },
        { title: boxTerms.unit, dataIndex: ['unit', 'name'], width: 130, ellipsis: true },
        { title: boxTerms.submitter, dataIndex: 'submittedBy', width: 80 },
        { title: boxTerms.step, dataIndex: 'step', width: 120, render: (step: string | null) => step ?? '—' },
        { title: boxTerms.opened, dataIndex: 'openedAt', width: 140, className: 'number', render: instantText },
        { title: boxTerms.due, dataIndex: 'dueOn', width: 140, render: (due: string | null, { isOverdue }) => (due === null ? '—' : <>{due}{isOverdue ? <> <Tag color="error">{boxTerms.late}</Tag></> : null}</>) },
        { title: boxTerms.state, dataIndex: 'statusName', width: 80 },
      ]}
    />
  );
}
