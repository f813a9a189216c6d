import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { chainOf } from '#domain/organization/org-unit';
import { OrgTree } from '../organization/org-tree.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** 机构更名. The code stays: budgets and documents are filed under it. */
@Injectable()
export class RenameOrgUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, unitId: string, expectedVersion: number, name: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.tree.lock();
      const unit = await this.tree.get(unitId, administeredPathOf(actor) ?? 'nowhere');
      await this.tree.save({ ...unit, name }, expectedVersion);
      this.events.record(actor, { type: 'organization.renamed', subject: { kind: 'org-unit', id: unitId }, districtId: chainOf(unit), details: { from: unit.name, to: name } });
    });
  }
}
