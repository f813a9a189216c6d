import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after whose post on which days. A row is added, and at most ended; everything else of it stays as it was written. */
export class CreateDelegation1790000014000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table delegation (
        id uuid constraint delegation_pk primary key,
        district_id uuid not null constraint delegation_district_fk references org_unit,
        person_id uuid not null constraint delegation_person_fk references person,
        post_id uuid not null constraint delegation_post_fk references post,
        delegate_id uuid not null constraint delegation_delegate_fk references person,
        delegate_post_id uuid not null constraint delegation_delegate_post_fk references post,
        starts_on date not null,
        last_on date not null,
        reason text not null constraint delegation_reason_length check (length(reason) <= 200),
        ended_at timestamptz,
        version integer not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint delegation_dates_ordered check (last_on >= starts_on),
        constraint delegation_not_to_oneself check (delegate_id <> person_id)
      );
      comment on table delegation is '审批委托（起止日期均含当日）';
      comment on column delegation.ended_at is '提前结束时间（业务时钟）';
      comment on column delegation.recorded_at is '登记时间（数据库时钟）';
      create index delegation_of_post on delegation (post_id) where ended_at is null;
      create index delegation_to_post on delegation (delegate_post_id) where ended_at is null;
      create index delegation_of_district on delegation (district_id, last_on) where ended_at is null;
      create index delegation_of_person on delegation (person_id, starts_on desc);
      create index delegation_of_delegate on delegation (delegate_id, starts_on desc);

      create function refuse_changed_delegation() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.ended_at is not null or (to_jsonb(new) - 'ended_at' - 'version') is distinct from (to_jsonb(old) - 'ended_at' - 'version') then
          raise exception 'a delegation is ended, once, and nothing else' using errcode = 'YJ001';
        end if;
        return new;
      end $$;
      create trigger delegation_only_ends before update or delete on delegation for each row execute function refuse_changed_delegation();
      create trigger delegation_version before update on delegation for each row execute function require_next_version();
      create constraint trigger delegation_audited after insert or update on delegation deferrable initially deferred for each row execute function require_audit_entry();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table delegation; drop function refuse_changed_delegation;');
  }
}
