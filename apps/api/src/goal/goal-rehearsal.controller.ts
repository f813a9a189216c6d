import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { RehearseSubmission } from '#application/goal/rehearse-submission';
import type { Actor } from '#domain/access/actor';
import { presentRehearsal, RehearsalView } from '../approval/rehearsal.views.js';
import { CurrentActor, Requires } from '../http/access.js';

/** 送审预演: who would get a goal, on which post, who stands in for whom, and by when — for whoever is about to submit it. */
@Controller()
export class GoalRehearsalController {
  constructor(private readonly rehearseSubmission: RehearseSubmission) {}

  @Get('performance-goals/:id/rehearsal')
  @Requires('goal:submit')
  async ofGoal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalView> {
    return presentRehearsal(await this.rehearseSubmission.execute(actor, 'goal', id));
  }

  @Get('department-goals/:id/rehearsal')
  @Requires('goal:submit')
  async ofDepartmentGoal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalView> {
    return presentRehearsal(await this.rehearseSubmission.execute(actor, 'department-goal', id));
  }

  @Get('goal-adjustments/:id/rehearsal')
  @Requires('goal:submit')
  async ofAdjustment(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalView> {
    return presentRehearsal(await this.rehearseSubmission.execute(actor, 'goal-adjustment', id));
  }
}
