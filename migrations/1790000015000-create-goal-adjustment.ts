import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = [
  'draft>under-review', 'draft>voided', 'under-review>approved', 'under-review>returned', 'under-review>draft', 'under-review>rejected', 'under-review>voided', 'returned>under-review', 'returned>voided',
  'approved>issued', 'approved>voided',
];

const subjectKinds = (kinds: readonly string[]): string =>
  ['approval_route', 'approval_case'].map((table) => `alter table ${table} drop constraint ${table}_subject_known, add constraint ${table}_subject_known check (subject_kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));`).join('\n');

/** What the content of a goal asks before it lets itself be written; `adjustable` lets an adjustment through that is being put in force. */
export const contentLocks = (adjustable: string): string => `
  create or replace function refuse_locked_goal_content() returns trigger language plpgsql set search_path from current as $$
  begin
    if exists (select 1 from changed_rows join performance_goal goal on goal.id = changed_rows.goal_id where goal.status not in ('draft', 'returned')${adjustable}) then
      raise exception 'the content of a goal under review or approved is locked' using errcode = 'YJ004';
    end if;
    return null;
  end $$;

  create or replace function refuse_locked_goal_rewrite() returns trigger language plpgsql set search_path from current as $$
  begin
    if exists (select 1 from (select goal_id from old_rows union all select goal_id from changed_rows) as touched
               join performance_goal goal on goal.id = touched.goal_id where goal.status not in ('draft', 'returned')${adjustable}) then
      raise exception 'the content of a goal under review or approved is locked' using errcode = 'YJ004';
    end if;
    return null;
  end $$;`;

export const figureLock = (adjustable: string): string => `
  create or replace function refuse_locked_goal_figures() returns trigger language plpgsql as $$
  begin
    if old.status not in ('draft', 'returned')${adjustable} and (new.budgeted_fen, new.fiscal_funds_fen, new.other_funds_fen, new.is_key_project, new.purpose, new.content_hash)
       is distinct from (old.budgeted_fen, old.fiscal_funds_fen, old.other_funds_fen, old.is_key_project, old.purpose, old.content_hash) then
      raise exception 'the content of a goal under review or approved is locked' using errcode = 'YJ004';
    end if;
    return new;
  end $$;`;

