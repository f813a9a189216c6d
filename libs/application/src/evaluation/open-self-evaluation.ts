import { Injectable } from '@nestjs/common';
import { endOfMonth, type LocalDate } from '#domain/calendar/local-date';
import { EMPTY_EVALUATION } from '#domain/evaluation/self-evaluation';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { WhenMonitoringOpened } from '../monitoring/when-monitoring-opened.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import type { Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** 自评 of every issued goal, due after the end of its year. */
@Injectable()
export class OpenSelfEvaluation extends WhenMonitoringOpened {
  constructor(
    private readonly evaluations: SelfEvaluationRepository,
    private readonly openObligation: OpenObligation,
    private readonly ids: IdSource,
  ) {
    super();
  }

  async monitoringOpened(cause: Cause, { id: goalId, project, preparerId }: PerformanceGoal, rulebook: Rulebook, issuedOn: LocalDate): Promise<void> {
    const id = this.ids.next();
    const { id: projectId, districtId, unitId, fiscalYear } = project;
    await this.evaluations.add({
      id, districtId, unitId, goalId, projectId, fiscalYear, status: 'open', round: 0, version: 1, preparerId: null, content: EMPTY_EVALUATION, filed: null, final: null,
    });
    const yearEnd = endOfMonth(fiscalYear, 12);
    await this.openObligation.execute(cause, {
      kind: 'file-self-evaluation',
      subject: { kind: 'self-evaluation', id },
      districtId,
      unitId,
      fiscalYear,
      owedBy: { unitId, role: 'preparer', personId: preparerId },
      anchorOn: yearEnd > issuedOn ? yearEnd : issuedOn,
      dueRule: rulebook.settings.deadlines.selfEvaluation.value,
    });
  }
}
