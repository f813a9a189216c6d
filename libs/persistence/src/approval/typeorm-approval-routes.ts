import { Injectable } from '@nestjs/common';
import { ApprovalRoutes } from '#application/approval/approval-routes';
import type { ApprovalRoute } from '#domain/approval/approval-route';
import { routeStepOf, type WrittenStep } from '#domain/approval/route-step';
import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

interface RouteRow {
  readonly id: string;
  readonly district_id: string;
  readonly subject_kind: string;
  readonly number: number;
  readonly effective_on: LocalDate;
  readonly steps: readonly WrittenStep[];
}

const routeOf = (row: RouteRow): ApprovalRoute => ({
  id: row.id,
  districtId: row.district_id,
  subjectKind: row.subject_kind as ApprovalSubjectKind,
  number: row.number,
  effectiveOn: row.effective_on,
  steps: row.steps.map(routeStepOf),
});

@Injectable()
export class TypeormApprovalRoutes extends ApprovalRoutes {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async inForce(districtId: string, subjectKind: ApprovalSubjectKind, on: LocalDate): Promise<ApprovalRoute | null> {
    return this.unitOfWork.once(`route ${districtId} ${subjectKind} ${on}`, async () => {
      const [row]: RouteRow[] = await this.unitOfWork.manager.query(
        'select * from approval_route where district_id = $1 and subject_kind = $2 and effective_on <= $3 order by effective_on desc, number desc limit 1',
        [districtId, subjectKind, on],
      );
      return row ? routeOf(row) : null;
    });
  }

  async get(id: string): Promise<ApprovalRoute> {
    const [row]: RouteRow[] = await this.unitOfWork.manager.query('select * from approval_route where id = $1', [id]);
    if (!row) throw new DomainError('route.not-found', 'not-found');
    return routeOf(row);
  }

  async ofDistrict(districtId: string): Promise<ApprovalRoute[]> {
    const rows: RouteRow[] = await this.unitOfWork.manager.query('select * from approval_route where district_id = $1 order by subject_kind, number', [districtId]);
    return rows.map(routeOf);
  }

  async lastNumber(districtId: string, subjectKind: ApprovalSubjectKind): Promise<number> {
    const [row]: { last: number }[] = await this.unitOfWork.manager.query('select coalesce(max(number), 0) as last from approval_route where district_id = $1 and subject_kind = $2', [districtId, subjectKind]);
    return row?.last ?? 0;
  }

  async add(route: ApprovalRoute): Promise<boolean> {
    const added: unknown[] = await this.unitOfWork.manager.query(
      `insert into approval_route (id, district_id, subject_kind, number, effective_on, steps) values ($1, $2, $3, $4, $5, $6)
       on conflict (district_id, subject_kind, number) do nothing returning id`,
      [route.id, route.districtId, route.subjectKind, route.number, route.effectiveOn, JSON.stringify(route.steps)],
    );
    this.unitOfWork.forgetAnswers();
    return added.length === 1;
  }

  async districtWithCode(code: string): Promise<string> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(`select id from org_unit where kind = 'district' and code = $1 limit 2`, [code]);
    const [only, second] = rows;
    if (!only || second) throw new DomainError('route.district-unknown', 'not-found', { code: code.slice(0, 40) });
    return only.id;
  }
}
