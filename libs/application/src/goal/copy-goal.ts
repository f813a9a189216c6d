import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { successorOf, type SuccessorProject } from '#domain/goal/successor';
import { DomainError } from '#domain/shared/domain-error';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { CreateGoal } from './create-goal.js';
import { GoalRepository } from './goal-repository.js';

/** 复制上年: a goal of the preparer's own unit begins a later year as a draft, and remembers what it was copied from. */
@Injectable()
export class CopyGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly createGoal: CreateGoal,
  ) {}

  /** Answers the id of the new goal. Throws `goal.copy-other-unit`, `goal.copy-not-issued`, `goal.copy-not-later`, `goal.code-taken`. */
  async execute(actor: Actor, goalId: string, successor: SuccessorProject): Promise<string> {
    return this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      if (goal.project.unitId !== actor.unitId) throw new DomainError('goal.copy-other-unit', 'forbidden');
      const { project, content } = successorOf(goal, successor);
      return this.createGoal.execute(actor, project, content, goal.id);
    });
  }
}
