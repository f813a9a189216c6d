import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import type { Role } from '#domain/access/permissions';
import { requireGrantable } from '#domain/access/post';
import type { LocalDate } from '#domain/calendar/local-date';
import { chainOf, type OrgUnit } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { OrgTree } from '../organization/org-tree.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { PersonRegister } from './person-register.js';

/** A unit at which the actor may give the role, and the chain that will record it. */
export interface GrantPlace {
  readonly unit: OrgUnit;
  readonly chainId: string;
}

/** 授予岗位, as opening an account and giving a further post share it. Inside an open unit of work. */
@Injectable()
export class GrantedPosts {
  constructor(
    private readonly register: PersonRegister,
    private readonly tree: OrgTree,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** `personId` null for an account that is being opened. */
  async placeFor(actor: Actor, personId: string | null, role: Role, unitId: string): Promise<GrantPlace> {
    const path = administeredPathOf(actor);
    if (path === null) throw new DomainError('organization.not-found', 'not-found');
    const unit = await this.tree.get(unitId, path);
    requireGrantable(actor, personId, role, unit);
    return { unit, chainId: chainOf(unit) };
  }

  /** From today, or from a later day; never from an earlier one, which would rewrite who was entitled to what was done then. */
  async give(cause: Cause, personId: string, role: Role, place: GrantPlace, from?: LocalDate): Promise<string> {
    const today = await this.clock.today();
    const startsOn = from ?? today;
    if (startsOn < today) throw new DomainError('post.starts-in-the-past', 'invalid', { startsOn });
    const id = this.ids.next();
    await this.register.addPost({ id, personId, unitId: place.unit.id, role, startsOn });
    this.events.record(cause, {
      type: 'post.given',
      subject: { kind: 'person', id: personId },
      districtId: place.chainId,
      details: { postId: id, role, unitId: place.unit.id, unitName: place.unit.name, startsOn },
    });
    return id;
  }
}
