import type { Actor } from '#domain/access/actor';
import type { ApprovalSubject } from '#domain/approval/approval-subject';

/** What the review of a text would have put right first. Approval knows that texts have findings, not which; their subject knows. */
export abstract class ApprovalFindings {
  /** Numbers of the rules that block the text; empty when it may pass, and for subjects that are not reviewed by rules. */
  abstract blocking(actor: Actor, subject: ApprovalSubject): Promise<readonly string[]>;
}
