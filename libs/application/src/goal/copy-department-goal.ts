import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { departmentSuccessorOf } from '#domain/goal/successor';
import { DomainError } from '#domain/shared/domain-error';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { CreateDepartmentGoal } from './create-department-goal.js';
import { DepartmentGoalRepository } from './department-goal-repository.js';

/** 复制上年部门整体目标: the goal of the preparer's own department begins a later year as a draft. */
@Injectable()
export class CopyDepartmentGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: DepartmentGoalRepository,
    private readonly createGoal: CreateDepartmentGoal,
  ) {}

  /** Answers the id of the new goal. Throws `goal.copy-other-unit`, `goal.copy-not-issued`, `goal.copy-not-later`, `department-goal.exists-already`. */
  async execute(actor: Actor, goalId: string, fiscalYear: number): Promise<string> {
    return this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      if (goal.unitId !== actor.unitId) throw new DomainError('goal.copy-other-unit', 'forbidden');
      return this.createGoal.execute(actor, fiscalYear, departmentSuccessorOf(goal, fiscalYear));
    });
  }
}
