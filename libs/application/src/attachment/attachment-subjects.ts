import type { Actor } from '#domain/access/actor';
import type { AttachmentSubject } from '#domain/attachment/attachment';

export type SubjectRef = Pick<AttachmentSubject, 'kind' | 'id'>;

/** The papers that attachments belong to. */
export abstract class AttachmentSubjects {
  /** As the paper's own routes find it, today: out of the actor's data scope throws its not-found (e.g. `goal.not-found`). */
  abstract get(ref: SubjectRef, actor: Actor): Promise<AttachmentSubject>;

  /** Like `get`; nobody sends the paper up, or attaches to it, before this transaction is over. */
  abstract lock(ref: SubjectRef, actor: Actor): Promise<AttachmentSubject>;
}
