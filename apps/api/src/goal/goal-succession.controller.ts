import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CopyGoal } from '#application/goal/copy-goal';
import type { Actor } from '#domain/access/actor';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { GoalSuccessorRequest } from './goal-succession.requests.js';
import { GoalSuccessionView, presentSuccession } from './goal-succession.views.js';

/** 复制上年: a goal and the one of an earlier year that it was copied from. */
@Controller('performance-goals')
export class GoalSuccessionController {
  constructor(
    private readonly goals: GoalQueries,
    private readonly copyGoal: CopyGoal,
  ) {}

  /** A draft of a later year with the words of this goal; answers what to look at in it. */
  @Post(':id/successors')
  @Requires('goal:write')
  async copy(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: GoalSuccessorRequest): Promise<GoalSuccessionView> {
    return this.successionOf(actor, await this.copyGoal.execute(actor, id, body));
  }

  @Get(':id/predecessor')
  @Requires('goal:read')
  async predecessor(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalSuccessionView> {
    return this.successionOf(actor, id);
  }

  private async successionOf(actor: Actor, id: string): Promise<GoalSuccessionView> {
    return presentSuccession(await this.goals.detail(actor, id), await this.goals.predecessorOf(actor, id));
  }
}
