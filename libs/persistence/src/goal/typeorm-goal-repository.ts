import { Injectable } from '@nestjs/common';
import { GoalRepository } from '#application/goal/goal-repository';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { freezeContent, thawContent } from '#domain/goal/frozen-content';
import type { GoalStatus, PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { GoalFile, projectGoals } from './goal-file.js';
import { CONTENT_INSERTS, GOAL, TEXT_INSERTS, contentParameters, goalOf, type GoalRecord } from './goal-mapping.js';

@Injectable()
export class TypeormGoalRepository extends GoalRepository {
  private readonly file: GoalFile;

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
    this.file = new GoalFile(unitOfWork, projectGoals);
  }

  async get(id: string, actor: Actor): Promise<PerformanceGoal> {
    const scope = goalScope(actor, 'goal', 2);
    return this.read(`${GOAL} where goal.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async load(id: string): Promise<PerformanceGoal> {
    return this.read(`${GOAL} where goal.id = $1`, [id]);
  }

  async inForce(id: string, on: LocalDate): Promise<PerformanceGoal> {
    const goal = await this.load(id);
    const [kept]: { content: string; contentHash: string }[] = await this.unitOfWork.manager.query(
      `select kept.content, kept.content_hash as "contentHash" from goal_revision kept left join adjusted_goal change on change.goal_id = kept.goal_id and change.issued_version = kept.version
       where kept.goal_id = $1 and kept.reason = 'issued' and coalesce(change.in_force_from <= $2, true) order by kept.version desc limit 1`,
      [id, on],
    );
    return kept === undefined ? goal : { ...goal, content: thawContent(kept.content), contentHash: kept.contentHash };
  }

  async hold(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.query('select id from performance_goal where id = any ($1::uuid[]) order by id for share', [ids]);
  }

  async requireVersion(goal: PerformanceGoal, seen: number): Promise<void> {
    await this.file.requireVersion(goal, seen);
  }

  async add(goal: PerformanceGoal, copiedFromId: string | null): Promise<void> {
    const { project, content } = goal;
    await this.unitOfWork.manager.query(
      `with project as (insert into budget_project (id, district_id, unit_id, fiscal_year, code, name, nature) values ($4, $5, $6, $7, $8, $9, $10)),
         head as (
           insert into performance_goal (id, project_id, district_id, unit_id, fiscal_year, code, status, version, round, preparer_id, budgeted_fen, fiscal_funds_fen, other_funds_fen, is_key_project, purpose, content_hash, issued_on, copied_from_id)
           values ($11, $4, $5, $6, $7, $8, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)),
         ${CONTENT_INSERTS}`,
      [
        ...contentParameters(goal.id, content),
        project.id, project.districtId, project.unitId, project.fiscalYear, project.code, project.name, project.nature,
        goal.id, goal.status, goal.version, goal.round, goal.preparerId, content.budgeted.fen, content.fiscalFunds.fen, content.otherFunds.fen, content.isKeyProject, content.purpose, goal.contentHash, goal.issuedOn, copiedFromId,
      ],
    );
  }

  async saveContent(goal: PerformanceGoal): Promise<PerformanceGoal> {
    const { content } = goal;
    const changed: [unknown[], number] = await this.unitOfWork.manager.query(
      `update performance_goal set version = version + 1, preparer_id = $3, budgeted_fen = $4, fiscal_funds_fen = $5, other_funds_fen = $6,
         is_key_project = $7, purpose = $8, content_hash = $9, updated_at = clock_timestamp()
       where id = $1 and version = $2 and status in ('draft', 'returned')`,
      [goal.id, goal.version, goal.preparerId, content.budgeted.fen, content.fiscalFunds.fen, content.otherFunds.fen, content.isKeyProject, content.purpose, goal.contentHash],
    );
    await this.file.requireOneChanged(goal.id, changed[1]);
    await this.unitOfWork.manager.query(
      `with objectives as (delete from goal_objective where goal_id = $1), plan as (delete from spending_plan_entry where goal_id = $1)
       delete from goal_indicator where goal_id = $1`,
      [goal.id],
    );
    await this.unitOfWork.manager.query(`with ${CONTENT_INSERTS}`, contentParameters(goal.id, content));
    return { ...goal, version: goal.version + 1 };
  }

  async rename({ project }: PerformanceGoal, name: string): Promise<void> {
    await this.unitOfWork.manager.query('update budget_project set name = $2 where id = $1', [project.id, name]);
  }

  async saveStatus(goal: PerformanceGoal, from: GoalStatus): Promise<PerformanceGoal> {
    return this.file.move(goal, from);
  }

  async saveFrozen(goal: PerformanceGoal, from: GoalStatus, reason: 'submitted' | 'issued'): Promise<PerformanceGoal> {
    return this.file.freeze(goal, from, reason, freezeContent(goal.content));
  }

  async saveAdjusted(goal: PerformanceGoal): Promise<PerformanceGoal> {
    const { manager } = this.unitOfWork;
    const { content } = goal;
    const [, changed]: [unknown[], number] = await manager.query(
      `update performance_goal set version = version + 1, budgeted_fen = $3, fiscal_funds_fen = $4, other_funds_fen = $5, is_key_project = $6, purpose = $7, content_hash = $8, updated_at = clock_timestamp()
       where id = $1 and version = $2 and status = 'issued'`,
      [goal.id, goal.version, content.budgeted.fen, content.fiscalFunds.fen, content.otherFunds.fen, content.isKeyProject, content.purpose, goal.contentHash],
    );
    await this.file.requireOneChanged(goal.id, changed);
    // Reports of days gone by go on naming the indicators of those days.
    await manager.query(
      `with objectives as (delete from goal_objective where goal_id = $1), plan as (delete from spending_plan_entry where goal_id = $1)
       update goal_indicator set removed_in = $2 where goal_id = $1 and removed_in is null and id <> all ($3::uuid[])`,
      [goal.id, goal.version + 1, content.indicators.map(({ id }) => id)],
    );
    await manager.query(`with ${CONTENT_INSERTS}`, contentParameters(goal.id, content));
    await manager.query(
      `insert into goal_revision (goal_id, version, round, reason, content, content_hash) values ($1, $2, $3, 'issued', $4, $5)`,
      [goal.id, goal.version + 1, goal.round, freezeContent(content), goal.contentHash],
    );
    return { ...goal, version: goal.version + 1 };
  }

  async saveAmended(goal: PerformanceGoal): Promise<PerformanceGoal> {
    const { manager } = this.unitOfWork;
    const { content } = goal;
    const [, changed]: [unknown[], number] = await manager.query(
      `update performance_goal set version = version + 1, purpose = $3, content_hash = $4, updated_at = clock_timestamp() where id = $1 and version = $2 and status = 'under-review'`,
      [goal.id, goal.version, content.purpose, goal.contentHash],
    );
    await this.file.requireOneChanged(goal.id, changed);
    await manager.query('with objectives as (delete from goal_objective where goal_id = $1) delete from spending_plan_entry where goal_id = $1', [goal.id]);
    await manager.query(`with ${TEXT_INSERTS}`, contentParameters(goal.id, content));
    await manager.query(
      `insert into goal_revision (goal_id, version, round, reason, content, content_hash) values ($1, $2, $3, 'amended', $4, $5)`,
      [goal.id, goal.version + 1, goal.round, freezeContent(content), goal.contentHash],
    );
    return { ...goal, version: goal.version + 1 };
  }

  async authorsOf(goal: PerformanceGoal): Promise<readonly string[]> {
    return this.file.authorsOf(goal);
  }

  async ofUnitYear(unitId: string, fiscalYear: number): Promise<readonly { readonly goal: PerformanceGoal; readonly isContinued: boolean }[]> {
    const rows: (GoalRecord & { is_continued: boolean })[] = await this.unitOfWork.manager.query(
      `select found.*, exists (select 1 from performance_goal later where later.copied_from_id = found.id and later.fiscal_year = $2 + 1 and later.status <> 'voided') as is_continued
       from (${GOAL} where goal.unit_id = $1 and goal.fiscal_year = $2) found order by found.code, found.id`,
      [unitId, fiscalYear],
    );
    return rows.map((row) => ({ goal: goalOf(row), isContinued: row.is_continued }));
  }

  async engage(goalId: string, thirdPartyUnitId: string): Promise<void> {
    // One of the goal's own district, or of the city or province above it: those of other districts do not exist here.
    const found: unknown[] = await this.unitOfWork.manager.query(
      `select 1 from org_unit third_party join org_unit place on place.id = third_party.parent_id
       join performance_goal goal on goal.id = $2 join org_unit district on district.id = goal.district_id
       where third_party.id = $1 and third_party.kind = 'third-party' and third_party.is_active and starts_with(district.path, place.path)`,
      [thirdPartyUnitId, goalId],
    );
    if (found.length === 0) throw new DomainError('goal.third-party-unknown', 'invalid');
    await this.unitOfWork.manager.query('insert into goal_engagement (goal_id, unit_id) values ($1, $2) on conflict do nothing', [goalId, thirdPartyUnitId]);
  }

  private async read(sql: string, parameters: unknown[]): Promise<PerformanceGoal> {
    const [row]: GoalRecord[] = await this.unitOfWork.manager.query(sql, parameters);
    if (!row) throw new DomainError('goal.not-found', 'not-found');
    return goalOf(row);
  }
}
