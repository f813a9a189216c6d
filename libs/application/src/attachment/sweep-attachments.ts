import { Injectable } from '@nestjs/common';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { attachmentEvent } from './attachment-event.js';
import { AttachmentStorage } from './attachment-storage.js';
import { Attachments } from './attachments.js';
import { filesWithoutRow } from './files-without-row.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** One sweep an hour; more waits for the next. */
const MOST_PURGED = 1000;

/** 清理附件: files that no row needs, a day after they came; and files of attachments that were removed long ago and never sent up. */
@Injectable()
export class SweepAttachments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: Attachments,
    private readonly storage: AttachmentStorage,
    private readonly events: EventRecorder,
  ) {}

  /** `now` is the time of the disk the files lie on. */
  async execute(now: Date): Promise<{ readonly orphans: number; readonly unkept: number; readonly purged: number }> {
    const yesterday = new Date(now.getTime() - DAY_MS);
    const unkept = await this.storage.forgetUnkept(yesterday);
    let orphans = 0;
    for await (const id of filesWithoutRow(this.storage, this.attachments, yesterday)) {
      await this.storage.remove(id);
      orphans += 1;
    }
    return { orphans, unkept, purged: await this.purge() };
  }

  private async purge(): Promise<number> {
    let purged = 0;
    for (let next = await this.attachments.nextToPurge(); next !== null && purged < MOST_PURGED; next = await this.attachments.nextToPurge()) {
      const attachment = next;
      // The row first: a crash in between leaves a file without a row, which the next sweep takes.
      await this.unitOfWork.run(async () => {
        await this.attachments.purge(attachment);
        this.events.record({ system: 'attachment-sweep' }, attachmentEvent(attachment, 'attachment.purged'));
      });
      await this.storage.remove(attachment.id);
      purged += 1;
    }
    return purged;
  }
}
