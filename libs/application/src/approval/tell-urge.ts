import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ApprovalCase, ApprovalStep } from '#domain/approval/approval-case';
import type { Urge } from '#domain/approval/urge';
import type { LocalDate } from '#domain/calendar/local-date';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { ApprovalUrges } from './approval-urges.js';

export type NewUrge = Omit<Urge, 'replies'>;

/** Writes an urge down and tells everybody it reaches. A message that is still on its way is dropped once the step is done. */
@Injectable()
export class TellUrge {
  constructor(
    private readonly urges: ApprovalUrges,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  countOn(caseId: string, day: LocalDate): Promise<number> {
    return this.urges.countOn(caseId, day);
  }

  async execute(actor: Actor, { id, districtId, title }: ApprovalCase, step: ApprovalStep, urge: NewUrge, on: LocalDate): Promise<void> {
    await this.urges.add(id, urge, on);
    this.events.record(actor, { type: 'approval.urged', subject: { kind: 'approval-case', id }, districtId, details: { step: step.name, reached: urge.reached, words: urge.words } });
    const obligationId = await this.urges.obligationOf(id);
    await this.notices.enqueue({
      key: `urge/${urge.id}`,
      kind: 'approval.urged',
      to: urge.reached.map(({ personId }) => ({ personId })),
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, step: step.name, by: actor.name, words: urge.words },
      ...(obligationId === null ? {} : { obligationId }),
    });
  }
}
