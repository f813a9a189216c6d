import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DepartmentGoalReviewQueries } from '#persistence/goal/department-goal-review-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { departmentDraftOf } from './department-goal-draft.js';
import { CreateDepartmentGoalRequest } from './department-goal.requests.js';
import { presentDepartmentReview } from './department-goal.views.js';
import { GoalReviewView } from './goal-review.views.js';

/** 审核部门整体绩效目标: the reviewer's check list, and the same while it is being written. Neither route changes anything. */
@Controller()
export class DepartmentGoalReviewController {
  constructor(private readonly reviews: DepartmentGoalReviewQueries) {}

  @Get('department-goals/:id/review')
  @Requires('goal:read')
  async ofGoal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalReviewView> {
    return presentDepartmentReview(await this.reviews.ofGoal(actor, id));
  }

  /** A text that is not saved, as the goal of the actor's own unit. */
  @Post('department-goal-reviews')
  @HttpCode(200)
  @Requires('goal:write')
  async ofDraft(@CurrentActor() actor: Actor, @Body() body: CreateDepartmentGoalRequest): Promise<GoalReviewView> {
    return presentDepartmentReview(await this.reviews.ofDraft(actor, body.fiscalYear, departmentDraftOf(body)));
  }
}
