import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

export interface StoredReply {
  readonly status: number;
  readonly reply: string | null;
}

/** Replies by person and Idempotency-Key, written in the transaction of the effect. */
@Injectable()
export class IdempotentReplies {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /**
   * Takes the key for the open transaction: null means go on and `keep` the reply. A concurrent holder of the same key is waited for.
   * Throws `request.idempotency-key-reused` (invalid) when the key was used for a different request.
   */
  async claim(personId: string, key: string, requestHash: string): Promise<StoredReply | null> {
    const claimed: unknown[] = await this.unitOfWork.manager.query(
      `insert into idempotent_reply (person_id, key, request_hash) values ($1, $2, decode($3, 'hex')) on conflict do nothing returning key`,
      [personId, key, requestHash],
    );
    if (claimed.length === 1) return null;
    const [stored]: { hash: string; status: number; reply: string | null }[] = await this.unitOfWork.manager.query(
      `select encode(request_hash, 'hex') as hash, status, reply from idempotent_reply where person_id = $1 and key = $2`,
      [personId, key],
    );
    if (!stored) throw new DomainError('state.busy', 'unavailable');
    if (stored.hash !== requestHash) throw new DomainError('request.idempotency-key-reused', 'invalid');
    return { status: stored.status, reply: stored.reply };
  }

  async keep(personId: string, key: string, status: number, reply: string | null): Promise<void> {
    await this.unitOfWork.manager.query('update idempotent_reply set status = $3, reply = $4 where person_id = $1 and key = $2', [personId, key, status, reply]);
  }
}
