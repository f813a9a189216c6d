import type { Actor } from '#domain/access/actor';
import type { Amendment } from '#domain/approval/amend';
import type { ApprovalSubjectKind } from '#domain/approval/approval-case';
import { DomainError } from '#domain/shared/domain-error';

/** A text that a reviewer has completed (完善), before it is written. */
export interface AmendedText {
  readonly version: number;
  readonly contentHash: string;
  /** In what it differs from the text before, for the trail. */
  readonly changes: readonly object[];
  /** Writes and freezes it. Only once the act stands in the record: until then the text under review is locked. */
  readonly save: () => Promise<void>;
}

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

  /** 完善 by a reviewer. Throws what the subject's own rules throw; what cannot be completed, `approval.subject-cannot-be-amended` (conflict). */
  async amended(_actor: Actor, _subjectId: string, _amendment: Amendment, _opinion: string): Promise<AmendedText> {
    throw new DomainError('approval.subject-cannot-be-amended', 'conflict', { kind: this.subjectKind });
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
