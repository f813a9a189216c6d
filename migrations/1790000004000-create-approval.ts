import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApproval1790000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table approval_route (
        id uuid constraint approval_route_pk primary key,
        district_id uuid not null constraint approval_route_district_fk references org_unit,
        subject_kind text not null constraint approval_route_subject_known check (subject_kind in ('goal', 'monitoring-report', 'self-evaluation')),
        number integer not null constraint approval_route_number_range check (number between 1 and 100000),
        effective_on date not null,
        steps jsonb not null,
        constraint approval_route_once unique (district_id, subject_kind, number)
      );
      comment on table approval_route is '审批链定义（按版本，只增不改）';
      create trigger approval_route_append_only before update or delete on approval_route for each row execute function refuse_rewrite();
      create constraint trigger approval_route_audited after insert on approval_route deferrable initially deferred for each row execute function require_audit_entry();

      create table approval_case (
        id uuid constraint approval_case_pk primary key,
        district_id uuid not null constraint approval_case_district_fk references org_unit,
        unit_id uuid not null constraint approval_case_unit_fk references org_unit,
        subject_kind text not null constraint approval_case_subject_known check (subject_kind in ('goal', 'monitoring-report', 'self-evaluation')),
        subject_id uuid not null,
        subject_version integer not null,
        content_hash text not null,
        title text not null constraint approval_case_title_length check (length(title) between 1 and 400),
        fiscal_year integer not null,
        round integer not null constraint approval_case_round_range check (round between 1 and 1000),
        route_id uuid not null constraint approval_case_route_fk references approval_route,
        status text not null constraint approval_case_status_known check (status in ('open', 'approved', 'returned', 'rejected', 'withdrawn', 'voided')),
        current_step integer not null constraint approval_case_step_range check (current_step between 1 and 50),
        visit integer not null default 1 constraint approval_case_visit_range check (visit between 1 and 10000),
        is_suspended boolean not null default false,
        submitted_by uuid not null constraint approval_case_submitter_fk references person,
        opened_at timestamptz not null,
        version integer not null,
        constraint approval_case_round_once unique (subject_kind, subject_id, round)
      );
      comment on table approval_case is '审批实例（每轮送审一个）';
      create unique index approval_case_open_once on approval_case (subject_kind, subject_id) where status = 'open';
      create index approval_case_open_of_district on approval_case (district_id, current_step) where status = 'open';
      create index approval_case_of_unit on approval_case (unit_id, fiscal_year, status);
      create trigger approval_case_version before update on approval_case for each row execute function require_next_version();
      create constraint trigger approval_case_audited after insert or update or delete on approval_case deferrable initially deferred for each row execute function require_audit_entry();

      create table approval_case_step (
        case_id uuid not null constraint approval_case_step_case_fk references approval_case,
        position integer not null constraint approval_case_step_position_range check (position between 1 and 50),
        name text not null,
        role text not null,
        relation text not null constraint approval_case_step_relation_known
          check (relation in ('own-unit', 'assigned-program-division', 'district-performance-division', 'district-budget-division', 'engaged-third-party')),
        unit_id uuid constraint approval_case_step_unit_fk references org_unit,
        rule text not null constraint approval_case_step_rule_known check (rule in ('any-of', 'all-of', 'share-of', 'in-order')),
        agreement_percent integer constraint approval_case_step_agreement_range check (agreement_percent between 1 and 100),
        grades boolean not null default false,
        may_edit text[] not null default '{}',
        allows_preparer boolean not null default false,
        constraint approval_case_step_pk primary key (case_id, position)
      );
      comment on table approval_case_step is '审批环节（实例自带）';
      create index approval_case_step_of_unit on approval_case_step (unit_id, role);
      create trigger approval_case_step_pinned before update or delete on approval_case_step for each row execute function refuse_rewrite();

      create table approval_author (
        case_id uuid not null constraint approval_author_case_fk references approval_case,
        person_id uuid not null constraint approval_author_person_fk references person,
        constraint approval_author_pk primary key (case_id, person_id)
      );
      comment on table approval_author is '本轮填报人与送审人（不得审批）';
      create index approval_author_of_person on approval_author (person_id);
      create trigger approval_author_append_only before update or delete on approval_author for each row execute function refuse_rewrite();

      create table approval_carried_act (
        case_id uuid not null constraint approval_carried_act_case_fk references approval_case,
        verb text not null constraint approval_carried_act_verb_known check (verb in ('approve', 'advise', 'amend')),
        step integer not null constraint approval_carried_act_step_range check (step between 0 and 50),
        person_id uuid not null constraint approval_carried_act_person_fk references person,
        constraint approval_carried_act_pk primary key (case_id, verb, step, person_id)
      );
      comment on table approval_carried_act is '沿用的以前各轮办理：直送退回人时的同意，以及完善';
      create trigger approval_carried_act_append_only before update or delete on approval_carried_act for each row execute function refuse_rewrite();

      create table approval_act (
        id uuid constraint approval_act_pk primary key default gen_random_uuid(),
        case_id uuid not null constraint approval_act_case_fk references approval_case,
        number integer not null constraint approval_act_number_range check (number between 2 and 1000000),
        round integer not null,
        visit integer not null,
        step integer not null,
        verb text not null constraint approval_act_verb_known check (verb in ('approve', 'send-back', 'reject', 'advise', 'retract', 'reassign', 'consult', 'answer', 'end-consultation', 'amend',
          'add-approver-before', 'add-approver-after', 'remove-approver', 'suspend', 'resume', 'assign', 'void', 'withdraw')),
        person_id uuid not null constraint approval_act_person_fk references person,
        post_id uuid not null constraint approval_act_post_fk references post,
        on_behalf_of_id uuid constraint approval_act_principal_fk references person,
        target_person_id uuid constraint approval_act_target_fk references person,
        grade text constraint approval_act_grade_known check (grade in ('excellent', 'good', 'medium', 'poor')),
        sent_to integer,
        afterwards text constraint approval_act_afterwards_known check (afterwards in ('again', 'direct')),
        rows text[] not null default '{}',
        opens_visit integer,
        about integer,
        amended_version integer,
        opinion text not null constraint approval_act_opinion_length check (length(opinion) <= 2000),
        decided_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint approval_act_amends_a_text check ((verb = 'amend') = (amended_version is not null)),
        constraint approval_act_once unique (case_id, number)
      );
      comment on table approval_act is '审批办理记录';
      comment on column approval_act.on_behalf_of_id is '委托人';
      comment on column approval_act.amended_version is '完善后的内容版本';
      comment on column approval_act.decided_at is '办理时间（业务时钟）';
      comment on column approval_act.recorded_at is '登记时间（数据库时钟）';
      create index approval_act_of_person on approval_act (person_id, decided_at desc);
      create trigger approval_act_append_only before update or delete on approval_act for each row execute function refuse_rewrite();

      create table approval_assignment (
        case_id uuid not null constraint approval_assignment_case_fk references approval_case,
        opened_by integer not null,
        visit integer not null,
        kind text not null constraint approval_assignment_kind_known check (kind in ('reassigned', 'assigned', 'consulted', 'added-before', 'added-after')),
        person_id uuid not null constraint approval_assignment_person_fk references person,
        from_person_id uuid constraint approval_assignment_from_fk references person,
        closed_by integer constraint approval_assignment_closed_later check (closed_by > opened_by),
        constraint approval_assignment_pk primary key (case_id, opened_by),
        constraint approval_assignment_opened_fk foreign key (case_id, opened_by) references approval_act (case_id, number) deferrable initially deferred
      );
      comment on table approval_assignment is '指名办理（转办、指定、委派、加签）';
      create index approval_assignment_open on approval_assignment (person_id) where closed_by is null;

      create function refuse_assignment_rewrite() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.closed_by is not null or (new.case_id, new.opened_by, new.visit, new.kind, new.person_id, new.from_person_id)
           is distinct from (old.case_id, old.opened_by, old.visit, old.kind, old.person_id, old.from_person_id) then
          raise exception 'an assignment is closed once and nothing else' using errcode = 'YJ001';
        end if;
        return new;
      end $$;
      create trigger approval_assignment_closed_once before update or delete on approval_assignment for each row execute function refuse_assignment_rewrite();

      create function refuse_own_approval() returns trigger language plpgsql set search_path from current as $$
      declare
        wrote boolean;
        completed boolean;
      begin
        if new.verb not in ('approve', 'send-back', 'reject', 'advise', 'amend') then return new; end if;
        select exists (select 1 from approval_author where case_id = new.case_id and person_id in (new.person_id, new.on_behalf_of_id)),
               exists (select 1 from approval_act where case_id = new.case_id and verb = 'amend' and step < new.step and (person_id in (new.person_id, new.on_behalf_of_id) or on_behalf_of_id in (new.person_id, new.on_behalf_of_id)))
               or exists (select 1 from approval_carried_act where case_id = new.case_id and verb = 'amend' and step < new.step and person_id in (new.person_id, new.on_behalf_of_id))
          into wrote, completed;
        if not (wrote or completed) or exists (select 1 from approval_case_step where case_id = new.case_id and position = new.step and allows_preparer) then return new; end if;
        if wrote then
          raise exception 'nobody decides on what they prepared or submitted' using errcode = 'YJ005';
        end if;
        raise exception 'nobody decides later on a text that they completed' using errcode = 'YJ005';
      end $$;
      create trigger approval_act_not_own before insert on approval_act for each row execute function refuse_own_approval();

      create table approval_stuck_step (
        case_id uuid not null constraint approval_stuck_step_case_fk references approval_case,
        step integer not null,
        found_on date not null,
        constraint approval_stuck_step_pk primary key (case_id, step, found_on)
      );
      comment on table approval_stuck_step is '无人可办的审批环节（按日登记）';
      create trigger approval_stuck_step_append_only before update or delete on approval_stuck_step for each row execute function refuse_rewrite();

      create table obligation (
        id uuid constraint obligation_pk primary key,
        district_id uuid not null constraint obligation_district_fk references org_unit,
        unit_id uuid not null constraint obligation_unit_fk references org_unit,
        kind text not null,
        subject_kind text not null,
        subject_id uuid not null,
        fiscal_year integer not null,
        month integer constraint obligation_month_range check (month between 1 and 12),
        owed_by_unit_id uuid not null constraint obligation_owed_by_unit_fk references org_unit,
        owed_by_role text not null,
        owed_by_person_id uuid constraint obligation_owed_by_person_fk references person,
        anchor_on date not null,
        due_on date not null,
        is_provisional boolean not null default false,
        due_rule jsonb not null,
        status text not null constraint obligation_status_known check (status in ('open', 'discharged', 'cancelled')),
        discharged_on date,
        version integer not null,
        constraint obligation_dates_ordered check (due_on >= anchor_on)
      );
      comment on table obligation is '应办事项';
      create unique index obligation_open_once on obligation (kind, subject_kind, subject_id, coalesce(month, 0), owed_by_role, owed_by_unit_id) where status = 'open';
      create index obligation_open_due on obligation (due_on) where status = 'open';
      create index obligation_open_provisional on obligation (id) where status = 'open' and is_provisional;
      create index obligation_of_unit on obligation (unit_id, status, due_on);
      create index obligation_of_subject on obligation (subject_kind, subject_id);
      create trigger obligation_version before update on obligation for each row execute function require_next_version();
      create constraint trigger obligation_audited after insert or update or delete on obligation deferrable initially deferred for each row execute function require_audit_entry();

      create table reminder (
        obligation_id uuid not null constraint reminder_obligation_fk references obligation,
        rung integer not null constraint reminder_rung_range check (rung between 1 and 20),
        outcome text not null constraint reminder_outcome_known check (outcome in ('sent', 'superseded')),
        reached_on date not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint reminder_pk primary key (obligation_id, rung)
      );
      comment on table reminder is '已触发的提醒级次';
      create trigger reminder_append_only before update or delete on reminder for each row execute function refuse_rewrite();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table reminder; drop table obligation; drop table approval_stuck_step; drop table approval_assignment; drop function refuse_assignment_rewrite; drop table approval_act; drop function refuse_own_approval; drop table approval_carried_act; drop table approval_author;
      drop table approval_case_step; drop table approval_case; drop table approval_route;
    `);
  }
}
