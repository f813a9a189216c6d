import type { Attachment } from '#domain/attachment/attachment';
import type { AuditEvent } from '../ports/event-recorder.js';

/** What happened to an attachment, with the paper it belongs to. */
export const attachmentEvent = ({ id, subject, fileName }: Pick<Attachment, 'id' | 'subject' | 'fileName'>, type: `attachment.${string}`, details: Readonly<Record<string, unknown>> = {}): AuditEvent => ({
  type,
  subject: { kind: 'attachment', id },
  districtId: subject.districtId,
  details: { paperKind: subject.kind, paperId: subject.id, fileName, ...details },
});
