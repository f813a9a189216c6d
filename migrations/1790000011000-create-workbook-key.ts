import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key that seals offline workbooks. It is drawn here, once, and stays with the data: nobody types it, copies it between servers or
 * loses it when a server is set up anew, and a restored database still knows the workbooks it handed out. Whoever can read it can write
 * the reports themselves, so a seal protects against files, not against the database's keepers.
 */
export class CreateWorkbookKey1790000011000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table workbook_key (
        id integer constraint workbook_key_pk primary key constraint workbook_key_single check (id = 1),
        key bytea not null constraint workbook_key_length check (length(key) = 32)
      );
      comment on table workbook_key is '离线填报表签章密钥';
      insert into workbook_key (id, key) values (1, sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table workbook_key');
  }
}
