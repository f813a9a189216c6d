import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { printGoalApplication, printGoalApproval } from '#documents/forms/stored/print-stored-form';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { thawContent } from '#domain/goal/frozen-content';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { GoalRoundQueries } from '#persistence/goal/goal-round-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AnswersForm, sendForm } from '../http/written-form.js';
import { DatedFormQuery, GoalApplicationQuery } from './goal-form.requests.js';

/** The papers of a goal: what its JSON view shows its reader, and nothing else. */
@Controller('performance-goals')
export class GoalFormController {
  constructor(
    private readonly goalQueries: GoalQueries,
    private readonly rounds: GoalRoundQueries,
  ) {}

  /** 绩效目标申报表; with `asOf` of the text that counted on that day, with `round` of the text that was sent up in that round. */
  @Get(':id/forms/goal-application')
  @Requires('goal:read')
  @AnswersForm()
  async application(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format, layout, asOf, round }: GoalApplicationQuery): Promise<StreamableFile> {
    const goal = await this.goalOn(actor, id, asOf, round);
    return sendForm(printGoalApplication(goal, await this.goalQueries.unitOf(goal), layout), goal.project.name, format);
  }

  /** 绩效目标批复表, once the goal is approved; with `asOf` what was issued by that day. */
  @Get(':id/forms/goal-approval')
  @Requires('goal:read')
  @AnswersForm()
  async approval(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format, asOf }: DatedFormQuery): Promise<StreamableFile> {
    const goal = await this.goalOn(actor, id, asOf);
    return sendForm(printGoalApproval(goal, await this.goalQueries.unitOf(goal)), goal.project.name, format);
  }

  private async goalOn(actor: Actor, id: string, asOf: string | undefined, round?: number): Promise<PerformanceGoal> {
    const goal = await this.goalQueries.detail(actor, id);
    if (asOf === undefined && round === undefined) return goal;
    const { content, contentHash, reason } = asOf === undefined ? await this.rounds.round(actor, 'goal', id, round ?? goal.round) : await this.rounds.asOf(actor, 'goal', id, localDate(asOf), null);
    return { ...goal, content: thawContent(content), contentHash, status: reason === 'issued' ? 'issued' : 'under-review' };
  }
}
