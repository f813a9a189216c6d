import type { AttachmentSettings } from '#application/attachment/attachment-settings';
import type { Actor } from '#domain/access/actor';
import { requireAttachable, requireDownloadable, requireRoom, type AttachmentSubject } from '#domain/attachment/attachment';
import { attachmentExtensions, attachmentTypes } from '#domain/attachment/attachment-type';
import { DomainError } from '#domain/shared/domain-error';
import type { AttachmentListItem } from '#persistence/attachment/attachment-queries';
import { attachmentStates, attachmentTypeNames } from '#wording/attachment-terms';
import { presentAction, type ActionView, type Refusal } from '../http/action.views.js';

export class AttachmentView {
  id: string;
  fileName: string;
  /** e.g. `docx`. */
  type: string;
  typeName: string;
  sizeBytes: number;
  /** SHA-256 of the file, hex. */
  sha256: string;
  /** quarantined, clean or infected. */
  state: string;
  stateName: string;
  /** What the virus scanner called it; null unless infected. */
  threat: string | null;
  addedByName: string;
  addedAt: string;
  /** download, preview, remove. */
  actions: ActionView[];
}

export class AttachmentLimitsView {
  largestFileBytes: number;
  mostFiles: number;
  /** Of all files of this paper together. */
  mostBytes: number;
  usedBytes: number;
  /** In small letters, without the dot. */
  extensions: string[];
}

export class AttachmentListView {
  items: AttachmentView[];
  limits: AttachmentLimitsView;
  /** Whether files are scanned for viruses before anybody can download them. */
  isScanned: boolean;
  /** add. */
  actions: ActionView[];
}

export class AttachmentAddedView {
  id: string;
}

/** Why the work is refused; null when it is not. */
function refusalOf(work: () => void): Refusal | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, details: error.details, ...(error.kind === 'forbidden' ? { whoCan: ['preparer'] as const } : {}) };
    throw error;
  }
}

function presentAttachment(item: AttachmentListItem, attachable: Refusal | null): AttachmentView {
  const { id, fileName, type, bytes, sha256, state, threat, addedByName, addedAt } = item;
  const leaving = refusalOf(() => requireDownloadable(item));
  const preview = leaving ?? (attachmentTypes[type].isPreviewed ? null : { code: 'attachment.no-preview' });
  return {
    id, fileName, type, typeName: attachmentTypeNames[type], sizeBytes: bytes, sha256, state, stateName: attachmentStates[state], threat, addedByName, addedAt: addedAt.toISOString(),
    actions: [presentAction('download', leaving), presentAction('preview', preview), presentAction('remove', attachable)],
  };
}

export function presentAttachments(actor: Actor, subject: AttachmentSubject, items: readonly AttachmentListItem[], { limits, isScanned }: AttachmentSettings): AttachmentListView {
  const attachable = refusalOf(() => requireAttachable(subject, actor));
  return {
    items: items.map((item) => presentAttachment(item, attachable)),
    limits: { largestFileBytes: limits.fileBytes, mostFiles: limits.subjectFiles, mostBytes: limits.subjectBytes, usedBytes: items.reduce((sum, { bytes }) => sum + bytes, 0), extensions: [...attachmentExtensions] },
    isScanned,
    actions: [presentAction('add', attachable ?? refusalOf(() => requireRoom(items, 1, limits)))],
  };
}
