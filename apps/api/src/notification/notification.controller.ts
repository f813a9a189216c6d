import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ReadNotification } from '#application/notification/read-notification';
import type { Actor } from '#domain/access/actor';
import { NotificationQueries } from '#persistence/notification/notification-queries';
import { CurrentActor, SignedIn } from '../http/access.js';
import { NotificationListQuery } from './notification.requests.js';
import { NotificationPageView, presentNotification } from './notification.views.js';

/** Everybody has an inbox, whatever their role; it holds nothing but their own letters. */
@Controller('notifications')
export class NotificationController {
  constructor(
    private readonly notificationQueries: NotificationQueries,
    private readonly readNotification: ReadNotification,
  ) {}

  @Get()
  @SignedIn()
  async list(@CurrentActor() actor: Actor, @Query() query: NotificationListQuery): Promise<NotificationPageView> {
    const { items, total, unread } = await this.notificationQueries.list(actor, { ...(query.isRead === undefined ? {} : { isRead: query.isRead === 'true' }), offset: (query.page - 1) * query.pageSize, limit: query.pageSize });
    return { items: items.map(presentNotification), total, unread, page: query.page, pageSize: query.pageSize };
  }

  @Post(':id/reading')
  @HttpCode(204)
  @SignedIn()
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.readNotification.execute(actor, id);
  }
}
