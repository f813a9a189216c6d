import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentLocks, figureLock } from './1790000015000-create-goal-adjustment.js';

const adjusted = (goal: string, version: string): string => ` and not goal_is_being_adjusted(${goal}, ${version})`;

/** 完善: the lock on a text under review opens for the one version that an act of its open case has just announced, and closes with its frozen text. */
export class LetReviewersAmend1790000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function goal_is_being_amended(goal uuid, next_version integer) returns boolean language sql stable set search_path from current as $$
        select exists (select 1 from approval_case c join approval_act act on act.case_id = c.id and act.number = c.version
          where c.subject_kind = 'goal' and c.subject_id = goal and c.status = 'open' and c.subject_version = next_version and act.verb = 'amend' and act.amended_version = next_version
            and not exists (select 1 from goal_revision kept where kept.goal_id = goal and kept.version = next_version))
      $$;

      create function refuse_other_indicator_under_review() returns trigger language plpgsql set search_path from current as $$
      begin
        if (new.id, new.goal_id, new.position, new.dimension, new.category, new.name, new.weight_hundredths, new.removed_in)
           is distinct from (old.id, old.goal_id, old.position, old.dimension, old.category, old.name, old.weight_hundredths, old.removed_in)
           and exists (select 1 from performance_goal goal where goal.id in (old.goal_id, new.goal_id) and goal.status = 'under-review') then
          raise exception 'an indicator under review keeps its name, place and weight' using errcode = 'YJ004';
        end if;
        return new;
      end $$;
      create trigger goal_indicator_kept_under_review before update on goal_indicator for each row execute function refuse_other_indicator_under_review();

      create function require_amended_text() returns trigger language plpgsql set search_path from current as $$
      begin
        if not exists (select 1 from approval_act act join goal_revision kept on kept.goal_id = new.subject_id and kept.version = act.amended_version
          where new.subject_kind = 'goal' and act.case_id = new.id and act.number = new.version and act.verb = 'amend' and act.amended_version = new.subject_version
            and kept.reason = 'amended' and kept.round = new.round and kept.content_hash = new.content_hash) then
          raise exception 'the text of a case changes only by an amendment that is frozen' using errcode = 'YJ004';
        end if;
        return null;
      end $$;
      create constraint trigger approval_case_text_amended after update on approval_case deferrable initially deferred for each row
        when ((new.subject_kind, new.subject_id, new.subject_version, new.content_hash) is distinct from (old.subject_kind, old.subject_id, old.subject_version, old.content_hash)) execute function require_amended_text();

      ${contentLocks(`${adjusted('goal.id', 'goal.version')} and not ((tg_table_name <> 'goal_indicator' or tg_op = 'UPDATE') and goal_is_being_amended(goal.id, goal.version))`)}
      ${figureLock(`${adjusted('old.id', 'new.version')} and not (goal_is_being_amended(old.id, new.version)
        and (new.budgeted_fen, new.fiscal_funds_fen, new.other_funds_fen) is not distinct from (old.budgeted_fen, old.fiscal_funds_fen, old.other_funds_fen))`)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${contentLocks(adjusted('goal.id', 'goal.version'))}
      ${figureLock(adjusted('old.id', 'new.version'))}
      drop trigger approval_case_text_amended on approval_case; drop function require_amended_text;
      drop trigger goal_indicator_kept_under_review on goal_indicator; drop function refuse_other_indicator_under_review;
      drop function goal_is_being_amended;
    `);
  }
}
