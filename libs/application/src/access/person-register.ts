import type { Person } from '#domain/access/person';
import type { Post } from '#domain/access/post';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';

export type NewPerson = Pick<Person, 'id' | 'login' | 'name' | 'email'> & { readonly passwordHash: string };
export type NewPost = Pick<Post, 'id' | 'personId' | 'unitId' | 'role' | 'startsOn'>;

/** People and their posts as use cases change them, inside an open unit of work. */
export abstract class PersonRegister {
  /**
   * Locks who keeps the accounts of a district, so that two last administrators cannot remove each other at once. Take it before any change
   * that ends a post, disables a person or closes a unit.
   */
  abstract lockAdministrators(chainId: string): Promise<void>;
  /** The administrator roles that somebody active holds on the day in the district of this chain. */
  abstract administratorRolesHeld(chainId: string, on: LocalDate): Promise<readonly Role[]>;
  /** The person with all posts, when one of them lies below `path`; otherwise `person.not-found`. Locks the person's row. */
  abstract get(id: string, path: string): Promise<Person>;
  /**
   * Whoever has one of these logins, wherever they act. Locks their rows, and keeps anybody else from comparing a roster until this unit of
   * work ends: two that open the same accounts see each other.
   */
  abstract ofRoster(logins: readonly string[]): Promise<readonly Person[]>;
  /** The post when its unit lies below `path`; otherwise `post.not-found`. */
  abstract getPost(id: string, path: string): Promise<Post>;
  abstract add(person: NewPerson): Promise<void>;
  /** Name, e-mail and activity; refuses a stale version with `state.stale`. */
  abstract save(person: Person, expectedVersion: number): Promise<void>;
  abstract addPost(post: NewPost): Promise<void>;
  abstract endPost(post: Post, endsOn: LocalDate): Promise<void>;
}
