import { Injectable } from '@nestjs/common';
import { AttachmentSubjects, type SubjectRef } from '#application/attachment/attachment-subjects';
import type { Actor } from '#domain/access/actor';
import type { AttachmentSubject, AttachmentSubjectKind } from '#domain/attachment/attachment';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope, unitScope, type SqlCondition } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** How papers of one kind are found, the way their own routes find them. */
interface PaperTable {
  readonly table: string;
  readonly notFound: string;
  /** While its unit writes it. */
  readonly inHand: string;
  readonly scope: (actor: Actor, first: number) => SqlCondition;
}

const papers: Readonly<Record<AttachmentSubjectKind, PaperTable>> = {
  goal: { table: 'performance_goal', notFound: 'goal.not-found', inHand: `'draft', 'returned'`, scope: (actor, first) => goalScope(actor, 'paper', first) },
  'goal-adjustment': { table: 'goal_adjustment', notFound: 'adjustment.not-found', inHand: `'draft', 'returned'`, scope: (actor, first) => goalScope(actor, 'paper', first) },
  'monitoring-report': { table: 'monitoring_report', notFound: 'monitoring.not-found', inHand: `'open', 'returned'`, scope: (actor, first) => goalScope(actor, 'paper', first, 'goal_id') },
  'self-evaluation': { table: 'self_evaluation', notFound: 'evaluation.not-found', inHand: `'open', 'returned'`, scope: (actor, first) => goalScope(actor, 'paper', first, 'goal_id') },
  rectification: { table: 'rectification', notFound: 'rectification.not-found', inHand: `'issued', 'received', 'plan-filed'`, scope: (actor, first) => unitScope(actor, 'paper.unit_id', first) },
};

@Injectable()
export class TypeormAttachmentSubjects extends AttachmentSubjects {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  get(ref: SubjectRef, actor: Actor): Promise<AttachmentSubject> {
    return this.find(ref, actor, '');
  }

  lock(ref: SubjectRef, actor: Actor): Promise<AttachmentSubject> {
    return this.find(ref, actor, 'for update of paper');
  }

  private async find({ kind, id }: SubjectRef, actor: Actor, locking: string): Promise<AttachmentSubject> {
    const { table, notFound, inHand, scope: scopeOf } = papers[kind];
    const scope = scopeOf(actor, 2);
    const [found]: Pick<AttachmentSubject, 'districtId' | 'unitId' | 'round' | 'isInHand'>[] = await this.unitOfWork.manager.query(
      `select paper.district_id as "districtId", paper.unit_id as "unitId", paper.round, paper.status in (${inHand}) as "isInHand" from ${table} paper where paper.id = $1 and ${scope.sql} ${locking}`,
      [id, ...scope.parameters],
    );
    if (!found) throw new DomainError(notFound, 'not-found');
    return { kind, id, ...found };
  }
}
