import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { GoalHead } from '#domain/goal/performance-goal';
import { linkOfSubject } from '../obligation/link-of-subject.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices, type Notice } from '../ports/notices.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { GoalsOnFile, PaperKind } from './goals-on-file.js';

/** Who is told, in the words of each kind. */
const told: Readonly<Record<PaperKind, Pick<Notice, 'kind'>>> = { goal: { kind: 'goal.issued' }, 'department-goal': { kind: 'department-goal.issued' }, 'goal-adjustment': { kind: 'goal-adjustment.issued' } };

/** What is the same in 批复下达 of a project's goal, of a department's and of an adjustment: the frozen text, the trail, and who is told. */
@Injectable()
export class GoalIssuance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  /** `consequences` run in the same transaction. Throws `goal.action-not-allowed` (conflict) unless the goal is approved. */
  async execute<G extends GoalHead>(
    goals: GoalsOnFile<G>, actor: Actor, id: string, details: (goal: G) => Readonly<Record<string, unknown>> = () => ({}), consequences: (goal: G, issuedOn: LocalDate) => Promise<void> = async () => {},
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const approved = await goals.get(id, actor);
      const issuedOn = await this.clock.today();
      const goal = await goals.saveFrozen({ ...goals.move(approved, 'issue'), issuedOn }, approved.status, 'issued');
      const { districtId, unitId, title } = goals.placeOf(goal);
      const subject = { kind: goals.kind, id };
      this.events.record(actor, { type: `${goals.kind}.issued`, subject, districtId, details: { issuedOn, ...details(goal) } });
      await consequences(goal, issuedOn);
      await this.notices.enqueue({
        key: `evt/issued/${id}/${goal.version}`,
        ...told[goals.kind],
        to: [{ personId: goal.preparerId }, { unitId, role: 'subdistrict-finance' }],
        districtId,
        link: linkOfSubject(subject),
        details: { project: title },
      });
    });
  }
}
