import { Injectable } from '@nestjs/common';
import { ApprovalCases } from '#application/approval/approval-cases';
import type { Actor } from '#domain/access/actor';
import type { GoalChange } from '#domain/goal/change-meaning';
import { thawContent } from '#domain/goal/frozen-content';
import { goalChanges } from '#domain/goal/goal-changes';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** 一次完善: who wrote what into the text of a round, and why. */
export interface KeptAmendment {
  /** Number of the act. */
  readonly number: number;
  readonly step: string;
  readonly by: string;
  /** 委托人. */
  readonly onBehalfOf: string | null;
  readonly opinion: string;
  readonly decidedAt: Date;
  /** Version of the goal that came of it, and its hash. */
  readonly version: number;
  readonly contentHash: string;
  readonly changes: readonly GoalChange[];
}

/** The text that an amendment found is the one frozen last before it. */
const AMENDMENTS = `select act.number, step.name as step, person.name as by, principal.name as "onBehalfOf", act.opinion, act.decided_at as "decidedAt", kept.version, kept.content_hash as "contentHash", kept.content as after,
    (select earlier.content from goal_revision earlier where earlier.goal_id = kept.goal_id and earlier.version < kept.version order by earlier.version desc limit 1) as before
  from approval_case c join approval_act act on act.case_id = c.id and act.verb = 'amend'
  join approval_case_step step on step.case_id = c.id and step.position = act.step join goal_revision kept on kept.goal_id = c.subject_id and kept.version = act.amended_version
  join person on person.id = act.person_id left join person principal on principal.id = act.on_behalf_of_id
  where c.subject_kind = 'goal' and c.subject_id = $1 and c.round = $2 order by act.number`;

/** 修改对比: what reviewers completed in a round. */
@Injectable()
export class AmendmentQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly cases: ApprovalCases,
  ) {}

  /** Of the round of a case, in order; outside of the actor's scope throws `approval.not-found`. Documents of other kinds have none. */
  async ofCase(actor: Actor, caseId: string): Promise<KeptAmendment[]> {
    const { subject, round } = await this.cases.get(caseId, actor);
    return subject.kind === 'goal' ? this.ofRound(subject.id, round) : [];
  }

  /** For an actor who was shown the goal. */
  async ofRound(goalId: string, round: number): Promise<KeptAmendment[]> {
    const rows: (Omit<KeptAmendment, 'changes'> & { before: string; after: string })[] = await this.unitOfWork.manager.query(AMENDMENTS, [goalId, round]);
    return rows.map(({ before, after, ...amendment }) => ({ ...amendment, changes: goalChanges(thawContent(before), thawContent(after)) }));
  }
}
