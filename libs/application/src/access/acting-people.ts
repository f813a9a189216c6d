import type { Actor } from '#domain/access/actor';

/** Who acts when nobody is signed in: a person whose request is carried out later, with what their post may do by then. */
export abstract class ActingPeople {
  /** Null when the person is inactive, the post is ended or another's, or its unit closed. */
  abstract onPost(personId: string, postId: string): Promise<Actor | null>;
}
