import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { GoalHead } from '#domain/goal/performance-goal';
import { OpenApproval } from '../approval/open-approval.js';
import { WithdrawApproval } from '../approval/withdraw-approval.js';
import { CancelObligation } from '../obligation/cancel-obligation.js';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { GoalsOnFile } from './goals-on-file.js';

/** The steps a unit takes with its goal, whether it is that of a project or of the whole department, and with an adjustment: 暂存、送审、撤回、作废. */
@Injectable()
export class GoalSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openApproval: OpenApproval,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly dischargeObligation: DischargeObligation,
    private readonly cancelObligation: CancelObligation,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {}

  /** 暂存: `version` is the one the writer saw; answers the new one. `also` is written with it. Throws `goal.stale`, and what `rewritten` throws. */
  async revise<G extends GoalHead>(
    goals: GoalsOnFile<G>, actor: Actor, id: string, version: number, rewritten: (goal: G) => G, also: (revised: G) => Promise<void> = async () => {},
  ): Promise<number> {
    return this.unitOfWork.run(async () => {
      const goal = await goals.get(id, actor);
      await goals.requireVersion(goal, version);
      const revised = await goals.saveContent(rewritten(goal));
      await also(revised);
      this.record(goals, actor, goal, 'revised', { version: revised.version, contentHash: revised.contentHash });
      return revised.version;
    });
  }

  /** 送审: freezes the round and opens its approval; answers the id of the case. Throws `goal.stale`, and what `submitted` and `requireInTime` throw. */
  async submit<G extends GoalHead>(goals: GoalsOnFile<G>, actor: Actor, id: string, version: number, submitted: (draft: G) => G, requireInTime: (draft: G) => Promise<void> = async () => {}): Promise<string> {
    return this.unitOfWork.run(async () => {
      const [draft] = await Promise.all([goals.get(id, actor), this.clock.now()]);
      await goals.requireVersion(draft, version);
      const submission = submitted(draft);
      const [authorIds, goal] = await Promise.all([goals.authorsOf(draft), goals.saveFrozen(submission, draft.status, 'submitted'), requireInTime(draft), this.openApproval.askAhead(goals.kind, goals.placeOf(draft))]);
      const subject = { kind: goals.kind, id };
      this.record(goals, actor, goal, 'submitted', { round: goal.round, contentHash: goal.contentHash });
      if (draft.status === 'returned') await this.dischargeObligation.execute(actor, { kind: goals.revisionOwed, subject });
      return this.openApproval.execute(actor, {
        ...goals.placeOf(goal),
        subject: { ...subject, version: goal.version, contentHash: goal.contentHash },
        round: goal.round,
        authorIds,
      });
    });
  }

  /** 撤回: as long as nobody has decided in this round, the unit may take its goal back. */
  async withdraw<G extends GoalHead>(goals: GoalsOnFile<G>, actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const goal = await goals.get(id, actor);
      const withdrawn = goals.move(goal, 'withdraw');
      // The case first, as a decision does: in the other order the two would wait for each other.
      await this.withdrawApproval.execute(actor, { kind: goals.kind, id });
      await goals.saveStatus(withdrawn, goal.status);
      this.record(goals, actor, goal, 'withdrawn', { round: goal.round });
    });
  }

  /** 作废: what is in the unit's hands is given up; it stays readable. */
  async void<G extends GoalHead>(goals: GoalsOnFile<G>, actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const goal = await goals.get(id, actor);
      await goals.saveStatus(goals.move(goal, 'void'), goal.status);
      await this.cancelObligation.execute(actor, { kind: goals.revisionOwed, subject: { kind: goals.kind, id } });
      this.record(goals, actor, goal, 'voided', {});
    });
  }

  private record<G extends GoalHead>(goals: GoalsOnFile<G>, actor: Actor, goal: G, past: string, details: Readonly<Record<string, unknown>>): void {
    this.events.record(actor, { type: `${goals.kind}.${past}`, subject: { kind: goals.kind, id: goal.id }, districtId: goals.placeOf(goal).districtId, details });
  }
}
