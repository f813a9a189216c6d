import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { Rectification } from '#domain/rectification/rectification';
import type { DeadlineName } from '#domain/rulebook/due-rule';
import type { ObligationKind } from '#domain/obligation/obligation';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { RectificationRepository } from './rectification-repository.js';

type Step = Extract<ObligationKind, 'file-rectification-plan' | 'file-rectification-report'>;

const deadlineOf: Readonly<Record<Step, DeadlineName>> = {
  'file-rectification-plan': 'rectificationPlan',
  'file-rectification-report': 'rectificationReport',
};

/** What one step of a rectification leaves behind: the trail, the obligation that is met, the one that begins, and who hears of it. */
export interface RectificationStep {
  /** `rectification.past-participle`; also names the sentence of the notice. */
  readonly event: string;
  readonly on: LocalDate;
  readonly discharges?: Step;
  readonly opens?: Step;
  readonly tells: 'unit' | 'division' | 'nobody';
  readonly details?: Readonly<Record<string, string | number>>;
}

@Injectable()
export class RectificationTrail {
  constructor(
    private readonly rectifications: RectificationRepository,
    private readonly openObligation: OpenObligation,
    private readonly dischargeObligation: DischargeObligation,
    private readonly rulebooks: Rulebooks,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  async leave(actor: Actor, rectification: Rectification, step: RectificationStep): Promise<void> {
    const subject = { kind: 'rectification', id: rectification.id };
    const { noticeNo, districtId } = rectification;
    this.events.record(actor, { type: step.event, subject, districtId, details: { noticeNo, ...step.details } });
    const { preparerId, projectName } = await this.rectifications.contactOf(rectification);
    if (step.discharges) await this.dischargeObligation.execute(actor, { kind: step.discharges, subject });
    if (step.opens) await this.open(actor, rectification, step.opens, step.on, preparerId);
    if (step.tells === 'nobody') return;
    await this.notices.enqueue({
      key: `evt/${step.event}/${rectification.id}/${rectification.version}`,
      kind: step.event,
      to: step.tells === 'division' ? [{ unitId: rectification.issuedByUnitId, role: 'performance-division' }] : [{ personId: preparerId }, { unitId: rectification.unitId, role: 'unit-leader' }],
      districtId,
      link: `/rectifications/${rectification.id}`,
      details: { noticeNo, project: projectName, dueOn: rectification.dueOn, ...step.details },
    });
  }

  private async open(actor: Actor, rectification: Rectification, kind: Step, on: LocalDate, preparerId: string): Promise<void> {
    const { districtId, unitId, fiscalYear } = rectification;
    const rulebook = await this.rulebooks.inForce(districtId, fiscalYear, on);
    await this.openObligation.execute(actor, {
      kind,
      subject: { kind: 'rectification', id: rectification.id },
      districtId,
      unitId,
      fiscalYear,
      owedBy: { unitId, role: 'preparer', personId: preparerId },
      anchorOn: on,
      dueRule: rulebook.settings.deadlines[deadlineOf[kind]].value,
    });
  }
}
