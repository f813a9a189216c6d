import type { MigrationInterface, QueryRunner } from 'typeorm';

const relations = (extra: string): string => `
  alter table approval_case_step drop constraint approval_case_step_relation_known;
  alter table approval_case_step add constraint approval_case_step_relation_known
    check (relation in ('own-unit', 'assigned-program-division', 'district-performance-division', 'district-budget-division', 'engaged-third-party'${extra}))`;

/** 区县财政局: steps of its leaders, beside those of its divisions. */
export class SeatStepsAtTheBureau1790000013000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(relations(`, 'district-finance-bureau'`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(relations(''));
  }
}
