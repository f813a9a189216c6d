import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { openStepOf } from '#domain/approval/approval-case';
import { urge } from '#domain/approval/urge';
import { dayOf } from '#domain/calendar/local-date';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ApprovalCases } from './approval-cases.js';
import { TellUrge, type NewUrge } from './tell-urge.js';

/** 催办: asks everybody the case waits for to get it done; a few times a day at most. */
@Injectable()
export class UrgeApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly tellUrge: TellUrge,
  ) {}

  /** Answers whom it reached. The case is locked, so that two clicks at once are counted. Throws what the domain's `urge` throws, `approval.not-found`. */
  async execute(actor: Actor, caseId: string, words: string): Promise<NewUrge> {
    return this.unitOfWork.run(async () => {
      const [approvalCase, now] = await Promise.all([this.cases.lock(caseId, actor), this.clock.now()]);
      const today = dayOf(now);
      const open = openStepOf(approvalCase);
      const [holders, { settings }, urgedToday] = await Promise.all([
        open === null ? [] : this.cases.holdersOf(approvalCase, open, today),
        this.rulebooks.inForce(approvalCase.districtId, approvalCase.fiscalYear, today),
        this.tellUrge.countOn(caseId, today),
      ]);
      const { step, reached } = urge(approvalCase, actor, holders, urgedToday, settings.urgesPerDay.value);
      const made: NewUrge = { id: this.ids.next(), visit: approvalCase.visit, step: step.position, by: { personId: actor.personId, name: actor.name }, words: words.trim(), urgedAt: now, reached };
      await this.tellUrge.execute(actor, approvalCase, step, made, today);
      return made;
    });
  }
}
