import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** What may go, and when. The delivery record of a purged message stays for ever: it keeps the message from being sent again. */
const leftovers: readonly { readonly name: string; readonly table: string; readonly key: string; readonly isLeft: string }[] = [
  { name: 'messages', table: 'outbox_message', key: 'id', isLeft: `done_at < now() - interval '90 days'` },
  { name: 'sessions', table: 'session', key: 'token_hash', isLeft: `absolute_expiry_at < now() or last_seen_at < now() - interval '7 days'` },
  { name: 'replies', table: 'idempotent_reply', key: 'ctid', isLeft: `created_at < now() - interval '48 hours'` },
  { name: 'throttles', table: 'sign_in_throttle', key: 'key', isLeft: `window_ends_at < now() - interval '1 day'` },
  { name: 'resets', table: 'password_reset', key: 'token_hash', isLeft: `expires_at < now() - interval '7 days'` },
  { name: 'package-files', table: 'disclosure_package_file', key: 'package_id', isLeft: 'expires_at < now()' },
  { name: 'packages', table: 'disclosure_package', key: 'id', isLeft: `requested_at < now() - interval '90 days'` },
  { name: 'heartbeats', table: 'worker_heartbeat', key: 'worker_id', isLeft: `beat_at < now() - interval '1 day'` },
];

const BATCH = 1000;
const BATCHES = 100;

/** Removes what no longer serves anyone, in small steps, so that nobody waits behind it. */
@Injectable()
export class Leftovers {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** Answers how many rows of each kind went. */
  async purge(): Promise<Readonly<Record<string, number>>> {
    const gone: Record<string, number> = {};
    for (const { name, table, key, isLeft } of leftovers) {
      let removed = BATCH;
      for (let batch = 0; removed === BATCH && batch < BATCHES; batch += 1) {
        const rows: { removed: number }[] = await this.unitOfWork.manager.query(
          `with left_over as (select ${key} as key from ${table} where ${isLeft} limit ${BATCH} for update skip locked),
                removed as (delete from ${table} where ${key} in (select key from left_over) returning 1)
           select count(*)::integer as removed from removed`,
        );
        removed = rows[0]?.removed ?? 0;
        gone[name] = (gone[name] ?? 0) + removed;
      }
    }
    return gone;
  }
}
