import type { Role } from '#domain/access/permissions';
import type { ActVerb, Afterwards, ApprovalAct, Grade, NamedPerson } from '#domain/approval/approval-act';
import type { ApprovalCase, ApprovalStatus, ApprovalStep, ApprovalSubjectKind, Assignment, AssignmentKind, CarriedAct } from '#domain/approval/approval-case';
import type { StepRelation, StepRule } from '#domain/approval/approval-route';

interface StepRow {
  readonly position: number;
  readonly name: string;
  readonly role: string;
  readonly relation: string;
  readonly unit_id: string | null;
  readonly rule: string;
  readonly agreement_percent: number | null;
  readonly grades: boolean;
  readonly may_edit: readonly string[];
  readonly allows_preparer: boolean;
}

interface ActRow {
  readonly number: number;
  readonly visit: number;
  readonly step: number;
  readonly verb: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly post_id: string;
  readonly on_behalf_of_id: string | null;
  readonly principal_name: string | null;
  readonly target_person_id: string | null;
  readonly target_name: string | null;
  readonly grade: string | null;
  readonly sent_to: number | null;
  readonly afterwards: string | null;
  readonly rows: readonly string[];
  readonly opens_visit: number | null;
  readonly about: number | null;
  readonly amended_version: number | null;
  readonly opinion: string;
  readonly decided_at: string;
}

interface AssignmentRow {
  readonly opened_by: number;
  readonly visit: number;
  readonly kind: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly from_person_id: string | null;
  readonly closed_by: number | null;
}

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
  readonly visit: number;
  readonly is_suspended: boolean;
  readonly submitted_by: string;
  readonly version: number;
  readonly steps: readonly StepRow[];
  readonly acts: readonly ActRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly carried: readonly { readonly verb: string; readonly step: number; readonly person_id: string }[];
  readonly author_ids: readonly string[];
}

/** Everything of cases `c`. Whether those asked by name are still there, and who looks after them, is asked apart: hardly any case names somebody. */
export const CASE = `select c.*,
  (select jsonb_agg(to_jsonb(step) order by step.position) from approval_case_step step where step.case_id = c.id) as steps,
  (select coalesce(jsonb_agg(to_jsonb(act) || jsonb_build_object('person_name', person.name, 'principal_name', principal.name, 'target_name', target.name) order by act.number), '[]')
     from approval_act act join person on person.id = act.person_id left join person principal on principal.id = act.on_behalf_of_id left join person target on target.id = act.target_person_id
     where act.case_id = c.id) as acts,
  (select coalesce(jsonb_agg(to_jsonb(assigned) || jsonb_build_object('person_name', person.name) order by assigned.opened_by), '[]')
     from approval_assignment assigned join person on person.id = assigned.person_id where assigned.case_id = c.id) as assignments,
  (select coalesce(jsonb_agg(to_jsonb(carried) order by carried.step), '[]') from approval_carried_act carried where carried.case_id = c.id) as carried,
  array(select person_id from approval_author author where author.case_id = c.id order by person_id) as author_ids
  from approval_case c`;

const stepOf = (row: StepRow): ApprovalStep => ({
  position: row.position,
  name: row.name,
  role: row.role as Role,
  relation: row.relation as StepRelation,
  unitId: row.unit_id,
  rule: row.rule as StepRule,
  agreementPercent: row.agreement_percent,
  grades: row.grades,
  mayEdit: row.may_edit,
  allowsPreparer: row.allows_preparer,
});

const personOf = (personId: string | null, name: string | null): NamedPerson | null => (personId === null ? null : { personId, name: name ?? '' });

const actOf = (row: ActRow): ApprovalAct => ({
  number: row.number,
  verb: row.verb as ActVerb,
  visit: row.visit,
  step: row.step,
  personId: row.person_id,
  personName: row.person_name,
  postId: row.post_id,
  onBehalfOf: personOf(row.on_behalf_of_id, row.principal_name),
  target: personOf(row.target_person_id, row.target_name),
  grade: row.grade as Grade | null,
  sentTo: row.sent_to,
  afterwards: row.afterwards as Afterwards | null,
  rows: row.rows,
  opensVisit: row.opens_visit,
  about: row.about,
  amendedVersion: row.amended_version,
  opinion: row.opinion,
  decidedAt: new Date(row.decided_at),
});

const assignmentOf = (row: AssignmentRow): Assignment => ({
  kind: row.kind as AssignmentKind,
  visit: row.visit,
  personId: row.person_id,
  name: row.person_name,
  fromPersonId: row.from_person_id,
  openedBy: row.opened_by,
  closedBy: row.closed_by,
  isPresent: true,
  standIn: null,
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
  visit: row.visit,
  isSuspended: row.is_suspended,
  steps: row.steps.map(stepOf),
  acts: row.acts.map(actOf),
  assignments: row.assignments.map(assignmentOf),
  carried: row.carried.map(({ verb, step, person_id }) => ({ verb: verb as CarriedAct['verb'], step, personId: person_id })),
  submittedBy: row.submitted_by,
  authorIds: row.author_ids,
  version: row.version,
});
