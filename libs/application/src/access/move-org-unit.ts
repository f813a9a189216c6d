import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { chainOf, requireMovable } from '#domain/organization/org-unit';
import { OrgTree } from '../organization/org-tree.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** 机构划转: a unit and all below it hang under another parent of the same district; rights follow at the next request. */
@Injectable()
export class MoveOrgUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, unitId: string, expectedVersion: number, parentId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.tree.lock();
      const path = administeredPathOf(actor) ?? 'nowhere';
      const unit = await this.tree.get(unitId, path);
      const parent = await this.tree.get(parentId, path);
      requireMovable(unit, parent);
      await this.tree.move(unit, parent, expectedVersion);
      this.events.record(actor, { type: 'organization.moved', subject: { kind: 'org-unit', id: unitId }, districtId: chainOf(unit), details: { from: unit.parentId, to: parentId } });
    });
  }
}
