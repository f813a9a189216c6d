import { Injectable } from '@nestjs/common';
import { AttachmentSubjects, type SubjectRef } from '#application/attachment/attachment-subjects';
import type { Actor } from '#domain/access/actor';
import { seesSubmittedOnly } from '#domain/access/data-scope';
import { isShownTo, type Attachment, type AttachmentSubject } from '#domain/attachment/attachment';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

export type AttachmentListItem = Pick<Attachment, 'id' | 'fileName' | 'type' | 'bytes' | 'sha256' | 'state' | 'threat' | 'sinceRound' | 'untilRound' | 'isPurged'> & {
  readonly addedByName: string;
  readonly addedAt: Date;
};

/** Attachments as screens need them, always inside the actor's data scope. */
@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly subjects: AttachmentSubjects,
  ) {}

  /** What this reader finds at the paper, in the order in which it came; out of scope throws the paper's not-found. */
  async of(actor: Actor, ref: SubjectRef): Promise<{ readonly subject: AttachmentSubject; readonly items: readonly AttachmentListItem[] }> {
    const subject = await this.subjects.get(ref, actor);
    const rows: AttachmentListItem[] = await this.unitOfWork.manager.query(
      `select attachment.id, file_name as "fileName", type, size_bytes as bytes, sha256, state, threat, since_round as "sinceRound", until_round as "untilRound", purged_at is not null as "isPurged",
         person.name as "addedByName", added_at as "addedAt"
       from attachment join person on person.id = attachment.added_by where subject_id = $1 and subject_kind = $2 order by added_at, attachment.id`,
      [ref.id, ref.kind],
    );
    return { subject, items: rows.filter((row) => isShownTo(seesSubmittedOnly(actor), subject, row)) };
  }
}
