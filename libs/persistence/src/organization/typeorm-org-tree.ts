import { Injectable } from '@nestjs/common';
import { OrgTree } from '#application/organization/org-tree';
import type { OrgUnit } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { orgUnitColumns } from './org-unit-columns.js';

/** Arbitrary and fixed: everyone who changes the shape of the tree meets at this lock. */
const TREE_LOCK = 7_391_001;

@Injectable()
export class TypeormOrgTree extends OrgTree {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async lock(): Promise<void> {
    await this.unitOfWork.manager.query('select pg_advisory_xact_lock($1)', [TREE_LOCK]);
  }

  async get(id: string, path: string): Promise<OrgUnit> {
    const unit = await this.find('unit.id = $1 and starts_with(unit.path, $2)', [id, path]);
    if (!unit) throw new DomainError('organization.not-found', 'not-found');
    return unit;
  }

  async below(path: string): Promise<readonly OrgUnit[]> {
    const units: OrgUnit[] = await this.unitOfWork.manager.query(`select ${orgUnitColumns('unit')} from org_unit unit where starts_with(unit.path, $1) order by unit.code, unit.id`, [path]);
    return units;
  }

  async add(unit: Pick<OrgUnit, 'id' | 'kind' | 'code' | 'name' | 'districtId'>, parent: OrgUnit | null): Promise<OrgUnit> {
    await this.unitOfWork.manager.query(
      `insert into org_unit (id, parent_id, kind, code, name, district_id, node_no, path) overriding system value
       select $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::uuid, node.no, $7::text || node.no || '/'
       from (select nextval(pg_get_serial_sequence('org_unit', 'node_no'))::integer as no) node`,
      [unit.id, parent?.id ?? null, unit.kind, unit.code, unit.name, unit.districtId, parent?.path ?? '/'],
    );
    return this.get(unit.id, '/');
  }

  async save(unit: OrgUnit, expectedVersion: number): Promise<void> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      'update org_unit set name = $3, is_active = $4, version = version + 1 where id = $1 and version = $2',
      [unit.id, expectedVersion, unit.name, unit.isActive],
    );
    if (changed === 0) throw new DomainError('state.stale', 'conflict');
  }

  async move(unit: OrgUnit, parent: OrgUnit, expectedVersion: number): Promise<void> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update org_unit set parent_id = case when id = $1 then $2::uuid else parent_id end, version = version + 1,
         path = $4::text || node.own || substr(path, length($3::text) + 1)
       from (select node_no || '/' as own from org_unit where id = $1 and version = $5) node
       where starts_with(path, $3::text)`,
      [unit.id, parent.id, unit.path, parent.path, expectedVersion],
    );
    if (changed === 0) throw new DomainError('state.stale', 'conflict');
  }

  async hasActiveChildren(unitId: string): Promise<boolean> {
    const children: unknown[] = await this.unitOfWork.manager.query('select 1 from org_unit where parent_id = $1 and is_active limit 1', [unitId]);
    return children.length === 1;
  }

  async assign(divisionId: string, unitIds: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.query('delete from division_assignment where division_id = $1 and not (unit_id = any($2::uuid[]))', [divisionId, unitIds]);
    await this.unitOfWork.manager.query('insert into division_assignment (division_id, unit_id) select $1, unnest($2::uuid[]) on conflict do nothing', [divisionId, unitIds]);
  }

  findByCode(parent: OrgUnit | null, code: string): Promise<OrgUnit | null> {
    return this.find('unit.parent_id is not distinct from $1 and unit.code = $2', [parent?.id ?? null, code]);
  }

  private async find(condition: string, parameters: readonly unknown[]): Promise<OrgUnit | null> {
    const [row]: OrgUnit[] = await this.unitOfWork.manager.query(`select ${orgUnitColumns('unit')} from org_unit unit where ${condition}`, [...parameters]);
    return row ?? null;
  }
}
