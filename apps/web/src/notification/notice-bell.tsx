import { Badge, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { shellTerms } from '#wording/desk-terms';
import { noticeDeskTerms } from '#wording/notice-desk-terms';
import { instantText } from '../ui/instant.js';
import { useLatestNotices, useReadNotices, type Notice } from './notification.queries.js';
import './notice-bell.css';

/** 消息: how many are unread, and the latest at hand. */
export function NoticeBell() {
  const { data } = useLatestNotices();
  const read = useReadNotices();
  const navigate = useNavigate();
  const open = ({ id, link, isRead }: Notice): void => {
    if (!isRead) read.mutate([id]);
    void navigate(link);
  };
  const notices = data?.items ?? [];
  const items = [
    ...(notices.length === 0 ? [{ key: 'none', label: noticeDeskTerms.none, disabled: true }] : notices.map((notice) => ({ key: notice.id, label: <BellLine notice={notice} />, onClick: () => open(notice) }))),
    { type: 'divider' as const },
    { key: 'all', label: noticeDeskTerms.all, onClick: () => void navigate('/notices') },
  ];
  return (
    <Dropdown menu={{ items, className: 'bell-menu' }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="bell" aria-label={noticeDeskTerms.unread(data?.unread ?? 0)}>{shellTerms.notices} <Badge count={data?.unread ?? 0} overflowCount={99} color="#9a6700" /></Button>
    </Dropdown>
  );
}

const BellLine = ({ notice: { text, createdAt, isRead } }: { readonly notice: Notice }) => (
  <div className={isRead ? 'bell-line' : 'bell-line is-unread'}>
    <span>{isRead ? null : `${noticeDeskTerms.isUnread} `}{text}</span>
    <time dateTime={createdAt}>{instantText(createdAt)}</time>
  </div>
);