export class CreateGoalAdjustment1790000015000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table goal_adjustment (
        id uuid constraint goal_adjustment_pk primary key,
        goal_id uuid not null constraint goal_adjustment_goal_fk references performance_goal,
        district_id uuid not null constraint goal_adjustment_district_fk references org_unit,
        unit_id uuid not null constraint goal_adjustment_unit_fk references org_unit,
        fiscal_year integer not null,
        kind text not null constraint goal_adjustment_kind_known check (kind in ('supplement', 'reduction', 'transfer', 'target-change')),
        status text not null constraint goal_adjustment_status_known check (status in ('draft', 'under-review', 'returned', 'approved', 'issued', 'rejected', 'voided')),
        version integer not null,
        round integer not null default 0 constraint goal_adjustment_round_range check (round between 0 and 1000),
        preparer_id uuid not null constraint goal_adjustment_preparer_fk references person,
        content text not null constraint goal_adjustment_content_whole check (jsonb_typeof(content::jsonb) = 'object' and length(content) <= 4000000),
        content_hash text not null,
        issued_on date,
        updated_at timestamptz not null default clock_timestamp()
      );
      comment on table goal_adjustment is '目标调整（追加、调减、调剂、目标变更）';
      comment on column goal_adjustment.content is '内容（与冻结文本同一写法，整体读写）';
      create index goal_adjustment_of_unit on goal_adjustment (unit_id, fiscal_year, status);
      create index goal_adjustment_of_goal on goal_adjustment (goal_id);

      create table goal_adjustment_revision (
        adjustment_id uuid not null constraint goal_adjustment_revision_adjustment_fk references goal_adjustment,
        version integer not null,
        round integer not null,
        reason text not null constraint goal_adjustment_revision_reason_known check (reason in ('submitted', 'issued')),
        content text not null,
        content_hash text not null,
        frozen_at timestamptz not null default clock_timestamp(),
        constraint goal_adjustment_revision_pk primary key (adjustment_id, version)
      );
      comment on table goal_adjustment_revision is '目标调整历史版本（冻结）';

      create table adjusted_goal (
        adjustment_id uuid not null constraint adjusted_goal_adjustment_fk references goal_adjustment,
        goal_id uuid not null constraint adjusted_goal_goal_fk references performance_goal,
        base_version integer not null,
        is_open boolean not null default true,
        issued_version integer,
        in_force_from date,
        constraint adjusted_goal_pk primary key (adjustment_id, goal_id),
        constraint adjusted_goal_base_kept foreign key (goal_id, base_version) references goal_revision (goal_id, version),
        constraint adjusted_goal_in_force_whole check ((issued_version is null) = (in_force_from is null)),
        constraint adjusted_goal_closed_when_issued check (issued_version is null or not is_open)
      );
      comment on table adjusted_goal is '目标调整涉及的绩效目标与生效版本';
      create unique index adjusted_goal_open_once on adjusted_goal (goal_id) where is_open;
      create unique index adjusted_goal_version_once on adjusted_goal (goal_id, issued_version);
      create index adjusted_goal_by_day on adjusted_goal (in_force_from, goal_id) where issued_version is not null;

      alter table budget_change add column adjustment_id uuid constraint budget_change_adjustment_fk references goal_adjustment;
      alter table goal_indicator add column removed_in integer;
      comment on column goal_indicator.removed_in is '调整后不再使用：自目标的第几版起';
      alter table goal_indicator drop constraint goal_indicator_position_once;
      alter table goal_indicator add constraint goal_indicator_position_once unique nulls not distinct (goal_id, removed_in, position) deferrable initially immediate;

      create function refuse_locked_adjustment() returns trigger language plpgsql as $$
      begin
        if old.status not in ('draft', 'returned') and (new.content, new.content_hash, new.kind) is distinct from (old.content, old.content_hash, old.kind) then
          raise exception 'the content of an adjustment under review or approved is locked' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create function close_adjusted_goals() returns trigger language plpgsql set search_path from current as $$
      begin
        update adjusted_goal set is_open = false where adjustment_id = new.id and is_open;
        return null;
      end $$;
      create function refuse_unissued_adjustment() returns trigger language plpgsql set search_path from current as $$
      declare
        adjustment_status text := (select status from goal_adjustment where id = old.adjustment_id);
      begin
        if tg_op = 'DELETE' or (new.adjustment_id, new.goal_id, new.base_version) is distinct from (old.adjustment_id, old.goal_id, old.base_version)
           or new.is_open is distinct from (adjustment_status not in ('issued', 'rejected', 'voided'))
           or (new.issued_version, new.in_force_from) is distinct from (old.issued_version, old.in_force_from) and (old.issued_version is not null or adjustment_status <> 'issued') then
          raise exception 'a goal is adjusted by the issue of its adjustment only' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create function goal_is_being_adjusted(goal uuid, next_version integer) returns boolean language sql stable set search_path from current as $$
        select exists (select 1 from adjusted_goal change where change.goal_id = goal and change.issued_version = next_version
          and not exists (select 1 from goal_revision kept where kept.goal_id = goal and kept.version = next_version))
      $$;

      create trigger goal_adjustment_content_locked before update on goal_adjustment for each row execute function refuse_locked_adjustment();
      create trigger goal_adjustment_step_known before update on goal_adjustment for each row execute function refuse_unknown_step(${steps.map((step) => `'${step}'`).join(', ')});
      create trigger goal_adjustment_version before update on goal_adjustment for each row execute function require_next_version();
      create trigger goal_adjustment_ends after update on goal_adjustment for each row when (new.status in ('issued', 'rejected', 'voided')) execute function close_adjusted_goals();
      create constraint trigger goal_adjustment_audited after insert or update or delete on goal_adjustment deferrable initially deferred for each row execute function require_audit_entry();
      create trigger goal_adjustment_revision_append_only before update or delete on goal_adjustment_revision for each row execute function refuse_rewrite();
      create trigger adjusted_goal_follows before update or delete on adjusted_goal for each row execute function refuse_unissued_adjustment();

      ${contentLocks(' and not goal_is_being_adjusted(goal.id, goal.version)')}
      ${figureLock(' and not goal_is_being_adjusted(old.id, new.version)')}
      ${subjectKinds(['goal', 'department-goal', 'goal-adjustment', 'monitoring-report', 'self-evaluation'])}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${subjectKinds(['goal', 'department-goal', 'monitoring-report', 'self-evaluation'])}
      ${contentLocks('')}
      ${figureLock('')}
      alter table goal_indicator drop constraint goal_indicator_position_once;
      alter table goal_indicator drop column removed_in;
      alter table goal_indicator add constraint goal_indicator_position_once unique (goal_id, position) deferrable initially immediate;
      alter table budget_change drop column adjustment_id;
      drop table adjusted_goal; drop table goal_adjustment_revision; drop table goal_adjustment;
      drop function refuse_locked_adjustment; drop function close_adjusted_goals; drop function refuse_unissued_adjustment; drop function goal_is_being_adjusted;
    `);
  }
}
