import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CopyDepartmentGoal } from '#application/goal/copy-department-goal';
import type { Actor } from '#domain/access/actor';
import { DepartmentGoalQueries } from '#persistence/goal/department-goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { DepartmentGoalSuccessorRequest } from './goal-succession.requests.js';
import { DepartmentGoalSuccessionView, presentDepartmentSuccession } from './goal-succession.views.js';

/** 复制上年部门整体目标: a department's goal and the one before it. */
@Controller('department-goals')
export class DepartmentGoalSuccessionController {
  constructor(
    private readonly goals: DepartmentGoalQueries,
    private readonly copyGoal: CopyDepartmentGoal,
  ) {}

  /** A draft of a later year with the words of this goal; answers what to look at in it. */
  @Post(':id/successors')
  @Requires('goal:write')
  async copy(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { fiscalYear }: DepartmentGoalSuccessorRequest): Promise<DepartmentGoalSuccessionView> {
    return this.successionOf(actor, await this.copyGoal.execute(actor, id, fiscalYear));
  }

  @Get(':id/predecessor')
  @Requires('goal:read')
  async predecessor(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DepartmentGoalSuccessionView> {
    return this.successionOf(actor, id);
  }

  private async successionOf(actor: Actor, id: string): Promise<DepartmentGoalSuccessionView> {
    const goal = await this.goals.detail(actor, id);
    return presentDepartmentSuccession(goal, await this.goals.previousOf(actor, goal));
  }
}
