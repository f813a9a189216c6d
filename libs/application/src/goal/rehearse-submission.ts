import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { GoalHead } from '#domain/goal/performance-goal';
import { RehearseApproval, type Rehearsal } from '../approval/rehearse-approval.js';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalRepository } from './goal-repository.js';
import type { GoalKind, GoalsOnFile } from './goals-on-file.js';

/** 送审预演: which way a goal would go if it were submitted as it stands now. */
@Injectable()
export class RehearseSubmission {
  constructor(
    private readonly goals: GoalRepository,
    private readonly departmentGoals: DepartmentGoalRepository,
    private readonly rehearseApproval: RehearseApproval,
  ) {}

  /** Throws `goal.not-found`. */
  async execute(actor: Actor, kind: GoalKind, id: string): Promise<Rehearsal> {
    return kind === 'goal' ? this.rehearse(this.goals, actor, id) : this.rehearse(this.departmentGoals, actor, id);
  }

  private async rehearse<G extends GoalHead>(goals: GoalsOnFile<G>, actor: Actor, id: string): Promise<Rehearsal> {
    const goal = await goals.get(id, actor);
    return this.rehearseApproval.execute(actor, {
      ...goals.placeOf(goal),
      subject: { kind: goals.kind, id },
      round: goal.round + 1,
      authorIds: await goals.authorsOf(goal),
    });
  }
}
