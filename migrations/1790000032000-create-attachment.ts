import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachment1790000032000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table attachment (
        id uuid constraint attachment_pk primary key,
        district_id uuid not null constraint attachment_district_fk references org_unit,
        unit_id uuid not null constraint attachment_unit_fk references org_unit,
        subject_kind text not null constraint attachment_subject_known check (subject_kind in ('goal', 'goal-adjustment', 'monitoring-report', 'self-evaluation', 'rectification')),
        subject_id uuid not null,
        file_name text not null constraint attachment_name_sane check (length(file_name) between 1 and 240 and file_name !~ '[/\\\\[:cntrl:]]'),
        type text not null constraint attachment_type_known check (type in ('pdf', 'ofd', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'png', 'jpeg', 'gif', 'webp', 'text')),
        size_bytes integer not null constraint attachment_size_range check (size_bytes between 1 and 1073741824),
        sha256 text not null constraint attachment_hash_sane check (sha256 ~ '^[0-9a-f]{64}$'),
        state text not null constraint attachment_state_known check (state in ('quarantined', 'clean', 'infected')),
        threat text constraint attachment_threat_length check (length(threat) between 1 and 200),
        judged_at timestamptz,
        added_by uuid not null constraint attachment_adder_fk references person,
        added_at timestamptz not null default clock_timestamp(),
        since_round integer not null constraint attachment_since_range check (since_round between 1 and 1001),
        until_round integer constraint attachment_until_range check (until_round between since_round and 1001),
        removed_by uuid constraint attachment_remover_fk references person,
        removed_at timestamptz,
        purged_at timestamptz,
        version integer not null,
        constraint attachment_removal_whole check (num_nonnulls(until_round, removed_by, removed_at) in (0, 3)),
        constraint attachment_purged_was_removed check (purged_at is null or removed_at is not null),
        constraint attachment_threat_where_infected check ((state = 'infected') = (threat is not null))
      );
      comment on table attachment is '附件（文件另存，登记在此）';
      comment on column attachment.since_round is '自第几轮报送起带有此附件';
      comment on column attachment.until_round is '自第几轮报送起不再带有此附件';
      create index attachment_of_subject on attachment (subject_id, subject_kind);
      create index attachment_in_quarantine on attachment (added_at, id) where state = 'quarantined' and removed_at is null;
      create index attachment_to_purge on attachment (removed_at) where purged_at is null and until_round = since_round;

      create function refuse_attachment_rewrite() returns trigger language plpgsql as $$
      begin
        if (new.id, new.district_id, new.unit_id, new.subject_kind, new.subject_id, new.file_name, new.type, new.size_bytes, new.sha256, new.added_by, new.added_at, new.since_round)
           is distinct from (old.id, old.district_id, old.unit_id, old.subject_kind, old.subject_id, old.file_name, old.type, old.size_bytes, old.sha256, old.added_by, old.added_at, old.since_round)
           or (new.state, new.threat, new.judged_at) is distinct from (old.state, old.threat, old.judged_at) and old.state <> 'quarantined'
           or (new.until_round, new.removed_by, new.removed_at) is distinct from (old.until_round, old.removed_by, old.removed_at) and old.removed_at is not null
           or new.purged_at is distinct from old.purged_at and old.purged_at is not null then
          raise exception 'an attachment is judged once and removed once, and nothing else of it changes' using errcode = 'YJ001';
        end if;
        return new;
      end $$;
      create function refuse_attachment_to_locked() returns trigger language plpgsql set search_path from current as $$
      declare
        paper_status text := case new.subject_kind
          when 'goal' then (select status from performance_goal where id = new.subject_id)
          when 'goal-adjustment' then (select status from goal_adjustment where id = new.subject_id)
          when 'monitoring-report' then (select status from monitoring_report where id = new.subject_id)
          when 'self-evaluation' then (select status from self_evaluation where id = new.subject_id)
          when 'rectification' then (select status from rectification where id = new.subject_id)
        end;
      begin
        if paper_status is null or paper_status not in ('draft', 'open', 'returned', 'issued', 'received', 'plan-filed') or (paper_status = 'issued' and new.subject_kind <> 'rectification') then
          raise exception 'attachments of a paper under review or done with are locked' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create trigger attachment_version before update on attachment for each row execute function require_next_version();
      create trigger attachment_kept before update on attachment for each row execute function refuse_attachment_rewrite();
      create trigger attachment_lasting before delete on attachment for each row execute function refuse_rewrite();
      create trigger attachment_locked_insert before insert on attachment for each row execute function refuse_attachment_to_locked();
      create trigger attachment_locked_removal before update on attachment for each row when (new.removed_at is distinct from old.removed_at) execute function refuse_attachment_to_locked();
      create constraint trigger attachment_audited after insert or update on attachment deferrable initially deferred for each row execute function require_audit_entry();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table attachment; drop function refuse_attachment_rewrite; drop function refuse_attachment_to_locked;');
  }
}
