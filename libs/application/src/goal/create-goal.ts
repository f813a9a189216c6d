import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { freezeContent } from '#domain/goal/frozen-content';
import { requireConsistentFigures, type BudgetProject, type GoalContentDraft } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { contentOfDraft } from './content-of-draft.js';
import { GoalRepository } from './goal-repository.js';

export type NewProject = Pick<BudgetProject, 'code' | 'name' | 'nature' | 'fiscalYear'>;

/** 申报: a project of the preparer's own unit gets its goal as a draft. */
@Injectable()
export class CreateGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id of the goal; throws `goal.code-taken`, `goal.funds-do-not-add-up`, `goal.unit-outside-district`. */
  async execute(actor: Actor, project: NewProject, draft: GoalContentDraft, copiedFromId: string | null = null): Promise<string> {
    const districtId = actor.districtId;
    if (districtId === null) throw new DomainError('goal.unit-outside-district', 'forbidden');
    const content = contentOfDraft(draft, this.ids);
    requireConsistentFigures(content);
    const id = this.ids.next();
    return this.unitOfWork.run(async () => {
      await this.goals.add({
        id,
        project: { ...project, id: this.ids.next(), districtId, unitId: actor.unitId },
        status: 'draft',
        version: 1,
        round: 0,
        preparerId: actor.personId,
        content,
        contentHash: this.fingerprint.of(freezeContent(content)),
        issuedOn: null,
      }, copiedFromId);
      this.events.record(actor, { type: 'goal.created', subject: { kind: 'goal', id }, districtId, details: { code: project.code, name: project.name, ...(copiedFromId === null ? {} : { copiedFromId }) } });
      return id;
    });
  }
}
