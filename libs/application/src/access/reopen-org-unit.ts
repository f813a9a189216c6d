import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { chainOf } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { OrgTree } from '../organization/org-tree.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** 恢复机构 that was closed, under a parent that is open. */
@Injectable()
export class ReopenOrgUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, unitId: string, expectedVersion: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.tree.lock();
      const unit = await this.tree.get(unitId, administeredPathOf(actor) ?? 'nowhere');
      if (unit.isActive) throw new DomainError('organization.open-already', 'conflict');
      const isParentOpen = unit.parentId === null || (await this.tree.get(unit.parentId, '/')).isActive;
      if (!isParentOpen) throw new DomainError('organization.inactive', 'conflict');
      await this.tree.save({ ...unit, isActive: true }, expectedVersion);
      this.events.record(actor, { type: 'organization.reopened', subject: { kind: 'org-unit', id: unitId }, districtId: chainOf(unit) });
    });
  }
}
