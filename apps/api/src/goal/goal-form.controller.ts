import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { goalLayouts } from '#documents/forms/goal/goal-form';
import type { GoalLayoutName } from '#documents/forms/official/goal-application-form';
import { printGoalApplication, printGoalApproval } from '#documents/forms/stored/print-stored-form';
import type { Actor } from '#domain/access/actor';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AnswersForm, FormQuery, sendForm } from '../http/written-form.js';

export class GoalApplicationQuery extends FormQuery {
  /** How the district lays out its goal table. */
  @IsOptional() @IsIn(Object.keys(goalLayouts))
  layout?: GoalLayoutName;
}

/** The papers of a goal: what its JSON view shows its reader, and nothing else. */
@Controller('performance-goals')
export class GoalFormController {
  constructor(
    private readonly goalQueries: GoalQueries,
  ) {}

  /** 绩效目标申报表. */
  @Get(':id/forms/goal-application')
  @Requires('goal:read')
  @AnswersForm()
  async application(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format, layout }: GoalApplicationQuery): Promise<StreamableFile> {
    const goal = await this.goalQueries.detail(actor, id);
    return sendForm(printGoalApplication(goal, await this.goalQueries.unitOf(goal), layout), goal.project.name, format);
  }

  /** 绩效目标批复表, once the goal is approved. */
  @Get(':id/forms/goal-approval')
  @Requires('goal:read')
  @AnswersForm()
  async approval(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    const goal = await this.goalQueries.detail(actor, id);
    return sendForm(printGoalApproval(goal, await this.goalQueries.unitOf(goal)), goal.project.name, format);
  }
}
