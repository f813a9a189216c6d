import { Injectable } from '@nestjs/common';
import { ApprovalAnnotations } from '#application/approval/approval-annotations';
import { ApprovalCases } from '#application/approval/approval-cases';
import { ApprovalCopies, type ApprovalCopy } from '#application/approval/approval-copies';
import { ApprovalUrges } from '#application/approval/approval-urges';
import type { Actor } from '#domain/access/actor';
import type { Annotation } from '#domain/approval/annotation';
import type { ApprovalCase } from '#domain/approval/approval-case';
import type { Urge } from '#domain/approval/urge';

/** 抄送、催办、批注 of a case for whoever may read it; outside of the scope throws `approval.not-found`. */
@Injectable()
export class ApprovalReadingQueries {
  constructor(
    private readonly cases: ApprovalCases,
    private readonly approvalCopies: ApprovalCopies,
    private readonly approvalUrges: ApprovalUrges,
    private readonly approvalAnnotations: ApprovalAnnotations,
  ) {}

  async copies(actor: Actor, caseId: string): Promise<ApprovalCopy[]> {
    await this.cases.get(caseId, actor);
    return this.approvalCopies.of(caseId);
  }

  async urges(actor: Actor, caseId: string): Promise<{ approvalCase: ApprovalCase; urges: Urge[] }> {
    return { approvalCase: await this.cases.get(caseId, actor), urges: await this.approvalUrges.of(caseId) };
  }

  async annotations(actor: Actor, caseId: string): Promise<{ approvalCase: ApprovalCase; annotations: Annotation[] }> {
    return { approvalCase: await this.cases.get(caseId, actor), annotations: await this.approvalAnnotations.of(caseId) };
  }
}
