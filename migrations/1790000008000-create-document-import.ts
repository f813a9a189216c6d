import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDocumentImport1790000008000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table document_import (
        id uuid constraint document_import_pk primary key,
        district_id uuid not null constraint document_import_district_fk references org_unit,
        unit_id uuid not null constraint document_import_unit_fk references org_unit,
        fiscal_year integer not null constraint document_import_year_range check (fiscal_year between 2000 and 2199),
        file_name text not null constraint document_import_file_name_length check (length(file_name) between 1 and 200),
        sha256 text not null constraint document_import_sha256_sane check (sha256 ~ '^[0-9a-f]{64}$'),
        format text not null constraint document_import_format_known check (format in ('text', 'docx', 'doc', 'xlsx', 'pdf')),
        document text not null,
        content_hash text not null,
        imported_by uuid not null constraint document_import_imported_by_fk references person,
        imported_at timestamptz not null default clock_timestamp(),
        constraint document_import_once unique (unit_id, fiscal_year, content_hash)
      );
      comment on table document_import is '导入的公开文件（读取结果，不再更改）';
      create trigger document_import_append_only before update or delete on document_import for each row execute function refuse_rewrite();
      create constraint trigger document_import_audited after insert or update or delete on document_import deferrable initially deferred for each row execute function require_audit_entry();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table document_import');
  }
}
