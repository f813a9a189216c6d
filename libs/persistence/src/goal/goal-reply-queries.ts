import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { thawContent } from '#domain/goal/frozen-content';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope, type SqlCondition } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { TypeormGoalRepository } from './typeorm-goal-repository.js';

export interface ReplyListFilter {
  readonly fiscalYear?: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Counted over the goals that its reader may see. */
export interface ReplyListItem {
  readonly id: string;
  readonly number: string;
  readonly fiscalYear: number;
  readonly issuedOn: LocalDate;
  readonly goals: number;
  readonly budgetFen: string;
}

export interface RepliedGoalItem {
  readonly goalId: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  /** As it was issued by this paper; what an adjustment changed since stands elsewhere. */
  readonly budgetFen: string;
}

const REPLIED = `from goal_reply reply join replied_goal replied on replied.reply_id = reply.id join performance_goal goal on goal.id = replied.goal_id
  join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = goal.unit_id
  cross join lateral (select (kept.content::jsonb->>'budgetedFen')::bigint as budget_fen from goal_revision kept where kept.goal_id = goal.id and kept.reason = 'issued' order by kept.version limit 1) issued`;

/** 批复 as screens need them: whoever sees one of its goals sees the paper, with the goals they see. */
@Injectable()
export class GoalReplyQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly goals: TypeormGoalRepository,
  ) {}

  /** One page, the latest first. */
  async list(actor: Actor, filter: ReplyListFilter): Promise<{ items: ReplyListItem[]; total: number }> {
    const scope = goalScope(actor, 'goal', 4);
    const rows: (ReplyListItem & { total: string })[] = await this.unitOfWork.manager.query(
      `select reply.id, reply.number, reply.fiscal_year as "fiscalYear", reply.issued_on as "issuedOn", count(*)::integer as goals, sum(issued.budget_fen)::text as "budgetFen", count(*) over () as total
       ${REPLIED} where ($1::integer is null or reply.fiscal_year = $1) and ${scope.sql} group by reply.id order by reply.issued_on desc, reply.id desc limit $2 offset $3`,
      [filter.fiscalYear ?? null, filter.pageSize, (filter.page - 1) * filter.pageSize, ...scope.parameters],
    );
    return { items: rows.map(({ total: _total, ...item }) => item), total: Number(rows[0]?.total ?? 0) };
  }

  /** Throws `reply.not-found` (not-found) where the actor sees none of its goals. */
  async detail(actor: Actor, id: string): Promise<ReplyListItem & { readonly items: readonly RepliedGoalItem[] }> {
    const scope = goalScope(actor, 'goal', 2);
    const [head]: ReplyListItem[] = await this.unitOfWork.manager.query(
      `select reply.id, reply.number, reply.fiscal_year as "fiscalYear", reply.issued_on as "issuedOn", count(*)::integer as goals, sum(issued.budget_fen)::text as "budgetFen"
       ${REPLIED} where reply.id = $1 and ${scope.sql} group by reply.id`,
      [id, ...scope.parameters],
    );
    if (!head) throw new DomainError('reply.not-found', 'not-found');
    return { ...head, items: await this.itemsOf(id, scope) };
  }

  /** Its goals as they were issued by it, by unit and code, with the unit each belongs to. */
  async papers(actor: Actor, id: string): Promise<{ readonly number: string; readonly goals: readonly { readonly goal: PerformanceGoal; readonly unit: { readonly code: string; readonly name: string } }[] }> {
    const { number, issuedOn, items } = await this.detail(actor, id);
    const goals = [];
    for (const { goalId } of items) {
      const goal = await this.goals.load(goalId);
      const [issued]: { content: string; code: string; name: string }[] = await this.unitOfWork.manager.query(
        `select kept.content, unit.code, unit.name from goal_revision kept, org_unit unit where kept.goal_id = $1 and kept.reason = 'issued' and unit.id = $2 order by kept.version limit 1`,
        [goalId, goal.project.unitId],
      );
      if (issued !== undefined) goals.push({ goal: { ...goal, issuedOn, content: thawContent(issued.content) }, unit: { code: issued.code, name: issued.name } });
    }
    return { number, goals };
  }

  private itemsOf(id: string, scope: SqlCondition): Promise<RepliedGoalItem[]> {
    return this.unitOfWork.manager.query(
      `select goal.id as "goalId", goal.code, project.name, unit.name as "unitName", issued.budget_fen::text as "budgetFen"
       ${REPLIED} where reply.id = $1 and ${scope.sql} order by unit.code, goal.code, goal.id`,
      [id, ...scope.parameters],
    );
  }
}
