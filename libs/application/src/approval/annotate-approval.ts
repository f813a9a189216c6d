import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { annotate, answerAnnotation, type AnnotationEntry } from '#domain/approval/annotation';
import type { ApprovalCase } from '#domain/approval/approval-case';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalAnnotations } from './approval-annotations.js';
import { ApprovalCases } from './approval-cases.js';

/** A remark on a field or row, or an answer to one. */
export type Remark = { readonly words: string } & ({ readonly path: string } | { readonly threadId: string; readonly resolves: boolean });

/** 批注. */
@Injectable()
export class AnnotateApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly annotations: ApprovalAnnotations,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id of the thread. Throws what the domain throws, `approval.not-found`, `approval.annotation-unknown` (not-found), `approval.annotation-empty` (invalid). */
  async execute(actor: Actor, caseId: string, remark: Remark): Promise<string> {
    return this.unitOfWork.run(async () => {
      const [approvalCase, now] = await Promise.all([this.cases.get(caseId, actor), this.clock.now()]);
      const resolves = 'threadId' in remark && remark.resolves;
      if (remark.words.trim() === '' && !resolves) throw new DomainError('approval.annotation-empty', 'invalid', { violations: [{ path: '/words', code: 'approval.annotation-empty' }] });
      const entry: AnnotationEntry = { id: this.ids.next(), by: { personId: actor.personId, name: actor.name }, words: remark.words.trim(), resolves, writtenAt: now };
      const threadId = 'threadId' in remark ? await this.answer(actor, approvalCase, remark.threadId, entry) : await this.open(actor, approvalCase, remark.path, entry);
      this.events.record(actor, {
        type: resolves ? 'approval.annotation-settled' : 'approval.annotated',
        subject: { kind: 'approval-case', id: caseId },
        districtId: approvalCase.districtId,
        details: { thread: threadId, words: entry.words, ...('path' in remark ? { path: remark.path } : {}) },
      });
      return threadId;
    });
  }

  private async open(actor: Actor, approvalCase: ApprovalCase, path: string, entry: AnnotationEntry): Promise<string> {
    annotate(approvalCase, actor);
    await this.annotations.open(approvalCase.id, { id: entry.id, path, contentHash: approvalCase.subject.contentHash, entries: [entry] });
    return entry.id;
  }

  private async answer(actor: Actor, approvalCase: ApprovalCase, threadId: string, entry: AnnotationEntry): Promise<string> {
    const thread = (await this.annotations.of(approvalCase.id)).find((each) => each.id === threadId);
    if (!thread) throw new DomainError('approval.annotation-unknown', 'not-found');
    answerAnnotation(approvalCase, thread, actor, entry.resolves);
    await this.annotations.add(approvalCase.id, threadId, approvalCase.subject.contentHash, entry);
    return threadId;
  }
}
