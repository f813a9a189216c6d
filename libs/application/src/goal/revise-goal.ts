import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { freezeContent } from '#domain/goal/frozen-content';
import { reviseGoal, type GoalContent, type GoalContentDraft } from '#domain/goal/performance-goal';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalRepository } from './goal-repository.js';

/** 暂存: writes new content into a draft or returned goal. */
@Injectable()
export class ReviseGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
    private readonly events: EventRecorder,
  ) {}

  /** `version` is the one the writer saw; answers the new one. A document may give the project another name, a form may not. Throws `goal.stale`, `goal.content-locked`, `goal.funds-do-not-add-up`. */
  async execute(actor: Actor, goalId: string, version: number, draft: GoalContentDraft, name?: string): Promise<number> {
    return this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      await this.goals.requireVersion(goal, version);
      const own = new Set(goal.content.indicators.map((indicator) => indicator.id));
      const content: GoalContent = {
        ...draft,
        indicators: draft.indicators.map((indicator) => ({ ...indicator, id: indicator.id !== undefined && own.has(indicator.id) ? indicator.id : this.ids.next() })),
      };
      const revised = await this.goals.saveContent(reviseGoal(goal, content, this.fingerprint.of(freezeContent(content)), actor.personId));
      if (name !== undefined && name !== goal.project.name) await this.goals.rename(revised, name);
      this.events.record(actor, { type: 'goal.revised', subject: { kind: 'goal', id: goalId }, districtId: goal.project.districtId, details: { version: revised.version, contentHash: revised.contentHash } });
      return revised.version;
    });
  }
}
