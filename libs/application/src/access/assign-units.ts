import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { chainOf } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { OrgTree } from '../organization/org-tree.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** 业务股室对口单位: which units a program division answers for, as a whole list. */
@Injectable()
export class AssignUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, divisionId: string, unitIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.tree.lock();
      const path = administeredPathOf(actor) ?? 'nowhere';
      const division = await this.tree.get(divisionId, path);
      if (division.kind !== 'program-division') throw new DomainError('organization.not-a-program-division', 'invalid');
      for (const unitId of unitIds) {
        const unit = await this.tree.get(unitId, path);
        if (unit.districtId !== division.districtId) throw new DomainError('organization.other-district', 'conflict');
      }
      await this.tree.assign(divisionId, unitIds);
      this.events.record(actor, { type: 'organization.units-assigned', subject: { kind: 'org-unit', id: divisionId }, districtId: chainOf(division), details: { unitIds } });
    });
  }
}
