import { Button, Radio, Space, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { deskTerms, reviewTerms } from '#wording/desk-terms';
import { noticeDeskTerms } from '#wording/notice-desk-terms';
import { useAddressFilter } from '../ui/address-filter.js';
import { instantText } from '../ui/instant.js';
import { useNotices, useReadNotices, type Notice } from './notification.queries.js';

const PAGE_SIZE = 20;
const isReadOf = { every: null, unread: 'false', read: 'true' } as const;
const choices = (['every', 'unread', 'read'] as const).map((value) => ({ value, label: noticeDeskTerms.filters[value] }));

/** 消息: everything the system told this person, unread ones first. */
export function NoticesPage() {
  const { value, page, change } = useAddressFilter();
  const shown = value('isRead') === 'false' ? 'unread' : value('isRead') === 'true' ? 'read' : 'every';
  const isRead = isReadOf[shown];
  const notices = useNotices({ page, pageSize: PAGE_SIZE, ...(isRead === null ? {} : { isRead }) });
  const read = useReadNotices();
  const items = notices.data?.items ?? [];
  const unread = items.filter((notice) => !notice.isRead);
  return (
    <>
      <Space wrap className="boxes-tools">
        <Radio.Group optionType="button" aria-label={noticeDeskTerms.filter} value={shown} options={choices} onChange={({ target }) => change({ isRead: isReadOf[target.value as keyof typeof isReadOf] })} />
        <Button disabled={unread.length === 0} loading={read.isPending} onClick={() => read.mutate(unread.map(({ id }) => id))}>{noticeDeskTerms.markShown}</Button>
      </Space>
      <Table<Notice>
        size="small" rowKey="id" bordered loading={notices.isPending} dataSource={items} className="wide-table" locale={{ emptyText: notices.error?.message ?? (notices.isPending ? deskTerms.loading : shown === 'unread' ? noticeDeskTerms.noneUnread : noticeDeskTerms.none) }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: notices.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: (next) => change({ page: String(next) }) }}
        columns={[
          { title: noticeDeskTerms.state, dataIndex: 'isRead', width: 80, render: (is: boolean) => (is ? noticeDeskTerms.isRead : <Tag color="processing">{noticeDeskTerms.isUnread}</Tag>) },
          { title: noticeDeskTerms.text, dataIndex: 'text', render: (text: string, notice) => <Link to={notice.link} onClick={() => { if (!notice.isRead) read.mutate([notice.id]); }}>{notice.isRead ? text : <strong>{text}</strong>}</Link> },
          { title: noticeDeskTerms.at, dataIndex: 'createdAt', width: 150, className: 'number', render: instantText },
          { title: reviewTerms.actions, key: 'actions', width: 100, render: (_, { id, isRead: is }) => (is ? null : <Button onClick={() => read.mutate([id])}>{noticeDeskTerms.markRead}</Button>) },
        ]}
      />
    </>
  );
}
