import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every step that the state machines allow, as `from>to`; a test holds them against the tables in the domain. */
const stepsOf: Readonly<Record<string, readonly string[]>> = {
  performance_goal: [
    'draft>under-review', 'draft>voided', 'under-review>approved', 'under-review>returned', 'under-review>draft', 'under-review>rejected', 'under-review>voided', 'returned>under-review', 'returned>voided',
    'approved>issued', 'issued>closed',
  ],
  approval_case: ['open>approved', 'open>returned', 'open>rejected', 'open>withdrawn', 'open>voided'],
  obligation: ['open>discharged', 'open>cancelled'],
  monitoring_report: ['open>under-review', 'under-review>confirmed', 'under-review>returned', 'under-review>open', 'returned>under-review'],
  self_evaluation: ['open>under-review', 'under-review>confirmed', 'under-review>returned', 'under-review>open', 'returned>under-review', 'confirmed>rechecked'],
  spot_check: ['under-review>announced', 'under-review>returned', 'under-review>dropped', 'returned>under-review', 'returned>dropped'],
  rectification: ['issued>received', 'received>plan-filed', 'plan-filed>report-filed', 'report-filed>closed', 'report-filed>plan-filed'],
};

/** The last line behind the domain's lifecycles: a step that no table knows cannot be written by anybody (reliability.md §4.1, A7). */
export class GuardLifecycles1790000007000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function refuse_unknown_step() returns trigger language plpgsql as $$
      begin
        if new.status is distinct from old.status and not (old.status || '>' || new.status = any (tg_argv)) then
          raise exception '% cannot go from % to %', tg_table_name, old.status, new.status using errcode = 'YJ006';
        end if;
        return new;
      end $$;
    `);
    for (const [table, steps] of Object.entries(stepsOf)) {
      await queryRunner.query(`create trigger ${table}_step_known before update on ${table} for each row execute function refuse_unknown_step(${steps.map((step) => `'${step}'`).join(', ')})`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(stepsOf)) await queryRunner.query(`drop trigger ${table}_step_known on ${table}`);
    await queryRunner.query('drop function refuse_unknown_step');
  }
}
