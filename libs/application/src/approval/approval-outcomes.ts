import type { Actor } from '#domain/access/actor';
import type { ApprovalSubjectKind } from '#domain/approval/approval-case';
import { DomainError } from '#domain/shared/domain-error';

/** What the end of an approval means for its subject. Approval knows that subjects have outcomes, not which; each subject implements its own. */
export abstract class ApprovalOutcome {
  abstract readonly subjectKind: ApprovalSubjectKind;
  abstract approved(actor: Actor, subjectId: string): Promise<void>;
  abstract returned(actor: Actor, subjectId: string, opinion: string): Promise<void>;
  abstract rejected(actor: Actor, subjectId: string, opinion: string): Promise<void>;

  /** Identities of the rows that may be sent back alone; none where a document only goes back as a whole. */
  async rowsOf(_subjectId: string): Promise<readonly string[]> {
    return [];
  }

  /** 作废 while under review. What is owed in any case cannot be given up: throws `approval.subject-cannot-be-voided` (conflict). */
  async voided(_actor: Actor, _subjectId: string, _opinion: string): Promise<null> {
    throw new DomainError('approval.subject-cannot-be-voided', 'conflict', { kind: this.subjectKind });
  }
}

/** One outcome for every kind of subject that is registered. */
export class ApprovalOutcomes {
  private readonly byKind: ReadonlyMap<ApprovalSubjectKind, ApprovalOutcome>;

  constructor(outcomes: readonly ApprovalOutcome[]) {
    this.byKind = new Map(outcomes.map((outcome) => [outcome.subjectKind, outcome]));
    if (this.byKind.size !== outcomes.length) throw new Error('two outcomes for one kind of approval subject');
  }

  of(kind: ApprovalSubjectKind): ApprovalOutcome {
    const outcome = this.byKind.get(kind);
    if (!outcome) throw new Error(`no outcome for approval subjects of kind ${kind}`);
    return outcome;
  }
}
