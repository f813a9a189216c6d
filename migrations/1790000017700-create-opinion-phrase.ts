import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOpinionPhrase1790000017700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table opinion_phrase (
        person_id uuid not null constraint opinion_phrase_person_fk references person,
        position integer not null constraint opinion_phrase_position_range check (position between 1 and 30),
        words text not null constraint opinion_phrase_words_length check (length(words) between 1 and 200),
        constraint opinion_phrase_pk primary key (person_id, position)
      );
      comment on table opinion_phrase is '审批常用语（每人自定）';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table opinion_phrase');
  }
}
