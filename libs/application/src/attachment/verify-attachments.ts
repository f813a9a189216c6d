import { Injectable } from '@nestjs/common';
import type { SubjectRef } from './attachment-subjects.js';
import { AttachmentStorage } from './attachment-storage.js';
import { Attachments } from './attachments.js';
import { ContentHash } from './content-hash.js';
import { filesWithoutRow } from './files-without-row.js';

/** An attachment whose file is not what its row says. */
export interface BadAttachment {
  readonly id: string;
  readonly fileName: string;
  readonly paper: SubjectRef;
}

export interface AttachmentReport {
  readonly files: number;
  readonly missing: readonly BadAttachment[];
  readonly changed: readonly BadAttachment[];
  /** Names of files that no row needs. */
  readonly orphaned: readonly string[];
}

const AT_ONCE = 200;
/** An upload takes half a minute at most; what is older belongs to no upload that is under way. */
const UNDER_WAY_MS = 10 * 60 * 1000;

/** 附件核验: reads every file again (reliability I8). */
@Injectable()
export class VerifyAttachments {
  constructor(
    private readonly attachments: Attachments,
    private readonly storage: AttachmentStorage,
    private readonly hash: ContentHash,
  ) {}

  /** `now` is the time of the disk the files lie on. */
  async execute(now: Date): Promise<AttachmentReport> {
    const found = { files: 0, missing: [] as BadAttachment[], changed: [] as BadAttachment[], orphaned: [] as string[] };
    let rows = await this.attachments.keptAfter(null, AT_ONCE);
    while (rows.length > 0) {
      for (const row of rows) {
        const content = await this.storage.read(row.id);
        found.files += 1;
        const bad = { id: row.id, fileName: row.fileName, paper: row.subject };
        if (content === null) found.missing.push(bad);
        else if ((await this.hash.of(content)) !== row.sha256) found.changed.push(bad);
      }
      rows = await this.attachments.keptAfter(rows.at(-1)?.id ?? null, AT_ONCE);
    }
    for await (const id of filesWithoutRow(this.storage, this.attachments, new Date(now.getTime() - UNDER_WAY_MS))) found.orphaned.push(id);
    return found;
  }
}
