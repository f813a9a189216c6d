import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import type { Role } from '#domain/access/permissions';
import { rolesGrantableAt } from '#domain/access/post';
import type { OrgUnit } from '#domain/organization/org-unit';
import { OrgTree } from '../organization/org-tree.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** An open unit, and the posts that may be given there. */
export interface GrantablePlace {
  readonly unit: OrgUnit;
  readonly roles: readonly Role[];
}

/** 单位和岗位: where the actor may give which posts, for whoever fills in a roster. */
@Injectable()
export class RosterPlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
  ) {}

  execute(actor: Actor): Promise<GrantablePlace[]> {
    return this.unitOfWork.run(async () => {
      const units = await this.tree.below(administeredPathOf(actor) ?? 'nowhere');
      return units.filter(({ isActive }) => isActive).map((unit) => ({ unit, roles: rolesGrantableAt(actor.role, unit.kind) })).filter(({ roles }) => roles.length > 0);
    });
  }
}
