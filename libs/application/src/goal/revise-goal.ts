import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { freezeContent } from '#domain/goal/frozen-content';
import { reviseGoal, type GoalContentDraft } from '#domain/goal/performance-goal';
import { requireOnlyReturnedRows } from '#domain/goal/returned-rows';
import { ApprovalCases } from '../approval/approval-cases.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { contentOfDraft } from './content-of-draft.js';
import { GoalRepository } from './goal-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 暂存: writes new content into a draft or returned goal. */
@Injectable()
export class ReviseGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: GoalRepository,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
    private readonly cases: ApprovalCases,
  ) {}

  /** `version` is the one the writer saw; answers the new one. A document may give the project another name, a form may not. Throws `goal.stale`, `goal.content-locked`, `goal.only-returned-rows`, `goal.funds-do-not-add-up`. */
  async execute(actor: Actor, goalId: string, version: number, draft: GoalContentDraft, name?: string): Promise<number> {
    const rows = await this.cases.returnedRows({ kind: 'goal', id: goalId });
    return this.steps.revise(this.goals, actor, goalId, version, (goal) => {
      const content = contentOfDraft(draft, this.ids, goal.content);
      if (goal.status === 'returned') requireOnlyReturnedRows(goal.content, content, rows);
      return reviseGoal(goal, content, this.fingerprint.of(freezeContent(content)), actor.personId);
    }, async (revised) => {
      if (name !== undefined && name !== revised.project.name) await this.goals.rename(revised, name);
    });
  }
}
