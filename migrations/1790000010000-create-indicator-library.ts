import type { MigrationInterface, QueryRunner } from 'typeorm';

const CATEGORIES = `('quantity', 'quality', 'timeliness', 'cost', 'economic-cost', 'social-cost', 'ecological-cost', 'economic-benefit', 'social-benefit', 'ecological-benefit',
  'sustainable-impact', 'satisfaction')`;

/**
 * 指标库. `indicator_name_key` is the only place that says when two names are the same: with it the library keeps a name once, and finds
 * the goals that use an entry by category and name. Goals keep no pointer to the library: most come from documents that know none.
 */
export class CreateIndicatorLibrary1790000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function indicator_name_key(name text) returns text language sql immutable strict parallel safe
        return lower(regexp_replace(normalize(name, NFKC), '[[:space:]]', '', 'g'));

      create table library_indicator (
        id uuid constraint library_indicator_pk primary key,
        district_id uuid not null constraint library_indicator_district_fk references org_unit,
        unit_id uuid not null constraint library_indicator_unit_fk references org_unit,
        category text not null constraint library_indicator_category_known check (category in ${CATEGORIES}),
        name_key text not null constraint library_indicator_name_key_length check (length(name_key) between 1 and 400),
        status text not null constraint library_indicator_status_known check (status in ('proposed', 'in-use', 'retired')),
        revision integer not null constraint library_indicator_revision_range check (revision between 1 and 10000),
        version integer not null,
        source_goal_id uuid constraint library_indicator_source_goal_fk references performance_goal,
        source_goal_version integer,
        source_indicator_id uuid,
        constraint library_indicator_source_whole check (num_nulls(source_goal_id, source_goal_version, source_indicator_id) in (0, 3))
      );
      comment on table library_indicator is '指标库条目';
      create unique index library_indicator_name_once on library_indicator (district_id, category, name_key) where status <> 'retired';
      create index library_indicator_list on library_indicator (district_id, status, category, name_key);
      create trigger library_indicator_version before update on library_indicator for each row execute function require_next_version();
      create trigger library_indicator_step_known before update on library_indicator for each row execute function refuse_unknown_step('proposed>in-use', 'proposed>retired', 'in-use>retired');
      create constraint trigger library_indicator_audited after insert or update or delete on library_indicator deferrable initially deferred for each row execute function require_audit_entry();

      create table library_indicator_revision (
        indicator_id uuid not null constraint library_indicator_revision_indicator_fk references library_indicator,
        number integer not null constraint library_indicator_revision_number_range check (number between 1 and 10000),
        category text not null constraint library_indicator_revision_category_known check (category in ${CATEGORIES}),
        name text not null constraint library_indicator_revision_name_length check (length(name) between 1 and 400),
        unit_of_measure text constraint library_indicator_revision_unit_length check (length(unit_of_measure) between 1 and 40),
        direction text not null constraint library_indicator_revision_direction_known check (direction in ('higher-is-better', 'lower-is-better')),
        target_raw text not null constraint library_indicator_revision_target_length check (length(target_raw) <= 400),
        target_kind text not null constraint library_indicator_revision_target_kind_known check (target_kind in ('quantitative', 'qualitative', 'empty')),
        target_operator text,
        target_value numeric(20, 6) constraint library_indicator_revision_target_value_range check (target_value between -10000000000000 and 10000000000000),
        target_unit text,
        description text not null constraint library_indicator_revision_description_length check (length(description) <= 4000),
        scoring_sentence text not null constraint library_indicator_revision_sentence_length check (length(scoring_sentence) <= 2000),
        basis_hint text not null constraint library_indicator_revision_basis_length check (length(basis_hint) <= 4000),
        nature text constraint library_indicator_revision_nature_known check (nature in ('payroll', 'fee', 'one-off', 'construction', 'award', 'transfer', 'other')),
        business text not null constraint library_indicator_revision_business_length check (length(business) <= 80),
        written_by uuid not null constraint library_indicator_revision_writer_fk references person,
        written_at timestamptz not null default clock_timestamp(),
        constraint library_indicator_revision_pk primary key (indicator_id, number)
      );
      comment on table library_indicator_revision is '指标库条目各版本内容';
      create trigger library_indicator_revision_append_only before update or delete on library_indicator_revision for each row execute function refuse_rewrite();

      create index goal_indicator_of_name on goal_indicator (category, indicator_name_key(name));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index goal_indicator_of_name; drop table library_indicator_revision; drop table library_indicator; drop function indicator_name_key;
    `);
  }
}
