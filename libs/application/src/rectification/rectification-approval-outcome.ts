import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { acceptRectification, returnRectification } from '#domain/rectification/rectification';
import { ApprovalOutcome } from '../approval/approval-outcomes.js';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { RectificationRepository } from './rectification-repository.js';
import { RectificationTrail } from './rectification-trail.js';

/** What the end of an approval means for a rectification: 验收销号, or back to the unit with what is missing. Runs inside the deciding transaction. */
@Injectable()
export class RectificationApprovalOutcome extends ApprovalOutcome {
  readonly subjectKind = 'rectification';

  constructor(
    private readonly rectifications: RectificationRepository,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {
    super();
  }

  async approved(actor: Actor, id: string): Promise<void> {
    const reported = await this.rectifications.load(id);
    const today = await this.clock.today();
    const filing = { id: this.ids.next(), kind: 'acceptance' as const, filedBy: actor.personId, filedOn: today, content: {} };
    const rectification = await this.rectifications.save(acceptRectification(reported, today), reported.status, filing);
    await this.trail.leave(actor, rectification, { event: 'rectification.closed', on: today, tells: 'nobody', details: { round: rectification.round } });
  }

  /** What was ordered must be put right: a rejected report comes back like a returned one. */
  async rejected(actor: Actor, id: string, opinion: string): Promise<void> {
    await this.returned(actor, id, opinion);
  }

  async returned(actor: Actor, id: string, opinion: string): Promise<void> {
    const reported = await this.rectifications.load(id);
    const today = await this.clock.today();
    const filing = { id: this.ids.next(), kind: 'return' as const, filedBy: actor.personId, filedOn: today, content: { opinion } };
    const rectification = await this.rectifications.save(returnRectification(reported), reported.status, filing);
    await this.trail.leave(actor, rectification, { event: 'rectification.returned', on: today, opens: 'file-rectification-report', tells: 'nobody', details: { round: rectification.round, opinion } });
  }
}
