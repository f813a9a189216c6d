import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The append-only trail and the outbox. An entry's `sealed` text is what is hashed, byte for byte, never re-serialised JSON: PostgreSQL
 * reorders jsonb keys and every row would fail to re-hash (reliability.md, B4). One chain per district; its head row is locked last.
 */
export class CreateAuditAndOutbox1790000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table audit_chain (
        district_id uuid constraint audit_chain_pk primary key constraint audit_chain_district_fk references org_unit,
        last_no bigint not null default 0 constraint audit_chain_last_no_range check (last_no between 0 and 9000000000000000),
        last_hash bytea not null default '\\x'::bytea
      );
      comment on table audit_chain is '留痕链头（每个区县一条）';

      create table audit_entry (
        district_id uuid not null constraint audit_entry_chain_fk references audit_chain,
        no bigint not null constraint audit_entry_no_range check (no between 1 and 9000000000000000),
        recorded_at timestamptz not null,
        transaction_id xid8 not null default pg_current_xact_id(),
        event text not null,
        subject_kind text not null,
        subject_id text not null,
        actor_id uuid,
        sealed text not null,
        previous_hash bytea not null,
        hash bytea not null,
        constraint audit_entry_pk primary key (district_id, no)
      );
      comment on table audit_entry is '办理痕迹（只增不改，逐条链接）';
      create index audit_entry_of_subject on audit_entry (subject_kind, subject_id);
      create index audit_entry_of_transaction on audit_entry (transaction_id);

      create function append_audit_entries(p_district_id uuid, p_bodies text[]) returns table (entry_no bigint)
        language plpgsql set search_path from current as $$
      declare
        head audit_chain;
        body text;
        parsed jsonb;
        stamp timestamptz;
        seal text;
        digest bytea;
      begin
        select * into head from audit_chain where district_id = p_district_id for update;
        if not found then
          insert into audit_chain (district_id) values (p_district_id) on conflict do nothing;
          select * into head from audit_chain where district_id = p_district_id for update;
        end if;
        foreach body in array p_bodies loop
          stamp := clock_timestamp();
          parsed := body::jsonb;
          seal := concat_ws('|', p_district_id, head.last_no + 1, to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            parsed->>'event', parsed->>'subjectKind', parsed->>'subjectId', coalesce(parsed->>'actorId', ''), body);
          digest := sha256(head.last_hash || convert_to(seal, 'UTF8'));
          insert into audit_entry (district_id, no, recorded_at, event, subject_kind, subject_id, actor_id, sealed, previous_hash, hash)
            values (p_district_id, head.last_no + 1, stamp, parsed->>'event', parsed->>'subjectKind', parsed->>'subjectId', (parsed->>'actorId')::uuid, seal, head.last_hash, digest);
          head.last_no := head.last_no + 1;
          head.last_hash := digest;
          entry_no := head.last_no;
          return next;
        end loop;
        update audit_chain set last_no = head.last_no, last_hash = head.last_hash where district_id = p_district_id;
      end $$;

      create function audit_body(entry audit_entry) returns jsonb language sql stable as $$
        select substr(entry.sealed, length(concat_ws('|', entry.district_id, entry.no, split_part(entry.sealed, '|', 3), entry.event, entry.subject_kind,
          entry.subject_id, coalesce(entry.actor_id::text, ''))) + 2)::jsonb
      $$;

      create function refuse_rewrite() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'YJ001';
      end $$;
      create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_rewrite();
      create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_rewrite();
      create trigger audit_chain_keeps_heads before delete on audit_chain for each row execute function refuse_rewrite();
      create trigger audit_chain_no_truncate before truncate on audit_chain for each statement execute function refuse_rewrite();

      create function refuse_shrinking_chain() returns trigger language plpgsql as $$
      begin
        if new.last_no <= old.last_no then
          raise exception 'a chain of the trail only grows' using errcode = 'YJ001';
        end if;
        return new;
      end $$;
      create trigger audit_chain_only_grows before update on audit_chain for each row execute function refuse_shrinking_chain();

      -- Without seqscan: a plan kept from the days when the trail was short would read the whole of it at every change.
      create function require_audit_entry() returns trigger language plpgsql set search_path from current set enable_seqscan = off as $$
      begin
        -- Transaction numbers begin anew in a restored database, so an old entry may carry this one's: it was not recorded just now.
        if not exists (select 1 from audit_entry where transaction_id = pg_current_xact_id() and recorded_at > transaction_timestamp() - interval '1 hour') then
          raise exception 'a change of % has no audit entry in its transaction', tg_table_name using errcode = 'YJ002';
        end if;
        return null;
      end $$;

      create function require_next_version() returns trigger language plpgsql as $$
      begin
        if new.version is distinct from old.version + 1 then
          raise exception 'version of % must grow by one', tg_table_name using errcode = 'YJ003';
        end if;
        return new;
      end $$;

      create table outbox_message (
        id bigint generated always as identity constraint outbox_message_pk primary key,
        district_id uuid not null,
        dedupe_key text not null constraint outbox_message_dedupe_key_once unique constraint outbox_message_dedupe_key_sane check (length(dedupe_key) between 1 and 300),
        kind text not null constraint outbox_message_kind_known check (kind in ('in-app', 'mail')),
        recipient_id uuid not null constraint outbox_message_recipient_fk references person,
        payload text not null,
        created_at timestamptz not null default clock_timestamp(),
        next_at timestamptz not null default clock_timestamp(),
        attempts integer not null default 0,
        failures integer not null default 0,
        lease uuid,
        lease_until timestamptz,
        done_at timestamptz,
        dead_at timestamptz,
        last_error text
      );
      comment on table outbox_message is '待发消息（与业务变更同一事务写入）';
      comment on column outbox_message.attempts is '领取次数';
      comment on column outbox_message.failures is '发送失败次数';
      create index outbox_message_due on outbox_message (next_at) where done_at is null and dead_at is null;

      create table delivery (
        dedupe_key text constraint delivery_pk primary key,
        outcome text not null constraint delivery_outcome_known check (outcome in ('accepted', 'cancelled', 'superseded')),
        provider_ref text,
        recorded_at timestamptz not null default clock_timestamp()
      );
      comment on table delivery is '送达记录（每条消息一次）';
      create trigger delivery_append_only before update or delete on delivery for each row execute function refuse_rewrite();

      create table in_app_notification (
        id uuid constraint in_app_notification_pk primary key default gen_random_uuid(),
        recipient_id uuid not null constraint in_app_notification_recipient_fk references person,
        dedupe_key text not null constraint in_app_notification_once unique,
        kind text not null,
        body text not null,
        link text not null,
        created_at timestamptz not null default clock_timestamp(),
        read_at timestamptz
      );
      comment on table in_app_notification is '站内信';
      create index in_app_notification_of_recipient on in_app_notification (recipient_id, created_at desc);

      create table worker_heartbeat (
        worker_id text constraint worker_heartbeat_pk primary key,
        beat_at timestamptz not null default clock_timestamp()
      );
      comment on table worker_heartbeat is '后台进程心跳';

      create table tick (
        name text constraint tick_pk primary key,
        last_run_at timestamptz not null,
        business_instant timestamptz
      );
      comment on table tick is '定时任务最近一次执行';
      comment on column tick.business_instant is '该次执行时的业务时间';

      create table simulated_clock (
        singleton boolean constraint simulated_clock_pk primary key default true constraint simulated_clock_single check (singleton),
        instant timestamptz not null
      );
      comment on table simulated_clock is '演示时钟（仅内置数据库）';
    `);
    for (const table of ['org_unit', 'person', 'post']) {
      await queryRunner.query(`
        create constraint trigger ${table}_audited after insert or update or delete on ${table} deferrable initially deferred for each row execute function require_audit_entry();
        create trigger ${table}_version before update on ${table} for each row execute function require_next_version();
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['org_unit', 'person', 'post']) {
      await queryRunner.query(`drop trigger ${table}_audited on ${table}; drop trigger ${table}_version on ${table};`);
    }
    await queryRunner.query(`
      drop table simulated_clock; drop table tick; drop table worker_heartbeat; drop table in_app_notification; drop table delivery; drop table outbox_message;
      drop function append_audit_entries; drop function audit_body; drop table audit_entry; drop table audit_chain;
      drop function require_next_version; drop function require_audit_entry; drop function refuse_shrinking_chain; drop function refuse_rewrite;
    `);
  }
}
