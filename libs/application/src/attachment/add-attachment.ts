import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { nextRound, requireAttachable, requireRoom, type Attachment } from '#domain/attachment/attachment';
import { cleanAttachmentName, type AttachmentName } from '#domain/attachment/attachment-name';
import { typeOfExtension, type AttachmentType } from '#domain/attachment/attachment-type';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { attachmentEvent } from './attachment-event.js';
import { AttachmentSettings } from './attachment-settings.js';
import { AttachmentStorage, type ReceivedFile } from './attachment-storage.js';
import { AttachmentSubjects, type SubjectRef } from './attachment-subjects.js';
import { Attachments } from './attachments.js';

/** What is sent, and who can tell whether a file is what it says. */
export interface Upload {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Throws when the file at `path` is not of this type. */
  readonly requireContentOf: (type: AttachmentType, path: string) => Promise<void>;
}

/** 上传附件. */
@Injectable()
export class AddAttachment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: AttachmentSubjects,
    private readonly attachments: Attachments,
    private readonly storage: AttachmentStorage,
    private readonly settings: AttachmentSettings,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the attachment's id; the same file under the same name again is the attachment that is there. Throws what the domain's `requireAttachable`, `typeOfExtension` and `requireRoom` throw, `attachment.too-large`, `attachment.empty`, and what the content's judge throws. */
  async execute(actor: Actor, ref: SubjectRef, upload: Upload): Promise<string> {
    const { limits } = this.settings;
    // Who may not attach, or has no room left, need not send anything.
    requireAttachable(await this.subjects.get(ref, actor), actor);
    const named = cleanAttachmentName(upload.fileName);
    const type = typeOfExtension(named.extension);
    requireRoom(await this.attachments.standingOf(ref), 0, limits);
    const received = await this.storage.receive(upload.content, limits.fileBytes);
    return this.keepOrDiscard(received, async (written) => {
      if (received.bytes === 0) throw new DomainError('attachment.empty', 'invalid');
      await upload.requireContentOf(type, received.path);
      await this.storage.keep(received);
      return this.unitOfWork.run(async () => {
        const id = await this.write(actor, ref, { ...received, ...named, type });
        written(id === received.id);
        return id;
      });
    });
  }

  /** The file goes only where it is certain that no row came to need it: a commit whose answer was lost may have happened. */
  private async keepOrDiscard(received: ReceivedFile, work: (written: (isNeeded: boolean) => void) => Promise<string>): Promise<string> {
    let isNeeded = false;
    try {
      return await work((yes) => {
        isNeeded = yes;
      });
    } finally {
      if (!isNeeded) await this.storage.discard(received);
    }
  }

  private async write(actor: Actor, ref: SubjectRef, file: ReceivedFile & AttachmentName & { readonly type: AttachmentType }): Promise<string> {
    const subject = await this.subjects.lock(ref, actor);
    requireAttachable(subject, actor);
    const standing = await this.attachments.standingOf(ref);
    const same = standing.find(({ sha256, fileName }) => sha256 === file.sha256 && fileName === file.name);
    if (same) return same.id;
    requireRoom(standing, file.bytes, this.settings.limits);
    const attachment: Attachment = {
      id: file.id, subject, fileName: file.name, type: file.type, bytes: file.bytes, sha256: file.sha256,
      state: this.settings.isScanned ? 'quarantined' : 'clean', threat: null, addedBy: actor.personId, sinceRound: nextRound(subject), untilRound: null, isPurged: false, version: 1,
    };
    await this.attachments.add(attachment);
    this.events.record(actor, attachmentEvent(attachment, 'attachment.added', { bytes: file.bytes, sha256: file.sha256, state: attachment.state }));
    return attachment.id;
  }
}
