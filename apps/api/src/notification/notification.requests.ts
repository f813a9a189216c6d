import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery } from '../http/paging.requests.js';

export class NotificationListQuery extends PageQuery {
  /** `false` for unread ones, `true` for read ones. */
  @MayBeAbsent() @IsIn(['true', 'false']) isRead?: 'true' | 'false';
}
