import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { spotCheckForm } from '#documents/forms/official/spot-check-form';
import { printStoredForm } from '#documents/forms/stored/print-stored-form';
import { spotCheckFacts } from '#documents/forms/stored/spot-check-facts';
import { subjectOfGoal } from '#documents/forms/stored/stored-goal';
import type { Actor } from '#domain/access/actor';
import { EvaluationQueries } from '#persistence/evaluation/evaluation-queries';
import { SpotCheckQueries } from '#persistence/evaluation/spot-check-queries';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { FormQuery } from '../http/form.requests.js';
import { AnswersForm, sendForm } from '../http/written-form.js';

@Controller('spot-checks')
export class SpotCheckFormController {
  constructor(
    private readonly spotCheckQueries: SpotCheckQueries,
    private readonly evaluationQueries: EvaluationQueries,
    private readonly goalQueries: GoalQueries,
  ) {}

  /** 绩效自评复核意见表. */
  @Get(':id/forms/spot-check')
  @Requires('evaluation:read')
  @AnswersForm()
  async spotCheck(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    const check = await this.spotCheckQueries.detail(actor, id);
    const { goal } = await this.evaluationQueries.detail(actor, check.evaluationId);
    const subject = subjectOfGoal(goal, await this.goalQueries.unitOf(goal));
    return sendForm(printStoredForm(spotCheckForm, subject, spotCheckFacts(goal, check)), goal.project.name, format);
  }
}
