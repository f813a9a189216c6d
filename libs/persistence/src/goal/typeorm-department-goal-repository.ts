import { Injectable } from '@nestjs/common';
import { DepartmentGoalRepository } from '#application/goal/department-goal-repository';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { DepartmentGoal } from '#domain/goal/department-goal';
import { freezeDepartmentContent, thawDepartmentContent } from '#domain/goal/frozen-department-content';
import type { GoalStatus } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { departmentGoals, GoalFile } from './goal-file.js';

interface DepartmentGoalRecord {
  readonly id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly fiscal_year: number;
  readonly status: string;
  readonly version: number;
  readonly round: number;
  readonly preparer_id: string;
  readonly content: string;
  readonly content_hash: string;
  readonly issued_on: string | null;
}

const DEPARTMENT_GOAL = 'select goal.*, unit.code as unit_code, unit.name as unit_name from department_goal goal join org_unit unit on unit.id = goal.unit_id';

const departmentGoalOf = (row: DepartmentGoalRecord): DepartmentGoal => ({
  id: row.id,
  districtId: row.district_id,
  unitId: row.unit_id,
  unitCode: row.unit_code,
  unitName: row.unit_name,
  fiscalYear: row.fiscal_year,
  status: row.status as GoalStatus,
  version: row.version,
  round: row.round,
  preparerId: row.preparer_id,
  content: thawDepartmentContent(row.content),
  contentHash: row.content_hash,
  issuedOn: row.issued_on as LocalDate | null,
});

/** The content is read and written as a whole, in the very words that are frozen: a round is a copy of the row. */
@Injectable()
export class TypeormDepartmentGoalRepository extends DepartmentGoalRepository {
  private readonly file: GoalFile;

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
    this.file = new GoalFile(unitOfWork, departmentGoals);
  }

  async get(id: string, actor: Actor): Promise<DepartmentGoal> {
    const scope = goalScope(actor, 'goal', 2);
    return this.read(`${DEPARTMENT_GOAL} where goal.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async load(id: string): Promise<DepartmentGoal> {
    return this.read(`${DEPARTMENT_GOAL} where goal.id = $1`, [id]);
  }

  async ofUnitYear(unitId: string, fiscalYear: number): Promise<DepartmentGoal | null> {
    const [row]: DepartmentGoalRecord[] = await this.unitOfWork.manager.query(`${DEPARTMENT_GOAL} where goal.unit_id = $1 and goal.fiscal_year = $2 and goal.status not in ('rejected', 'voided')`, [unitId, fiscalYear]);
    return row === undefined ? null : departmentGoalOf(row);
  }

  async requireVersion(goal: DepartmentGoal, seen: number): Promise<void> {
    await this.file.requireVersion(goal, seen);
  }

  async add(goal: Omit<DepartmentGoal, 'unitCode' | 'unitName'>): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into department_goal (id, district_id, unit_id, fiscal_year, status, version, round, preparer_id, content, content_hash, issued_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [goal.id, goal.districtId, goal.unitId, goal.fiscalYear, goal.status, goal.version, goal.round, goal.preparerId, freezeDepartmentContent(goal.content), goal.contentHash, goal.issuedOn],
    );
  }

  async saveContent(goal: DepartmentGoal): Promise<DepartmentGoal> {
    return this.file.rewrite(goal, freezeDepartmentContent(goal.content));
  }

  async saveStatus(goal: DepartmentGoal, from: GoalStatus): Promise<DepartmentGoal> {
    return this.file.move(goal, from);
  }

  async saveFrozen(goal: DepartmentGoal, from: GoalStatus, reason: 'submitted' | 'issued'): Promise<DepartmentGoal> {
    return this.file.freeze(goal, from, reason, freezeDepartmentContent(goal.content));
  }

  async authorsOf(goal: DepartmentGoal): Promise<readonly string[]> {
    return this.file.authorsOf(goal);
  }

  private async read(sql: string, parameters: unknown[]): Promise<DepartmentGoal> {
    const [row]: DepartmentGoalRecord[] = await this.unitOfWork.manager.query(sql, parameters);
    if (!row) throw new DomainError('goal.not-found', 'not-found');
    return departmentGoalOf(row);
  }
}
