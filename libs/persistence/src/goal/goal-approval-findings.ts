import { Injectable } from '@nestjs/common';
import { ApprovalFindings } from '#application/approval/approval-findings';
import type { Actor } from '#domain/access/actor';
import type { ApprovalSubject } from '#domain/approval/approval-subject';
import type { Finding } from '#domain/goal/review/finding';
import { blocking } from '#domain/goal/review/review-goals';
import { DepartmentGoalReviewQueries } from './department-goal-review-queries.js';
import { GoalQueries } from './goal-queries.js';
import { GoalReviewQueries } from './goal-review-queries.js';

/** 目标审核 for the approval: what blocks a goal by itself; reports are judged by their figures, not by rules. */
@Injectable()
export class GoalApprovalFindings extends ApprovalFindings {
  constructor(
    private readonly goals: GoalQueries,
    private readonly reviews: GoalReviewQueries,
    private readonly departmentReviews: DepartmentGoalReviewQueries,
  ) {
    super();
  }

  async blocking(actor: Actor, { kind, id }: ApprovalSubject): Promise<readonly string[]> {
    if (kind === 'goal') return rulesOf(await this.reviews.blockingIn(await this.goals.detail(actor, id)));
    return kind === 'department-goal' ? rulesOf(blocking(await this.departmentReviews.ofGoal(actor, id))) : [];
  }
}

const rulesOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ rule }) => rule))];
