import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORDS = (table: string, least: number): string => `words text not null constraint ${table}_words_length check (length(words) between ${least} and 500)`;

export class CreateApprovalReading1790000017000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table approval_copy (
        case_id uuid not null constraint approval_copy_case_fk references approval_case,
        person_id uuid not null constraint approval_copy_person_fk references person,
        copied_by_id uuid not null constraint approval_copy_by_fk references person,
        ${WORDS('approval_copy', 0)},
        copied_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint approval_copy_pk primary key (case_id, person_id)
      );
      comment on table approval_copy is '抄送（不影响办理）';
      create index approval_copy_of_person on approval_copy (person_id, copied_at desc);
      create trigger approval_copy_append_only before update or delete on approval_copy for each row execute function refuse_rewrite();
      create constraint trigger approval_copy_audited after insert on approval_copy deferrable initially deferred for each row execute function require_audit_entry();

      create table approval_copy_reading (
        case_id uuid not null,
        person_id uuid not null,
        read_at timestamptz not null,
        constraint approval_copy_reading_pk primary key (case_id, person_id),
        constraint approval_copy_reading_copy_fk foreign key (case_id, person_id) references approval_copy
      );
      comment on table approval_copy_reading is '抄送已读';
      create trigger approval_copy_reading_append_only before update or delete on approval_copy_reading for each row execute function refuse_rewrite();

      create table approval_urge (
        id uuid constraint approval_urge_pk primary key,
        case_id uuid not null constraint approval_urge_case_fk references approval_case,
        visit integer not null,
        step integer not null,
        person_id uuid not null constraint approval_urge_person_fk references person,
        ${WORDS('approval_urge', 0)},
        reached uuid[] not null constraint approval_urge_reached_somebody check (cardinality(reached) > 0),
        urged_on date not null,
        urged_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp()
      );
      comment on table approval_urge is '催办';
      comment on column approval_urge.reached is '催到的人（含受托人）';
      create index approval_urge_of_case on approval_urge (case_id, urged_on);
      create trigger approval_urge_append_only before update or delete on approval_urge for each row execute function refuse_rewrite();
      create constraint trigger approval_urge_audited after insert on approval_urge deferrable initially deferred for each row execute function require_audit_entry();

      create table approval_urge_reply (
        urge_id uuid not null constraint approval_urge_reply_urge_fk references approval_urge,
        person_id uuid not null constraint approval_urge_reply_person_fk references person,
        finish_by date not null,
        ${WORDS('approval_urge_reply', 0)},
        replied_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint approval_urge_reply_pk primary key (urge_id, person_id)
      );
      comment on table approval_urge_reply is '催办答复（预计办结日）';
      create trigger approval_urge_reply_append_only before update or delete on approval_urge_reply for each row execute function refuse_rewrite();
      create constraint trigger approval_urge_reply_audited after insert on approval_urge_reply deferrable initially deferred for each row execute function require_audit_entry();

      create table approval_annotation (
        id uuid constraint approval_annotation_pk primary key,
        thread_id uuid not null constraint approval_annotation_thread_fk references approval_annotation,
        case_id uuid not null constraint approval_annotation_case_fk references approval_case,
        person_id uuid not null constraint approval_annotation_person_fk references person,
        path text constraint approval_annotation_path_sane check (path ~ '^(/[0-9A-Za-z]{1,40}){1,4}$'),
        content_hash text not null,
        ${WORDS('approval_annotation', 0)},
        resolves boolean not null,
        written_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint approval_annotation_thread_has_its_place check ((thread_id = id) = (path is not null)),
        constraint approval_annotation_says_something check (resolves or words <> '')
      );
      comment on table approval_annotation is '批注（逐条追加）';
      comment on column approval_annotation.path is '批注所在的字段或行，仅首条';
      comment on column approval_annotation.content_hash is '批注所针对的文本';
      create index approval_annotation_of_case on approval_annotation (case_id, recorded_at);
      create trigger approval_annotation_append_only before update or delete on approval_annotation for each row execute function refuse_rewrite();
      create constraint trigger approval_annotation_audited after insert on approval_annotation deferrable initially deferred for each row execute function require_audit_entry();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table approval_annotation; drop table approval_urge_reply; drop table approval_urge; drop table approval_copy_reading; drop table approval_copy;');
  }
}
