import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** 草稿: what its preparer has not sent up yet. */
export interface DraftLine {
  readonly kind: ApprovalSubjectKind;
  readonly id: string;
  readonly title: string;
  readonly fiscalYear: number;
  readonly version: number;
  readonly updatedAt: Date;
}

/** Drafts of `$1`; a withdrawn round is a draft again. */
const draftsOf = (actor: Actor): { sql: string; parameters: readonly unknown[] } => {
  const scope = goalScope(actor, 'goal', 2);
  const ofAdjustment = goalScope(actor, 'adjustment', 2, 'goal_id');
  return {
    sql: `(select 'goal' as kind, goal.id, project.name as title, goal.fiscal_year as "fiscalYear", goal.version, goal.updated_at as "updatedAt"
        from performance_goal goal join budget_project project on project.id = goal.project_id where goal.preparer_id = $1 and goal.status = 'draft' and ${scope.sql}
      union all
      select 'department-goal', goal.id, unit.name, goal.fiscal_year, goal.version, goal.updated_at
        from department_goal goal join org_unit unit on unit.id = goal.unit_id where goal.preparer_id = $1 and goal.status = 'draft' and ${scope.sql}
      union all
      select 'goal-adjustment', adjustment.id, project.name, adjustment.fiscal_year, adjustment.version, adjustment.updated_at
        from goal_adjustment adjustment join performance_goal adjusted on adjusted.id = adjustment.goal_id join budget_project project on project.id = adjusted.project_id
        where adjustment.preparer_id = $1 and adjustment.status = 'draft' and ${ofAdjustment.sql}) drafts`,
    parameters: [actor.personId, ...scope.parameters],
  };
};

@Injectable()
export class DraftQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** The latest first. */
  async list(actor: Actor, page: number, pageSize: number): Promise<{ items: DraftLine[]; total: number }> {
    const { sql, parameters } = draftsOf(actor);
    const next = parameters.length + 1;
    const items: DraftLine[] = await this.unitOfWork.manager.query(`select * from ${sql} order by "updatedAt" desc, id limit $${next} offset $${next + 1}`, [...parameters, pageSize, (page - 1) * pageSize]);
    return { items, total: await this.count(actor) };
  }

  async count(actor: Actor): Promise<number> {
    const { sql, parameters } = draftsOf(actor);
    const [row]: { n: string }[] = await this.unitOfWork.manager.query(`select count(*) as n from ${sql}`, [...parameters]);
    return Number(row?.n ?? 0);
  }
}
