import { Injectable } from '@nestjs/common';
import { GoalAdjustmentRepository } from '#application/goal/goal-adjustment-repository';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { thawContent } from '#domain/goal/frozen-content';
import { freezeAdjustment, thawAdjustment } from '#domain/goal/frozen-adjustment';
import type { GoalAdjustment } from '#domain/goal/goal-adjustment';
import type { GoalContent, GoalStatus } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { goalAdjustments, GoalFile } from './goal-file.js';

interface AdjustmentRecord {
  readonly id: string;
  readonly goal_id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly fiscal_year: number;
  readonly title: string;
  readonly status: string;
  readonly version: number;
  readonly round: number;
  readonly preparer_id: string;
  readonly content: string;
  readonly content_hash: string;
  readonly issued_on: string | null;
}

const ADJUSTMENT = `select adjustment.*, project.name as title from goal_adjustment adjustment
  join performance_goal goal on goal.id = adjustment.goal_id join budget_project project on project.id = goal.project_id`;

const adjustmentOf = (row: AdjustmentRecord): GoalAdjustment => ({
  id: row.id,
  goalId: row.goal_id,
  districtId: row.district_id,
  unitId: row.unit_id,
  fiscalYear: row.fiscal_year,
  title: row.title,
  status: row.status as GoalStatus,
  version: row.version,
  round: row.round,
  preparerId: row.preparer_id,
  content: thawAdjustment(row.content),
  contentHash: row.content_hash,
  issuedOn: row.issued_on as LocalDate | null,
});

/** The content is read and written as a whole, in the very words that are frozen; which goals it changes stands in rows of their own. */
@Injectable()
export class TypeormGoalAdjustmentRepository extends GoalAdjustmentRepository {
  private readonly file: GoalFile;

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
    this.file = new GoalFile(unitOfWork, goalAdjustments);
  }

  async get(id: string, actor: Actor): Promise<GoalAdjustment> {
    const scope = goalScope(actor, 'adjustment', 2);
    return this.read(`${ADJUSTMENT} where adjustment.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async load(id: string): Promise<GoalAdjustment> {
    return this.read(`${ADJUSTMENT} where adjustment.id = $1`, [id]);
  }

  async requireVersion(adjustment: GoalAdjustment, seen: number): Promise<void> {
    await this.file.requireVersion(adjustment, seen);
  }

  async add(adjustment: GoalAdjustment): Promise<void> {
    const { content } = adjustment;
    await this.unitOfWork.manager.query(
      `with head as (
         insert into goal_adjustment (id, goal_id, district_id, unit_id, fiscal_year, kind, status, version, round, preparer_id, content, content_hash, issued_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))
       insert into adjusted_goal (adjustment_id, goal_id, base_version) select $1, * from unnest($14::uuid[], $15::integer[])`,
      [
        adjustment.id, adjustment.goalId, adjustment.districtId, adjustment.unitId, adjustment.fiscalYear, content.kind, adjustment.status, adjustment.version, adjustment.round, adjustment.preparerId,
        freezeAdjustment(content), adjustment.contentHash, adjustment.issuedOn, content.goals.map(({ goalId }) => goalId), content.goals.map(({ baseVersion }) => baseVersion),
      ],
    );
  }

  async issuedTexts(adjustment: GoalAdjustment): Promise<ReadonlyMap<string, GoalContent>> {
    const kept: { goalId: string; content: string }[] = await this.unitOfWork.manager.query(
      `select kept.goal_id as "goalId", kept.content from adjusted_goal change join goal_revision kept on kept.goal_id = change.goal_id and kept.version = change.base_version where change.adjustment_id = $1`,
      [adjustment.id],
    );
    return new Map(kept.map(({ goalId, content }) => [goalId, thawContent(content)]));
  }

  async putInForce(adjustmentId: string, goal: { readonly id: string; readonly version: number }, from: LocalDate): Promise<void> {
    await this.unitOfWork.manager.query('update adjusted_goal set issued_version = $3, in_force_from = $4 where adjustment_id = $1 and goal_id = $2', [adjustmentId, goal.id, goal.version, from]);
  }

  async saveContent(adjustment: GoalAdjustment): Promise<GoalAdjustment> {
    return this.file.rewrite(adjustment, freezeAdjustment(adjustment.content));
  }

  async saveStatus(adjustment: GoalAdjustment, from: GoalStatus): Promise<GoalAdjustment> {
    return this.file.move(adjustment, from);
  }

  async saveFrozen(adjustment: GoalAdjustment, from: GoalStatus, reason: 'submitted' | 'issued'): Promise<GoalAdjustment> {
    return this.file.freeze(adjustment, from, reason, freezeAdjustment(adjustment.content));
  }

  async authorsOf(adjustment: GoalAdjustment): Promise<readonly string[]> {
    return this.file.authorsOf(adjustment);
  }

  private async read(sql: string, parameters: unknown[]): Promise<GoalAdjustment> {
    const [row]: AdjustmentRecord[] = await this.unitOfWork.manager.query(sql, parameters);
    if (!row) throw new DomainError('adjustment.not-found', 'not-found');
    return adjustmentOf(row);
  }
}
