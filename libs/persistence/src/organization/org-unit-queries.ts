import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { OrgUnit, OrgUnitKind } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { likePattern } from '../platform/like-pattern.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { orgUnitColumns } from './org-unit-columns.js';

export interface OrgUnitFilter {
  readonly kind?: OrgUnitKind;
  readonly parentId?: string;
  readonly isActive?: boolean;
  readonly code?: string;
  /** Part of a name or code. */
  readonly search?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Units as screens need them, never one outside of the actor's scope path. */
@Injectable()
export class OrgUnitQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** One page in the order of the tree, with the total of the whole filter. */
  async list(actor: Actor, filter: OrgUnitFilter): Promise<{ items: OrgUnit[]; total: number }> {
    const parameters: unknown[] = [actor.scopePath];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = ['starts_with(unit.path, $1)'];
    if (filter.code !== undefined) conditions.push(`unit.code = ${bind(filter.code)}`);
    if (filter.kind !== undefined) conditions.push(`unit.kind = ${bind(filter.kind)}`);
    if (filter.parentId !== undefined) conditions.push(`unit.parent_id = ${bind(filter.parentId)}`);
    if (filter.isActive !== undefined) conditions.push(`unit.is_active = ${bind(filter.isActive)}`);
    if (filter.search !== undefined) conditions.push(`(unit.name like ${bind(likePattern(filter.search))} or unit.code like $${parameters.length})`);
    const where = conditions.join(' and ');
    const [count]: { total: string }[] = await this.unitOfWork.manager.query(`select count(*) as total from org_unit unit where ${where}`, parameters);
    const rows: OrgUnit[] = await this.unitOfWork.manager.query(
      `select ${orgUnitColumns('unit')} from org_unit unit where ${where} order by unit.path, unit.id limit ${bind(filter.pageSize)} offset ${bind((filter.page - 1) * filter.pageSize)}`,
      parameters,
    );
    return { items: rows, total: Number(count?.total ?? 0) };
  }

  async get(actor: Actor, id: string): Promise<OrgUnit> {
    const [row]: OrgUnit[] = await this.unitOfWork.manager.query(`select ${orgUnitColumns('unit')} from org_unit unit where unit.id = $1 and starts_with(unit.path, $2)`, [id, actor.scopePath]);
    if (!row) throw new DomainError('organization.not-found', 'not-found');
    return row;
  }

  /** The units a program division answers for, those inside the actor's scope path only. */
  async assignedTo(actor: Actor, divisionId: string): Promise<OrgUnit[]> {
    await this.get(actor, divisionId);
    const rows: OrgUnit[] = await this.unitOfWork.manager.query(
      `select ${orgUnitColumns('unit')} from division_assignment assigned join org_unit unit on unit.id = assigned.unit_id
       where assigned.division_id = $1 and starts_with(unit.path, $2) order by unit.code, unit.id`,
      [divisionId, actor.scopePath],
    );
    return rows;
  }
}
