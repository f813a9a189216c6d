import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { ExecutionDashboard } from '#persistence/monitoring/execution-dashboard';
import { CurrentActor, Requires } from '../http/access.js';
import { ExecutionDashboardQuery, GoalExecutionQuery } from './dashboard.requests.js';
import { ExecutionDashboardView, GoalExecutionPageView, presentDashboard, presentGoalExecution } from './dashboard.views.js';

@Controller('dashboards')
export class DashboardController {
  constructor(private readonly executionDashboard: ExecutionDashboard) {}

  @Get('execution')
  @Requires('dashboard:read')
  async execution(@CurrentActor() actor: Actor, @Query() { fiscalYear, month }: ExecutionDashboardQuery): Promise<ExecutionDashboardView> {
    return presentDashboard(fiscalYear, month, await this.executionDashboard.byUnit(actor, fiscalYear, month));
  }

  /** The goals behind the counts, one page of them. */
  @Get('execution/goals')
  @Requires('dashboard:read')
  async goals(@CurrentActor() actor: Actor, @Query() query: GoalExecutionQuery): Promise<GoalExecutionPageView> {
    const { items, total } = await this.executionDashboard.goals(actor, query);
    return { items: items.map(presentGoalExecution), total, page: query.page, pageSize: query.pageSize };
  }
}
