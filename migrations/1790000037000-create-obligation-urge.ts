import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateObligationUrge1790000037000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table obligation_urge (
        id uuid constraint obligation_urge_pk primary key,
        obligation_id uuid not null constraint obligation_urge_obligation_fk references obligation,
        person_id uuid not null constraint obligation_urge_person_fk references person,
        words text not null constraint obligation_urge_words_length check (length(words) <= 500),
        reached uuid[] not null constraint obligation_urge_reached_somebody check (cardinality(reached) > 0),
        urged_on date not null,
        urged_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp()
      );
      comment on table obligation_urge is '催报';
      comment on column obligation_urge.reached is '催到的人';
      create index obligation_urge_of_obligation on obligation_urge (obligation_id, urged_on);
      create trigger obligation_urge_append_only before update or delete on obligation_urge for each row execute function refuse_rewrite();
      create constraint trigger obligation_urge_audited after insert on obligation_urge deferrable initially deferred for each row execute function require_audit_entry();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table obligation_urge');
  }
}
