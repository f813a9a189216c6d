import { App, Alert, Button, Form, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { deskTerms } from '#wording/desk-terms';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import type { components } from '../api/contract.js';
import { Refusal } from '../ui/refusal.js';
import { useHandOver, usePeople, type PersonDetail } from './organization.queries.js';

type Item = components['schemas']['HandoverItemView'];

/** 工作交接: the list of what would go over and where to, before anything does. */
export function HandoverDialog({ person, onClose }: { readonly person: PersonDetail; readonly onClose: () => void }) {
  const [toPersonId, setSuccessor] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const { data: people } = usePeople({ page: 1, pageSize: 50, isActive: 'true', ...(search === '' ? {} : { search }) });
  const rehearsed = useHandOver(person.id);
  const handOver = useHandOver(person.id);
  const { message } = App.useApp();
  const list = rehearsed.data;
  const choose = (id: string): void => { setSuccessor(id); rehearsed.reset(); handOver.reset(); };
  const confirm = (): void => {
    if (toPersonId !== null) handOver.mutate({ toPersonId, dryRun: false }, { onSuccess: ({ items }) => { void message.success(terms.handOverDone(items.length)); onClose(); } });
  };
  return (
    <Modal
      open width={760} title={`${terms.handOver}：${person.name}`} onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{deskTerms.cancel}</Button>,
        <Button key="rehearse" disabled={toPersonId === null} loading={rehearsed.isPending} onClick={() => { if (toPersonId !== null) rehearsed.mutate({ toPersonId, dryRun: true }); }}>{terms.rehearse}</Button>,
        <Button key="confirm" type="primary" disabled={list === undefined || list.items.length === 0} loading={handOver.isPending} onClick={confirm}>{terms.handOverNow}</Button>,
      ]}
    >
      <p className="organization-hint">{terms.handOverHint}</p>
      <Refusal error={handOver.error ?? rehearsed.error} />
      <Form layout="vertical">
        <Form.Item label={terms.handOverTo} htmlFor="successor">
          <Select id="successor" showSearch={{ filterOption: false, onSearch: setSearch }} value={toPersonId} onChange={choose} options={(people?.items ?? []).filter(({ id }) => id !== person.id).map(({ id, name, login, posts }) => ({ value: id, label: `${name}（${login}）${posts[0] ? ` ${posts[0].unitName} ${posts[0].roleName}` : ''}` }))} />
        </Form.Item>
      </Form>
      {list === undefined ? null : (
        <>
          <Alert type="info" showIcon className="handover-counts" title={list.items.length === 0 ? terms.nothingLeft : list.counts.filter(({ count }) => count > 0).map(({ kindName, count }) => terms.counted(kindName, count)).join('，')} />
          <Table<Item>
            size="small" rowKey={({ kind, id }) => `${kind} ${id}`} dataSource={list.items} scroll={{ y: 280 }} pagination={list.items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
            columns={[{ title: terms.what, dataIndex: 'kindName', width: 130 }, { title: terms.item, dataIndex: 'title' }, { title: terms.outcome, dataIndex: 'outcomeName', width: 190 }]}
          />
        </>
      )}
    </Modal>
  );
}
