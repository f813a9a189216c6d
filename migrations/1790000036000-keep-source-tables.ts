import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever settles an import looks at the tables it was read from; earlier imports go without. */
export class KeepSourceTables1790000036000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table document_import add column tables text;
      comment on column document_import.tables is '文件中的原表（JSON，不再更改）；空为导入时没有保存';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table document_import drop column tables');
  }
}
