import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganization1790000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table org_unit (
        id uuid constraint org_unit_pk primary key,
        parent_id uuid constraint org_unit_parent_fk references org_unit,
        kind text not null constraint org_unit_kind_known check (kind in ('province', 'city', 'district', 'finance-bureau', 'program-division',
          'performance-division', 'budget-division', 'subdistrict-office', 'budget-unit', 'supervision-office', 'third-party')),
        code text not null constraint org_unit_code_sane check (code ~ '^[0-9A-Za-z-]{1,32}$'),
        name text not null constraint org_unit_name_sane check (length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
        node_no integer generated always as identity,
        path text not null constraint org_unit_path_closed check (path ~ '^(/[0-9]+)+/$'),
        district_id uuid,
        is_active boolean not null default true,
        version integer not null default 1,
        constraint org_unit_root_is_province check ((parent_id is null) = (kind = 'province'))
      );
      comment on table org_unit is '组织机构';
      create unique index org_unit_code_once on org_unit (coalesce(district_id, parent_id, id), code);
      create unique index org_unit_path_once on org_unit (path text_pattern_ops);
      create index org_unit_parent on org_unit (parent_id);
      create index org_unit_district on org_unit (district_id);

      create table person (
        id uuid constraint person_pk primary key,
        login text not null constraint person_login_once unique constraint person_login_sane check (login ~ '^[a-z0-9][a-z0-9._-]{2,31}$'),
        name text not null constraint person_name_sane check (length(name) between 1 and 40 and name !~ '[[:cntrl:]]'),
        email text constraint person_email_sane check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
        password_hash text not null,
        password_changed_at timestamptz not null default clock_timestamp(),
        must_change_password boolean not null default false,
        is_active boolean not null default true,
        version integer not null default 1
      );
      comment on table person is '人员（登录账号）';

      create table post (
        id uuid constraint post_pk primary key,
        person_id uuid not null constraint post_person_fk references person,
        unit_id uuid not null constraint post_unit_fk references org_unit,
        role text not null,
        starts_on date not null,
        ends_on date,
        version integer not null default 1,
        constraint post_role_known check (role in ('preparer', 'unit-leader', 'subdistrict-finance', 'responsible-leader', 'unit-administrator',
          'program-division', 'performance-division', 'budget-division', 'supervisor', 'system-administrator', 'security-administrator', 'auditor', 'third-party')),
        constraint post_dates_ordered check (ends_on is null or ends_on >= starts_on - 1)
      );
      comment on table post is '岗位：一个人在一个单位的一个角色';
      create unique index post_once on post (person_id, unit_id, role) where ends_on is null;
      create index post_of_unit on post (unit_id, role);
      create index post_of_person on post (person_id);

      create table division_assignment (
        division_id uuid not null constraint division_assignment_division_fk references org_unit,
        unit_id uuid not null constraint division_assignment_unit_fk references org_unit,
        constraint division_assignment_pk primary key (division_id, unit_id)
      );
      comment on table division_assignment is '业务股室对口单位';
      create index division_assignment_of_unit on division_assignment (unit_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table division_assignment; drop table post; drop table person; drop table org_unit;');
  }
}
