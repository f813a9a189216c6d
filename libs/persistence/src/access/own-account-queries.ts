import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Role } from '#domain/access/permissions';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { businessDaySql, heldOn } from './business-day.js';

export interface HeldPost {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly unitKind: OrgUnitKind;
}

export interface OwnAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly posts: readonly HeldPost[];
}

/** What a signed-in person may know about the own account: always asked with the id of the session, never with one that was sent. */
@Injectable()
export class OwnAccountQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<OwnAccount> {
    const [account]: OwnAccount[] = await this.unitOfWork.manager.query(
      `select person.id, person.login, person.name,
         coalesce((select json_agg(json_build_object('id', post.id, 'role', post.role, 'unitId', unit.id, 'unitName', unit.name, 'unitCode', unit.code, 'unitKind', unit.kind)
             order by post.starts_on, post.id)
           from post join org_unit unit on unit.id = post.unit_id where post.person_id = person.id and ${heldOn(await businessDaySql(this.clock))}), '[]'::json) as posts
       from person where person.id = $1`,
      [personId],
    );
    if (!account) throw new Error('a session belongs to nobody');
    return account;
  }
}
