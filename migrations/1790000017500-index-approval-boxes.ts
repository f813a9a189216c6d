import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 待办 is read from the obligations that stand at a post, and from the few cases in which the reader has a part already. */
export class IndexApprovalBoxes1790000017500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index obligation_waiting_at_post on obligation (owed_by_unit_id, owed_by_role, due_on, subject_id) include (unit_id) where kind = 'decide-approval' and status = 'open';
      create index approval_act_on_behalf on approval_act (on_behalf_of_id) where on_behalf_of_id is not null;
      create index approval_carried_act_of_person on approval_carried_act (person_id);
      create index approval_assignment_by on approval_assignment (from_person_id);
      create index approval_case_step_in_order on approval_case_step (unit_id, role, case_id) where rule = 'in-order';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index approval_case_step_in_order; drop index approval_assignment_by; drop index approval_carried_act_of_person; drop index approval_act_on_behalf; drop index obligation_waiting_at_post;
    `);
  }
}
