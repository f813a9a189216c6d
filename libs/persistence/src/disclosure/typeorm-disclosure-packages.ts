import { Injectable } from '@nestjs/common';
import { DisclosurePackages, type ClaimedPackage, type PackageContents, type PackageOrder } from '#application/disclosure/disclosure-packages';
import type { Actor } from '#domain/access/actor';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormDepartmentGoalRepository } from '../goal/typeorm-department-goal-repository.js';
import { TypeormGoalRepository } from '../goal/typeorm-goal-repository.js';
import { goalScope, unitScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { ownPackage, PACKAGE_CHANNEL, PACKAGE_OPEN, PUBLISHED } from './package-sql.js';

const LEASE_SECONDS = 15;
/** A package that fails its worker so often is given up, so that it cannot fail workers for ever. */
const MOST_ATTEMPTS = 3;
/** How long a file is kept, and how large one may be (default of ours, proposal; the table has the same limit). */
const KEPT_DAYS = 7;
const LARGEST_BYTES = 32 * 1024 * 1024;

/** The tables of goals, and the order in which those of a unit are published; of its department there is one. */
const IN_ORDER = { performance_goal: 'goal.code, goal.id', department_goal: 'goal.id' } as const;

interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly chain: string;
}

@Injectable()
export class TypeormDisclosurePackages extends DisclosurePackages {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly goals: TypeormGoalRepository,
    private readonly departmentGoals: TypeormDepartmentGoalRepository,
  ) {
    super();
  }

  async standing(actor: Actor, order: Omit<PackageOrder, 'format'>): Promise<{ districtId: string; issued: number }> {
    const { chain } = await this.unitInScope(actor, order.unitId);
    const [departments, goals] = [await this.publishedIds(actor, order, 'department_goal'), await this.publishedIds(actor, order, 'performance_goal')];
    return { districtId: chain, issued: departments.length + goals.length };
  }

  async add(id: string, actor: Actor, districtId: string, { unitId, fiscalYear, format }: PackageOrder): Promise<{ id: string; isNew: boolean }> {
    const [added]: { id: string }[] = await this.unitOfWork.manager.query(
      `insert into disclosure_package (id, district_id, unit_id, fiscal_year, format, requested_by, post_id) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (post_id, requested_by, unit_id, fiscal_year, format) where finished_at is null and cancelled_at is null and failure is null do nothing returning id`,
      [id, districtId, unitId, fiscalYear, format, actor.personId, actor.postId],
    );
    if (added) {
      // Rare enough that commits need not be spared; a lost call costs the few seconds until the next poll.
      await this.unitOfWork.manager.query('select pg_notify($1, $2)', [PACKAGE_CHANNEL, '']);
      return { id: added.id, isNew: true };
    }
    const [open]: { id: string }[] = await this.unitOfWork.manager.query(
      `select id from disclosure_package package where post_id = $1 and requested_by = $2 and unit_id = $3 and fiscal_year = $4 and format = $5 and ${PACKAGE_OPEN}`,
      [actor.postId, actor.personId, unitId, fiscalYear, format],
    );
    // It ended between the two statements.
    if (!open) throw new DomainError('state.stale', 'conflict');
    return { id: open.id, isNew: false };
  }

  async cancel(actor: Actor, id: string): Promise<{ districtId: string }> {
    const own = ownPackage(actor, 2);
    const [found]: { districtId: string }[] = await this.unitOfWork.manager.query(
      `select district_id as "districtId" from disclosure_package package where id = $1 and ${own.sql} for update`, [id, ...own.parameters]);
    if (!found) throw new DomainError('disclosure.not-found', 'not-found');
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update disclosure_package package set cancelled_at = clock_timestamp(), lease = null where id = $1 and ${PACKAGE_OPEN}`, [id]);
    if (changed === 0) throw new DomainError('disclosure.already-ended', 'conflict');
    return found;
  }

  async claim(lease: string): Promise<ClaimedPackage | null> {
    await this.unitOfWork.manager.query(
      `update disclosure_package package set failure = 'disclosure.not-printed', lease = null
       where ${PACKAGE_OPEN} and attempts >= $1 and lease_until < clock_timestamp()`, [MOST_ATTEMPTS]);
    const [[claimed]]: [ClaimedPackage[], number] = await this.unitOfWork.manager.query(
      `update disclosure_package package set lease = $1, lease_until = clock_timestamp() + make_interval(secs => $2::integer), attempts = attempts + 1, forms_done = 0
       where id = (select id from disclosure_package package where ${PACKAGE_OPEN} and (lease_until is null or lease_until < clock_timestamp())
         order by requested_at, id limit 1 for update skip locked)
       returning id, lease, unit_id as "unitId", fiscal_year as "fiscalYear", format, requested_by as "requestedBy", post_id as "postId"`,
      [lease, LEASE_SECONDS],
    );
    return claimed ?? null;
  }

  async contents(actor: Actor, order: PackageOrder): Promise<PackageContents> {
    const { code, name } = await this.unitInScope(actor, order.unitId);
    const [departmentId] = await this.publishedIds(actor, order, 'department_goal');
    const department = departmentId === undefined ? null : await this.departmentGoals.get(departmentId, actor);
    const goals: PerformanceGoal[] = [];
    for (const id of await this.publishedIds(actor, order, 'performance_goal')) goals.push(await this.goals.get(id, actor));
    return { unit: { code, name }, fiscalYear: order.fiscalYear, department, goals };
  }

  async advance({ id, lease }: ClaimedPackage, done: number, total: number): Promise<boolean> {
    return this.changes(
      `update disclosure_package package set forms_done = $3, forms_total = $4, lease_until = clock_timestamp() + make_interval(secs => $5::integer) where id = $1 and lease = $2 and ${PACKAGE_OPEN}`,
      [id, lease, done, total, LEASE_SECONDS],
    );
  }

  async finish({ id, lease }: ClaimedPackage, content: Uint8Array): Promise<boolean> {
    if (content.length > LARGEST_BYTES) throw new DomainError('disclosure.too-large', 'invalid', { megabytes: LARGEST_BYTES / 1024 / 1024 });
    return this.unitOfWork.run(async () => {
      const isOurs = await this.changes(
        `update disclosure_package package set finished_at = clock_timestamp(), forms_done = forms_total, lease = null where id = $1 and lease = $2 and ${PACKAGE_OPEN}`, [id, lease]);
      if (isOurs) {
        await this.unitOfWork.manager.query(
          `insert into disclosure_package_file (package_id, content, expires_at) values ($1, $2, clock_timestamp() + make_interval(days => $3::integer))`, [id, Buffer.from(content), KEPT_DAYS]);
      }
      return isOurs;
    });
  }

  async fail({ id, lease }: ClaimedPackage, code: string): Promise<void> {
    await this.changes(`update disclosure_package package set failure = $3, lease = null where id = $1 and lease = $2 and ${PACKAGE_OPEN}`, [id, lease, code]);
  }

  async release({ id, lease }: ClaimedPackage, afterSeconds: number): Promise<void> {
    await this.changes(
      `update disclosure_package package set lease = null, lease_until = clock_timestamp() + make_interval(secs => $3::integer), attempts = attempts - case when $3::integer = 0 then 1 else 0 end
       where id = $1 and lease = $2 and ${PACKAGE_OPEN}`, [id, lease, afterSeconds]);
  }

  private async changes(update: string, parameters: readonly unknown[]): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(update, [...parameters]);
    return changed > 0;
  }

  private async unitInScope(actor: Actor, unitId: string): Promise<UnitRow> {
    const scope = unitScope(actor, 'unit.id', 2);
    const [unit]: UnitRow[] = await this.unitOfWork.manager.query(
      `select unit.code, unit.name, coalesce(unit.district_id, unit.id) as chain from org_unit unit where unit.id = $1 and ${scope.sql}`, [unitId, ...scope.parameters]);
    if (!unit) throw new DomainError('organization.not-found', 'not-found');
    return unit;
  }

  private async publishedIds(actor: Actor, { unitId, fiscalYear }: Omit<PackageOrder, 'format'>, from: keyof typeof IN_ORDER): Promise<string[]> {
    const scope = goalScope(actor, 'goal', 3);
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select goal.id from ${from} goal where goal.unit_id = $1 and goal.fiscal_year = $2 and ${PUBLISHED} and ${scope.sql} order by ${IN_ORDER[from]}`, [unitId, fiscalYear, ...scope.parameters]);
    return rows.map(({ id }) => id);
  }
}
