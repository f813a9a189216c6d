import type { Role } from '#domain/access/permissions';
import type { ApprovalCase, ApprovalDecision, ApprovalStatus, ApprovalStep, ApprovalSubjectKind, Verdict } from '#domain/approval/approval-case';
import type { StepRelation, StepRule } from '#domain/approval/approval-route';

/** A case with everything that hangs on it, as one SQL row. */
export interface CaseRow {
  readonly id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_version: number;
  readonly content_hash: string;
  readonly title: string;
  readonly fiscal_year: number;
  readonly round: number;
  readonly route_id: string;
  readonly status: string;
  readonly current_step: number;
  readonly submitted_by: string;
  readonly version: number;
  readonly steps: readonly { position: number; name: string; role: string; relation: string; unit_id: string | null; rule: string; allows_preparer: boolean }[];
  readonly decisions: readonly { step: number; person_id: string; person_name: string; post_id: string; verdict: string; opinion: string; decided_at: string }[];
  readonly author_ids: readonly string[];
}

export const CASE = `select c.*,
  (select jsonb_agg(to_jsonb(step) order by step.position) from approval_case_step step where step.case_id = c.id) as steps,
  (select coalesce(jsonb_agg(to_jsonb(decision) || jsonb_build_object('person_name', person.name) order by decision.recorded_at, decision.id), '[]')
     from approval_decision decision join person on person.id = decision.person_id where decision.case_id = c.id) as decisions,
  array(select person_id from approval_author author where author.case_id = c.id order by person_id) as author_ids
  from approval_case c`;

const stepOf = (row: CaseRow['steps'][number]): ApprovalStep => ({
  position: row.position,
  name: row.name,
  role: row.role as Role,
  relation: row.relation as StepRelation,
  unitId: row.unit_id,
  rule: row.rule as StepRule,
  allowsPreparer: row.allows_preparer,
});

const decisionOf = (row: CaseRow['decisions'][number]): ApprovalDecision => ({
  step: row.step,
  personId: row.person_id,
  personName: row.person_name,
  postId: row.post_id,
  verdict: row.verdict as Verdict,
  opinion: row.opinion,
  decidedAt: new Date(row.decided_at),
});

export const caseOf = (row: CaseRow): ApprovalCase => ({
  id: row.id,
  districtId: row.district_id,
  unitId: row.unit_id,
  subject: { kind: row.subject_kind as ApprovalSubjectKind, id: row.subject_id, version: row.subject_version, contentHash: row.content_hash },
  title: row.title,
  fiscalYear: row.fiscal_year,
  round: row.round,
  routeId: row.route_id,
  status: row.status as ApprovalStatus,
  currentStep: row.current_step,
  steps: row.steps.map(stepOf),
  decisions: row.decisions.map(decisionOf),
  submittedBy: row.submitted_by,
  authorIds: row.author_ids,
  version: row.version,
});
