import { Injectable } from '@nestjs/common';
import { OpinionPhrases } from '#application/approval/opinion-phrases';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

@Injectable()
export class TypeormOpinionPhrases extends OpinionPhrases {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async of(personId: string): Promise<string[]> {
    const rows: { words: string }[] = await this.unitOfWork.manager.query('select words from opinion_phrase where person_id = $1 order by position', [personId]);
    return rows.map(({ words }) => words);
  }

  async replace(personId: string, phrases: readonly string[]): Promise<void> {
    // One list at a time: two windows of one person must not mix theirs.
    await this.unitOfWork.manager.query('select 1 from person where id = $1 for update', [personId]);
    await this.unitOfWork.manager.query('delete from opinion_phrase where person_id = $1', [personId]);
    await this.unitOfWork.manager.query('insert into opinion_phrase (person_id, position, words) select $1, position, words from unnest($2::text[]) with ordinality as phrase (words, position)', [personId, [...phrases]]);
  }
}
