import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { chainOf, districtOfNew, requirePlace, type OrgUnitKind } from '#domain/organization/org-unit';
import { OrgTree } from '../organization/org-tree.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** 新设机构 below a unit of the administered area. */
@Injectable()
export class OpenOrgUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, draft: { readonly parentId: string; readonly kind: OrgUnitKind; readonly code: string; readonly name: string }): Promise<string> {
    return this.unitOfWork.run(async () => {
      await this.tree.lock();
      const parent = await this.tree.get(draft.parentId, administeredPathOf(actor) ?? 'nowhere');
      requirePlace(draft.kind, parent);
      const id = this.ids.next();
      const unit = await this.tree.add({ id, kind: draft.kind, code: draft.code, name: draft.name, districtId: districtOfNew(id, draft.kind, parent) }, parent);
      this.events.record(actor, {
        type: 'organization.opened',
        subject: { kind: 'org-unit', id },
        districtId: chainOf(unit),
        details: { kind: unit.kind, code: unit.code, name: unit.name, parentId: parent.id },
      });
      return id;
    });
  }
}
