import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ScoreSelfEvaluation } from '#application/evaluation/score-self-evaluation';
import { selfEvaluationForm } from '#documents/forms/official/self-evaluation-form';
import { evaluationFacts } from '#documents/forms/stored/evaluation-facts';
import { printStoredForm } from '#documents/forms/stored/print-stored-form';
import { subjectOfGoal } from '#documents/forms/stored/stored-goal';
import type { Actor } from '#domain/access/actor';
import { EvaluationQueries } from '#persistence/evaluation/evaluation-queries';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { FormQuery } from '../http/form.requests.js';
import { AnswersForm, sendForm } from '../http/written-form.js';
import { shownEvaluation } from './shown-evaluation.js';

@Controller('self-evaluations')
export class EvaluationFormController {
  constructor(
    private readonly evaluationQueries: EvaluationQueries,
    private readonly goalQueries: GoalQueries,
    private readonly scoreSelfEvaluation: ScoreSelfEvaluation,
  ) {}

  /** 项目支出绩效自评表: as filed, or for the unit as it is being written. */
  @Get(':id/forms/self-evaluation')
  @Requires('evaluation:read')
  @AnswersForm()
  async selfEvaluation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    const { detail, scores } = await shownEvaluation(await this.evaluationQueries.detail(actor, id), this.scoreSelfEvaluation);
    const { goal, evaluation } = detail;
    const subject = subjectOfGoal(goal, await this.goalQueries.unitOf(goal));
    return sendForm(printStoredForm(selfEvaluationForm, subject, evaluationFacts(goal, evaluation, scores)), goal.project.name, format);
  }
}
