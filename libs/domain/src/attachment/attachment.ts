import type { Actor } from '../access/actor.js';
import { mayEver, type Permission } from '../access/permissions.js';
import { DomainError } from '../shared/domain-error.js';
import type { AttachmentType } from './attachment-type.js';

export const attachmentSubjectKinds = ['goal', 'goal-adjustment', 'monitoring-report', 'self-evaluation', 'rectification'] as const;
/** 附件所属材料的种类. */
export type AttachmentSubjectKind = (typeof attachmentSubjectKinds)[number];

/** What a paper of each kind asks of who reads it, and of who writes it. */
const permissionsOfKind: Readonly<Record<AttachmentSubjectKind, { readonly read: Permission; readonly write: Permission }>> = {
  goal: { read: 'goal:read', write: 'goal:write' },
  'goal-adjustment': { read: 'goal:read', write: 'goal:write' },
  'monitoring-report': { read: 'monitoring:read', write: 'monitoring:file' },
  'self-evaluation': { read: 'evaluation:read', write: 'evaluation:file' },
  rectification: { read: 'rectification:read', write: 'rectification:respond' },
};

/** 附件所属材料: the paper an attachment belongs to, as far as attachments ask. */
export interface AttachmentSubject {
  readonly kind: AttachmentSubjectKind;
  readonly id: string;
  readonly districtId: string;
  readonly unitId: string;
  /** How often it was sent up. */
  readonly round: number;
  /** Its unit is writing it: before it is sent up, and after it came back. */
  readonly isInHand: boolean;
}

/** 隔离（待查毒）· 可用 · 染毒. */
export type AttachmentState = 'quarantined' | 'clean' | 'infected';

/** 附件. The file is written once; the row says whose it is, and for which rounds it stands. */
export interface Attachment {
  /** Random; the file is kept under it as well. */
  readonly id: string;
  readonly subject: Pick<AttachmentSubject, 'kind' | 'id' | 'districtId' | 'unitId'>;
  readonly fileName: string;
  readonly type: AttachmentType;
  readonly bytes: number;
  readonly sha256: string;
  readonly state: AttachmentState;
  /** What the scanner called it; only where infected. */
  readonly threat: string | null;
  readonly addedBy: string;
  /** The first round that carries it. */
  readonly sinceRound: number;
  /** The first round that no longer carries it; null while it stands. */
  readonly untilRound: number | null;
  readonly isPurged: boolean;
  readonly version: number;
}

/** 附件限额. Operational settings, not rules of a district. */
export interface AttachmentLimits {
  readonly fileBytes: number;
  readonly subjectBytes: number;
  readonly subjectFiles: number;
}

/** May a role ever read or write attachments of such a paper? */
export const mayTouchAttachments = (actor: Pick<Actor, 'role'>, kind: AttachmentSubjectKind, how: 'read' | 'write'): boolean => mayEver(actor.role, permissionsOfKind[kind][how]);

/** The round that will carry what is added now, and will no longer carry what is removed now. */
export const nextRound = (subject: Pick<AttachmentSubject, 'round'>): number => subject.round + 1;

/** Whether a round, as it was sent up, has this attachment. */
export const isCarriedBy = (round: number, { sinceRound, untilRound }: Pick<Attachment, 'sinceRound' | 'untilRound'>): boolean => sinceRound <= round && (untilRound === null || untilRound > round);

/**
 * What a reader finds at a paper: its own unit what stands there now; everybody else what the last round carried, so that nobody looks
 * over the preparer's shoulder, and nothing they were shown is taken from under their eyes.
 */
export const isShownTo = (seesSubmittedOnly: boolean, subject: Pick<AttachmentSubject, 'round'>, attachment: Pick<Attachment, 'sinceRound' | 'untilRound'>): boolean =>
  seesSubmittedOnly ? isCarriedBy(subject.round, attachment) : attachment.untilRound === null;

/** 附件随材料走: the unit's own people add and remove while the paper is in their hands. Throws `attachment.role-only-reads`, `attachment.not-your-unit` (forbidden) or `attachment.subject-locked` (conflict). */
export function requireAttachable(subject: AttachmentSubject, actor: Pick<Actor, 'role' | 'unitId'>): void {
  if (!mayTouchAttachments(actor, subject.kind, 'write')) throw new DomainError('attachment.role-only-reads', 'forbidden');
  if (subject.unitId !== actor.unitId) throw new DomainError('attachment.not-your-unit', 'forbidden');
  if (!subject.isInHand) throw new DomainError('attachment.subject-locked', 'conflict');
}

const MEBIBYTE = 1024 * 1024;

/** Throws `attachment.too-many` or `attachment.quota-used-up` (conflict) when one more file of this size does not fit. */
export function requireRoom(standing: readonly Pick<Attachment, 'bytes'>[], bytes: number, limits: AttachmentLimits): void {
  if (standing.length >= limits.subjectFiles) throw new DomainError('attachment.too-many', 'conflict', { files: limits.subjectFiles });
  const used = standing.reduce((sum, each) => sum + each.bytes, 0);
  if (used + bytes > limits.subjectBytes) {
    throw new DomainError('attachment.quota-used-up', 'conflict', { megabytes: limits.subjectBytes / MEBIBYTE, left: Math.max(0, Math.floor(((limits.subjectBytes - used) / MEBIBYTE) * 10)) / 10 });
  }
}

/** Throws `attachment.quarantined`, `attachment.infected` or `attachment.purged` (conflict). */
export function requireDownloadable({ state, threat, isPurged }: Pick<Attachment, 'state' | 'threat' | 'isPurged'>): void {
  if (isPurged) throw new DomainError('attachment.purged', 'conflict');
  if (state === 'quarantined') throw new DomainError('attachment.quarantined', 'conflict');
  if (state === 'infected') throw new DomainError('attachment.infected', 'conflict', { threat: threat ?? '—' });
}

/** Throws `attachment.removed-already` (conflict). */
export function requireStanding({ untilRound }: Pick<Attachment, 'untilRound'>): void {
  if (untilRound !== null) throw new DomainError('attachment.removed-already', 'conflict');
}
