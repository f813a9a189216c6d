import { Injectable } from '@nestjs/common';
import { Outbox, type ChannelName, type ClaimedMessage, type FinishedMessage, type LastLook } from '#application/notification/outbox';
import { CLAIMS_OF_A_SUSPECT } from '#application/notification/retry-delay';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const LEASE = `interval '30 seconds'`;
const ERROR_LENGTH = 500;
const OPEN = 'done_at is null and dead_at is null';

interface MessageRow {
  readonly id: string;
  readonly dedupe_key: string;
  readonly kind: ChannelName;
  readonly recipient_id: string;
  readonly payload: string;
  readonly failures: number;
}

interface LookRow {
  readonly id: string;
  readonly obligation_id: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly is_active: boolean;
  readonly obligation_status: string | null;
}

/** Every moment here is the database's: a worker with a wrong clock neither steals nor keeps a lease (reliability.md, C17). */
@Injectable()
export class TypeormOutbox extends Outbox {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async claim(lease: string, choice: { readonly limit: number; readonly areSuspects: boolean }): Promise<ClaimedMessage[]> {
    const rows: MessageRow[] = await this.unitOfWork.manager.query(
      `with due as (
         select id from outbox_message
         where ${OPEN} and next_at <= now() and (lease_until is null or lease_until < now()) and (attempts >= $3) = $4
         order by id for update skip locked limit $2
       ), claimed as (
         update outbox_message set lease = $1, lease_until = clock_timestamp() + ${LEASE}, attempts = attempts + 1
         where id in (select id from due)
         returning id, dedupe_key, kind, recipient_id, payload, failures
       )
       select * from claimed order by id`,
      [lease, choice.limit, CLAIMS_OF_A_SUSPECT, choice.areSuspects],
    );
    return rows.map(toMessage);
  }

  async lookAgain(messages: readonly ClaimedMessage[], lease: string): Promise<LastLook> {
    const rows: LookRow[] = await this.unitOfWork.manager.query(
      `with looked_at as (select * from unnest($1::bigint[], $3::uuid[]) as each (id, obligation_id)),
       renewed as (
         update outbox_message set lease_until = clock_timestamp() + ${LEASE}
         where id = any($1::bigint[]) and lease = $2 and lease_until > clock_timestamp() and ${OPEN}
         returning id, recipient_id
       )
       select renewed.id, person.name, person.email, person.is_active, looked_at.obligation_id, obligation.status as obligation_status
       from renewed join looked_at using (id) join person on person.id = renewed.recipient_id left join obligation on obligation.id = looked_at.obligation_id`,
      [messages.map((message) => message.id), lease, messages.map((message) => message.notice.obligationId ?? null)],
    );
    const seen = new Map(rows.map((row) => [row.id, row]));
    const held = messages.flatMap((message) => {
      const row = seen.get(message.id);
      return row ? [{ message, row, reason: reasonToCancel(row) }] : [];
    });
    return {
      wanted: held.flatMap(({ message, row, reason }) => (reason === null ? [{ ...message, recipient: { name: row.name, email: row.email } }] : [])),
      unwanted: held.flatMap(({ message, reason }) => (reason === null ? [] : [{ message, outcome: 'cancelled' as const, reference: reason }])),
    };
  }

  async finish(finished: readonly FinishedMessage[], lease: string): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `with ended as (select * from unnest($1::bigint[], $3::text[], $4::text[]) as each (id, outcome, reference)),
       finished as (
         update outbox_message set done_at = clock_timestamp(), lease = null, lease_until = null, last_error = null
         where id = any($1::bigint[]) and lease = $2 and ${OPEN} returning id, dedupe_key
       ), recorded as (
         insert into delivery (dedupe_key, outcome, provider_ref) select dedupe_key, outcome, reference from finished join ended using (id) on conflict (dedupe_key) do nothing
       )
       select id from finished`,
      [finished.map((each) => each.message.id), lease, finished.map((each) => each.outcome), finished.map((each) => each.reference)],
    );
    return new Set(rows.map((row) => row.id));
  }

  async postpone(message: ClaimedMessage, lease: string, delayMs: number, error: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `update outbox_message set lease = null, lease_until = null, attempts = attempts - 1, failures = failures + 1, next_at = clock_timestamp() + $3 * interval '1 millisecond', last_error = left($4, ${ERROR_LENGTH})
       where id = $1 and lease = $2 and ${OPEN}`,
      [message.id, lease, delayMs, storable(error)],
    );
  }

  async bury(message: ClaimedMessage, lease: string, error: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `update outbox_message set lease = null, lease_until = null, failures = failures + 1, dead_at = clock_timestamp(), last_error = left($3, ${ERROR_LENGTH}) where id = $1 and lease = $2 and ${OPEN}`,
      [message.id, lease, storable(error)],
    );
  }

  async release(messages: readonly ClaimedMessage[], lease: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `update outbox_message set lease = null, lease_until = null, attempts = attempts - 1 where id = any($1::bigint[]) and lease = $2 and ${OPEN}`,
      [messages.map((message) => message.id), lease],
    );
  }

  async buryKillers(claims: number): Promise<number> {
    return this.countOf(
      `update outbox_message set dead_at = clock_timestamp(), lease = null, lease_until = null, last_error = coalesce(last_error, 'claimed ' || attempts || ' times without an ending')
       where ${OPEN} and attempts >= $1 and (lease_until is null or lease_until < now()) returning 1`,
      [claims],
    );
  }

  async replay(id?: string): Promise<readonly { readonly districtId: string; readonly messages: number }[]> {
    const rows: { district_id: string; messages: number }[] = await this.unitOfWork.manager.query(
      `with replayed as (
         update outbox_message set dead_at = null, attempts = 0, failures = 0, next_at = clock_timestamp(), last_error = null
         where done_at is null and dead_at is not null and ($1::bigint is null or id = $1) returning district_id
       )
       select district_id, count(*)::integer as messages from replayed group by district_id order by district_id`,
      [id ?? null],
    );
    return rows.map((row) => ({ districtId: row.district_id, messages: row.messages }));
  }

  private async countOf(update: string, parameters: readonly unknown[]): Promise<number> {
    const rows: { changed: number }[] = await this.unitOfWork.manager.query(`with changed as (${update}) select count(*)::integer as changed from changed`, [...parameters]);
    return rows[0]?.changed ?? 0;
  }
}

function toMessage(row: MessageRow): ClaimedMessage {
  return { id: row.id, dedupeKey: row.dedupe_key, channel: row.kind, recipientId: row.recipient_id, failures: row.failures, notice: JSON.parse(row.payload) as ClaimedMessage['notice'] };
}

function reasonToCancel(row: LookRow): string | null {
  if (!row.is_active) return 'recipient-inactive';
  return row.obligation_id === null || row.obligation_status === 'open' ? null : `obligation-${row.obligation_status ?? 'gone'}`;
}

/** PostgreSQL's text holds no NUL, and a server's answer may. */
const storable = (text: string): string => text.replaceAll('\0', '');
