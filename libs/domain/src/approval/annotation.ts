import { DomainError } from '../shared/domain-error.js';
import type { NamedPerson } from './approval-act.js';
import type { ApprovalCase, Reviewer } from './approval-case.js';
import { isReviewer, takesPart } from './takes-part.js';

/** 批注的一条: the first says where it stands, those after it answer or settle it. Entries are added, never changed. */
export interface AnnotationEntry {
  readonly id: string;
  readonly by: NamedPerson;
  readonly words: string;
  /** 已解决. */
  readonly resolves: boolean;
  readonly writtenAt: Date;
}

/** 批注: what was said about one field or row of the text under review. */
export interface Annotation {
  readonly id: string;
  /** JSON pointer into the content, `/indicators/2/target`. */
  readonly path: string;
  /** The text it was written about. */
  readonly contentHash: string;
  readonly entries: readonly AnnotationEntry[];
}

/** 已解决: as the last entry says; whoever writes again opens it anew. */
export const isResolved = ({ entries }: Pick<Annotation, 'entries'>): boolean => entries.at(-1)?.resolves ?? false;

const requirePart = (approvalCase: ApprovalCase, writer: Reviewer): void => {
  if (!takesPart(approvalCase, writer)) throw new DomainError('approval.annotation-not-yours', 'forbidden');
};

/** Opens a thread. Throws `approval.annotation-not-yours` (forbidden), `approval.action-not-allowed` (conflict) once the round has ended. */
export function annotate(approvalCase: ApprovalCase, writer: Reviewer): void {
  requirePart(approvalCase, writer);
  if (approvalCase.status !== 'open') throw new DomainError('approval.action-not-allowed', 'conflict', { status: approvalCase.status });
}

/**
 * Answers a thread, also after the round has ended: the preparer works through them then. What somebody remarked is settled by them or by
 * another reviewer, never by the author alone: `approval.annotation-not-yours-to-settle` (forbidden).
 */
export function answerAnnotation(approvalCase: ApprovalCase, thread: Annotation, writer: Reviewer, resolves: boolean): void {
  requirePart(approvalCase, writer);
  const isOwn = thread.entries[0]?.by.personId === writer.personId;
  if (resolves && !isOwn && !isReviewer(approvalCase, writer)) throw new DomainError('approval.annotation-not-yours-to-settle', 'forbidden');
}
