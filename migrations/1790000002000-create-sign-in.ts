import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, throttling and stored replies. All of their times are the database's own clock, never the business clock. */
export class CreateSignIn1790000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table session (
        token_hash bytea constraint session_pk primary key,
        csrf_token text not null,
        person_id uuid not null constraint session_person_fk references person,
        post_id uuid constraint session_post_fk references post,
        created_at timestamptz not null default clock_timestamp(),
        last_seen_at timestamptz not null default clock_timestamp(),
        absolute_expiry_at timestamptz not null
      );
      comment on table session is '登录会话';
      create index session_of_person on session (person_id);

      create table sign_in_throttle (
        key text constraint sign_in_throttle_pk primary key,
        failures integer not null constraint sign_in_throttle_failures_range check (failures between 0 and 1000000),
        window_ends_at timestamptz not null
      );
      comment on table sign_in_throttle is '登录失败计数（按账号、按来源）';

      create table password_reset (
        token_hash bytea constraint password_reset_pk primary key,
        person_id uuid not null constraint password_reset_person_fk references person,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      comment on table password_reset is '密码重置凭证（一次有效）';
      create index password_reset_of_person on password_reset (person_id);

      create table idempotent_reply (
        person_id uuid not null constraint idempotent_reply_person_fk references person,
        key text not null constraint idempotent_reply_key_sane check (length(key) between 8 and 200),
        request_hash bytea not null,
        status integer,
        reply text,
        created_at timestamptz not null default clock_timestamp(),
        constraint idempotent_reply_pk primary key (person_id, key)
      );
      comment on table idempotent_reply is '幂等键与已作答复';
      create index idempotent_reply_age on idempotent_reply (created_at);

      create table rulebook_version (
        id uuid constraint rulebook_version_pk primary key,
        district_id uuid not null constraint rulebook_version_district_fk references org_unit,
        fiscal_year integer not null constraint rulebook_version_year_range check (fiscal_year between 2000 and 2199),
        number integer not null constraint rulebook_version_number_range check (number between 1 and 100000),
        effective_on date not null,
        settings jsonb not null,
        constraint rulebook_version_once unique (district_id, fiscal_year, number)
      );
      comment on table rulebook_version is '规则手册版本';
      create trigger rulebook_version_append_only before update or delete on rulebook_version for each row execute function refuse_rewrite();
      create constraint trigger rulebook_version_audited after insert on rulebook_version deferrable initially deferred for each row execute function require_audit_entry();

      create table holiday_calendar (
        year integer constraint holiday_calendar_pk primary key constraint holiday_calendar_year_range check (year between 2000 and 2199),
        notices text[] not null,
        version integer not null default 1 constraint holiday_calendar_version_range check (version between 1 and 1000000)
      );
      comment on table holiday_calendar is '已公布节假日安排的年份';
      create table holiday_calendar_day (
        year integer not null constraint holiday_calendar_day_year_fk references holiday_calendar,
        day date not null,
        is_working boolean not null,
        name text not null constraint holiday_calendar_day_name_length check (length(name) between 1 and 40),
        constraint holiday_calendar_day_pk primary key (year, day)
      );
      comment on table holiday_calendar_day is '节假日与调休上班日';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table holiday_calendar_day; drop table holiday_calendar; drop table rulebook_version; drop table idempotent_reply;
      drop table password_reset; drop table sign_in_throttle; drop table session;`);
  }
}
