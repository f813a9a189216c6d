import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { nextRound, requireAttachable, requireStanding } from '#domain/attachment/attachment';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { attachmentEvent } from './attachment-event.js';
import { AttachmentSubjects } from './attachment-subjects.js';
import { Attachments } from './attachments.js';
import { hidePaper } from './hide-paper.js';

/** 删除附件: it no longer stands at the paper; rounds that carried it keep it, and the file stays until the purge. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: AttachmentSubjects,
    private readonly attachments: Attachments,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `attachment.not-found`, `attachment.removed-already` and what the domain's `requireAttachable` throws. */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { subject: ref } = await this.attachments.load(id);
      const subject = await this.subjects.lock(ref, actor).catch(hidePaper);
      requireAttachable(subject, actor);
      const attachment = await this.attachments.load(id);
      requireStanding(attachment);
      await this.attachments.remove(attachment, { untilRound: nextRound(subject), removedBy: actor.personId });
      this.events.record(actor, attachmentEvent(attachment, 'attachment.removed'));
    });
  }
}
