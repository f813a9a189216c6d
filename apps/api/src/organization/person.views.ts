import type { Actor } from '#domain/access/actor';
import { mayEver, type Permission } from '#domain/access/permissions';
import type { ListedPerson, ListedPost, PersonDetail } from '#persistence/access/person-queries';
import { roleNames } from '#wording/roles';
import { ActionView, presentAction, type Refusal } from '../http/action.views.js';

export class PersonPostView {
  id: string;
  role: string;
  roleName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitKind: string;
  startsOn: string;
  endsOn: string | null;
  version: number;
}

export class PersonListItemView {
  id: string;
  login: string;
  name: string;
  isActive: boolean;
  version: number;
  /** Those inside of the reader's area. */
  posts: PersonPostView[];
}

export class PersonPageView {
  items: PersonListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

export class PersonView extends PersonListItemView {
  email: string | null;
  mustChangePassword: boolean;
  actions: ActionView[];
}

export class PersonCreatedView {
  id: string;
  /** Shown once; to be changed at the first sign-in. */
  password: string;
}

export class PostGivenView {
  id: string;
}

const presentPost = (post: ListedPost): PersonPostView => ({ ...post, roleName: roleNames[post.role] });

export const presentPersonListItem = (person: ListedPerson): PersonListItemView => ({
  id: person.id,
  login: person.login,
  name: person.name,
  isActive: person.isActive,
  version: person.version,
  posts: person.posts.map(presentPost),
});

export function presentPerson(person: PersonDetail, actor: Actor): PersonView {
  const beyond: Refusal | null = person.id === actor.personId ? { code: 'person.own-account' } : person.hasPostsBeyond ? { code: 'person.posts-beyond-you' } : null;
  const own: Refusal | null = person.id === actor.personId ? { code: 'person.own-account' } : null;
  const inactive: Refusal | null = person.isActive ? null : { code: 'person.inactive' };
  const offered: readonly [name: string, permission: Permission, refusal: Refusal | null][] = [
    ['revise', 'person:write', beyond],
    ['disable', 'person:write', beyond ?? inactive],
    ['enable', 'person:write', beyond ?? (person.isActive ? { code: 'person.active-already' } : null)],
    ['give-post', 'post:write', own ?? inactive],
    ['end-post', 'post:write', own],
    ['reset-password', 'account:secure', beyond],
    ['unlock', 'account:secure', beyond],
  ];
  return {
    ...presentPersonListItem(person),
    email: person.email,
    mustChangePassword: person.mustChangePassword,
    actions: offered.flatMap(([name, permission, refusal]) => (mayEver(actor.role, permission) ? [presentAction(name, refusal)] : [])),
  };
}
