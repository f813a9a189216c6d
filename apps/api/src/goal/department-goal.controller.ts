import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { CreateDepartmentGoal } from '#application/goal/create-department-goal';
import { IssueDepartmentGoal } from '#application/goal/issue-department-goal';
import { ReviseDepartmentGoal } from '#application/goal/revise-department-goal';
import { SubmitDepartmentGoal } from '#application/goal/submit-department-goal';
import { VoidDepartmentGoal } from '#application/goal/void-department-goal';
import { WithdrawDepartmentGoal } from '#application/goal/withdraw-department-goal';
import type { Actor } from '#domain/access/actor';
import { DepartmentGoalQueries } from '#persistence/goal/department-goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { departmentDraftOf } from './department-goal-draft.js';
import { CreateDepartmentGoalRequest, DepartmentGoalListQuery, ReviseDepartmentGoalRequest } from './department-goal.requests.js';
import {
  DepartmentGoalPageView, DepartmentGoalRevisionView, DepartmentGoalView, presentDepartmentContent, presentDepartmentGoal, presentDepartmentGoalListItem,
} from './department-goal.views.js';
import { SubmitGoalRequest } from './goal.requests.js';
import { GoalCreatedView, GoalRevisedView, GoalSubmittedView, TimelineEntryView, presentTimelineEntry } from './goal.views.js';

/** 部门整体绩效目标: the routes and permissions of a project's goal. */
@Controller('department-goals')
export class DepartmentGoalController {
  constructor(
    private readonly goals: DepartmentGoalQueries,
    private readonly createGoal: CreateDepartmentGoal,
    private readonly reviseGoal: ReviseDepartmentGoal,
    private readonly submitGoal: SubmitDepartmentGoal,
    private readonly withdrawGoal: WithdrawDepartmentGoal,
    private readonly voidGoal: VoidDepartmentGoal,
    private readonly issueGoal: IssueDepartmentGoal,
  ) {}

  @Get()
  @Requires('goal:read')
  async list(@CurrentActor() actor: Actor, @Query() query: DepartmentGoalListQuery): Promise<DepartmentGoalPageView> {
    const { items, total } = await this.goals.list(actor, query);
    return { items: items.map(presentDepartmentGoalListItem), total, page: query.page, pageSize: query.pageSize };
  }

  @Post()
  @Requires('goal:write')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateDepartmentGoalRequest): Promise<GoalCreatedView> {
    return { id: await this.createGoal.execute(actor, body.fiscalYear, departmentDraftOf(body)) };
  }

  @Get(':id')
  @Requires('goal:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DepartmentGoalView> {
    const goal = await this.goals.detail(actor, id);
    return presentDepartmentGoal(goal, actor, { isBeingDecided: await this.goals.isBeingDecided(goal), approvalCaseId: await this.goals.latestCase(actor, id) });
  }

  @Put(':id')
  @Requires('goal:write')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReviseDepartmentGoalRequest): Promise<GoalRevisedView> {
    return { version: await this.reviseGoal.execute(actor, id, body.version, departmentDraftOf(body)) };
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

  @Get(':id/revisions')
  @Requires('goal:read')
  async revisions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DepartmentGoalRevisionView[]> {
    const revisions = await this.goals.revisions(actor, id);
    return revisions.map(({ content, frozenAt, ...revision }) => ({ ...revision, ...presentDepartmentContent(content), frozenAt: frozenAt.toISOString() }));
  }

  @Get(':id/timeline')
  @Requires('goal:read')
  async timeline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineEntryView[]> {
    return (await this.goals.timeline(actor, id)).map(presentTimelineEntry);
  }
}
