import type { Role } from './permissions.js';

/** Who acts: a person on one of their posts (岗位). Built once per request from the session, never from what a client sends. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly postId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitPath: string;
  /** Below this path the actor may see; see `scopePathOf`. */
  readonly scopePath: string;
  /** The district of the post; null for posts at a city or province. */
  readonly districtId: string | null;
}

/** Whose audit chain keeps what an actor does to the own account: the district of the post, above districts the unit itself. */
export const chainOfActor = (actor: Actor): string => actor.districtId ?? actor.unitId;
