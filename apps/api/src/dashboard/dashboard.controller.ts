import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { ExecutionDashboard } from '#persistence/monitoring/execution-dashboard';
import { CurrentActor, Requires } from '../http/access.js';
import { ExecutionDashboardQuery } from './dashboard.requests.js';
import { ExecutionDashboardView, presentDashboard } from './dashboard.views.js';

@Controller('dashboards')
export class DashboardController {
  constructor(private readonly executionDashboard: ExecutionDashboard) {}

  @Get('execution')
  @Requires('dashboard:read')
  async execution(@CurrentActor() actor: Actor, @Query() { fiscalYear, month }: ExecutionDashboardQuery): Promise<ExecutionDashboardView> {
    return presentDashboard(fiscalYear, month, await this.executionDashboard.byUnit(actor, fiscalYear, month));
  }
}
