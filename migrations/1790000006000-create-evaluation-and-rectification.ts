import type { MigrationInterface, QueryRunner } from 'typeorm';

const POINTS = (column: string, name: string): string => `${column} integer constraint ${name} check (${column} between 0 and 10000)`;
const GRADE = (column: string, name: string): string => `${column} text constraint ${name} check (${column} in ('excellent', 'good', 'fair', 'poor'))`;

export class CreateEvaluationAndRectification1790000006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table self_evaluation (
        id uuid constraint self_evaluation_pk primary key,
        district_id uuid not null constraint self_evaluation_district_fk references org_unit,
        unit_id uuid not null constraint self_evaluation_unit_fk references org_unit,
        goal_id uuid not null constraint self_evaluation_goal_fk references performance_goal constraint self_evaluation_once unique,
        fiscal_year integer not null,
        status text not null constraint self_evaluation_status_known check (status in ('open', 'under-review', 'returned', 'confirmed', 'rechecked')),
        round integer not null default 0 constraint self_evaluation_round_range check (round between 0 and 1000),
        preparer_id uuid constraint self_evaluation_preparer_fk references person,
        budget_fen bigint constraint self_evaluation_budget_range check (budget_fen between 0 and 99999999999999),
        spent_fen bigint constraint self_evaluation_spent_range check (spent_fen between -99999999999999 and 99999999999999),
        ${POINTS('execution_points', 'self_evaluation_execution_points_range')},
        ${POINTS('total_points', 'self_evaluation_total_points_range')},
        ${GRADE('grade', 'self_evaluation_grade_known')},
        ${POINTS('final_points', 'self_evaluation_final_points_range')},
        ${GRADE('final_grade', 'self_evaluation_final_grade_known')},
        summary text constraint self_evaluation_summary_length check (length(summary) <= 4000),
        rulebook_version text,
        content_hash text,
        filed_on date,
        version integer not null
      );
      comment on table self_evaluation is '项目支出绩效自评表';
      create index self_evaluation_of_unit on self_evaluation (unit_id, fiscal_year, status);
      create trigger self_evaluation_version before update on self_evaluation for each row execute function require_next_version();
      create constraint trigger self_evaluation_audited after insert or update or delete on self_evaluation deferrable initially deferred for each row execute function require_audit_entry();

      create table self_evaluation_indicator (
        evaluation_id uuid not null constraint self_evaluation_indicator_evaluation_fk references self_evaluation,
        indicator_id uuid not null constraint self_evaluation_indicator_indicator_fk references goal_indicator,
        actual jsonb,
        reason text constraint self_evaluation_indicator_reason_length check (length(reason) <= 2000),
        weight_hundredths integer constraint self_evaluation_indicator_weight_range check (weight_hundredths between 0 and 10000),
        ${POINTS('points', 'self_evaluation_indicator_points_range')},
        constraint self_evaluation_indicator_pk primary key (evaluation_id, indicator_id),
        constraint self_evaluation_indicator_points_within_weight check (points <= weight_hundredths)
      );
      comment on table self_evaluation_indicator is '自评表指标完成情况与得分（得分在报送时写入）';

      create table self_evaluation_revision (
        evaluation_id uuid not null constraint self_evaluation_revision_evaluation_fk references self_evaluation,
        round integer not null constraint self_evaluation_revision_round_range check (round between 1 and 1000),
        content text not null,
        content_hash text not null,
        filed_on date not null,
        frozen_at timestamptz not null default clock_timestamp(),
        constraint self_evaluation_revision_pk primary key (evaluation_id, round)
      );
      comment on table self_evaluation_revision is '自评表各轮报送内容（冻结，含各指标得分）';
      create function refuse_locked_evaluation_content() returns trigger language plpgsql set search_path from current as $$
      declare
        parent_status text := (select status from self_evaluation where id = coalesce(new.evaluation_id, old.evaluation_id));
      begin
        -- Points are written by the filing itself, once; what the unit reported is not touched by it.
        if parent_status = 'under-review' and tg_op = 'UPDATE' and old.points is null and (new.indicator_id, new.actual, new.reason) is not distinct from (old.indicator_id, old.actual, old.reason) then
          return new;
        end if;
        if parent_status not in ('open', 'returned') then
          raise exception 'the content of a filed self-evaluation is locked' using errcode = 'YJ004';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger self_evaluation_indicator_locked before insert or update or delete on self_evaluation_indicator for each row execute function refuse_locked_evaluation_content();

      create function refuse_locked_evaluation_figures() returns trigger language plpgsql as $$
      begin
        if old.status not in ('open', 'returned') and ((new.summary, new.budget_fen, new.spent_fen, new.execution_points, new.total_points, new.grade, new.rulebook_version, new.content_hash, new.filed_on, new.round)
             is distinct from (old.summary, old.budget_fen, old.spent_fen, old.execution_points, old.total_points, old.grade, old.rulebook_version, old.content_hash, old.filed_on, old.round)
           or (new.final_points, new.final_grade) is distinct from (old.final_points, old.final_grade) and (old.status, new.status) <> ('confirmed', 'rechecked')) then
          raise exception 'the figures of a filed self-evaluation are locked' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create trigger self_evaluation_figures_locked before update on self_evaluation for each row execute function refuse_locked_evaluation_figures();

      create trigger self_evaluation_revision_append_only before update or delete on self_evaluation_revision for each row execute function refuse_rewrite();

      create table spot_check (
        id uuid constraint spot_check_pk primary key,
        evaluation_id uuid not null constraint spot_check_evaluation_fk references self_evaluation,
        district_id uuid not null constraint spot_check_district_fk references org_unit,
        unit_id uuid not null constraint spot_check_unit_fk references org_unit,
        fiscal_year integer not null,
        status text not null constraint spot_check_status_known check (status in ('under-review', 'returned', 'announced', 'dropped')),
        round integer not null constraint spot_check_round_range check (round between 1 and 1000),
        version integer not null,
        checked_by uuid not null constraint spot_check_checker_fk references person,
        checked_on date not null,
        opinion text not null constraint spot_check_opinion_length check (length(opinion) between 1 and 4000),
        changes jsonb not null,
        points_before integer not null constraint spot_check_points_before_range check (points_before between 0 and 10000),
        points_after integer not null constraint spot_check_points_after_range check (points_after between 0 and 10000),
        grade_before text not null constraint spot_check_grade_before_known check (grade_before in ('excellent', 'good', 'fair', 'poor')),
        grade_after text not null constraint spot_check_grade_after_known check (grade_after in ('excellent', 'good', 'fair', 'poor'))
      );
      comment on table spot_check is '抽查复核';
      create unique index spot_check_once on spot_check (evaluation_id) where status <> 'dropped';
      create trigger spot_check_version before update on spot_check for each row execute function require_next_version();
      create constraint trigger spot_check_audited after insert or update or delete on spot_check deferrable initially deferred for each row execute function require_audit_entry();


      create function refuse_locked_recheck() returns trigger language plpgsql set search_path from current as $$
      begin
        if (new.evaluation_id, new.district_id, new.unit_id, new.fiscal_year) is distinct from (old.evaluation_id, old.district_id, old.unit_id, old.fiscal_year)
           or ((old.status, new.status) <> ('returned', 'under-review') and (new.round, new.checked_by, new.checked_on, new.opinion, new.changes, new.points_before, new.points_after, new.grade_before, new.grade_after)
             is distinct from (old.round, old.checked_by, old.checked_on, old.opinion, old.changes, old.points_before, old.points_after, old.grade_before, old.grade_after)) then
          raise exception 'what a re-check found changes only when it is submitted again' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create trigger spot_check_findings_locked before update on spot_check for each row execute function refuse_locked_recheck();

      create table spot_check_revision (
        check_id uuid not null constraint spot_check_revision_check_fk references spot_check,
        round integer not null constraint spot_check_revision_round_range check (round between 1 and 1000),
        content text not null,
        content_hash text not null,
        filed_by uuid not null constraint spot_check_revision_person_fk references person,
        filed_on date not null,
        frozen_at timestamptz not null default clock_timestamp(),
        constraint spot_check_revision_pk primary key (check_id, round)
      );
      comment on table spot_check_revision is '复核意见历次送审文本（冻结）';
      create trigger spot_check_revision_append_only before update or delete on spot_check_revision for each row execute function refuse_rewrite();

      create table rectification (
        id uuid constraint rectification_pk primary key,
        district_id uuid not null constraint rectification_district_fk references org_unit,
        unit_id uuid not null constraint rectification_unit_fk references org_unit,
        goal_id uuid not null constraint rectification_goal_fk references performance_goal,
        fiscal_year integer not null,
        notice_no text not null constraint rectification_notice_no_length check (length(notice_no) between 1 and 64),
        source_kind text not null constraint rectification_source_known check (source_kind in ('monitoring-report', 'self-evaluation', 'spot-check')),
        source_id uuid not null,
        status text not null constraint rectification_status_known check (status in ('issued', 'received', 'plan-filed', 'report-filed', 'closed')),
        requirement text not null constraint rectification_requirement_length check (length(requirement) between 1 and 4000),
        issued_by uuid not null constraint rectification_issuer_fk references person,
        issued_by_unit_id uuid not null constraint rectification_issuing_unit_fk references org_unit,
        issued_on date not null,
        due_on date not null,
        closed_on date,
        version integer not null,
        constraint rectification_notice_once unique (district_id, notice_no)
      );
      comment on table rectification is '整改通知与销号';
      create index rectification_of_unit on rectification (unit_id, fiscal_year, status);
      create trigger rectification_version before update on rectification for each row execute function require_next_version();
      create constraint trigger rectification_audited after insert or update or delete on rectification deferrable initially deferred for each row execute function require_audit_entry();

      create table finding (
        rectification_id uuid not null constraint finding_rectification_fk references rectification,
        position integer not null constraint finding_position_range check (position between 1 and 200),
        indicator_id uuid constraint finding_indicator_fk references goal_indicator,
        fact text not null constraint finding_fact_length check (length(fact) between 1 and 2000),
        measure text constraint finding_measure_length check (length(measure) <= 2000),
        responsible_person text constraint finding_responsible_length check (length(responsible_person) <= 40),
        planned_on date,
        result text constraint finding_result_length check (length(result) <= 2000),
        evidence text constraint finding_evidence_length check (length(evidence) <= 2000),
        constraint finding_pk primary key (rectification_id, position)
      );
      comment on table finding is '问题清单';

      create function refuse_locked_finding() returns trigger language plpgsql set search_path from current as $$
      begin
        if (select status from rectification where id = old.rectification_id) not in ('plan-filed', 'report-filed') or (new.position, new.indicator_id, new.fact) is distinct from (old.position, old.indicator_id, old.fact) then
          raise exception 'a finding is answered only by plan and report' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create trigger finding_locked before update on finding for each row execute function refuse_locked_finding();
      create trigger finding_kept before delete on finding for each row execute function refuse_rewrite();

      create table rectification_filing (
        id uuid constraint rectification_filing_pk primary key,
        rectification_id uuid not null constraint rectification_filing_rectification_fk references rectification,
        kind text not null constraint rectification_filing_kind_known check (kind in ('plan', 'report', 'acceptance', 'return')),
        filed_by uuid not null constraint rectification_filing_person_fk references person,
        filed_on date not null,
        content jsonb not null
      );
      comment on table rectification_filing is '整改措施、整改报告与验收记录';
      create index rectification_filing_of on rectification_filing (rectification_id);
      create trigger rectification_filing_append_only before update or delete on rectification_filing for each row execute function refuse_rewrite();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table rectification_filing; drop table finding; drop table rectification; drop table spot_check_revision; drop table spot_check; drop table self_evaluation_revision; drop table self_evaluation_indicator; drop table self_evaluation;
      drop function refuse_locked_finding; drop function refuse_locked_recheck; drop function refuse_locked_evaluation_content; drop function refuse_locked_evaluation_figures;
    `);
  }
}
