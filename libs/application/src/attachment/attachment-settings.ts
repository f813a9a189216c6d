import type { AttachmentLimits } from '#domain/attachment/attachment';

/** What whoever runs the system decided about attachments. */
export class AttachmentSettings {
  /** 20 MB a file, 30 files and 200 MB a paper: defaults of ours (proposal). */
  readonly limits: AttachmentLimits = { fileBytes: 20 * 1024 * 1024, subjectBytes: 200 * 1024 * 1024, subjectFiles: 30 };
  /** A scanner is configured: nothing leaves before it was found clean. */
  readonly isScanned: boolean = false;

  constructor(given: { readonly limits?: AttachmentLimits; readonly isScanned?: boolean } = {}) {
    Object.assign(this, given);
  }
}
