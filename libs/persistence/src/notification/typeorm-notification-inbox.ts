import { Injectable } from '@nestjs/common';
import { NotificationInbox, type InboxLetter } from '#application/notification/notification-inbox';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

@Injectable()
export class TypeormNotificationInbox extends NotificationInbox {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async put(letters: readonly InboxLetter[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into in_app_notification (recipient_id, dedupe_key, kind, body, link)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) on conflict (dedupe_key) do nothing`,
      [letters.map((each) => each.recipientId), letters.map((each) => each.dedupeKey), letters.map((each) => each.kind), letters.map((each) => each.body), letters.map((each) => each.link)],
    );
  }

  async markRead(personId: string, notificationId: string): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      `with letter as (select id from in_app_notification where id = $2 and recipient_id = $1),
            newly_read as (update in_app_notification set read_at = clock_timestamp() where id in (select id from letter) and read_at is null)
       select 1 from letter`,
      [personId, notificationId],
    );
    return rows.length === 1;
  }
}
