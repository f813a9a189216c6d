import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ProjectNature } from '#domain/goal/performance-goal';
import { GoalReviewQueries } from '#persistence/goal/goal-review-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { draftOf } from './goal-draft.js';
import { GoalReviewView, presentReview } from './goal-review.views.js';
import { CreateGoalRequest } from './goal.requests.js';

/** 目标审核: the reviewer's check list of a goal, and the same while it is being written. Neither route changes anything. */
@Controller()
export class GoalReviewController {
  constructor(private readonly reviews: GoalReviewQueries) {}

  @Get('performance-goals/:id/review')
  @Requires('goal:read')
  async ofGoal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalReviewView> {
    return presentReview(await this.reviews.ofGoal(actor, id));
  }

  /** A text that is not saved. It is compared with the unit's other goals; the saved goal of the same code is not one of them. */
  @Post('performance-goal-reviews')
  @HttpCode(200)
  @Requires('goal:write')
  async ofDraft(@CurrentActor() actor: Actor, @Body() body: CreateGoalRequest): Promise<GoalReviewView> {
    const project = { code: body.code, name: body.name, fiscalYear: body.fiscalYear, nature: body.nature as ProjectNature };
    return presentReview(await this.reviews.ofDraft(actor, project, draftOf(body)));
  }
}
