import { Injectable } from '@nestjs/common';
import { SubmissionWindows } from '#application/goal/submission-windows';
import type { SubmissionWindow, WindowExtension } from '#domain/goal/submission-window';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const WINDOW = `select id, district_id as "districtId", fiscal_year as "fiscalYear", kind, opens_on as "opensOn", closes_on as "closesOn", source, version,
  (select coalesce(json_agg(json_build_object('unitId', unit_id, 'closesOn', extension.closes_on::text, 'reason', reason, 'approvedBy', approved_by) order by extension.recorded_at, extension.id), '[]')
   from window_extension extension where extension.window_id = submission_window.id) as extensions
  from submission_window`;
const OF_YEAR = `${WINDOW} where district_id = $1 and fiscal_year = $2 order by opens_on, kind`;

@Injectable()
export class TypeormSubmissionWindows extends SubmissionWindows {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async hold(districtId: string, fiscalYear: number): Promise<readonly SubmissionWindow[]> {
    const { manager } = this.unitOfWork;
    const held: unknown[] = await manager.query('select 1 from submission_window where district_id = $1 and fiscal_year = $2 order by id for share', [districtId, fiscalYear]);
    // Read after the lock: whoever closed a window meanwhile has committed, and this statement sees it.
    return held.length === 0 ? [] : manager.query(OF_YEAR, [districtId, fiscalYear]);
  }

  async ofYear(districtId: string, fiscalYear: number): Promise<readonly SubmissionWindow[]> {
    return this.unitOfWork.manager.query(OF_YEAR, [districtId, fiscalYear]);
  }

  async lock(id: string, districtId: string): Promise<SubmissionWindow> {
    const { manager } = this.unitOfWork;
    await manager.query('select 1 from submission_window where id = $1 for no key update', [id]);
    const [window]: SubmissionWindow[] = await manager.query(`${WINDOW} where id = $1 and district_id = $2`, [id, districtId]);
    if (!window) throw new DomainError('window.not-found', 'not-found');
    return window;
  }

  async add({ id, districtId, fiscalYear, kind, opensOn, closesOn, source, version }: SubmissionWindow): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into submission_window (id, district_id, fiscal_year, kind, opens_on, closes_on, source, version) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, districtId, fiscalYear, kind, opensOn, closesOn, source, version],
    );
  }

  async save(window: SubmissionWindow): Promise<SubmissionWindow> {
    await this.unitOfWork.manager.query(
      'update submission_window set opens_on = $3, closes_on = $4, source = $5, version = version + 1 where id = $1 and version = $2',
      [window.id, window.version, window.opensOn, window.closesOn, window.source],
    );
    return { ...window, version: window.version + 1 };
  }

  async extend(window: SubmissionWindow, extension: WindowExtension & { readonly id: string; readonly recordedBy: string }): Promise<void> {
    const added: unknown[] = await this.unitOfWork.manager.query(
      `insert into window_extension (id, window_id, unit_id, closes_on, reason, approved_by, recorded_by)
       select $1, $2, unit.id, $4, $5, $6, $7 from org_unit unit where unit.id = $3 and unit.district_id = $8 returning id`,
      [extension.id, window.id, extension.unitId, extension.closesOn, extension.reason, extension.approvedBy, extension.recordedBy, window.districtId],
    );
    if (added.length === 0) throw new DomainError('window.unit-unknown', 'invalid');
  }
}
