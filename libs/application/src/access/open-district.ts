import { Injectable } from '@nestjs/common';
import { chainOf, districtOfNew, type OrgUnit, type OrgUnitKind } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { OrgTree } from '../organization/org-tree.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface PlaceName {
  readonly code: string;
  readonly name: string;
}

/** 省、市、区县 by their codes. */
export interface DistrictPlace {
  readonly province: PlaceName;
  readonly city: PlaceName;
  readonly district: PlaceName;
}

/** 建立区县: finds the province, the city and the district by code, and opens what is missing. For the console and the example data. */
@Injectable()
export class OpenDistrict {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  execute(cause: Cause, place: DistrictPlace): Promise<OrgUnit> {
    return this.unitOfWork.run(async () => {
      await this.tree.lock();
      const province = await this.findOrOpen(cause, null, 'province', place.province);
      const city = await this.findOrOpen(cause, province, 'city', place.city);
      return this.findOrOpen(cause, city, 'district', place.district);
    });
  }

  private async findOrOpen(cause: Cause, parent: OrgUnit | null, kind: OrgUnitKind, place: PlaceName): Promise<OrgUnit> {
    const found = await this.tree.findByCode(parent, place.code);
    if (found) {
      if (found.kind !== kind) throw new DomainError('organization.code-taken', 'conflict');
      return found;
    }
    const id = this.ids.next();
    const unit = await this.tree.add({ id, kind, code: place.code, name: place.name, districtId: parent ? districtOfNew(id, kind, parent) : null }, parent);
    this.events.record(cause, { type: 'organization.opened', subject: { kind: 'org-unit', id }, districtId: chainOf(unit), details: { kind, code: place.code, name: place.name } });
    return unit;
  }
}
