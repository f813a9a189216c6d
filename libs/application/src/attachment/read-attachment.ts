import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { seesSubmittedOnly } from '#domain/access/data-scope';
import { isShownTo, mayTouchAttachments, requireDownloadable, type Attachment } from '#domain/attachment/attachment';
import { DomainError } from '#domain/shared/domain-error';
import { AttachmentStorage } from './attachment-storage.js';
import { AttachmentSubjects } from './attachment-subjects.js';
import { Attachments } from './attachments.js';
import { ContentHash } from './content-hash.js';
import { hidePaper } from './hide-paper.js';

/** 下载附件: with the rights of today, whoever once had the link (reliability F10). */
@Injectable()
export class ReadAttachment {
  constructor(
    private readonly attachments: Attachments,
    private readonly subjects: AttachmentSubjects,
    private readonly storage: AttachmentStorage,
    private readonly hash: ContentHash,
  ) {}

  /** Throws `attachment.not-found`, what the domain's `requireDownloadable` throws, and `attachment.file-damaged` (conflict) where the file is not the one that came. */
  async execute(actor: Actor, id: string): Promise<{ readonly attachment: Attachment; readonly content: AsyncIterable<Uint8Array> }> {
    const attachment = await this.attachments.load(id);
    if (!mayTouchAttachments(actor, attachment.subject.kind, 'read')) throw new DomainError('attachment.not-found', 'not-found');
    const subject = await this.subjects.get(attachment.subject, actor).catch(hidePaper);
    if (!isShownTo(seesSubmittedOnly(actor), subject, attachment)) throw new DomainError('attachment.not-found', 'not-found');
    requireDownloadable(attachment);
    // Read twice rather than sent half: what does not agree never begins to leave.
    const whole = await this.storage.read(id);
    if (whole === null || (await this.hash.of(whole)) !== attachment.sha256) throw new DomainError('attachment.file-damaged', 'conflict');
    const content = await this.storage.read(id);
    if (content === null) throw new DomainError('attachment.file-damaged', 'conflict');
    return { attachment, content };
  }
}
