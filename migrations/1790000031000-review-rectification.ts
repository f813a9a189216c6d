import type { MigrationInterface, QueryRunner } from 'typeorm';

const subjectKinds = (kinds: readonly string[]): string =>
  ['approval_route', 'approval_case'].map((table) => `alter table ${table} drop constraint ${table}_subject_known, add constraint ${table}_subject_known check (subject_kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));`).join('\n');

const kindsBefore = ['goal', 'department-goal', 'goal-adjustment', 'monitoring-report', 'self-evaluation'];

/** 复核意见 and 整改报告 go their ways of approval; 整改报告 goes the way of an approval: rounds, each with its frozen text. */
export class ReviewRectification1790000031000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table rectification add column round integer not null default 0 constraint rectification_round_range check (round between 0 and 1000);
      create table rectification_revision (
        rectification_id uuid not null constraint rectification_revision_rectification_fk references rectification,
        round integer not null constraint rectification_revision_round_range check (round between 1 and 1000),
        content text not null,
        content_hash text not null,
        filed_on date not null,
        frozen_at timestamptz not null default clock_timestamp(),
        constraint rectification_revision_pk primary key (rectification_id, round)
      );
      comment on table rectification_revision is '整改报告历次报送文本（冻结）';
      create trigger rectification_revision_append_only before update or delete on rectification_revision for each row execute function refuse_rewrite();
      ${subjectKinds([...kindsBefore, 'recheck', 'rectification'])}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${subjectKinds(kindsBefore)} drop table rectification_revision; alter table rectification drop column round;`);
  }
}
