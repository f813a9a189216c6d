import { Injectable } from '@nestjs/common';
import { RouteTrials, type StaffedUnit } from '#application/approval/route-trials';
import type { RouteStep } from '#domain/approval/approval-route';
import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import type { LocalDate } from '#domain/calendar/local-date';
import { heldOn } from '../access/business-day.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { unitOfStep } from './step-places.js';

const DAY = '$2::date';

/** People who hold `role` (a parameter) at the place of a step, for the unit `submits`. */
const holdersOf = (step: Pick<RouteStep, 'at'>, role: string): string => `(select count(distinct post.person_id)::integer from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
  where post.unit_id = (${unitOfStep(step.at, role, { unit: 'submits.id', district: '$1', day: DAY, subject: null })}) and post.role = ${role} and person.is_active and ${heldOn(DAY)})`;

@Injectable()
export class TypeormRouteTrials extends RouteTrials {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async staffing(steps: readonly Pick<RouteStep, 'role' | 'at'>[], districtId: string, on: LocalDate): Promise<readonly StaffedUnit[]> {
    const holders = steps.map((step, index) => holdersOf(step, `$${index + 3}`));
    return this.unitOfWork.manager.query(
      `select submits.code, submits.name, array[${holders.join(', ')}]::integer[] as holders from org_unit submits
       where submits.district_id = $1 and submits.is_active
         and exists (select 1 from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id where post.unit_id = submits.id and post.role = 'preparer' and person.is_active and ${heldOn(DAY)})
       order by submits.code, submits.id`,
      [districtId, on, ...steps.map(({ role }) => role)],
    );
  }

  async submittedIn(districtId: string, kind: ApprovalSubjectKind, fiscalYear: number): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      'select distinct subject_id as id from approval_case where district_id = $1 and subject_kind = $2 and fiscal_year = $3',
      [districtId, kind, fiscalYear],
    );
    return rows.map(({ id }) => id);
  }
}
