import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import { Notices, type Notice } from '#application/ports/notices';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** Tells a worker that there is something to deliver. Only shortens the wait: every worker polls anyway. */
export abstract class OutboxWake {
  abstract wake(): void;
}

/** One outbox row per person and channel, in the open transaction; a key that exists already is left as it is. */
@Injectable()
export class OutboxNotices extends Notices {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
    private readonly outboxWake: OutboxWake,
  ) {
    super();
  }

  async enqueue(notice: Notice): Promise<void> {
    const payload = JSON.stringify({ kind: notice.kind, link: notice.link, details: notice.details, ...(notice.obligationId ? { obligationId: notice.obligationId } : {}) });
    const units = notice.to.flatMap((to) => ('unitId' in to ? [to] : []));
    const people = notice.to.flatMap((to) => ('personId' in to ? [to.personId] : []));
    const today = await this.clock.today();
    // One look-up for each recipient: as an anti-join, the plan of a connection that was opened while the table was small reads all of it for ever.
    this.unitOfWork.writeBehind(
      `with recipients as (
         select person.id, person.email from person where person.id = any($3::uuid[]) and person.is_active
         union
         select person.id, person.email from unnest($1::uuid[], $2::text[]) as wanted (unit_id, role)
         join post on post.unit_id = wanted.unit_id and post.role = wanted.role and post.starts_on <= $4 and (post.ends_on is null or post.ends_on >= $4)
         join person on person.id = post.person_id and person.is_active
       )
       insert into outbox_message (district_id, dedupe_key, kind, recipient_id, payload)
       select $5::uuid, $6::text || '/' || recipients.id || '/' || channel, channel, recipients.id, $7::text
       from recipients cross join (values ('in-app'), ('mail')) as channels (channel)
       where (channel = 'in-app' or recipients.email is not null)
         and (select true from delivery where delivery.dedupe_key = $6::text || '/' || recipients.id || '/' || channel) is null
       on conflict (dedupe_key) do nothing`,
      [units.map((to) => to.unitId), units.map((to) => to.role), people, today, notice.districtId, notice.key, payload],
    );
    this.unitOfWork.afterCommit(() => this.outboxWake.wake());
  }
}
