import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { PlainCheckedIndicator } from '#domain/evaluation/frozen-spot-check';
import type { SpotCheck } from '#domain/evaluation/spot-check';
import { DomainError } from '#domain/shared/domain-error';
import { latestCase } from '../approval/latest-case.js';
import { goalScope, unitScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** 抽查复核 as it is read: with names, and its figures as they are kept. */
export interface SpotCheckRecord extends Pick<SpotCheck, 'id' | 'evaluationId' | 'unitId' | 'status' | 'round' | 'version' | 'checkedOn' | 'opinion'> {
  readonly projectName: string;
  /** The person's name. */
  readonly checkedBy: string;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly gradeBefore: string;
  readonly gradeAfter: string;
  readonly changes: readonly PlainCheckedIndicator[];
}

const RECORD = `select spot_check.id, spot_check.evaluation_id as "evaluationId", project.name as "projectName", spot_check.unit_id as "unitId", spot_check.status, spot_check.round, spot_check.version,
    person.name as "checkedBy", checked_on as "checkedOn", opinion, points_before as "pointsBefore", points_after as "pointsAfter", grade_before as "gradeBefore", grade_after as "gradeAfter", changes
  from spot_check join person on person.id = spot_check.checked_by join self_evaluation evaluation on evaluation.id = spot_check.evaluation_id
  join performance_goal goal on goal.id = evaluation.goal_id join budget_project project on project.id = goal.project_id`;

/** 抽查复核 as screens need it: the bureau's own until it is announced, and from then on seen by whoever sees the self-evaluation. */
@Injectable()
export class SpotCheckQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** Throws `recheck.not-found`. */
  async detail(actor: Actor, id: string): Promise<SpotCheckRecord> {
    const own = unitScope(actor, 'spot_check.unit_id', 2);
    const announced = goalScope(actor, 'evaluation', 2 + own.parameters.length, 'goal_id');
    const [check]: SpotCheckRecord[] = await this.unitOfWork.manager.query(`${RECORD} where spot_check.id = $1 and (${own.sql} or (spot_check.status = 'announced' and ${announced.sql}))`, [
      id, ...own.parameters, ...announced.parameters,
    ]);
    if (!check) throw new DomainError('recheck.not-found', 'not-found');
    return check;
  }

  /** The case in which it is confirmed, or was; null for those it does not concern. */
  async caseOf(actor: Actor, id: string): Promise<string | null> {
    return latestCase(this.unitOfWork, 'recheck', id, actor);
  }

  /** What was announced of a self-evaluation, for whoever may see it. */
  async announcedOf(evaluationId: string): Promise<SpotCheckRecord | null> {
    const [check]: SpotCheckRecord[] = await this.unitOfWork.manager.query(`${RECORD} where spot_check.evaluation_id = $1 and spot_check.status = 'announced'`, [evaluationId]);
    return check ?? null;
  }
}
