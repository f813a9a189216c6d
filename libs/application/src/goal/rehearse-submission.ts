import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { GoalHead } from '#domain/goal/performance-goal';
import { RehearseApproval, type Rehearsal } from '../approval/rehearse-approval.js';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';
import { GoalRepository } from './goal-repository.js';
import type { GoalsOnFile, PaperKind } from './goals-on-file.js';

/** 送审预演: which way a goal, or the adjustment of one, would go if it were submitted as it stands now. */
@Injectable()
export class RehearseSubmission {
  constructor(
    private readonly goals: GoalRepository,
    private readonly departmentGoals: DepartmentGoalRepository,
    private readonly adjustments: GoalAdjustmentRepository,
    private readonly rehearseApproval: RehearseApproval,
  ) {}

  /** Throws `goal.not-found` or `adjustment.not-found`. */
  async execute(actor: Actor, kind: PaperKind, id: string): Promise<Rehearsal> {
    switch (kind) {
      case 'goal':
        return this.rehearse(this.goals, actor, id);
      case 'department-goal':
        return this.rehearse(this.departmentGoals, actor, id);
      case 'goal-adjustment':
        return this.rehearse(this.adjustments, actor, id);
    }
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
