import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { inForceOn } from '../approval/delegations-sql.js';
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

/** A delegation of today, as either of the two whom it names is told of it. */
export interface OwnDelegation {
  readonly id: string;
  readonly isGiven: boolean;
  /** 委托人 and 受托人. */
  readonly personName: string;
  readonly delegateName: string;
  /** The post that is looked after. */
  readonly role: Role;
  readonly unitName: string;
  readonly until: LocalDate;
}

export interface OwnAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly posts: readonly HeldPost[];
  /** In force today, given ones first. */
  readonly delegations: readonly OwnDelegation[];
  readonly hasEverDelegated: boolean;
}

const delegationsOn = (today: string): string => `coalesce((select json_agg(json_build_object('id', given.id, 'isGiven', given.person_id = person.id, 'personName', principal.name, 'delegateName', delegate.name,
    'role', post.role, 'unitName', unit.name, 'until', given.last_on) order by given.person_id = person.id desc, given.last_on, given.id)
  from delegation given join person principal on principal.id = given.person_id join person delegate on delegate.id = given.delegate_id
    join post on post.id = given.post_id join org_unit unit on unit.id = post.unit_id
  where person.id in (given.person_id, given.delegate_id) and ${inForceOn('given', today)} and ${heldOn(today)}), '[]'::json)`;

/** What a signed-in person may know about the own account: always asked with the id of the session, never with one that was sent. */
@Injectable()
export class OwnAccountQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<OwnAccount> {
    const today = await businessDaySql(this.clock);
    const [account]: OwnAccount[] = await this.unitOfWork.manager.query(
      `select person.id, person.login, person.name,
         coalesce((select json_agg(json_build_object('id', post.id, 'role', post.role, 'unitId', unit.id, 'unitName', unit.name, 'unitCode', unit.code, 'unitKind', unit.kind)
             order by post.starts_on, post.id)
           from post join org_unit unit on unit.id = post.unit_id where post.person_id = person.id and ${heldOn(today)}), '[]'::json) as posts,
         ${delegationsOn(today)} as delegations, exists (select 1 from delegation given where given.person_id = person.id) as "hasEverDelegated"
       from person where person.id = $1`,
      [personId],
    );
    if (!account) throw new Error('a session belongs to nobody');
    return account;
  }
}
