import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packages that were asked for, and their files while they are kept. */
export class CreateDisclosurePackage1790000012000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table disclosure_package (
        id uuid constraint disclosure_package_pk primary key,
        district_id uuid not null constraint disclosure_package_district_fk references org_unit,
        unit_id uuid not null constraint disclosure_package_unit_fk references org_unit,
        fiscal_year integer not null constraint disclosure_package_year_range check (fiscal_year between 2000 and 2199),
        format text not null constraint disclosure_package_format_known check (format in ('docx', 'xlsx', 'pdf')),
        requested_by uuid not null constraint disclosure_package_requester_fk references person,
        post_id uuid not null constraint disclosure_package_post_fk references post,
        requested_at timestamptz not null default clock_timestamp(),
        forms_done integer not null default 0,
        forms_total integer not null default 0 constraint disclosure_package_forms_range check (forms_done between 0 and forms_total and forms_total <= 100000),
        attempts integer not null default 0 constraint disclosure_package_attempts_range check (attempts between 0 and 1000),
        lease uuid,
        lease_until timestamptz,
        finished_at timestamptz,
        cancelled_at timestamptz,
        failure text constraint disclosure_package_failure_sane check (length(failure) between 1 and 100),
        constraint disclosure_package_one_end check (num_nonnulls(finished_at, cancelled_at, failure) <= 1)
      );
      comment on table disclosure_package is '绩效目标公开整套材料';
      create unique index disclosure_package_open_once on disclosure_package (post_id, requested_by, unit_id, fiscal_year, format)
        where finished_at is null and cancelled_at is null and failure is null;
      create index disclosure_package_of_requester on disclosure_package (requested_by, requested_at desc);
      create constraint trigger disclosure_package_audited after insert on disclosure_package deferrable initially deferred for each row execute function require_audit_entry();

      create table disclosure_package_file (
        package_id uuid constraint disclosure_package_file_pk primary key constraint disclosure_package_file_package_fk references disclosure_package on delete cascade,
        content bytea not null constraint disclosure_package_file_content_size check (octet_length(content) between 1 and 33554432),
        expires_at timestamptz not null
      );
      comment on table disclosure_package_file is '公开整套材料的文件（到期删除）';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table disclosure_package_file; drop table disclosure_package;');
  }
}
