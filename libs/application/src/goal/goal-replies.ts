import type { Actor } from '#domain/access/actor';
import type { GoalReply } from '#domain/goal/goal-reply';
import type { GoalStatus } from '#domain/goal/performance-goal';

/** Which goals a batch is about: these, or what waits for its reply in a year, of one unit or of all. */
export type ReplySelection = { readonly goalIds: readonly string[] } | { readonly fiscalYear: number; readonly unitId: string | null };

/** A goal as a batch sees it. `replyNumber` is the 文号 it was issued by. */
export interface GoalToReply {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly status: GoalStatus;
  readonly replyNumber: string | null;
}

/** 批复 and what was issued by each. */
export abstract class GoalReplies {
  /** By id, within the actor's data scope; at most one more than a batch may have. Throws `goal.not-found` where one of the ids names nothing there. */
  abstract select(actor: Actor, selection: ReplySelection): Promise<readonly GoalToReply[]>;

  /** The district's paper of that number and year: the one that is there, or this one. Answers its id. */
  abstract keep(reply: GoalReply & { readonly recordedBy: string }): Promise<string>;

  /** Writes which goal was issued by it. */
  abstract add(replyId: string, goalId: string): Promise<void>;
}
