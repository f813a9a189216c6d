import { Injectable } from '@nestjs/common';
import { Delegations } from '#application/approval/delegations';
import type { Actor } from '#domain/access/actor';
import type { Delegation } from '#domain/approval/delegation';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from '../access/actor-of.js';
import { heldOn } from '../access/business-day.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const DELEGATION = `select given.id, given.district_id as "districtId", given.person_id as "personId", person.name as "personName", given.post_id as "postId",
  given.delegate_id as "delegateId", delegate.name as "delegateName", given.delegate_post_id as "delegatePostId", given.starts_on as "from", given.last_on as "until",
  given.reason, given.ended_at as "endedAt", given.version
  from delegation given join person on person.id = given.person_id join person delegate on delegate.id = given.delegate_id`;

@Injectable()
export class TypeormDelegations extends Delegations {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async lockDistrict(districtId: string): Promise<void> {
    await this.unitOfWork.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`delegations/${districtId}`]);
  }

  standing(districtId: string, today: LocalDate): Promise<readonly Delegation[]> {
    return this.unitOfWork.manager.query(`${DELEGATION} where given.district_id = $1 and given.ended_at is null and given.last_on >= $2 order by given.id`, [districtId, today]);
  }

  async holderOf(postId: string, districtId: string, on: LocalDate): Promise<Actor | null> {
    const [row]: ActorRow[] = await this.unitOfWork.manager.query(
      `select ${ACTOR_COLUMNS} from post join person on person.id = post.person_id and person.is_active join org_unit unit on unit.id = post.unit_id
         join org_unit district on district.id = unit.district_id
       where post.id = $1 and unit.district_id = $2 and ${heldOn('$3::date')}`,
      [postId, districtId, on],
    );
    return row === undefined ? null : actorOf(row);
  }

  async add(delegation: Delegation): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into delegation (id, district_id, person_id, post_id, delegate_id, delegate_post_id, starts_on, last_on, reason, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        delegation.id, delegation.districtId, delegation.personId, delegation.postId, delegation.delegateId, delegation.delegatePostId, delegation.from, delegation.until,
        delegation.reason, delegation.version,
      ],
    );
  }

  async lockNaming(id: string, personId: string): Promise<Delegation> {
    const [delegation]: Delegation[] = await this.unitOfWork.manager.query(`${DELEGATION} where given.id = $1 and $2 in (given.person_id, given.delegate_id) for update of given`, [id, personId]);
    if (!delegation) throw new DomainError('delegation.not-found', 'not-found');
    return delegation;
  }

  lockAllNaming(personId: string, today: LocalDate): Promise<readonly Delegation[]> {
    return this.unitOfWork.manager.query(`${DELEGATION} where $1 in (given.person_id, given.delegate_id) and given.ended_at is null and given.last_on >= $2 order by given.id for update of given`, [personId, today]);
  }

  async saveEnd(ended: Delegation): Promise<void> {
    const [, saved]: [unknown[], number] = await this.unitOfWork.manager.query('update delegation set ended_at = $3, version = version + 1 where id = $1 and version = $2 and ended_at is null', [
      ended.id, ended.version - 1, ended.endedAt,
    ]);
    if (saved !== 1) throw new DomainError('state.stale', 'conflict');
  }
}
