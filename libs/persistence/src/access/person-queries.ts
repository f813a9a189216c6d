import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import type { Role } from '#domain/access/permissions';
import { rolesKeptBy } from '#domain/access/post';
import type { LocalDate } from '#domain/calendar/local-date';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { likePattern } from '../platform/like-pattern.js';
import { askedOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { businessDaySql } from './business-day.js';

export interface PersonFilter {
  readonly unitId?: string;
  readonly role?: Role;
  readonly isActive?: boolean;
  /** Part of a name or login. */
  readonly search?: string;
  /** One of `personSorts`, with `-` before it the other way round; by login where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

export interface ListedPost {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly unitKind: OrgUnitKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly version: number;
}

export interface ListedPerson {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly isActive: boolean;
  readonly mustChangePassword: boolean;
  readonly version: number;
  /** Only those inside of the area of whoever asks. */
  readonly posts: readonly ListedPost[];
}

export interface PersonDetail extends ListedPerson {
  /** Also acts where the reader may not keep accounts: then the account is somebody else's to keep. */
  readonly hasPostsBeyond: boolean;
}

const postJson = `json_build_object('id', post.id, 'role', post.role, 'unitId', unit.id, 'unitName', unit.name, 'unitCode', unit.code, 'unitKind', unit.kind,
  'startsOn', post.starts_on, 'endsOn', post.ends_on, 'version', post.version) order by post.starts_on, post.id`;
const personColumns = `person.id, person.login, person.name, person.email, person.is_active as "isActive", person.must_change_password as "mustChangePassword", person.version`;
const postsWithin = `coalesce((select json_agg(${postJson}) from post join org_unit unit on unit.id = post.unit_id where post.person_id = person.id and starts_with(unit.path, $1)), '[]'::json) as posts`;
/** What people can be sorted by. */
export const personSorts = { name: 'person.name', login: 'person.login', state: 'person.is_active' } as const;

/** People as an administrator sees them: whoever has, or had, a post in the administered area, with those posts alone. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: PersonFilter): Promise<{ items: ListedPerson[]; total: number }> {
    const path = administeredPathOf(actor);
    if (path === null) return { items: [], total: 0 };
    const parameters: unknown[] = [path];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const held = ['post.person_id = person.id', 'starts_with(unit.path, $1)'];
    if (filter.unitId !== undefined) held.push(`unit.id = ${bind(filter.unitId)}`);
    if (filter.role !== undefined) held.push(`post.role = ${bind(filter.role)}`);
    const conditions = [`exists (select 1 from post join org_unit unit on unit.id = post.unit_id where ${held.join(' and ')})`];
    if (filter.isActive !== undefined) conditions.push(`person.is_active = ${bind(filter.isActive)}`);
    if (filter.search !== undefined) conditions.push(`(person.name like ${bind(likePattern(filter.search))} or person.login like $${parameters.length})`);
    const where = conditions.join(' and ');
    const [count]: { total: string }[] = await this.unitOfWork.manager.query(`select count(*) as total from person where ${where}`, parameters);
    const items: ListedPerson[] = await this.unitOfWork.manager.query(
      `select ${personColumns}, ${postsWithin} from person where ${where} order by ${askedOrder(personSorts, filter.sort)}person.login limit ${bind(filter.pageSize)} offset ${bind((filter.page - 1) * filter.pageSize)}`,
      parameters,
    );
    return { items, total: Number(count?.total ?? 0) };
  }

  async get(actor: Actor, id: string): Promise<PersonDetail> {
    const [person]: PersonDetail[] = await this.unitOfWork.manager.query(
      `select ${personColumns}, ${postsWithin},
         exists (select 1 from post join org_unit unit on unit.id = post.unit_id where post.person_id = person.id
           and (post.ends_on is null or post.ends_on >= ${await businessDaySql(this.clock)}) and not (starts_with(unit.path, $1) and post.role = any($3))) as "hasPostsBeyond"
       from person
       where person.id = $2 and exists (select 1 from post join org_unit unit on unit.id = post.unit_id where post.person_id = person.id and starts_with(unit.path, $1))`,
      [administeredPathOf(actor) ?? 'nowhere', id, rolesKeptBy(actor.role)],
    );
    if (!person) throw new DomainError('person.not-found', 'not-found');
    return person;
  }
}
