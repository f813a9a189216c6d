import { App, Modal, Table } from 'antd';
import { openingTerms } from '#wording/issuance-desk-terms';
import type { components } from '../api/contract.js';
import { Asked } from '../ui/asked.js';
import { Refusal } from '../ui/refusal.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { useOpenYear, useYearOpening } from './goal.queries.js';

type Line = components['schemas']['RolledOverGoalView'];
const { columns } = openingTerms;

/** 开启新年度: which projects go on, looked at first; then their goals are drafts of the new year. */
export function OpenYearDialog({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const opening = useYearOpening(year);
  const open = useOpenYear(year);
  const { message } = App.useApp();
  const send = async (): Promise<void> => {
    const { copied } = await open.mutateAsync();
    void message.success(openingTerms.done(copied));
    onClose();
  };
  const count = (opening.data?.items ?? []).filter(({ outcome }) => outcome === 'would-copy').length;
  return (
    <Modal open width={820} title={openingTerms.open(year)} okText={openingTerms.confirm} okButtonProps={{ disabled: count === 0 }} confirmLoading={open.isPending} onOk={() => void send().catch(() => {})} onCancel={onClose}>
      <p>{openingTerms.hint(year)}</p>
      <Refusal error={open.error} />
      <Asked of={opening}>
        {({ items }) => (
          <ScrollBox name={openingTerms.confirm}><Table<Line>
            size="small" bordered rowKey="fromGoalId" dataSource={items} locale={{ emptyText: openingTerms.nothing }} pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: columns.from, dataIndex: 'name' },
              { title: columns.code, dataIndex: 'code', width: 140, responsive: ['md'] },
              { title: columns.outcome, dataIndex: 'outcome', width: 110, render: (outcome: string) => openingTerms.outcomes[outcome] ?? outcome },
              { title: columns.why, dataIndex: 'message', width: 220, render: (why: string | null) => why ?? '—' },
            ]}
          /></ScrollBox>
        )}
      </Asked>
    </Modal>
  );
}
