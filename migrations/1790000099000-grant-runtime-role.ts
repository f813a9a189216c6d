import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The running application is not the owner: it may read and write rows, but only add to the trail (reliability.md, B2). Where no role
 * `yuji_app` exists (an external server with a single account) the append-only triggers alone stand guard.
 */
export class GrantRuntimeRole1790000099000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      do $$ begin
        if exists (select 1 from pg_roles where rolname = 'yuji_app') then
          grant usage on schema public to yuji_app;
          grant select, insert, update, delete on all tables in schema public to yuji_app;
          grant usage on all sequences in schema public to yuji_app;
          alter default privileges in schema public grant select, insert, update, delete on tables to yuji_app;
          alter default privileges in schema public grant usage on sequences to yuji_app;
          revoke update, delete on audit_entry, delivery, goal_revision, approval_decision, approval_author, approval_case_step, approval_route, approval_stuck_step, rulebook_version,
            reminder, payment, budget_change, monitoring_report_revision, self_evaluation_revision, spot_check, rectification_filing, document_import, library_indicator_revision from yuji_app;
          revoke delete on audit_chain, performance_goal, budget_project, approval_case, obligation, monitoring_report, self_evaluation, rectification, org_unit, person, library_indicator from yuji_app;
        end if;
      end $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      do $$ begin
        if exists (select 1 from pg_roles where rolname = 'yuji_app') then
          alter default privileges in schema public revoke select, insert, update, delete on tables from yuji_app;
          alter default privileges in schema public revoke usage on sequences from yuji_app;
          revoke all on all tables in schema public from yuji_app;
          revoke all on all sequences in schema public from yuji_app;
          revoke usage on schema public from yuji_app;
        end if;
      end $$;
    `);
  }
}
