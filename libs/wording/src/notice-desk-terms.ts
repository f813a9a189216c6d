/** 消息 on the desk. */
export const noticeDeskTerms = {
  unread: (count: number) => `消息，${count} 条未读`,
  none: '没有消息。',
  noneUnread: '没有未读消息。',
  all: '查看全部消息',
  filters: { every: '全部', unread: '未读', read: '已读' },
  filter: '显示范围',
  text: '内容',
  at: '时间',
  state: '状态',
  isRead: '已读',
  isUnread: '未读',
  markRead: '标为已读',
  markShown: '本页标为已读',
} as const;
