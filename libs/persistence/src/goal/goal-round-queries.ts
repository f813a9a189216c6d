import { Injectable } from '@nestjs/common';
import type { GoalKind } from '#application/goal/goals-on-file';
import { DepartmentGoalRepository } from '#application/goal/department-goal-repository';
import { GoalRepository } from '#application/goal/goal-repository';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { departmentGoals, projectGoals, type GoalTables, type KeptRevision } from './goal-file.js';

/** 一轮的冻结文本, with the day on which it was sent up or issued, and whether its bytes still have the hash they were frozen with. */
export interface KeptRound extends KeptRevision {
  readonly on: LocalDate;
  /** Put in force by an adjustment, not by a round of its own. */
  readonly isAdjusted: boolean;
  readonly isIntact: boolean;
}

const tablesOf: Readonly<Record<GoalKind, GoalTables>> = { goal: projectGoals, 'department-goal': departmentGoals };

/**
 * Two times stand beside each frozen text: the business day on which it came to count, and the instant at which the database took it
 * in. Sent up on the day its case was opened; completed by a reviewer on the day of that; issued on the day of the reply, or of the adjustment that put it in force.
 */
const roundsOf = ({ kind, head, revision }: GoalTables): string => `select kept.version, kept.round, kept.reason, kept.content, kept.content_hash as "contentHash", kept.frozen_at as "frozenAt",
    encode(sha256(convert_to(kept.content, 'UTF8')), 'hex') = kept.content_hash as "isIntact",
    change.issued_version is not null as "isAdjusted", coalesce(change.in_force_from, case when kept.reason = 'issued' then head.issued_on end, (completed.decided_at at time zone 'Asia/Shanghai')::date, (sent.opened_at at time zone 'Asia/Shanghai')::date, (kept.frozen_at at time zone 'Asia/Shanghai')::date) as "on"
  from ${revision} kept join ${head} head on head.id = kept.goal_id
  left join approval_case sent on sent.subject_kind = '${kind}' and sent.subject_id = kept.goal_id and sent.round = kept.round
  left join approval_act completed on completed.case_id = sent.id and completed.amended_version = kept.version
  left join adjusted_goal change on change.goal_id = kept.goal_id and change.issued_version = kept.version
  where kept.goal_id = $1 order by kept.version`;

/** Any round, and any day, as it was. */
@Injectable()
export class GoalRoundQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly goals: GoalRepository,
    private readonly departmentGoals: DepartmentGoalRepository,
  ) {}

  /** Every frozen text of a goal the actor may see, oldest first; outside of the scope throws `goal.not-found`. */
  async all(actor: Actor, kind: GoalKind, id: string): Promise<KeptRound[]> {
    await (kind === 'goal' ? this.goals : this.departmentGoals).get(id, actor);
    return this.unitOfWork.manager.query(roundsOf(tablesOf[kind]), [id]);
  }

  /** The last text of a round, with what reviewers completed in it, before any adjustment of it; throws `goal.round-unknown` (not-found). */
  async round(actor: Actor, kind: GoalKind, id: string, round: number): Promise<KeptRound> {
    const kept = (await this.all(actor, kind, id)).findLast((each) => each.round === round && !each.isAdjusted);
    if (!kept) throw new DomainError('goal.round-unknown', 'not-found', { round });
    return kept;
  }

  /**
   * The text that counted on a day: the last one sent up or issued by then. `knownAt` leaves out what the database did not hold yet at
   * that instant, so that a record answers as it would have answered then. Throws `goal.nothing-by-day` (not-found).
   */
  async asOf(actor: Actor, kind: GoalKind, id: string, day: LocalDate, knownAt: Date | null): Promise<KeptRound> {
    const kept = (await this.all(actor, kind, id)).findLast(({ on, frozenAt }) => on <= day && (knownAt === null || frozenAt <= knownAt));
    if (!kept) throw new DomainError('goal.nothing-by-day', 'not-found', { day });
    return kept;
  }
}
