import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import type { Person } from '#domain/access/person';
import { requireKeepable } from '#domain/access/post';
import { chainOf } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { OrgTree } from '../organization/org-tree.js';
import { Clock } from '../ports/clock.js';
import { PersonRegister } from './person-register.js';

export interface KeptPerson {
  readonly person: Person;
  /** The chain that records what is done to the account: that of the oldest post. */
  readonly chainId: string;
  /** The chains of all units where the person has a post, in a fixed order. */
  readonly chainIds: readonly string[];
}

/** The people whose accounts an actor keeps. */
@Injectable()
export class KeptPeople {
  constructor(
    private readonly register: PersonRegister,
    private readonly tree: OrgTree,
    private readonly clock: Clock,
  ) {}

  /** Throws `person.not-found` outside of the administered area, `person.posts-beyond-you` for who also acts outside of it, `person.own-account`. */
  async get(actor: Actor, personId: string): Promise<KeptPerson> {
    const path = administeredPathOf(actor);
    if (path === null) throw new DomainError('person.not-found', 'not-found');
    const person = await this.register.get(personId, path);
    requireKeepable(actor, person.id, person.posts, await this.clock.today());
    const chains: string[] = [];
    for (const post of person.posts) chains.push(chainOf(await this.tree.get(post.unitId, '/')));
    const [chainId] = chains;
    if (chainId === undefined) throw new DomainError('person.not-found', 'not-found');
    return { person, chainId, chainIds: [...new Set(chains)].sort() };
  }
}
