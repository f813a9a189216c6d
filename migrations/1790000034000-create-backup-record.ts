import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a backup was last taken, so that somebody notices when none is. */
export class CreateBackupRecord1790000034000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table backup_record (
        id uuid constraint backup_record_pk primary key default gen_random_uuid(),
        taken_at timestamptz not null,
        finished_at timestamptz not null default clock_timestamp(),
        folder text not null constraint backup_record_folder_sane check (length(folder) between 1 and 4096),
        row_count bigint not null constraint backup_record_rows_counted check (row_count >= 0),
        byte_count bigint not null constraint backup_record_bytes_counted check (byte_count >= 0),
        missing_files integer not null constraint backup_record_missing_counted check (missing_files >= 0),
        constraint backup_record_ends_after_it_begins check (finished_at >= taken_at)
      );
      comment on table backup_record is '备份记录';
      comment on column backup_record.taken_at is '数据截止时刻（快照）';
      comment on column backup_record.missing_files is '应有而未能备份的文件数';
      create index backup_record_latest on backup_record (taken_at desc);
      create trigger backup_record_append_only before update or delete on backup_record for each row execute function refuse_rewrite();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table backup_record;');
  }
}
