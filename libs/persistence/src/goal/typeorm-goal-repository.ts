import { Injectable } from '@nestjs/common';
import { GoalRepository } from '#application/goal/goal-repository';
import type { Actor } from '#domain/access/actor';
import { freezeContent } from '#domain/goal/frozen-content';
import type { GoalContent, GoalStatus, PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { GOAL_HEAD, contentRows, goalOfRows, type GoalHead } from './goal-mapping.js';
import { BudgetProjectRow, GoalIndicatorRow, GoalObjectiveRow, GoalRow, SpendingPlanEntryRow } from './goal.rows.js';

@Injectable()
export class TypeormGoalRepository extends GoalRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async get(id: string, actor: Actor): Promise<PerformanceGoal> {
    const scope = goalScope(actor, 'goal', 2);
    return this.read(`${GOAL_HEAD} where goal.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async load(id: string): Promise<PerformanceGoal> {
    return this.read(`${GOAL_HEAD} where goal.id = $1`, [id]);
  }

  async requireVersion(goal: PerformanceGoal, seen: number): Promise<void> {
    if (goal.version !== seen) throw await this.stale(goal.id);
  }

  async add(goal: PerformanceGoal): Promise<void> {
    const { manager } = this.unitOfWork;
    const { project, content } = goal;
    await manager.insert(BudgetProjectRow, { ...project });
    await manager.insert(GoalRow, {
      id: goal.id,
      projectId: project.id,
      districtId: project.districtId,
      unitId: project.unitId,
      fiscalYear: project.fiscalYear,
      code: project.code,
      status: goal.status,
      version: goal.version,
      round: goal.round,
      preparerId: goal.preparerId,
      budgetedFen: content.budgeted.fen.toString(),
      fiscalFundsFen: content.fiscalFunds.fen.toString(),
      otherFundsFen: content.otherFunds.fen.toString(),
      purpose: content.purpose,
      contentHash: goal.contentHash,
      issuedOn: goal.issuedOn,
    });
    await this.insertContent(goal.id, content);
  }

  async saveContent(goal: PerformanceGoal): Promise<PerformanceGoal> {
    const { content } = goal;
    const changed: [unknown[], number] = await this.unitOfWork.manager.query(
      `update performance_goal set version = version + 1, preparer_id = $3, budgeted_fen = $4, fiscal_funds_fen = $5, other_funds_fen = $6,
         purpose = $7, content_hash = $8, updated_at = clock_timestamp()
       where id = $1 and version = $2 and status in ('draft', 'returned')`,
      [goal.id, goal.version, goal.preparerId, content.budgeted.fen, content.fiscalFunds.fen, content.otherFunds.fen, content.purpose, goal.contentHash],
    );
    if (changed[1] !== 1) throw await this.stale(goal.id);
    await this.unitOfWork.manager.query(
      `with objectives as (delete from goal_objective where goal_id = $1), plan as (delete from spending_plan_entry where goal_id = $1)
       delete from goal_indicator where goal_id = $1`,
      [goal.id],
    );
    await this.insertContent(goal.id, content);
    return { ...goal, version: goal.version + 1 };
  }

  async saveStatus(goal: PerformanceGoal, from: GoalStatus): Promise<PerformanceGoal> {
    const changed: [unknown[], number] = await this.unitOfWork.manager.query(
      `update performance_goal set status = $4, round = $5, issued_on = $6, version = version + 1, updated_at = clock_timestamp()
       where id = $1 and version = $2 and status = $3`,
      [goal.id, goal.version, from, goal.status, goal.round, goal.issuedOn],
    );
    if (changed[1] !== 1) throw await this.stale(goal.id);
    return { ...goal, version: goal.version + 1 };
  }

  async freeze(goal: PerformanceGoal, reason: 'submitted' | 'issued'): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into goal_revision (goal_id, version, round, reason, content, content_hash) values ($1, $2, $3, $4, $5, $6)',
      [goal.id, goal.version, goal.round, reason, freezeContent(goal.content), goal.contentHash],
    );
  }

  async authorsOf(goal: PerformanceGoal): Promise<readonly string[]> {
    const authors: { actor_id: string }[] = await this.unitOfWork.manager.query(
      `select distinct actor_id from audit_entry where subject_kind = 'goal' and subject_id = $1 and event in ('goal.created', 'goal.revised') and actor_id is not null`,
      [goal.id],
    );
    return [...new Set([goal.preparerId, ...authors.map((author) => author.actor_id)])];
  }

  async engage(goalId: string, thirdPartyUnitId: string): Promise<void> {
    const found: unknown[] = await this.unitOfWork.manager.query(`select 1 from org_unit where id = $1 and kind = 'third-party' and is_active`, [thirdPartyUnitId]);
    if (found.length === 0) throw new DomainError('goal.third-party-unknown', 'invalid');
    await this.unitOfWork.manager.query('insert into goal_engagement (goal_id, unit_id) values ($1, $2) on conflict do nothing', [goalId, thirdPartyUnitId]);
  }

  private async read(sql: string, parameters: unknown[]): Promise<PerformanceGoal> {
    const { manager } = this.unitOfWork;
    const [head]: GoalHead[] = await manager.query(sql, parameters);
    if (!head) throw new DomainError('goal.not-found', 'not-found');
    const of = { where: { goalId: head.id } } as const;
    const objectives = await manager.find(GoalObjectiveRow, { ...of, order: { position: 'ASC' } });
    const indicators = await manager.find(GoalIndicatorRow, { ...of, order: { position: 'ASC' } });
    const plan = await manager.find(SpendingPlanEntryRow, { ...of, order: { month: 'ASC' } });
    return goalOfRows(head, objectives, indicators, plan);
  }

  private async insertContent(goalId: string, content: GoalContent): Promise<void> {
    const { manager } = this.unitOfWork;
    const rows = contentRows(goalId, content);
    if (rows.objectives.length > 0) await manager.insert(GoalObjectiveRow, rows.objectives);
    if (rows.indicators.length > 0) await manager.insert(GoalIndicatorRow, rows.indicators);
    if (rows.plan.length > 0) await manager.insert(SpendingPlanEntryRow, rows.plan);
  }

  /** Somebody was faster: says who, with what, when, and what the goal is now. */
  private async stale(goalId: string): Promise<DomainError> {
    const [now]: { status: string; version: number; event: string | null; by: string | null; at: Date | null }[] = await this.unitOfWork.manager.query(
      `select goal.status, goal.version, last.event, person.name as by, last.recorded_at as at from performance_goal goal
       left join lateral (select event, actor_id, recorded_at from audit_entry where subject_kind = 'goal' and subject_id = goal.id::text order by no desc limit 1) last on true
       left join person on person.id = last.actor_id where goal.id = $1`,
      [goalId],
    );
    return new DomainError('goal.stale', 'conflict', now ? { ...now, at: now.at?.toISOString() ?? null } : {});
  }
}
