import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { MOST_REPLIED, requireOneYear, type ReplyOutcome } from '#domain/goal/goal-reply';
import { goalLifecycle } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalReplies, type GoalToReply, type ReplySelection } from './goal-replies.js';
import { IssueGoal } from './issue-goal.js';

/** What became of one goal of a batch; `problem` says why it was refused. */
export interface RepliedGoal extends Pick<GoalToReply, 'id' | 'code' | 'name'> {
  readonly outcome: ReplyOutcome;
  readonly problem: DomainError | null;
}

export interface RepliedBatch {
  /** Null where nothing was issued. */
  readonly replyId: string | null;
  readonly items: readonly RepliedGoal[];
}

/** 批量批复下达: the goals of a batch by one paper, each in a transaction of its own, so that one refusal holds up nobody else. */
@Injectable()
export class IssueGoals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly replies: GoalReplies,
    private readonly issueGoal: IssueGoal,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** In the order of their ids; repeatable: what was issued by this paper before is answered as such. Throws `reply.nothing-waits`, `reply.too-many`, `reply.two-years` (invalid), `goal.not-found`. */
  async execute(actor: Actor, selection: ReplySelection, replyNumber: string, isDryRun: boolean): Promise<RepliedBatch> {
    const { districtId } = actor;
    if (districtId === null) throw new DomainError('reply.outside-district', 'forbidden');
    const goals = await this.replies.select(actor, selection);
    const fiscalYear = requireOneYear(goals.map((goal) => goal.fiscalYear));
    if (fiscalYear === null) throw new DomainError('reply.nothing-waits', 'invalid');
    if (goals.length > MOST_REPLIED) throw new DomainError('reply.too-many', 'invalid', { most: MOST_REPLIED });
    let replyId: string | null = null;
    const items: RepliedGoal[] = [];
    for (const goal of goals) {
      const { id, code, name } = goal;
      const settled = this.outcomeOf(goal, replyNumber, isDryRun);
      if (settled !== null) {
        items.push({ id, code, name, ...settled });
        continue;
      }
      const issued = await this.issue(actor, districtId, goal, replyNumber);
      replyId = issued.replyId ?? replyId;
      items.push({ id, code, name, outcome: issued.problem === null ? 'issued' : 'refused', problem: issued.problem });
    }
    return { replyId, items };
  }

  /** What is known without trying; null where the goal is to be issued now. */
  private outcomeOf({ status, replyNumber: by }: GoalToReply, replyNumber: string, isDryRun: boolean): Pick<RepliedGoal, 'outcome' | 'problem'> | null {
    if (by !== null) return by === replyNumber ? { outcome: 'issued-already', problem: null } : { outcome: 'refused', problem: new DomainError('reply.issued-by-another', 'conflict', { number: by }) };
    if (!goalLifecycle.allows(status, 'issue')) return { outcome: 'refused', problem: new DomainError(`goal.not-now-${status}`, 'conflict') };
    return isDryRun ? { outcome: 'issuable', problem: null } : null;
  }

  private async issue(actor: Actor, districtId: string, goal: GoalToReply, number: string): Promise<{ readonly replyId: string | null; readonly problem: DomainError | null }> {
    try {
      const replyId = await this.unitOfWork.run(async () => {
        const { fiscalYear } = goal;
        const kept = await this.replies.keep({ id: this.ids.next(), districtId, fiscalYear, number, issuedOn: await this.clock.today(), recordedBy: actor.personId });
        await this.issueGoal.execute(actor, goal.id, number);
        await this.replies.add(kept, goal.id);
        return kept;
      });
      return { replyId, problem: null };
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return { replyId: null, problem: error };
      throw error;
    }
  }
}
