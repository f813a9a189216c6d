import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCampaignWindow1790000016000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table submission_window (
        id uuid constraint submission_window_pk primary key,
        district_id uuid not null constraint submission_window_district_fk references org_unit,
        fiscal_year integer not null constraint submission_window_year_range check (fiscal_year between 2000 and 2199),
        kind text not null constraint submission_window_kind_known check (kind in ('first', 'second')),
        opens_on date not null,
        closes_on date not null,
        source text not null constraint submission_window_source_length check (length(source) between 1 and 400),
        version integer not null,
        constraint submission_window_once unique (district_id, fiscal_year, kind),
        constraint submission_window_in_order check (closes_on >= opens_on)
      );
      comment on table submission_window is '申报窗口（一上、二上）';
      create trigger submission_window_version before update on submission_window for each row execute function require_next_version();
      create constraint trigger submission_window_audited after insert or update or delete on submission_window deferrable initially deferred for each row execute function require_audit_entry();

      create table window_extension (
        id uuid constraint window_extension_pk primary key,
        window_id uuid not null constraint window_extension_window_fk references submission_window,
        unit_id uuid not null constraint window_extension_unit_fk references org_unit,
        closes_on date not null,
        reason text not null constraint window_extension_reason_length check (length(reason) between 1 and 400),
        approved_by text not null constraint window_extension_approver_length check (length(approved_by) between 1 and 80),
        recorded_by uuid not null constraint window_extension_recorder_fk references person,
        recorded_at timestamptz not null default clock_timestamp()
      );
      comment on table window_extension is '申报窗口延期（按单位，只增不改）';
      create index window_extension_of_window on window_extension (window_id, unit_id);
      create trigger window_extension_append_only before update or delete on window_extension for each row execute function refuse_rewrite();
      create constraint trigger window_extension_audited after insert on window_extension deferrable initially deferred for each row execute function require_audit_entry();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table window_extension; drop table submission_window;');
  }
}
