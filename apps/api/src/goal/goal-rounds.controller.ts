import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Query } from '@nestjs/common';
import type { GoalKind } from '#application/goal/goals-on-file';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { AmendmentQueries } from '#persistence/goal/amendment-queries';
import { GoalRoundQueries, type KeptRound } from '#persistence/goal/goal-round-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AsOfQuery, RoundQuery } from './goal-rounds.requests.js';
import { DepartmentGoalRoundView, GoalRoundView, presentDepartmentGoalRound, presentGoalRound } from './goal-rounds.views.js';

/** Any round and any day of a goal, as it was. */
@Controller()
export class GoalRoundsController {
  constructor(
    private readonly rounds: GoalRoundQueries,
    private readonly amendments: AmendmentQueries,
  ) {}

  @Get('performance-goals/:id/rounds/:round')
  @Requires('goal:read')
  async round(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('round', ParseIntPipe) round: number, @Query() query: RoundQuery): Promise<GoalRoundView> {
    const kept = await this.rounds.round(actor, 'goal', id, round);
    return presentGoalRound(kept, await this.compared(actor, 'goal', id, query), await this.amendments.ofRound(id, round));
  }

  @Get('performance-goals/:id/text')
  @Requires('goal:read')
  async text(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AsOfQuery): Promise<GoalRoundView> {
    const kept = await this.asOf(actor, 'goal', id, query);
    return presentGoalRound(kept, null, await this.amendments.ofRound(id, kept.round));
  }

  @Get('department-goals/:id/rounds/:round')
  @Requires('goal:read')
  async departmentRound(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('round', ParseIntPipe) round: number, @Query() query: RoundQuery): Promise<DepartmentGoalRoundView> {
    return presentDepartmentGoalRound(await this.rounds.round(actor, 'department-goal', id, round), await this.compared(actor, 'department-goal', id, query));
  }

  @Get('department-goals/:id/text')
  @Requires('goal:read')
  async departmentText(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AsOfQuery): Promise<DepartmentGoalRoundView> {
    return presentDepartmentGoalRound(await this.asOf(actor, 'department-goal', id, query), null);
  }

  private async compared(actor: Actor, kind: GoalKind, id: string, { compare }: RoundQuery): Promise<KeptRound | null> {
    return compare === undefined ? null : this.rounds.round(actor, kind, id, compare);
  }

  private async asOf(actor: Actor, kind: GoalKind, id: string, { asOf, knownAt }: AsOfQuery): Promise<KeptRound> {
    return this.rounds.asOf(actor, kind, id, localDate(asOf), knownAt === undefined ? null : new Date(knownAt));
  }
}
