import type { NotificationLine } from '#persistence/notification/notification-queries';

/** 站内信. */
export class NotificationView {
  id: string;
  kind: string;
  text: string;
  /** Where it leads, relative to the address of the system. */
  link: string;
  /** Instant, ISO UTC. */
  createdAt: string;
  isRead: boolean;
}

export class NotificationPageView {
  items: NotificationView[];
  total: number;
  /** Over all pages. */
  unread: number;
  page: number;
  pageSize: number;
}

export const presentNotification = (line: NotificationLine): NotificationView => ({
  id: line.id,
  kind: line.kind,
  text: line.body,
  link: line.link,
  createdAt: line.createdAt.toISOString(),
  isRead: line.readAt !== null,
});
