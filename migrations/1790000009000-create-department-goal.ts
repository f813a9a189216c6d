import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = [
  'draft>under-review', 'draft>voided', 'under-review>approved', 'under-review>returned', 'under-review>draft', 'under-review>rejected', 'under-review>voided', 'returned>under-review', 'returned>voided',
  'approved>issued', 'issued>closed',
];

const subjectKinds = (table: string, kinds: readonly string[]): string =>
  `alter table ${table} drop constraint ${table}_subject_known, add constraint ${table}_subject_known check (subject_kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));`;

export class CreateDepartmentGoal1790000009000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table department_goal (
        id uuid constraint department_goal_pk primary key,
        district_id uuid not null constraint department_goal_district_fk references org_unit,
        unit_id uuid not null constraint department_goal_unit_fk references org_unit,
        fiscal_year integer not null constraint department_goal_year_range check (fiscal_year between 2000 and 2199),
        status text not null constraint department_goal_status_known check (status in ('draft', 'under-review', 'returned', 'approved', 'issued', 'closed', 'rejected', 'voided')),
        version integer not null,
        round integer not null default 0 constraint department_goal_round_range check (round between 0 and 1000),
        preparer_id uuid not null constraint department_goal_preparer_fk references person,
        content text not null constraint department_goal_content_whole check (jsonb_typeof(content::jsonb) = 'object' and length(content) <= 2000000),
        content_hash text not null,
        issued_on date,
        updated_at timestamptz not null default clock_timestamp()
      );
      comment on table department_goal is '部门整体绩效目标';
      comment on column department_goal.content is '内容（与冻结文本同一写法，整体读写）';
      create unique index department_goal_once on department_goal (unit_id, fiscal_year) where status not in ('rejected', 'voided');
      create index department_goal_of_unit on department_goal (unit_id, fiscal_year, status);

      create table department_goal_revision (
        goal_id uuid not null constraint department_goal_revision_goal_fk references department_goal,
        version integer not null,
        round integer not null,
        reason text not null constraint department_goal_revision_reason_known check (reason in ('submitted', 'issued')),
        content text not null,
        content_hash text not null,
        frozen_at timestamptz not null default clock_timestamp(),
        constraint department_goal_revision_pk primary key (goal_id, version)
      );
      comment on table department_goal_revision is '部门整体绩效目标历史版本（冻结）';

      create function refuse_locked_department_goal() returns trigger language plpgsql as $$
      begin
        if old.status not in ('draft', 'returned') and (new.content, new.content_hash) is distinct from (old.content, old.content_hash) then
          raise exception 'the content of a department goal under review or approved is locked' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create trigger department_goal_content_locked before update on department_goal for each row execute function refuse_locked_department_goal();
      create trigger department_goal_step_known before update on department_goal for each row execute function refuse_unknown_step(${steps.map((step) => `'${step}'`).join(', ')});
      create trigger department_goal_version before update on department_goal for each row execute function require_next_version();
      create constraint trigger department_goal_audited after insert or update or delete on department_goal deferrable initially deferred for each row execute function require_audit_entry();
      create trigger department_goal_revision_append_only before update or delete on department_goal_revision for each row execute function refuse_rewrite();

      ${['approval_route', 'approval_case'].map((table) => subjectKinds(table, ['goal', 'department-goal', 'monitoring-report', 'self-evaluation'])).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${['approval_route', 'approval_case'].map((table) => subjectKinds(table, ['goal', 'monitoring-report', 'self-evaluation'])).join('\n')}
      drop table department_goal_revision; drop table department_goal; drop function refuse_locked_department_goal;
    `);
  }
}
