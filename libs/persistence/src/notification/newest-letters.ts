import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** When the newest letter of each of these people came, for whoever waits for the next one; nobody's for who never had any. */
@Injectable()
export class NewestLetters {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** One row of an index for each person, however full the inbox. */
  async of(people: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; at: string | null }[] = await this.unitOfWork.manager.query(
      'select asked.id, (select letter.created_at::text from in_app_notification letter where letter.recipient_id = asked.id order by letter.created_at desc limit 1) as at from unnest($1::uuid[]) as asked (id)',
      [[...new Set(people)]],
    );
    return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])));
  }
}
