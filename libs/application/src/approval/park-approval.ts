import { Injectable } from '@nestjs/common';
import type { Role } from '#domain/access/permissions';
import { openStepOf, type ApprovalCase } from '#domain/approval/approval-case';
import type { LocalDate } from '#domain/calendar/local-date';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { ApprovalCases } from './approval-cases.js';

/** A step that nobody can decide: it goes on the stuck list, and whoever keeps the posts hears of it, once a day while it lasts (A14). */
@Injectable()
export class ParkApproval {
  constructor(
    private readonly cases: ApprovalCases,
    private readonly notices: Notices,
    private readonly events: EventRecorder,
  ) {}

  /** False when it was known today already. Inside an open transaction. */
  async execute(cause: Cause, approvalCase: ApprovalCase, today: LocalDate): Promise<boolean> {
    const step = openStepOf(approvalCase);
    if (step === null || !(await this.cases.recordStuck(approvalCase, today))) return false;
    const { id, districtId, unitId, title } = approvalCase;
    this.events.record(cause, {
      type: 'approval.stuck',
      subject: { kind: 'approval-case', id },
      districtId,
      details: { step: step.name, role: step.role, relation: step.relation, unitId: step.unitId },
    });
    const keepers = await this.cases.administratorsFor(step.unitId ?? unitId, today);
    await this.notices.enqueue({
      key: `stuck/${id}/${step.position}/${today}`,
      kind: `approval.stuck.${step.relation}`,
      to: [...keepers, ...(step.relation === 'engaged-third-party' ? await this.engagers(approvalCase, today) : [])],
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, step: step.name },
    });
    return true;
  }

  /** 绩效股, which alone can engage a third party. */
  private async engagers(approvalCase: ApprovalCase, today: LocalDate): Promise<{ unitId: string; role: Role }[]> {
    const role = 'performance-division';
    const [unitId] = await this.cases.resolveUnits([{ role, at: 'district-performance-division' }], approvalCase, today);
    return unitId ? [{ unitId, role }] : [];
  }
}
