import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** A message that was given up. */
export interface BuriedMessage {
  readonly id: string;
  readonly dedupeKey: string;
  readonly channel: string;
  readonly failures: number;
  readonly lastError: string;
  readonly buriedAt: Date;
}

/** For the operator of the system, who sees that something does not arrive but not what it says. */
@Injectable()
export class OutboxQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** The newest thousand. */
  async buried(): Promise<BuriedMessage[]> {
    return this.unitOfWork.manager.query(
      `select id, dedupe_key as "dedupeKey", kind as channel, failures, coalesce(last_error, '') as "lastError", dead_at as "buriedAt"
       from outbox_message where dead_at is not null and done_at is null order by dead_at desc limit 1000`,
    );
  }
}
