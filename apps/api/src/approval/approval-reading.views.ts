import type { ApprovalCopy } from '#application/approval/approval-copies';
import type { Actor } from '#domain/access/actor';
import { answerAnnotation, isResolved, type Annotation } from '#domain/approval/annotation';
import type { ApprovalCase } from '#domain/approval/approval-case';
import { unansweredBy, type Urge } from '#domain/approval/urge';
import { ActionView } from '../http/action.views.js';
import { presentAttempt } from './approval-actions.views.js';

export class CopyView {
  to: string;
  /** It is the reader's own copy. */
  isMine: boolean;
  by: string;
  words: string;
  copiedAt: string;
  /** 已读; null while unread. */
  readAt: string | null;
}

export class UrgeReplyView {
  by: string;
  /** 预计办结日. */
  finishBy: string;
  words: string;
  repliedAt: string;
}

export class UrgeView {
  id: string;
  step: string;
  by: string;
  words: string;
  urgedAt: string;
  reached: string[];
  /** The case still waits where it was urged; false once the step is done. */
  isStanding: boolean;
  /** The reader was reached and has not answered yet. */
  awaitsMyAnswer: boolean;
  replies: UrgeReplyView[];
}

export class UrgedView {
  id: string;
  /** Everybody it reached. */
  reached: string[];
}

export class AnnotationEntryView {
  by: string;
  words: string;
  resolves: boolean;
  writtenAt: string;
}

export class AnnotationView {
  id: string;
  path: string;
  /** It was written about the text that is under review in this case; false once that text was replaced. */
  isAboutPresentText: boolean;
  isResolved: boolean;
  entries: AnnotationEntryView[];
  actions: ActionView[];
}

export class AnnotatedView {
  threadId: string;
}

export const presentCopy = ({ to, by, words, copiedAt, readAt }: ApprovalCopy, readerId: string): CopyView => ({ to: to.name, isMine: to.personId === readerId, by: by.name, words, copiedAt: copiedAt.toISOString(), readAt: readAt?.toISOString() ?? null });

export function presentUrges(approvalCase: ApprovalCase, urges: readonly Urge[], personId: string): UrgeView[] {
  const unanswered = unansweredBy(approvalCase, urges, personId);
  return urges.map((urge) => ({
    id: urge.id,
    step: approvalCase.steps.find((step) => step.position === urge.step)?.name ?? '',
    by: urge.by.name,
    words: urge.words,
    urgedAt: urge.urgedAt.toISOString(),
    reached: urge.reached.map(({ name }) => name),
    isStanding: approvalCase.status === 'open' && urge.visit === approvalCase.visit,
    awaitsMyAnswer: unanswered.includes(urge),
    replies: urge.replies.map(({ name, finishBy, words, repliedAt }) => ({ by: name, finishBy, words, repliedAt: repliedAt.toISOString() })),
  }));
}

/** Whether the reader may answer this remark, and say that it is settled. */
function annotationActions(approvalCase: ApprovalCase, thread: Annotation, reader: Actor): ActionView[] {
  const judge = (name: string, resolves: boolean): ActionView => presentAttempt(name, () => answerAnnotation(approvalCase, thread, reader, resolves));
  return [judge('answer', false), judge('resolve', true)];
}

export const presentAnnotation = (thread: Annotation, approvalCase: ApprovalCase, reader: Actor): AnnotationView => ({
  id: thread.id,
  path: thread.path,
  isAboutPresentText: thread.contentHash === approvalCase.subject.contentHash,
  isResolved: isResolved(thread),
  entries: thread.entries.map(({ by, words, resolves, writtenAt }) => ({ by: by.name, words, resolves, writtenAt: writtenAt.toISOString() })),
  actions: annotationActions(approvalCase, thread, reader),
});
