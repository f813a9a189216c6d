import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { CreateGoal } from '#application/goal/create-goal';
import { EngageThirdParty } from '#application/goal/engage-third-party';
import { IssueGoal } from '#application/goal/issue-goal';
import { RequireOpenWindow } from '#application/goal/require-open-window';
import { ReviseGoal } from '#application/goal/revise-goal';
import { SubmitGoal } from '#application/goal/submit-goal';
import { VoidGoal } from '#application/goal/void-goal';
import { WithdrawGoal } from '#application/goal/withdraw-goal';
import type { Actor } from '#domain/access/actor';
import type { ProjectNature } from '#domain/goal/performance-goal';
import { formatYuan } from '#domain/shared/money';
import { AmendmentQueries } from '#persistence/goal/amendment-queries';
import { GoalAdjustmentQueries } from '#persistence/goal/goal-adjustment-queries';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { GoalReviewQueries } from '#persistence/goal/goal-review-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { lockedBy } from './goal-actions.views.js';
import { draftOf } from './goal-draft.js';
import { CreateGoalRequest, EngageThirdPartyRequest, GoalListQuery, ReviseGoalRequest, SubmitGoalRequest, goalFilterOf } from './goal.requests.js';
import {
  GoalCreatedView, GoalPageView, GoalRevisedView, GoalRevisionView, GoalSubmittedView, GoalView, TimelineEntryView, presentContent, presentGoal, presentGoalListItem, presentTimelineEntry,
} from './goal.views.js';

@Controller('performance-goals')
export class GoalController {
  constructor(
    private readonly goalQueries: GoalQueries,
    private readonly reviews: GoalReviewQueries,
    private readonly adjustments: GoalAdjustmentQueries,
    private readonly amendments: AmendmentQueries,
    private readonly openWindow: RequireOpenWindow,
    private readonly createGoal: CreateGoal,
    private readonly reviseGoal: ReviseGoal,
    private readonly submitGoal: SubmitGoal,
    private readonly withdrawGoal: WithdrawGoal,
    private readonly voidGoal: VoidGoal,
    private readonly issueGoal: IssueGoal,
    private readonly engageThirdParty: EngageThirdParty,
  ) {}

  @Get()
  @Requires('goal:read')
  async list(@CurrentActor() actor: Actor, @Query() query: GoalListQuery): Promise<GoalPageView> {
    const { items, total, budgetedFen } = await this.goalQueries.list(actor, goalFilterOf(query));
    return { items: items.map(presentGoalListItem), total, totalBudget: formatYuan({ fen: BigInt(budgetedFen) }), page: query.page, pageSize: query.pageSize };
  }

  @Post()
  @Requires('goal:write')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateGoalRequest): Promise<GoalCreatedView> {
    const project = { code: body.code, name: body.name, fiscalYear: body.fiscalYear, nature: body.nature as ProjectNature };
    return { id: await this.createGoal.execute(actor, project, draftOf(body)) };
  }

  @Get(':id')
  @Requires('goal:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalView> {
    const goal = await this.goalQueries.detail(actor, id);
    const shown = presentGoal(goal, actor, {
      isBeingDecided: await this.goalQueries.isBeingDecided(goal),
      blockingFindings: await this.reviews.blockingIn(goal),
      openAdjustmentId: await this.adjustments.openOn(actor, id),
      approvalCaseId: await this.goalQueries.latestCase(actor, id),
      amendments: await this.amendments.ofRound(id, goal.round),
    });
    return { ...shown, actions: lockedBy(shown.actions, await this.openWindow.foresee(goal.project, goal)) };
  }

  @Put(':id')
  @Requires('goal:write')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReviseGoalRequest): Promise<GoalRevisedView> {
    return { version: await this.reviseGoal.execute(actor, id, body.version, draftOf(body)) };
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Requires('goal:submit')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: SubmitGoalRequest): Promise<GoalSubmittedView> {
    return { approvalCaseId: await this.submitGoal.execute(actor, id, body.version) };
  }

  @Post(':id/withdrawal')
  @HttpCode(204)
  @Requires('goal:submit')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.withdrawGoal.execute(actor, id);
  }

  @Post(':id/voidance')
  @HttpCode(204)
  @Requires('goal:write')
  async void(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.voidGoal.execute(actor, id);
  }

  @Post(':id/issuance')
  @HttpCode(204)
  @Requires('goal:issue')
  async issue(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.issueGoal.execute(actor, id);
  }

  @Post(':id/engagements')
  @HttpCode(204)
  @Requires('goal:engage')
  async engage(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: EngageThirdPartyRequest): Promise<void> {
    await this.engageThirdParty.execute(actor, id, body.thirdPartyUnitId);
  }

  @Get(':id/revisions')
  @Requires('goal:read')
  async revisions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalRevisionView[]> {
    const revisions = await this.goalQueries.revisions(actor, id);
    return revisions.map(({ content, frozenAt, ...revision }) => ({ ...revision, ...presentContent(content), frozenAt: frozenAt.toISOString() }));
  }

  @Get(':id/timeline')
  @Requires('goal:read')
  async timeline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineEntryView[]> {
    return (await this.goalQueries.timeline(actor, id)).map(presentTimelineEntry);
  }
}
