import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 复制上年: which goal of an earlier year a goal was copied from. */
export class RememberPredecessor1790000008500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table performance_goal add column copied_from_id uuid constraint performance_goal_copied_from_fk references performance_goal');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table performance_goal drop column copied_from_id');
  }
}
