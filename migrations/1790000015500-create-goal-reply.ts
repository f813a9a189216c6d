import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 批复: by which paper a goal was issued. Goals that were issued one by one have none. */
export class CreateGoalReply1790000015500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table goal_reply (
        id uuid constraint goal_reply_pk primary key,
        district_id uuid not null constraint goal_reply_district_fk references org_unit,
        fiscal_year integer not null constraint goal_reply_year_range check (fiscal_year between 2000 and 2199),
        number text not null constraint goal_reply_number_sane check (length(btrim(number)) between 1 and 64),
        issued_on date not null,
        recorded_by uuid not null constraint goal_reply_recorder_fk references person,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint goal_reply_once unique (district_id, fiscal_year, number)
      );
      comment on table goal_reply is '绩效目标批复（批次，只增不改）';
      create trigger goal_reply_append_only before update or delete on goal_reply for each row execute function refuse_rewrite();
      create constraint trigger goal_reply_audited after insert on goal_reply deferrable initially deferred for each row execute function require_audit_entry();

      create table replied_goal (
        reply_id uuid not null constraint replied_goal_reply_fk references goal_reply,
        goal_id uuid not null constraint replied_goal_goal_fk references performance_goal,
        constraint replied_goal_pk primary key (goal_id)
      );
      comment on table replied_goal is '批复下达的绩效目标';
      create index replied_goal_of_reply on replied_goal (reply_id);
      create trigger replied_goal_append_only before update or delete on replied_goal for each row execute function refuse_rewrite();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table replied_goal; drop table goal_reply;');
  }
}
