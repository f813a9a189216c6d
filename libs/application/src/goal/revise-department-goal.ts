import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { reviseDepartmentGoal, type DepartmentGoalDraft } from '#domain/goal/department-goal';
import { freezeDepartmentContent } from '#domain/goal/frozen-department-content';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalSteps } from './goal-steps.js';
import { keepIdentities } from './keep-identities.js';

/** 暂存部门整体绩效目标: writes new content into a draft or returned one. */
@Injectable()
export class ReviseDepartmentGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: DepartmentGoalRepository,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
  ) {}

  /** `version` is the one the writer saw; answers the new one. Throws `goal.stale`, `goal.content-locked`. */
  async execute(actor: Actor, goalId: string, version: number, draft: DepartmentGoalDraft): Promise<number> {
    return this.steps.revise(this.goals, actor, goalId, version, (goal) => {
      const content = { ...draft, indicators: keepIdentities(draft.indicators, goal.content.indicators, this.ids) };
      return reviseDepartmentGoal(goal, content, this.fingerprint.of(freezeDepartmentContent(content)), actor.personId);
    });
  }
}
