import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { DepartmentGoalContent, DepartmentGoalDraft } from '#domain/goal/department-goal';
import { freezeDepartmentContent } from '#domain/goal/frozen-department-content';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { keepIdentities } from './keep-identities.js';

/** 申报部门整体绩效目标: the preparer's own unit gets its goal of the year as a draft. */
@Injectable()
export class CreateDepartmentGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: DepartmentGoalRepository,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id of the goal; throws `department-goal.exists-already` (conflict), `goal.unit-outside-district`. */
  async execute(actor: Actor, fiscalYear: number, draft: DepartmentGoalDraft): Promise<string> {
    const { districtId, unitId, personId: preparerId } = actor;
    if (districtId === null) throw new DomainError('goal.unit-outside-district', 'forbidden');
    const content: DepartmentGoalContent = { ...draft, indicators: keepIdentities(draft.indicators, [], this.ids) };
    const contentHash = this.fingerprint.of(freezeDepartmentContent(content));
    const id = this.ids.next();
    return this.unitOfWork.run(async () => {
      await this.goals.add({ id, districtId, unitId, fiscalYear, status: 'draft', version: 1, round: 0, preparerId, content, contentHash, issuedOn: null });
      this.events.record(actor, { type: 'department-goal.created', subject: { kind: 'department-goal', id }, districtId, details: { fiscalYear } });
      return id;
    });
  }
}
