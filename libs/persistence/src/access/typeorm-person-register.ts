import { Injectable } from '@nestjs/common';
import { PersonRegister, type NewPerson, type NewPost } from '#application/access/person-register';
import type { Role } from '#domain/access/permissions';
import type { Person } from '#domain/access/person';
import { administratorRoles, type Post } from '#domain/access/post';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { heldOn } from './business-day.js';

/** Arbitrary and fixed: everyone who compares a roster meets at this lock. */
const ROSTER_LOCK = 7_391_002;
const personColumns = 'person.id, person.login, person.name, person.email, person.is_active as "isActive", person.version';
const postColumns = `post.id, post.person_id as "personId", post.unit_id as "unitId", unit.path as "unitPath", post.role, post.starts_on as "startsOn", post.ends_on as "endsOn", post.version`;

@Injectable()
export class TypeormPersonRegister extends PersonRegister {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async lockAdministrators(chainId: string): Promise<void> {
    await this.unitOfWork.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`administrators/${chainId}`]);
  }

  async administratorRolesHeld(chainId: string, on: LocalDate): Promise<readonly Role[]> {
    const rows: { role: Role }[] = await this.unitOfWork.manager.query(
      `select distinct post.role from post join person on person.id = post.person_id and person.is_active join org_unit unit on unit.id = post.unit_id
       where post.role = any($1) and coalesce(unit.district_id, unit.id) = $2 and ${heldOn('$3::date')}`,
      [administratorRoles, chainId, on],
    );
    return rows.map((row) => row.role);
  }

  async get(id: string, path: string): Promise<Person> {
    const [person]: Omit<Person, 'posts'>[] = await this.unitOfWork.manager.query(
      `select ${personColumns} from person
       where person.id = $1 and exists (select 1 from post join org_unit unit on unit.id = post.unit_id where post.person_id = person.id and starts_with(unit.path, $2))
       for update of person`,
      [id, path],
    );
    if (!person) throw new DomainError('person.not-found', 'not-found');
    const posts: Post[] = await this.unitOfWork.manager.query(
      `select ${postColumns} from post join org_unit unit on unit.id = post.unit_id where post.person_id = $1 order by post.starts_on, post.id`,
      [id],
    );
    return { ...person, posts };
  }

  async ofRoster(logins: readonly string[]): Promise<readonly Person[]> {
    await this.unitOfWork.manager.query('select pg_advisory_xact_lock($1)', [ROSTER_LOCK]);
    const people: Omit<Person, 'posts'>[] = await this.unitOfWork.manager.query(`select ${personColumns} from person where login = any($1) order by person.id for update of person`, [logins]);
    const posts: Post[] = await this.unitOfWork.manager.query(
      `select ${postColumns} from post join org_unit unit on unit.id = post.unit_id where post.person_id = any($1) order by post.starts_on, post.id`,
      [people.map(({ id }) => id)],
    );
    return people.map((person) => ({ ...person, posts: posts.filter(({ personId }) => personId === person.id) }));
  }

  async getPost(id: string, path: string): Promise<Post> {
    const [post]: Post[] = await this.unitOfWork.manager.query(
      `select ${postColumns} from post join org_unit unit on unit.id = post.unit_id where post.id = $1 and starts_with(unit.path, $2)`,
      [id, path],
    );
    if (!post) throw new DomainError('post.not-found', 'not-found');
    return post;
  }

  async add(person: NewPerson): Promise<void> {
    await this.unitOfWork.manager.query('insert into person (id, login, name, email, password_hash, must_change_password) values ($1, $2, $3, $4, $5, true)', [
      person.id,
      person.login,
      person.name,
      person.email,
      person.passwordHash,
    ]);
  }

  async save(person: Person, expectedVersion: number): Promise<void> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      'update person set name = $3, email = $4, is_active = $5, version = version + 1 where id = $1 and version = $2',
      [person.id, expectedVersion, person.name, person.email, person.isActive],
    );
    if (changed === 0) throw new DomainError('state.stale', 'conflict');
  }

  async addPost(post: NewPost): Promise<void> {
    await this.unitOfWork.manager.query('insert into post (id, person_id, unit_id, role, starts_on) values ($1, $2, $3, $4, $5)', [post.id, post.personId, post.unitId, post.role, post.startsOn]);
  }

  async endPost(post: Post, endsOn: LocalDate): Promise<void> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query('update post set ends_on = $3, version = version + 1 where id = $1 and version = $2', [
      post.id,
      post.version,
      endsOn,
    ]);
    if (changed === 0) throw new DomainError('state.stale', 'conflict');
  }
}
