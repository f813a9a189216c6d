import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { answerUrges } from '#domain/approval/urge';
import { dayOf, type LocalDate } from '#domain/calendar/local-date';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalCases } from './approval-cases.js';
import { ApprovalUrges } from './approval-urges.js';

/** 答复催办: “预计 6 月 3 日办结”, to everybody who urged. */
@Injectable()
export class AnswerUrge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly urges: ApprovalUrges,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  /** Throws what the domain's `answerUrges` throws, `approval.not-found`. */
  async execute(actor: Actor, caseId: string, finishBy: LocalDate, words: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const [approvalCase, now] = await Promise.all([this.cases.lock(caseId, actor), this.clock.now()]);
      const answered = answerUrges(approvalCase, await this.urges.of(caseId), actor.personId, finishBy, dayOf(now));
      await this.urges.addReplies(answered.map(({ id }) => id), { personId: actor.personId, name: actor.name }, finishBy, words.trim(), now);
      const { districtId, title } = approvalCase;
      this.events.record(actor, { type: 'approval.urge-answered', subject: { kind: 'approval-case', id: caseId }, districtId, details: { finishBy, words: words.trim() } });
      await this.notices.enqueue({
        key: `urge-answer/${answered.at(-1)?.id ?? caseId}/${actor.personId}`,
        kind: 'approval.urge-answered',
        to: [...new Set(answered.map(({ by }) => by.personId))].map((personId) => ({ personId })),
        districtId,
        link: `/approval-cases/${caseId}`,
        details: { title, by: actor.name, finishBy, words: words.trim() },
      });
    });
  }
}
