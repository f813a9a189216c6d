import { Injectable } from '@nestjs/common';
import { SpotCheckRepository } from '#application/evaluation/spot-check-repository';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { plainChecked, type PlainCheckedIndicator } from '#domain/evaluation/frozen-spot-check';
import type { SpotCheck, SpotCheckStatus } from '#domain/evaluation/spot-check';
import { actualOfPlain } from '#domain/monitoring/plain-actual';
import type { Grade } from '#domain/rulebook/rulebook';
import { DomainError } from '#domain/shared/domain-error';
import { parsePoints, type Points } from '#domain/shared/points';
import { unitScope } from '../platform/data-scope-sql.js';
import { requireOneChanged, type VersionedRow } from '../platform/stale-row.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const row: VersionedRow = { table: 'spot_check', subjectKind: 'recheck', code: 'recheck.stale' };

interface SpotCheckRow {
  readonly id: string;
  readonly evaluation_id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly fiscal_year: number;
  readonly status: SpotCheckStatus;
  readonly round: number;
  readonly version: number;
  readonly checked_by: string;
  readonly checked_on: LocalDate;
  readonly opinion: string;
  readonly changes: readonly PlainCheckedIndicator[];
  readonly points_before: number;
  readonly points_after: number;
  readonly grade_before: Grade;
  readonly grade_after: Grade;
}

@Injectable()
export class TypeormSpotCheckRepository extends SpotCheckRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async get(id: string, actor: Actor): Promise<SpotCheck> {
    const scope = unitScope(actor, 'spot_check.unit_id', 2);
    return this.required(await this.find(`spot_check.id = $1 and ${scope.sql}`, [id, ...scope.parameters]));
  }

  async load(id: string): Promise<SpotCheck> {
    return this.required(await this.find('spot_check.id = $1', [id]));
  }

  async openOf(evaluationId: string, actor: Actor): Promise<SpotCheck | null> {
    const scope = unitScope(actor, 'spot_check.unit_id', 2);
    return this.find(`spot_check.evaluation_id = $1 and spot_check.status in ('under-review', 'returned') and ${scope.sql}`, [evaluationId, ...scope.parameters]);
  }

  async add(check: SpotCheck): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into spot_check (id, evaluation_id, district_id, unit_id, fiscal_year, status, round, version, checked_by, checked_on, opinion, changes, points_before, points_after, grade_before, grade_after)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [check.id, check.evaluationId, check.districtId, check.unitId, check.fiscalYear, check.status, check.round, check.version, ...findingsOf(check)],
    );
  }

  async save(check: SpotCheck, from: SpotCheckStatus): Promise<SpotCheck> {
    const changed: [unknown[], number] = await this.unitOfWork.manager.query(
      `update spot_check set status = $4, round = $5, checked_by = $6, checked_on = $7, opinion = $8, changes = $9, points_before = $10, points_after = $11, grade_before = $12, grade_after = $13,
         version = version + 1 where id = $1 and version = $2 and status = $3`,
      [check.id, check.version, from, check.status, check.round, ...findingsOf(check)],
    );
    await requireOneChanged(this.unitOfWork, row, check.id, changed[1]);
    return { ...check, version: check.version + 1 };
  }

  async freeze({ id, round, checkedBy }: SpotCheck, { text, contentHash, filedOn }: { readonly text: string; readonly contentHash: string; readonly filedOn: LocalDate }): Promise<void> {
    await this.unitOfWork.manager.query('insert into spot_check_revision (check_id, round, content, content_hash, filed_by, filed_on) values ($1, $2, $3, $4, $5, $6)', [id, round, text, contentHash, checkedBy, filedOn]);
  }

  async authorsOf({ id }: Pick<SpotCheck, 'id'>): Promise<readonly string[]> {
    const authors: { filedBy: string }[] = await this.unitOfWork.manager.query('select distinct filed_by as "filedBy" from spot_check_revision where check_id = $1', [id]);
    return authors.map(({ filedBy }) => filedBy);
  }

  private async find(condition: string, parameters: readonly unknown[]): Promise<SpotCheck | null> {
    const [found]: SpotCheckRow[] = await this.unitOfWork.manager.query(`select * from spot_check where ${condition}`, [...parameters]);
    return found === undefined ? null : spotCheckOfRow(found);
  }

  private required(check: SpotCheck | null): SpotCheck {
    if (check === null) throw new DomainError('recheck.not-found', 'not-found');
    return check;
  }
}

const findingsOf = (check: SpotCheck): unknown[] => [
  check.checkedBy, check.checkedOn, check.opinion, JSON.stringify(check.indicators.map(plainChecked)), check.pointsBefore, check.pointsAfter, check.gradeBefore, check.gradeAfter,
];

const spotCheckOfRow = (found: SpotCheckRow): SpotCheck => ({
  id: found.id,
  evaluationId: found.evaluation_id,
  districtId: found.district_id,
  unitId: found.unit_id,
  fiscalYear: found.fiscal_year,
  status: found.status,
  round: found.round,
  version: found.version,
  checkedBy: found.checked_by,
  checkedOn: found.checked_on,
  opinion: found.opinion,
  indicators: found.changes.map((change) => ({
    indicatorId: change.indicatorId,
    actualBefore: actualOfPlain(change.actualBefore),
    actualAfter: actualOfPlain(change.actualAfter),
    pointsBefore: parsePoints(change.pointsBefore),
    pointsAfter: parsePoints(change.pointsAfter),
    opinion: change.opinion,
  })),
  pointsBefore: found.points_before as Points,
  pointsAfter: found.points_after as Points,
  gradeBefore: found.grade_before,
  gradeAfter: found.grade_after,
});
