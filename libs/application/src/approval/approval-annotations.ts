import type { Annotation, AnnotationEntry } from '#domain/approval/annotation';

/** 批注 of cases. */
export abstract class ApprovalAnnotations {
  /** In the order of their first entries. */
  abstract of(caseId: string): Promise<Annotation[]>;

  abstract open(caseId: string, thread: Annotation): Promise<void>;

  abstract add(caseId: string, threadId: string, contentHash: string, entry: AnnotationEntry): Promise<void>;
}
