import { thawContent } from '#domain/goal/frozen-content';
import { thawDepartmentContent } from '#domain/goal/frozen-department-content';
import type { KeptAmendment } from '#persistence/goal/amendment-queries';
import type { ReviewChanges } from '#persistence/rectification/review-changes-queries';
import { describeBaseline } from '#wording/describe-change';
import { DepartmentGoalContentView, presentDepartmentContent } from '../goal/department-goal.views.js';
import { AmendmentView, presentAmendment } from '../goal/goal-amendment.views.js';
import { ChangeListView, presentChanges } from '../goal/goal-change.views.js';
import { GoalContentView, presentContent } from '../goal/goal.views.js';

export class BaselineView {
  /** own-decision: the text the reader decided on last; earlier-round: the round before; chosen-round: the one asked for; first: there is none. */
  kind: string;
  round: number | null;
  contentHash: string | null;
  /** When the reader decided last. */
  decidedAt: string | null;
  /** The same in words. */
  message: string;
}

export class ApprovalChangesView {
  caseId: string;
  round: number;
  /** Sent back with a decision: says which text was read. */
  contentHash: string;
  since: BaselineView;
  changes: ChangeListView;
  /** 完善: what reviewers have written into the text of this round, whoever reads it. */
  amendments: AmendmentView[];
  /** The whole text of a goal that is read for the first time; null where the changes say it all, and for reports, which have a page of their own. */
  goal: GoalContentView | null;
  departmentGoal: DepartmentGoalContentView | null;
}

export function presentApprovalChanges({ approvalCase, text, baseline, decidedAt, changes }: ReviewChanges, amendments: readonly KeptAmendment[]): ApprovalChangesView {
  const { kind } = approvalCase.subject;
  const isFirst = baseline === null;
  return {
    caseId: approvalCase.id,
    round: approvalCase.round,
    contentHash: text.contentHash,
    since: {
      kind: baseline?.kind ?? 'first',
      round: baseline?.text.round ?? null,
      contentHash: baseline?.text.contentHash ?? null,
      decidedAt: baseline?.kind === 'own-decision' ? (decidedAt?.toISOString() ?? null) : null,
      message: describeBaseline(baseline?.kind ?? 'first', baseline?.text.round ?? null),
    },
    changes: presentChanges(changes),
    amendments: amendments.map(presentAmendment),
    goal: isFirst && kind === 'goal' ? presentContent(thawContent(text.content)) : null,
    departmentGoal: isFirst && kind === 'department-goal' ? presentDepartmentContent(thawDepartmentContent(text.content)) : null,
  };
}
