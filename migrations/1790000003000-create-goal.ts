import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEN = (column: string, name: string): string => `${column} bigint not null constraint ${name} check (${column} between 0 and 99999999999999)`;

export class CreateGoal1790000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table budget_project (
        id uuid constraint budget_project_pk primary key,
        district_id uuid not null constraint budget_project_district_fk references org_unit,
        unit_id uuid not null constraint budget_project_unit_fk references org_unit,
        fiscal_year integer not null constraint budget_project_year_range check (fiscal_year between 2000 and 2199),
        code text not null constraint budget_project_code_sane check (code ~ '^[0-9A-Za-z-]{1,32}$'),
        name text not null constraint budget_project_name_sane check (length(name) between 1 and 200),
        nature text not null constraint budget_project_nature_known check (nature in ('payroll', 'fee', 'one-off', 'construction', 'award', 'transfer', 'other')),
        constraint budget_project_code_once unique (district_id, fiscal_year, code)
      );
      comment on table budget_project is '预算项目';
      create index budget_project_of_unit on budget_project (unit_id, fiscal_year);
      create constraint trigger budget_project_audited after insert or update or delete on budget_project deferrable initially deferred for each row execute function require_audit_entry();

      create table performance_goal (
        id uuid constraint performance_goal_pk primary key,
        project_id uuid not null constraint performance_goal_project_fk references budget_project constraint performance_goal_once unique,
        district_id uuid not null constraint performance_goal_district_fk references org_unit,
        unit_id uuid not null constraint performance_goal_unit_fk references org_unit,
        fiscal_year integer not null,
        code text not null,
        status text not null,
        version integer not null,
        round integer not null default 0 constraint performance_goal_round_range check (round between 0 and 1000),
        preparer_id uuid not null constraint performance_goal_preparer_fk references person,
        ${FEN('budgeted_fen', 'performance_goal_budgeted_range')},
        ${FEN('fiscal_funds_fen', 'performance_goal_fiscal_funds_range')},
        ${FEN('other_funds_fen', 'performance_goal_other_funds_range')},
        is_key_project boolean not null default false,
        purpose text not null constraint performance_goal_purpose_length check (length(purpose) <= 4000),
        content_hash text not null,
        issued_on date,
        updated_at timestamptz not null default clock_timestamp(),
        constraint performance_goal_status_known check (status in ('draft', 'under-review', 'returned', 'approved', 'issued', 'closed', 'rejected', 'voided')),
        constraint performance_goal_funds_add_up check (budgeted_fen = fiscal_funds_fen + other_funds_fen)
      );
      comment on table performance_goal is '绩效目标';
      comment on column performance_goal.is_key_project is '重点项目';
      create index performance_goal_list on performance_goal (unit_id, fiscal_year, status, code);
      create index performance_goal_of_district on performance_goal (district_id, fiscal_year, status);

      create table goal_objective (
        goal_id uuid not null constraint goal_objective_goal_fk references performance_goal,
        position integer not null constraint goal_objective_position_range check (position between 1 and 100),
        objective text not null constraint goal_objective_length check (length(objective) between 1 and 4000),
        constraint goal_objective_pk primary key (goal_id, position)
      );
      comment on table goal_objective is '绩效目标条目';

      create table goal_indicator (
        id uuid constraint goal_indicator_pk primary key,
        goal_id uuid not null constraint goal_indicator_goal_fk references performance_goal,
        position integer not null constraint goal_indicator_position_range check (position between 1 and 200),
        dimension text not null,
        category text not null,
        name text not null constraint goal_indicator_name_length check (length(name) <= 400),
        description text not null constraint goal_indicator_description_length check (length(description) <= 4000),
        target_raw text not null constraint goal_indicator_target_length check (length(target_raw) <= 400),
        target_kind text not null constraint goal_indicator_target_kind_known check (target_kind in ('quantitative', 'qualitative', 'ambiguous', 'empty')),
        target_operator text,
        target_value numeric(20, 6) constraint goal_indicator_target_value_range check (target_value between -10000000000000 and 10000000000000),
        target_unit text,
        basis text not null constraint goal_indicator_basis_length check (length(basis) <= 4000),
        weight_hundredths integer constraint goal_indicator_weight_range check (weight_hundredths between 0 and 10000),
        constraint goal_indicator_position_once unique (goal_id, position) deferrable initially immediate
      );
      comment on table goal_indicator is '绩效指标（三级）';

      create table spending_plan_entry (
        goal_id uuid not null constraint spending_plan_entry_goal_fk references performance_goal,
        month integer not null constraint spending_plan_entry_month_range check (month between 1 and 12),
        raw text not null constraint spending_plan_entry_raw_length check (length(raw) <= 40),
        percent numeric(7, 2) constraint spending_plan_entry_percent_range check (percent between 0 and 100),
        constraint spending_plan_entry_pk primary key (goal_id, month)
      );
      comment on table spending_plan_entry is '资金支出计划（累计百分比）';

      create table goal_revision (
        goal_id uuid not null constraint goal_revision_goal_fk references performance_goal,
        version integer not null,
        round integer not null,
        reason text not null constraint goal_revision_reason_known check (reason in ('submitted', 'amended', 'issued')),
        content text not null,
        content_hash text not null,
        frozen_at timestamptz not null default clock_timestamp(),
        constraint goal_revision_pk primary key (goal_id, version)
      );
      comment on table goal_revision is '绩效目标历史版本（冻结）';
      create index goal_revision_latest on goal_revision (goal_id, round desc, version desc);

      create table goal_engagement (
        goal_id uuid not null constraint goal_engagement_goal_fk references performance_goal,
        unit_id uuid not null constraint goal_engagement_unit_fk references org_unit,
        constraint goal_engagement_pk primary key (goal_id, unit_id)
      );
      comment on table goal_engagement is '第三方参与的绩效目标';

      create function refuse_locked_goal_content() returns trigger language plpgsql set search_path from current as $$
      begin
        if exists (select 1 from changed_rows join performance_goal on performance_goal.id = changed_rows.goal_id where performance_goal.status not in ('draft', 'returned')) then
          raise exception 'the content of a goal under review or approved is locked' using errcode = 'YJ004';
        end if;
        return null;
      end $$;

      create function refuse_locked_goal_rewrite() returns trigger language plpgsql set search_path from current as $$
      begin
        if exists (select 1 from (select goal_id from old_rows union all select goal_id from changed_rows) as touched
                   join performance_goal on performance_goal.id = touched.goal_id where performance_goal.status not in ('draft', 'returned')) then
          raise exception 'the content of a goal under review or approved is locked' using errcode = 'YJ004';
        end if;
        return null;
      end $$;

      create function refuse_locked_goal_figures() returns trigger language plpgsql as $$
      begin
        if old.status not in ('draft', 'returned') and (new.budgeted_fen, new.fiscal_funds_fen, new.other_funds_fen, new.is_key_project, new.purpose, new.content_hash)
           is distinct from (old.budgeted_fen, old.fiscal_funds_fen, old.other_funds_fen, old.is_key_project, old.purpose, old.content_hash) then
          raise exception 'the content of a goal under review or approved is locked' using errcode = 'YJ004';
        end if;
        return new;
      end $$;

      create trigger performance_goal_figures_locked before update on performance_goal for each row execute function refuse_locked_goal_figures();
      create trigger performance_goal_version before update on performance_goal for each row execute function require_next_version();
      create constraint trigger performance_goal_audited after insert or update or delete on performance_goal deferrable initially deferred for each row execute function require_audit_entry();
      create trigger goal_revision_append_only before update or delete on goal_revision for each row execute function refuse_rewrite();
    `);
    for (const table of ['goal_objective', 'goal_indicator', 'spending_plan_entry']) {
      await queryRunner.query(`
        create trigger ${table}_locked_insert after insert on ${table} referencing new table as changed_rows for each statement execute function refuse_locked_goal_content();
        create trigger ${table}_locked_update after update on ${table} referencing old table as old_rows new table as changed_rows for each statement execute function refuse_locked_goal_rewrite();
        create trigger ${table}_locked_delete after delete on ${table} referencing old table as changed_rows for each statement execute function refuse_locked_goal_content();
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table goal_engagement; drop table goal_revision; drop table spending_plan_entry; drop table goal_indicator; drop table goal_objective;
      drop table performance_goal; drop table budget_project; drop function refuse_locked_goal_content; drop function refuse_locked_goal_rewrite; drop function refuse_locked_goal_figures;
    `);
  }
}
