import { thawContent } from '#domain/goal/frozen-content';
import { thawDepartmentContent } from '#domain/goal/frozen-department-content';
import { departmentGoalChanges, goalChanges } from '#domain/goal/goal-changes';
import type { KeptAmendment } from '#persistence/goal/amendment-queries';
import type { KeptRound } from '#persistence/goal/goal-round-queries';
import { DepartmentGoalContentView, presentDepartmentContent } from './department-goal.views.js';
import { AmendmentView, presentAmendment } from './goal-amendment.views.js';
import { ChangeListView, presentChanges } from './goal-change.views.js';
import { GoalContentView, presentContent } from './goal.views.js';

export class KeptTextView {
  round: number;
  version: number;
  /** submitted, amended by a reviewer, or issued. */
  reason: string;
  /** 送审之日, or the day of the reply. */
  on: string;
  /** When the record came into being. */
  frozenAt: string;
  contentHash: string;
  /** The text still has the hash it was frozen with. */
  isIntact: boolean;
}

export class GoalRoundView extends KeptTextView {
  content: GoalContentView;
  /** What changed from the round that was asked to compare with. */
  changes: ChangeListView | null;
  /** 完善: what reviewers wrote into the text of this round. */
  amendments: AmendmentView[];
}

export class DepartmentGoalRoundView extends KeptTextView {
  content: DepartmentGoalContentView;
  changes: ChangeListView | null;
}

const presentKept = ({ round, version, reason, on, frozenAt, contentHash, isIntact }: KeptRound): KeptTextView => ({ round, version, reason, on, frozenAt: frozenAt.toISOString(), contentHash, isIntact });

export function presentGoalRound(kept: KeptRound, compared: KeptRound | null, amendments: readonly KeptAmendment[]): GoalRoundView {
  const content = thawContent(kept.content);
  return { ...presentKept(kept), content: presentContent(content), changes: compared && presentChanges(goalChanges(thawContent(compared.content), content)), amendments: amendments.filter(({ version }) => version <= kept.version).map(presentAmendment) };
}

export function presentDepartmentGoalRound(kept: KeptRound, compared: KeptRound | null): DepartmentGoalRoundView {
  const content = thawDepartmentContent(kept.content);
  return { ...presentKept(kept), content: presentDepartmentContent(content), changes: compared && presentChanges(departmentGoalChanges(thawDepartmentContent(compared.content), content)) };
}
