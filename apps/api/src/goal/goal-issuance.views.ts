import type { RepliedBatch } from '#application/goal/issue-goals';
import { formatYuan } from '#domain/shared/money';
import type { RepliedGoalItem, ReplyListItem } from '#persistence/goal/goal-reply-queries';
import { describeProblem } from '#wording/describe-problem';

export class IssuedGoalView {
  goalId: string;
  code: string;
  name: string;
  /** issued · issuable (dry run) · issued-already · refused. */
  outcome: string;
  /** Why it was refused. */
  problem: string | null;
  /** The same as a sentence. */
  message: string | null;
}

export class IssuedBatchView {
  /** The paper of this batch; null where nothing was issued. */
  replyId: string | null;
  issued: number;
  refused: number;
  items: IssuedGoalView[];
}

export class GoalReplyListItemView {
  id: string;
  number: string;
  fiscalYear: number;
  issuedOn: string;
  goals: number;
  /** Decimal 元, of the goals that the reader sees. */
  budget: string;
}

export class RepliedGoalView {
  goalId: string;
  code: string;
  name: string;
  unitName: string;
  /** Decimal 元, as issued by this paper. */
  budget: string;
}

export class GoalReplyView extends GoalReplyListItemView {
  items: RepliedGoalView[];
}

export class GoalReplyPageView {
  items: GoalReplyListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

export function presentBatch({ replyId, items }: RepliedBatch): IssuedBatchView {
  return {
    replyId,
    issued: items.filter(({ outcome }) => outcome === 'issued').length,
    refused: items.filter(({ outcome }) => outcome === 'refused').length,
    items: items.map(({ id, problem, ...item }) => ({ goalId: id, ...item, problem: problem?.code ?? null, message: problem === null ? null : describeProblem(problem.code, problem.details) })),
  };
}

const yuan = (fen: string): string => formatYuan({ fen: BigInt(fen) });

export const presentReplyListItem = ({ budgetFen, ...item }: ReplyListItem): GoalReplyListItemView => ({ ...item, budget: yuan(budgetFen) });

export const presentReply = ({ items, ...head }: ReplyListItem & { readonly items: readonly RepliedGoalItem[] }): GoalReplyView =>
  ({ ...presentReplyListItem(head), items: items.map(({ budgetFen, ...item }) => ({ ...item, budget: yuan(budgetFen) })) });
