import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import type { OfficialForm } from '#documents/forms/official/form-subject';
import { rectificationNoticeForm, rectificationReportForm } from '#documents/forms/official/rectification-forms';
import { printStoredForm } from '#documents/forms/stored/print-stored-form';
import { rectificationFacts } from '#documents/forms/stored/rectification-facts';
import { subjectOfGoal } from '#documents/forms/stored/stored-goal';
import type { Actor } from '#domain/access/actor';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { RectificationQueries } from '#persistence/rectification/rectification-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { FormQuery } from '../http/form.requests.js';
import { AnswersForm, sendForm } from '../http/written-form.js';

@Controller('rectifications')
export class RectificationFormController {
  constructor(
    private readonly rectificationQueries: RectificationQueries,
    private readonly goalQueries: GoalQueries,
  ) {}

  /** 绩效整改通知书. */
  @Get(':id/forms/rectification-notice')
  @Requires('rectification:read')
  @AnswersForm()
  notice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    return this.send(rectificationNoticeForm, actor, id, format);
  }

  /** 绩效整改报告, as far as the unit has answered. */
  @Get(':id/forms/rectification-report')
  @Requires('rectification:read')
  @AnswersForm()
  report(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    return this.send(rectificationReportForm, actor, id, format);
  }

  private async send(form: OfficialForm, actor: Actor, id: string, format: FormQuery['format']): Promise<StreamableFile> {
    const { rectification, goal } = await this.rectificationQueries.paper(actor, id);
    const names = Object.fromEntries(goal.content.indicators.map((indicator) => [indicator.id, indicator.name]));
    return sendForm(printStoredForm(form, subjectOfGoal(goal, await this.goalQueries.unitOf(goal)), rectificationFacts(rectification, names)), goal.project.name, format);
  }
}
