import { Injectable } from '@nestjs/common';
import { GoalReplies, type GoalToReply, type ReplySelection } from '#application/goal/goal-replies';
import type { Actor } from '#domain/access/actor';
import { MOST_REPLIED, type GoalReply } from '#domain/goal/goal-reply';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

@Injectable()
export class TypeormGoalReplies extends GoalReplies {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async select(actor: Actor, selection: ReplySelection): Promise<readonly GoalToReply[]> {
    const scope = goalScope(actor, 'goal', 4);
    const named = 'goalIds' in selection ? [...new Set(selection.goalIds)] : null;
    const [fiscalYear, unitId] = 'goalIds' in selection ? [null, null] : [selection.fiscalYear, selection.unitId];
    const goals: GoalToReply[] = await this.unitOfWork.manager.query(
      `select goal.id, goal.code, project.name, goal.fiscal_year as "fiscalYear", goal.status, reply.number as "replyNumber"
       from performance_goal goal join budget_project project on project.id = goal.project_id
         left join replied_goal replied on replied.goal_id = goal.id left join goal_reply reply on reply.id = replied.reply_id
       where ($1::uuid[] is not null and goal.id = any ($1) or $1 is null and goal.status = 'approved' and goal.fiscal_year = $2 and ($3::uuid is null or goal.unit_id = $3)) and ${scope.sql}
       order by goal.id limit ${MOST_REPLIED + 1}`,
      [named, fiscalYear, unitId, ...scope.parameters],
    );
    if (named !== null && goals.length < Math.min(named.length, MOST_REPLIED + 1)) throw new DomainError('goal.not-found', 'not-found');
    return goals;
  }

  async keep(reply: GoalReply & { readonly recordedBy: string }): Promise<string> {
    const { manager } = this.unitOfWork;
    await manager.query(
      'insert into goal_reply (id, district_id, fiscal_year, number, issued_on, recorded_by) values ($1, $2, $3, $4, $5, $6) on conflict (district_id, fiscal_year, number) do nothing',
      [reply.id, reply.districtId, reply.fiscalYear, reply.number, reply.issuedOn, reply.recordedBy],
    );
    const [kept]: { id: string }[] = await manager.query('select id from goal_reply where district_id = $1 and fiscal_year = $2 and number = $3', [reply.districtId, reply.fiscalYear, reply.number]);
    return kept?.id ?? reply.id;
  }

  async add(replyId: string, goalId: string): Promise<void> {
    await this.unitOfWork.manager.query('insert into replied_goal (reply_id, goal_id) values ($1, $2)', [replyId, goalId]);
  }
}
