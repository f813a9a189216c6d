import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { mayEver, roles, type Role } from '#domain/access/permissions';
import { proposeStandIns } from '#domain/approval/delegation';
import type { LocalDate } from '#domain/calendar/local-date';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from '../access/actor-of.js';
import { heldOn } from '../access/business-day.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** One end of a delegation: a person on a post. */
export interface PersonOnPost {
  readonly personId: string;
  readonly name: string;
  readonly postId: string;
  readonly role: Role;
  readonly unitName: string;
}

export interface DelegationLine {
  readonly id: string;
  readonly principal: PersonOnPost;
  readonly delegate: PersonOnPost;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly reason: string;
  /** 未开始、委托中、已到期、已结束. */
  readonly state: 'upcoming' | 'in-force' | 'expired' | 'ended';
  readonly endedAt: Date | null;
  readonly version: number;
}

const onPost = (person: string, post: string, unit: string): string =>
  `json_build_object('personId', ${person}.id, 'name', ${person}.name, 'postId', ${post}.id, 'role', ${post}.role, 'unitName', ${unit}.name)`;

/** Which roles decide: only they look after one another. */
const decidingRoles = roles.filter((role) => mayEver(role, 'approval:decide'));

@Injectable()
export class DelegationQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What the actor gave and got, the latest first: always with the id of the session. */
  async list(actor: Actor, page: number, pageSize: number): Promise<{ items: DelegationLine[]; total: number }> {
    const { manager } = this.unitOfWork;
    const [count]: { total: string }[] = await manager.query('select count(*) as total from delegation where $1 in (person_id, delegate_id)', [actor.personId]);
    const items: DelegationLine[] = await manager.query(
      `select given.id, ${onPost('person', 'post', 'unit')} as principal, ${onPost('delegate', 'delegate_post', 'delegate_unit')} as delegate, given.starts_on as "from", given.last_on as "until", given.reason,
         case when given.ended_at is not null then 'ended' when given.last_on < $2 then 'expired' when given.starts_on > $2 then 'upcoming' else 'in-force' end as state,
         given.ended_at as "endedAt", given.version
       from delegation given join post on post.id = given.post_id join person on person.id = given.person_id join org_unit unit on unit.id = post.unit_id
         join post delegate_post on delegate_post.id = given.delegate_post_id join person delegate on delegate.id = given.delegate_id join org_unit delegate_unit on delegate_unit.id = delegate_post.unit_id
       where $1 in (given.person_id, given.delegate_id) order by given.starts_on desc, given.id desc limit $3 offset $4`,
      [actor.personId, await this.clock.today(), pageSize, (page - 1) * pageSize],
    );
    return { items, total: Number(count?.total ?? 0) };
  }

  /** Who could look after the actor's post today, the one to propose first. */
  async candidates(actor: Actor): Promise<PersonOnPost[]> {
    const rows: (ActorRow & { readonly unit_name: string })[] = await this.unitOfWork.manager.query(
      `select ${ACTOR_COLUMNS}, unit.name as unit_name from post join person on person.id = post.person_id and person.is_active join org_unit unit on unit.id = post.unit_id
         join org_unit district on district.id = unit.district_id
       where unit.district_id = $1 and post.role = any($2) and ${heldOn('$3::date')} order by person.name, post.id`,
      [actor.districtId, decidingRoles, await this.clock.today()],
    );
    const candidates = rows.map((row) => ({ ...actorOf(row), unitName: row.unit_name }));
    return proposeStandIns(candidates, actor).map(({ personId, name, postId, role, unitName }) => ({ personId, name, postId, role, unitName }));
  }
}
