import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMonitoring1790000005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table budget_change (
        id uuid constraint budget_change_pk primary key,
        project_id uuid not null constraint budget_change_project_fk references budget_project,
        kind text not null constraint budget_change_kind_known check (kind in ('reply', 'increase', 'decrease', 'reclaim', 'transfer-in', 'transfer-out', 'carry-over')),
        amount_fen bigint not null constraint budget_change_amount_range check (amount_fen between -99999999999999 and 99999999999999),
        effective_on date not null,
        recorded_by uuid constraint budget_change_recorder_fk references person,
        recorded_at timestamptz not null default clock_timestamp()
      );
      comment on table budget_change is '预算变动（批复、追加、调减、收回、调剂、结转）';
      create index budget_change_of_project on budget_change (project_id, effective_on) include (amount_fen);
      create trigger budget_change_append_only before update or delete on budget_change for each row execute function refuse_rewrite();
      create constraint trigger budget_change_audited after insert on budget_change deferrable initially deferred for each row execute function require_audit_entry();

      create table payment (
        id uuid constraint payment_pk primary key,
        district_id uuid not null constraint payment_district_fk references org_unit,
        project_id uuid not null constraint payment_project_fk references budget_project,
        voucher_no text not null constraint payment_voucher_sane check (length(voucher_no) between 1 and 64),
        paid_on date not null,
        amount_fen bigint not null constraint payment_amount_range check (amount_fen between -99999999999999 and 99999999999999 and amount_fen <> 0),
        summary text not null constraint payment_summary_length check (length(summary) <= 400),
        recorded_by uuid not null constraint payment_recorder_fk references person,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint payment_voucher_once unique (district_id, voucher_no)
      );
      comment on table payment is '支付（执行数）';
      create index payment_of_project on payment (project_id, paid_on) include (amount_fen);
      create trigger payment_append_only before update or delete on payment for each row execute function refuse_rewrite();
      create constraint trigger payment_audited after insert on payment deferrable initially deferred for each row execute function require_audit_entry();

      create table monitoring_report (
        id uuid constraint monitoring_report_pk primary key,
        district_id uuid not null constraint monitoring_report_district_fk references org_unit,
        unit_id uuid not null constraint monitoring_report_unit_fk references org_unit,
        goal_id uuid not null constraint monitoring_report_goal_fk references performance_goal,
        fiscal_year integer not null,
        month integer not null constraint monitoring_report_month_range check (month between 1 and 12),
        checkpoint_on date not null,
        status text not null constraint monitoring_report_status_known check (status in ('open', 'under-review', 'returned', 'confirmed')),
        round integer not null default 0 constraint monitoring_report_round_range check (round between 0 and 1000),
        preparer_id uuid constraint monitoring_report_preparer_fk references person,
        budget_fen bigint constraint monitoring_report_budget_range check (budget_fen between 0 and 99999999999999),
        spent_fen bigint constraint monitoring_report_spent_range check (spent_fen between -99999999999999 and 99999999999999),
        forecast_fen bigint constraint monitoring_report_forecast_range check (forecast_fen between 0 and 99999999999999),
        plan_light text constraint monitoring_report_plan_light_known check (plan_light in ('red', 'yellow', 'green', 'blue', 'exempt')),
        linear_light text constraint monitoring_report_linear_light_known check (linear_light in ('red', 'yellow', 'green', 'blue', 'exempt')),
        attainment_light text constraint monitoring_report_attainment_light_known check (attainment_light in ('red', 'yellow', 'green', 'blue', 'exempt')),
        forecast_light text constraint monitoring_report_forecast_light_known check (forecast_light in ('red', 'yellow', 'green', 'blue', 'exempt')),
        project_light text constraint monitoring_report_project_light_known check (project_light in ('red', 'yellow', 'green', 'blue', 'exempt')),
        deviation_cause text constraint monitoring_report_cause_length check (length(deviation_cause) <= 2000),
        corrective_measure text constraint monitoring_report_measure_length check (length(corrective_measure) <= 2000),
        rulebook_version text,
        content_hash text,
        filed_on date,
        version integer not null,
        constraint monitoring_report_once unique (goal_id, month)
      );
      comment on table monitoring_report is '绩效运行监控表';
      create index monitoring_report_of_unit on monitoring_report (unit_id, fiscal_year, month);
      create trigger monitoring_report_version before update on monitoring_report for each row execute function require_next_version();
      create constraint trigger monitoring_report_audited after insert or update or delete on monitoring_report deferrable initially deferred for each row execute function require_audit_entry();

      create table monitoring_report_indicator (
        report_id uuid not null constraint monitoring_report_indicator_report_fk references monitoring_report,
        indicator_id uuid not null constraint monitoring_report_indicator_indicator_fk references goal_indicator,
        actual jsonb,
        forecast jsonb,
        attainable text constraint monitoring_report_indicator_attainable_known check (attainable in ('certain', 'possible', 'impossible')),
        reason text constraint monitoring_report_indicator_reason_length check (length(reason) <= 2000),
        constraint monitoring_report_indicator_pk primary key (report_id, indicator_id)
      );
      comment on table monitoring_report_indicator is '监控表指标完成情况';

      create table monitoring_report_revision (
        report_id uuid not null constraint monitoring_report_revision_report_fk references monitoring_report,
        round integer not null constraint monitoring_report_revision_round_range check (round between 1 and 1000),
        content text not null,
        content_hash text not null,
        filed_on date not null,
        frozen_at timestamptz not null default clock_timestamp(),
        constraint monitoring_report_revision_pk primary key (report_id, round)
      );
      comment on table monitoring_report_revision is '绩效运行监控表各轮报送内容（冻结）';
      create function refuse_locked_report_content() returns trigger language plpgsql set search_path from current as $$
      begin
        if (select status from monitoring_report where id = coalesce(new.report_id, old.report_id)) not in ('open', 'returned') then
          raise exception 'the content of a filed monitoring report is locked' using errcode = 'YJ004';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger monitoring_report_indicator_locked before insert or update or delete on monitoring_report_indicator for each row execute function refuse_locked_report_content();

      create function refuse_locked_report_figures() returns trigger language plpgsql as $$
      begin
        if old.status not in ('open', 'returned') and (new.forecast_fen, new.deviation_cause, new.corrective_measure, new.budget_fen, new.spent_fen, new.plan_light, new.linear_light,
             new.attainment_light, new.forecast_light, new.project_light, new.rulebook_version, new.content_hash, new.filed_on, new.round)
           is distinct from (old.forecast_fen, old.deviation_cause, old.corrective_measure, old.budget_fen, old.spent_fen, old.plan_light, old.linear_light,
             old.attainment_light, old.forecast_light, old.project_light, old.rulebook_version, old.content_hash, old.filed_on, old.round) then
          raise exception 'the figures of a filed monitoring report are locked' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create trigger monitoring_report_figures_locked before update on monitoring_report for each row execute function refuse_locked_report_figures();

      create trigger monitoring_report_revision_append_only before update or delete on monitoring_report_revision for each row execute function refuse_rewrite();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table monitoring_report_revision; drop table monitoring_report_indicator; drop table monitoring_report; drop table payment; drop table budget_change; drop function refuse_locked_report_content; drop function refuse_locked_report_figures;');
  }
}
