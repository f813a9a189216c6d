import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ApprovalCase } from '#domain/approval/approval-case';
import { takesPart } from '#domain/approval/takes-part';
import { dayOf } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalCases } from './approval-cases.js';
import { ApprovalCopies } from './approval-copies.js';

/** 抄送: lets people know of a case who have nothing to do in it. Whatever is decided, their copies stay (product.md §2.1, item 9). */
@Injectable()
export class CopyApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly copies: ApprovalCopies,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  /** Throws `approval.not-found`, `approval.copy-not-yours` (forbidden), `approval.copy-beyond-scope` (invalid, per person). */
  async execute(actor: Actor, caseId: string, personIds: readonly string[], words: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const [approvalCase, now] = await Promise.all([this.cases.get(caseId, actor), this.clock.now()]);
      if (!takesPart(approvalCase, actor)) throw new DomainError('approval.copy-not-yours', 'forbidden');
      const readers = await this.copies.readersAmong(personIds, approvalCase.unitId, dayOf(now));
      const strangers = personIds.flatMap((id, at) => (readers.some((reader) => reader.personId === id) ? [] : [{ path: `/personIds/${at}`, code: 'approval.copy-beyond-scope' }]));
      if (strangers.length > 0) throw new DomainError('approval.copy-beyond-scope', 'invalid', { violations: strangers });
      const told = await this.copies.add(caseId, personIds, actor.personId, words.trim(), now);
      if (told.length > 0) await this.tell(actor, approvalCase, readers.filter((reader) => told.includes(reader.personId)).map((reader) => reader.personId), words.trim());
    });
  }

  private async tell(actor: Actor, { id, districtId, title }: ApprovalCase, to: readonly string[], words: string): Promise<void> {
    this.events.record(actor, { type: 'approval.copied', subject: { kind: 'approval-case', id }, districtId, details: { to, words } });
    await this.notices.enqueue({
      key: `copy/${id}`,
      kind: 'approval.copied',
      to: to.map((personId) => ({ personId })),
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, by: actor.name, words },
    });
  }
}
