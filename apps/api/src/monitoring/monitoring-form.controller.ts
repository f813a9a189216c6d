import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { AssessReport } from '#application/monitoring/assess-report';
import { monitoringForm } from '#documents/forms/official/monitoring-form';
import { monitoringFacts } from '#documents/forms/stored/monitoring-facts';
import { printStoredForm } from '#documents/forms/stored/print-stored-form';
import { subjectOfGoal } from '#documents/forms/stored/stored-goal';
import type { Actor } from '#domain/access/actor';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { MonitoringQueries } from '#persistence/monitoring/monitoring-queries';
import { checkpointName } from '#wording/monitoring-terms';
import { CurrentActor, Requires } from '../http/access.js';
import { FormQuery } from '../http/form.requests.js';
import { AnswersForm, sendForm } from '../http/written-form.js';
import { shownReport } from './shown-report.js';

@Controller('monitoring-reports')
export class MonitoringFormController {
  constructor(
    private readonly monitoringQueries: MonitoringQueries,
    private readonly goalQueries: GoalQueries,
    private readonly assessReport: AssessReport,
  ) {}

  /** 绩效运行监控表: as filed, or for the unit as it is being written. */
  @Get(':id/forms/monitoring')
  @Requires('monitoring:read')
  @AnswersForm()
  async monitoring(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    const { detail, figures } = await shownReport(await this.monitoringQueries.detail(actor, id), this.assessReport);
    const { goal, report } = detail;
    const subject = subjectOfGoal(goal, await this.goalQueries.unitOf(goal));
    return sendForm(printStoredForm(monitoringForm, subject, monitoringFacts(goal, report, figures)), `${goal.project.name}${checkpointName(report.month)}`, format);
  }
}
