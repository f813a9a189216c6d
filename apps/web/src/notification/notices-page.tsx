import { Button, Radio, Tag } from 'antd';
import { Link } from 'react-router';
import { reviewTerms, shellTerms } from '#wording/desk-terms';
import { noticeDeskTerms } from '#wording/notice-desk-terms';
import { instantText } from '../ui/instant.js';
import { useListAddress } from '../ui/list-address.js';
import { ListTable } from '../ui/list-table.js';
import { useNotices, useReadNotices, type Notice } from './notification.queries.js';

const isReadOf = { every: null, unread: 'false', read: 'true' } as const;
const choices = (['every', 'unread', 'read'] as const).map((value) => ({ value, label: noticeDeskTerms.filters[value] }));

/** 消息: everything the system told this person, unread ones first. */
export function NoticesPage() {
  const { value, asked, change } = useListAddress();
  const shown = value('isRead') === 'false' ? 'unread' : value('isRead') === 'true' ? 'read' : 'every';
  const isRead = isReadOf[shown];
  const notices = useNotices({ ...asked, ...(isRead === null ? {} : { isRead }) });
  const read = useReadNotices();
  const items = notices.data?.items ?? [];
  const unread = items.filter((notice) => !notice.isRead);
  return (
    <ListTable<Notice>
      title={shellTerms.notices} name="notices" asked={notices} rowKey="id" empty={shown === 'unread' ? noticeDeskTerms.noneUnread : noticeDeskTerms.none}
      tools={
        <>
          <Radio.Group optionType="button" aria-label={noticeDeskTerms.filter} value={shown} options={choices} onChange={({ target }) => change({ isRead: isReadOf[target.value as keyof typeof isReadOf] })} />
          <Button disabled={unread.length === 0} loading={read.isPending} onClick={() => read.mutate(unread.map(({ id }) => id))}>{noticeDeskTerms.markShown}</Button>
        </>
      }
      columns={[
        { key: 'state', title: noticeDeskTerms.state, dataIndex: 'isRead', width: 80, render: (is: boolean) => (is ? noticeDeskTerms.isRead : <Tag color="processing">{noticeDeskTerms.isUnread}</Tag>) },
        { key: 'text', title: noticeDeskTerms.text, dataIndex: 'text', isKept: true, render: (text: string, notice) => <Link to={notice.link} onClick={() => { if (!notice.isRead) read.mutate([notice.id]); }}>{notice.isRead ? text : <strong>{text}</strong>}</Link> },
        { key: 'at', title: noticeDeskTerms.at, dataIndex: 'createdAt', width: 150, className: 'number', render: instantText },
        { key: 'actions', title: reviewTerms.actions, width: 100, render: (_, { id, isRead: is }) => (is ? null : <Button onClick={() => read.mutate([id])}>{noticeDeskTerms.markRead}</Button>) },
      ]}
    />
  );
}
