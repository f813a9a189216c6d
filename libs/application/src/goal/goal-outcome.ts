import type { GoalAction, GoalHead } from '#domain/goal/performance-goal';
import type { Actor } from '#domain/access/actor';
import { ApprovalOutcome } from '../approval/approval-outcomes.js';
import type { OpenObligation } from '../obligation/open-obligation.js';
import type { Clock } from '../ports/clock.js';
import type { EventRecorder } from '../ports/event-recorder.js';
import type { Rulebooks } from '../rulebook/rulebooks.js';
import type { GoalsOnFile, PaperKind } from './goals-on-file.js';

/** What the end of an approval means for a goal, of a project or of a department, and for an adjustment. Runs inside the deciding transaction. */
export abstract class GoalOutcome<G extends GoalHead> extends ApprovalOutcome {
  readonly subjectKind: PaperKind;

  protected constructor(
    protected readonly goals: GoalsOnFile<G>,
    private readonly openObligation: OpenObligation,
    protected readonly rulebooks: Rulebooks,
    protected readonly clock: Clock,
    protected readonly events: EventRecorder,
  ) {
    super();
    this.subjectKind = goals.kind;
  }

  async approved(actor: Actor, goalId: string): Promise<void> {
    await this.move(actor, goalId, 'approve', 'approved', {});
  }

  async rejected(actor: Actor, goalId: string, opinion: string): Promise<void> {
    await this.move(actor, goalId, 'reject', 'rejected', { opinion });
  }

  override async voided(actor: Actor, goalId: string, opinion: string): Promise<null> {
    await this.move(actor, goalId, 'give-up', 'voided', { opinion });
    return null;
  }

  async returned(actor: Actor, goalId: string, opinion: string): Promise<void> {
    const goal = await this.move(actor, goalId, 'send-back', 'returned', { opinion });
    const { districtId, unitId, fiscalYear } = this.goals.placeOf(goal);
    const today = await this.clock.today();
    const rulebook = await this.rulebooks.inForce(districtId, fiscalYear, today);
    await this.openObligation.execute(actor, {
      kind: this.goals.revisionOwed,
      subject: { kind: this.subjectKind, id: goalId },
      districtId,
      unitId,
      fiscalYear,
      owedBy: { unitId, role: 'preparer', personId: goal.preparerId },
      anchorOn: today,
      dueRule: rulebook.settings.deadlines.revisionAfterReturn.value,
    });
  }

  private async move(actor: Actor, goalId: string, action: GoalAction, past: string, details: Readonly<Record<string, unknown>>): Promise<G> {
    const goal = await this.goals.load(goalId);
    const moved = await this.goals.saveStatus(this.goals.move(goal, action), goal.status);
    const subject = { kind: this.subjectKind, id: goalId };
    this.events.record(actor, { type: `${this.subjectKind}.${past}`, subject, districtId: this.goals.placeOf(goal).districtId, details: { round: goal.round, ...details } });
    return moved;
  }
}
