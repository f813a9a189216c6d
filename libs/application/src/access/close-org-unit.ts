import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { chainOf } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { OrgTree } from '../organization/org-tree.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { LastAdministrators } from './last-administrators.js';

/** 撤销机构. Nobody acts on its posts any more; what it did stays where it is. */
@Injectable()
export class CloseOrgUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly lastAdministrators: LastAdministrators,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, unitId: string, expectedVersion: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.tree.lock();
      const unit = await this.tree.get(unitId, administeredPathOf(actor) ?? 'nowhere');
      if (!unit.isActive) throw new DomainError('organization.inactive', 'conflict');
      if (await this.tree.hasActiveChildren(unitId)) throw new DomainError('organization.has-open-units', 'conflict');
      await this.lastAdministrators.keptDuring([chainOf(unit)], await this.clock.today(), () => this.tree.save({ ...unit, isActive: false }, expectedVersion));
      this.events.record(actor, { type: 'organization.closed', subject: { kind: 'org-unit', id: unitId }, districtId: chainOf(unit) });
    });
  }
}
