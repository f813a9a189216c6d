import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** 站内信 as a list shows it. */
export interface NotificationLine {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly link: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface NotificationPage {
  readonly items: readonly NotificationLine[];
  readonly total: number;
  readonly unread: number;
}

interface LineRow {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly link: string;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

@Injectable()
export class NotificationQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** The actor's own messages, unread ones first, then the newest: a letter belongs to the person, whichever post they sit on. `unread` counts them all. */
  async list(actor: Actor, { isRead = null, offset, limit }: { readonly isRead?: boolean | null; readonly offset: number; readonly limit: number }): Promise<NotificationPage> {
    const rows: LineRow[] = await this.unitOfWork.manager.query(
      `select id, kind, body, link, created_at, read_at from in_app_notification where recipient_id = $1 and ($4::boolean is null or (read_at is not null) = $4)
       order by (read_at is null) desc, created_at desc, id limit $2 offset $3`,
      [actor.personId, limit, offset, isRead],
    );
    const [counts]: { total: number; unread: number }[] = await this.unitOfWork.manager.query(
      `select (count(*) filter (where $2::boolean is null or (read_at is not null) = $2))::integer as total, (count(*) filter (where read_at is null))::integer as unread
       from in_app_notification where recipient_id = $1`,
      [actor.personId, isRead],
    );
    return {
      items: rows.map((row) => ({ id: row.id, kind: row.kind, body: row.body, link: row.link, createdAt: row.created_at, readAt: row.read_at })),
      total: counts?.total ?? 0,
      unread: counts?.unread ?? 0,
    };
  }
}
