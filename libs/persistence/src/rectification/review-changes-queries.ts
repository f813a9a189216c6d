import { Injectable } from '@nestjs/common';
import { ApprovalCases } from '#application/approval/approval-cases';
import type { Actor } from '#domain/access/actor';
import type { ApprovalCase, ApprovalSubjectKind } from '#domain/approval/approval-case';
import { baselineOf, type Baseline, type FrozenText } from '#domain/approval/baseline';
import { filedEvaluation, filedRecheck, filedReport, filingChanges } from '#domain/evaluation/filing-changes';
import { adjustmentChanges } from '#domain/goal/adjustment-changes';
import type { GoalChange } from '#domain/goal/change-meaning';
import { thawAdjustment } from '#domain/goal/frozen-adjustment';
import { thawContent } from '#domain/goal/frozen-content';
import { thawDepartmentContent } from '#domain/goal/frozen-department-content';
import { departmentGoalChanges, goalChanges } from '#domain/goal/goal-changes';
import { rectificationChanges } from '#domain/rectification/frozen-rectification';
import { DomainError } from '#domain/shared/domain-error';
import { isWord } from '../approval/words-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** A frozen text of any subject that is reviewed. */
export interface ReviewedText extends FrozenText {
  readonly content: string;
}

/** 自上次办理以来的变化: the text of a case against the one its reader knows. `baseline` is null in the first round: then all of it is new. */
export interface ReviewChanges {
  readonly approvalCase: ApprovalCase;
  readonly text: ReviewedText;
  readonly baseline: Baseline<ReviewedText> | null;
  /** When the reader decided last, or completed the text, on the business clock; null where they never did. */
  readonly decidedAt: Date | null;
  readonly changes: readonly GoalChange[];
}

const textsIn = (table: string, key: string, order: string): string =>
  `select round, content, content_hash as "contentHash", frozen_at as "frozenAt" from ${table} where ${key} = $1 order by ${order}`;

const textsOf: Readonly<Record<ApprovalSubjectKind, string>> = {
  goal: textsIn('goal_revision', 'goal_id', 'version'),
  'department-goal': textsIn('department_goal_revision', 'goal_id', 'version'),
  'goal-adjustment': textsIn('goal_adjustment_revision', 'adjustment_id', 'version'),
  'monitoring-report': textsIn('monitoring_report_revision', 'report_id', 'round'),
  'self-evaluation': textsIn('self_evaluation_revision', 'evaluation_id', 'round'),
  recheck: textsIn('spot_check_revision', 'check_id', 'round'),
  rectification: textsIn('rectification_revision', 'rectification_id', 'round'),
};

/** What the goal of a report calls the indicators that the report speaks of. */
const namesOf: Readonly<Partial<Record<ApprovalSubjectKind, string>>> = {
  'monitoring-report': 'select indicator.id, indicator.name from monitoring_report report join goal_indicator indicator on indicator.goal_id = report.goal_id where report.id = $1',
  'self-evaluation': 'select indicator.id, indicator.name from self_evaluation evaluation join goal_indicator indicator on indicator.goal_id = evaluation.goal_id where evaluation.id = $1',
  recheck: 'select indicator.id, indicator.name from spot_check join self_evaluation evaluation on evaluation.id = spot_check.evaluation_id join goal_indicator indicator on indicator.goal_id = evaluation.goal_id where spot_check.id = $1',
};

type Names = Readonly<Record<string, string>>;

const changesOf: Readonly<Record<ApprovalSubjectKind, (before: string, after: string, names: Names) => readonly GoalChange[]>> = {
  goal: (before, after) => goalChanges(thawContent(before), thawContent(after)),
  'department-goal': (before, after) => departmentGoalChanges(thawDepartmentContent(before), thawDepartmentContent(after)),
  'goal-adjustment': (before, after) => adjustmentChanges(thawAdjustment(before), thawAdjustment(after)),
  'monitoring-report': (before, after, names) => filingChanges(filedReport(before), filedReport(after), names),
  'self-evaluation': (before, after, names) => filingChanges(filedEvaluation(before), filedEvaluation(after), names),
  recheck: (before, after, names) => filingChanges(filedRecheck(before), filedRecheck(after), names),
  rectification: (before, after) => rectificationChanges(before, after),
};

function chosenFrom(texts: readonly ReviewedText[], round: number): Baseline<ReviewedText> {
  const text = texts.findLast((each) => each.round === round);
  if (!text) throw new DomainError('approval.round-unknown', 'not-found', { round });
  return { kind: 'chosen-round', text };
}

/** 先看变化: what a reviewer's screen shows first. */
@Injectable()
export class ReviewChangesQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly cases: ApprovalCases,
  ) {}

  /** `from` is the round to compare with, where the reader chose one. Outside of the actor's scope throws `approval.not-found`; a round without a text `approval.round-unknown` (not-found). */
  async since(actor: Actor, caseId: string, from: number | null): Promise<ReviewChanges> {
    const approvalCase = await this.cases.get(caseId, actor);
    const { subject, round } = approvalCase;
    const texts: ReviewedText[] = await this.unitOfWork.manager.query(textsOf[subject.kind], [subject.id]);
    const text = texts.findLast((each) => each.round === round && each.contentHash === subject.contentHash);
    if (!text) throw new DomainError('approval.not-found', 'not-found');
    const spoke = await this.spokeLast(actor, approvalCase);
    const baseline = from === null ? baselineOf(texts, round, spoke?.recordedAt ?? null) : chosenFrom(texts, from);
    return { approvalCase, text, baseline, decidedAt: spoke?.decidedAt ?? null, changes: baseline === null ? [] : await this.compare(approvalCase, baseline.text.content, text.content) };
  }

  /** Whoever completed the text knows it as they left it. A round that has ended keeps showing what its reviewer was asked about: what was said in it comes after. */
  private async spokeLast(actor: Actor, { id, subject, round, status }: ApprovalCase): Promise<{ recordedAt: Date; decidedAt: Date } | undefined> {
    const [spoke]: { recordedAt: Date; decidedAt: Date }[] = await this.unitOfWork.manager.query(
      `select greatest(spoke.recorded_at, (select kept.frozen_at from goal_revision kept where kept.goal_id = c.subject_id and kept.version = spoke.amended_version)) as "recordedAt", spoke.decided_at as "decidedAt" from approval_act spoke join approval_case c on c.id = spoke.case_id
       where c.subject_kind = $1 and c.subject_id = $2 and spoke.person_id = $3 and (${isWord('spoke')} or spoke.verb = 'amend') and (c.round < $4 or (c.id = $5 and $6))
       order by spoke.recorded_at desc limit 1`,
      [subject.kind, subject.id, actor.personId, round, id, status === 'open'],
    );
    return spoke;
  }

  private async compare({ subject }: ApprovalCase, before: string, after: string): Promise<readonly GoalChange[]> {
    const naming = namesOf[subject.kind];
    const rows: { id: string; name: string }[] = naming === undefined ? [] : await this.unitOfWork.manager.query(naming, [subject.id]);
    return changesOf[subject.kind](before, after, Object.fromEntries(rows.map(({ id, name }) => [id, name])));
  }
}
