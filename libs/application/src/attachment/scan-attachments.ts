import type { Attachment } from '#domain/attachment/attachment';
import { linkOfSubject } from '../obligation/link-of-subject.js';
import type { EventRecorder } from '../ports/event-recorder.js';
import type { Notices } from '../ports/notices.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { attachmentEvent } from './attachment-event.js';
import type { AttachmentStorage } from './attachment-storage.js';
import type { Attachments } from './attachments.js';
import { ScannerDown, type VirusScanner } from './virus-scanner.js';

/** What a turn of the scanner came to. */
export interface ScanTurn {
  readonly clean: number;
  readonly infected: number;
  /** Without a verdict: they stay in quarantine, and are tried again in the next turn. */
  readonly undecided: readonly { readonly id: string; readonly reason: string }[];
}

const ends: ReadonlySet<string> = new Set(['attachment.stale']);

/** 隔离区查毒: what waits is scanned one file after the other; a scanner that is down leaves everything where it is (reliability I7). */
export class ScanAttachments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: Attachments,
    private readonly storage: AttachmentStorage,
    private readonly scanner: VirusScanner,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  /** One turn over everything that waits. */
  async execute(isStopping: () => boolean = () => false): Promise<ScanTurn> {
    const verdicts = { clean: 0, infected: 0 };
    const undecided: { id: string; reason: string }[] = [];
    for (let waiting = await this.attachments.nextQuarantined(null); waiting !== null && !isStopping(); waiting = await this.attachments.nextQuarantined(waiting.id)) {
      try {
        const threat = await this.threatIn(waiting);
        await this.judge(waiting, threat);
        verdicts[threat === null ? 'clean' : 'infected'] += 1;
      } catch (error) {
        // Another worker was faster, or it was removed in between: nothing is left to say.
        if (ends.has((error as { code?: string }).code ?? '')) continue;
        undecided.push({ id: waiting.id, reason: error instanceof Error ? error.message : String(error) });
        if (error instanceof ScannerDown) break;
      }
    }
    return { ...verdicts, undecided };
  }

  private async threatIn({ id }: Attachment): Promise<string | null> {
    const content = await this.storage.read(id);
    if (content === null) throw new Error('the file is missing');
    return this.scanner.scan(content);
  }

  private async judge(attachment: Attachment, threat: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.attachments.judge(attachment, threat === null ? 'clean' : 'infected', threat);
      this.events.record({ system: 'virus-scan' }, attachmentEvent(attachment, threat === null ? 'attachment.cleared' : 'attachment.found-infected', threat === null ? {} : { threat }));
      if (threat !== null) await this.tell(attachment, threat);
    });
  }

  private async tell({ id, subject, fileName, addedBy }: Attachment, threat: string): Promise<void> {
    await this.notices.enqueue({
      key: `attachment-infected/${id}`, kind: 'attachment.infected', to: [{ personId: addedBy }], districtId: subject.districtId, link: linkOfSubject(subject), details: { file: fileName, threat },
    });
  }
}
