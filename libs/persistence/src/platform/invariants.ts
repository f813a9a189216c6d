import { Injectable } from '@nestjs/common';
import { approvalInvariants } from '../approval/approval-invariants.js';
import { attachmentInvariants } from '../attachment/attachment-invariants.js';
import { guards } from './guards.js';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** Name → the rows that break it. Each is a sentence that must be true of the whole database at any time (reliability.md §2, L7). */
type Broken = Readonly<Record<string, string>>;

/** The statuses that the events of a goal lead to; `revised` leaves it as it was. Each of them grows its version by one. */
const steps = { created: 'draft', submitted: 'under-review', withdrawn: 'draft', returned: 'returned', approved: 'approved', rejected: 'rejected', amended: 'under-review', issued: 'issued', adjusted: 'issued', closed: 'closed', voided: 'voided' };

interface OnFile {
  readonly kind: 'goal' | 'department-goal' | 'goal-adjustment';
  readonly head: string;
  readonly revision: string;
  /** How a revision names its paper. */
  readonly owner: 'goal_id' | 'adjustment_id';
  readonly revise: 'revise-goal' | 'revise-adjustment';
  /** How many issued texts there are besides the first: one for every adjustment in force. */
  readonly reissues: string;
  /** What may follow an approval besides the issue. */
  readonly gaveUp?: string;
}

/** What must hold of goals of projects, of departments, and of adjustments alike; `kind` begins their events and ends in the names. */
function goalsOnFile({ kind, head, revision, owner, revise, reissues, gaveUp = '' }: OnFile): Broken {
  const step = `(values ${Object.entries(steps).map(([past, status]) => `('${kind}.${past}', '${status}')`).join(', ')}) as step (event, status)`;
  return {
    [`${kind}-under-review-has-one-open-case`]: `
      select goal.id from ${head} goal left join approval_case c on c.subject_kind = '${kind}' and c.subject_id = goal.id and c.status = 'open'
      group by goal.id, goal.status having (goal.status = 'under-review') <> (count(c.id) = 1) or count(c.id) > 1`,
    [`${kind}-status-follows-its-last-case`]: `
      select goal.id from ${head} goal join lateral (select status from approval_case where subject_kind = '${kind}' and subject_id = goal.id order by round desc limit 1) last on true
      where (last.status, goal.status) not in (('open', 'under-review'), ('approved', 'approved'), ('approved', 'issued'), ('approved', 'closed'), ('returned', 'returned'), ('returned', 'voided'),
        ('rejected', 'rejected'), ('withdrawn', 'draft'), ('withdrawn', 'voided'), ('voided', 'voided')${gaveUp})`,
    [`${kind}-rounds-are-its-cases`]: `
      select goal.id from ${head} goal left join approval_case c on c.subject_kind = '${kind}' and c.subject_id = goal.id
      group by goal.id, goal.round having count(c.id) <> goal.round or coalesce(max(c.round), 0) <> goal.round`,
    [`${kind}-never-submitted-is-a-draft`]: `select id from ${head} where round = 0 and status not in ('draft', 'voided')`,
    [`${kind}-round-has-its-frozen-text`]: `select goal.id from ${head} goal cross join generate_series(1, goal.round) as past (round_no)
      where (select count(*) from ${revision} r where r.${owner} = goal.id and r.round = past.round_no and r.reason = 'submitted') <> 1`,
    [`issued-${kind}-has-its-frozen-text`]: `select goal.id from ${head} goal where (goal.status in ('issued', 'closed'))::integer + ${reissues}
      <> (select count(*) from ${revision} r where r.${owner} = goal.id and r.reason = 'issued')`,
    [`${kind}-version-counts-its-trail`]: `select goal.id from ${head} goal where goal.version <> (select count(*) from audit_entry entry where entry.subject_kind = '${kind}'
      and entry.subject_id = goal.id::text and (entry.event in ('${kind}.revised', '${kind}.handed-over') or entry.event in (select event from ${step})))`,
    [`${kind}-status-stands-in-the-trail`]: `select goal.id from ${head} goal where goal.status is distinct from (select step.status from audit_entry entry join ${step} on step.event = entry.event
      where entry.subject_kind = '${kind}' and entry.subject_id = goal.id::text order by entry.no desc limit 1)`,
    [`${kind}-that-ended-owes-nothing`]: `select o.id from obligation o join ${head} goal on o.subject_kind = '${kind}' and o.subject_id = goal.id where o.status = 'open' and goal.status <> 'returned'`,
    [`returned-${kind}-owes-its-revision`]: `select goal.id from ${head} goal where goal.status = 'returned'
      and not exists (select 1 from obligation o where o.kind = '${revise}' and o.subject_kind = '${kind}' and o.subject_id = goal.id and o.status = 'open')`,
  };
}

const FROZEN_INDICATORS = `(select jsonb_agg(jsonb_build_object('id', i.id, 'dimension', i.dimension, 'category', i.category, 'name', i.name, 'description', i.description, 'basis', i.basis,
  'weight', i.weight_hundredths, 'raw', i.target_raw, 'kind', i.target_kind, 'operator', i.target_operator, 'unit', i.target_unit) order by i.position) from goal_indicator i where i.goal_id = goal.id and i.removed_in is null)`;

const THAWED_INDICATORS = `(select jsonb_agg(frozen - 'target' || jsonb_build_object('raw', frozen->'target'->'raw', 'kind', frozen->'target'->'kind', 'operator', frozen->'target'->'operator',
  'unit', frozen->'target'->'unit') order by place) from jsonb_array_elements(last.content->'indicators') with ordinality as each (frozen, place))`;

const goals: Broken = {
  ...goalsOnFile({
    kind: 'goal', head: 'performance_goal', revision: 'goal_revision', owner: 'goal_id', revise: 'revise-goal',
    reissues: '(select count(*) from adjusted_goal change where change.goal_id = goal.id and change.issued_version is not null)',
  }),
  'goal-under-review-or-later-is-its-frozen-text': `
    select goal.id from performance_goal goal
    join lateral (select content::jsonb as content, content_hash from goal_revision where goal_id = goal.id order by version desc limit 1) last on true
    where goal.status not in ('draft', 'returned', 'voided') and (goal.content_hash <> last.content_hash
      or (goal.budgeted_fen::text, goal.fiscal_funds_fen::text, goal.other_funds_fen::text, goal.is_key_project::text, goal.purpose)
        is distinct from (last.content->>'budgetedFen', last.content->>'fiscalFundsFen', last.content->>'otherFundsFen', last.content->>'isKeyProject', last.content->>'purpose')
      or last.content->'objectives' <> coalesce((select jsonb_agg(objective order by position) from goal_objective where goal_id = goal.id), '[]')
      or last.content->'plan' <> coalesce((select jsonb_agg(jsonb_build_object('month', month, 'raw', raw, 'percent', trim_scale(percent)::text) order by month) from spending_plan_entry where goal_id = goal.id), '[]')
      or coalesce(${FROZEN_INDICATORS}, '[]') <> coalesce(${THAWED_INDICATORS}, '[]'))`,
  'replied-goal-was-issued-by-its-reply': `select goal.id from replied_goal replied join goal_reply reply on reply.id = replied.reply_id join performance_goal goal on goal.id = replied.goal_id
    where goal.status not in ('issued', 'closed') or (goal.district_id, goal.fiscal_year) is distinct from (reply.district_id, reply.fiscal_year)
      or not exists (select 1 from audit_entry entry where entry.subject_kind = 'goal' and entry.subject_id = goal.id::text and entry.event = 'goal.issued' and audit_body(entry)->'details'->>'replyNumber' = reply.number)`,
  'window-was-set-as-the-trail-says': `select id from submission_window w where w.version <> (select count(*) from audit_entry entry where entry.subject_kind = 'submission-window'
    and entry.subject_id = w.id::text and entry.event in ('window.opened', 'window.revised'))`,
  'window-extension-is-of-its-district': `select extension.id from window_extension extension join submission_window w on w.id = extension.window_id join org_unit unit on unit.id = extension.unit_id
    where unit.district_id is distinct from w.district_id`,
  'goal-funds-add-up': `select id from performance_goal where budgeted_fen <> fiscal_funds_fen + other_funds_fen`,
  'goal-is-of-its-project': `select goal.id from performance_goal goal join budget_project p on p.id = goal.project_id
    where (goal.unit_id, goal.district_id, goal.fiscal_year, goal.code) is distinct from (p.unit_id, p.district_id, p.fiscal_year, p.code)`,
  'issued-goal-has-one-budget-reply': `select goal.id from performance_goal goal left join budget_change change on change.project_id = goal.project_id and change.kind = 'reply'
    group by goal.id, goal.status having (goal.status in ('issued', 'closed')) <> (count(change.id) = 1) or count(change.id) > 1
      or max(change.amount_fen) <> (select (r.content::jsonb->>'budgetedFen')::bigint from goal_revision r where r.goal_id = goal.id and r.reason = 'issued' order by r.version limit 1)`,
  'goal-in-force-is-its-reply-and-adjustments': `select goal.id from performance_goal goal where goal.status in ('issued', 'closed')
    and goal.budgeted_fen <> (select sum(amount_fen) from budget_change change where change.project_id = goal.project_id and (change.kind = 'reply' or change.adjustment_id is not null))`,
  'issued-goal-has-its-evaluation': `select goal.id from performance_goal goal left join self_evaluation e on e.goal_id = goal.id where (goal.status in ('issued', 'closed')) <> (e.id is not null)`,
  'goal-was-copied-from-an-earlier-year': `select goal.id from performance_goal goal join performance_goal earlier on earlier.id = goal.copied_from_id where earlier.fiscal_year >= goal.fiscal_year`,
  'imported-document-has-its-fingerprint': `select id from document_import where content_hash <> encode(sha256(convert_to(document, 'UTF8')), 'hex')`,
  'plan-percent-within-bounds': `select goal_id from spending_plan_entry where percent not between 0 and 100`,
  ...goalsOnFile({ kind: 'department-goal', head: 'department_goal', revision: 'department_goal_revision', owner: 'goal_id', revise: 'revise-goal', reissues: '0' }),
  'department-goal-has-its-fingerprint': `select id from department_goal where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')`,
  'department-goal-under-review-or-later-is-its-frozen-text': `select goal.id from department_goal goal
    join lateral (select content from department_goal_revision where goal_id = goal.id order by version desc limit 1) last on true
    where goal.status not in ('draft', 'returned', 'voided') and goal.content <> last.content`,
  'department-goal-stands-alone-in-its-year': `select (array_agg(id))[1] from department_goal where status not in ('rejected', 'voided') group by unit_id, fiscal_year having count(*) > 1`,
  'department-goal-is-of-its-district': `select goal.id from department_goal goal join org_unit unit on unit.id = goal.unit_id where unit.district_id is distinct from goal.district_id`,
};

const ISSUED_BUDGET = (version: string): string => `(select (r.content::jsonb->>'budgetedFen')::bigint from goal_revision r where r.goal_id = change.goal_id and r.version = ${version})`;

const adjustments: Broken = {
  ...goalsOnFile({ kind: 'goal-adjustment', head: 'goal_adjustment', revision: 'goal_adjustment_revision', owner: 'adjustment_id', revise: 'revise-adjustment', reissues: '0', gaveUp: `, ('approved', 'voided')` }),
  'goal-adjustment-has-its-fingerprint': `select id from goal_adjustment where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex') or kind <> content::jsonb->>'kind'`,
  'goal-adjustment-under-review-or-later-is-its-frozen-text': `select adjustment.id from goal_adjustment adjustment
    join lateral (select content from goal_adjustment_revision where adjustment_id = adjustment.id order by version desc limit 1) last on true
    where adjustment.status not in ('draft', 'returned', 'voided') and adjustment.content <> last.content`,
  'goal-adjustment-changes-the-goals-it-names': `select adjustment.id from goal_adjustment adjustment where
      (select coalesce(jsonb_agg(jsonb_build_array(goal_id, base_version) order by goal_id), '[]') from adjusted_goal change where change.adjustment_id = adjustment.id)
      <> (select jsonb_agg(jsonb_build_array(named->>'goalId', (named->>'baseVersion')::integer) order by (named->>'goalId')::uuid) from jsonb_array_elements(adjustment.content::jsonb->'goals') named)
    or (select count(*) from adjusted_goal change where change.adjustment_id = adjustment.id) <> case adjustment.kind when 'transfer' then 2 else 1 end
    or not exists (select 1 from adjusted_goal change where change.adjustment_id = adjustment.id and change.goal_id = adjustment.goal_id)`,
  'goal-adjustment-is-of-its-goals': `select change.adjustment_id from adjusted_goal change join goal_adjustment adjustment on adjustment.id = change.adjustment_id join performance_goal goal on goal.id = change.goal_id
    where (goal.unit_id, goal.district_id, goal.fiscal_year) is distinct from (adjustment.unit_id, adjustment.district_id, adjustment.fiscal_year)`,
  'goal-has-one-open-adjustment-at-most': `select change.adjustment_id from adjusted_goal change join goal_adjustment adjustment on adjustment.id = change.adjustment_id
    where change.is_open <> (adjustment.status in ('draft', 'under-review', 'returned', 'approved')) or (change.issued_version is not null) <> (adjustment.status = 'issued')`,
  'issued-adjustment-is-the-next-issued-text': `select change.adjustment_id from adjusted_goal change join goal_adjustment adjustment on adjustment.id = change.adjustment_id
    cross join jsonb_array_elements(adjustment.content::jsonb->'goals') named
    where change.issued_version is not null and (named->>'goalId')::uuid = change.goal_id and (change.issued_version <= change.base_version or not exists (
      select 1 from goal_revision r where r.goal_id = change.goal_id and r.version = change.issued_version and r.reason = 'issued' and r.content = named->>'proposed'))`,
  'issued-adjustment-moved-its-money': `select change.adjustment_id from adjusted_goal change join performance_goal goal on goal.id = change.goal_id where change.issued_version is not null
    and ${ISSUED_BUDGET('change.issued_version')} - ${ISSUED_BUDGET('change.base_version')}
      <> (select coalesce(sum(amount_fen), 0) from budget_change booked where booked.adjustment_id = change.adjustment_id and booked.project_id = goal.project_id and booked.effective_on = change.in_force_from)`,
  'transfer-keeps-the-sum': `select adjustment_id from budget_change where kind in ('transfer-in', 'transfer-out') and adjustment_id is not null group by adjustment_id having sum(amount_fen) <> 0`,
};

const reports: Broken = {
  'spending-within-budget': `select p.project_id from (select project_id, sum(amount_fen) as spent from payment group by project_id) p
    where p.spent < 0 or p.spent > (select coalesce(sum(amount_fen), 0) from budget_change b where b.project_id = p.project_id)`,
  'payment-is-of-an-issued-goal': `select payment.id from payment join performance_goal goal on goal.project_id = payment.project_id
    where goal.status not in ('issued', 'closed') or payment.district_id <> goal.district_id`,
  'frozen-text-has-its-fingerprint': `
    select goal_id as id from goal_revision where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
    union all select adjustment_id from goal_adjustment_revision where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
    union all select goal_id from department_goal_revision where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
    union all select report_id from monitoring_report_revision where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
    union all select evaluation_id from self_evaluation_revision where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
    union all select check_id from spot_check_revision where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
    union all select rectification_id from rectification_revision where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')`,
  'report-under-review-has-one-open-case': `
    select r.id from (select id, status, 'monitoring-report' as kind from monitoring_report union all select id, status, 'self-evaluation' from self_evaluation) r
    left join approval_case c on c.subject_kind = r.kind and c.subject_id = r.id and c.status = 'open'
    group by r.id, r.status having (r.status = 'under-review') <> (count(c.id) = 1)`,
  'report-round-has-its-frozen-text': `
    select r.id from monitoring_report r where r.round <> (select count(*) from monitoring_report_revision f where f.report_id = r.id)
    union all select e.id from self_evaluation e where e.round <> (select count(*) from self_evaluation_revision f where f.evaluation_id = e.id)
    union all select s.id from spot_check s where s.round <> (select count(*) from spot_check_revision f where f.check_id = s.id)
    union all select r.id from rectification r where r.round <> (select count(*) from rectification_revision f where f.rectification_id = r.id)`,
  'report-owes-what-its-status-says': `
    select r.id from (select id, status, 'monitoring-report' as kind from monitoring_report union all select id, status, 'self-evaluation' from self_evaluation) r
    left join obligation o on o.subject_kind = r.kind and o.subject_id = r.id and o.status = 'open' and o.kind in ('file-' || r.kind, 'revise-' || r.kind)
    group by r.id, r.status, r.kind
    having count(o.id) <> (r.status in ('open', 'returned'))::integer or (r.status = 'returned' and max(o.kind) <> 'revise-' || r.kind)`,
  'self-evaluation-total-is-its-sum': `select e.id from self_evaluation e where e.total_points is not null and e.total_points <> e.execution_points
    + (select coalesce(sum(points), 0) from self_evaluation_indicator i where i.evaluation_id = e.id)`,
  'rechecked-evaluation-has-its-check': `select e.id from self_evaluation e left join spot_check s on s.evaluation_id = e.id and s.status = 'announced'
    where (e.status = 'rechecked') <> (s.id is not null) or (s.id is not null and (e.final_points, e.final_grade, e.total_points, e.grade) is distinct from (s.points_after, s.grade_after, s.points_before, s.grade_before))`,
  'recheck-under-review-has-one-open-case': `select s.id from spot_check s left join approval_case c on c.subject_kind = 'recheck' and c.subject_id = s.id and c.status = 'open'
    group by s.id, s.status having (s.status = 'under-review') <> (count(c.id) = 1)`,
  'announced-recheck-was-approved': `select s.id from spot_check s where (s.status = 'announced') <> exists (select 1 from approval_case c where c.subject_kind = 'recheck' and c.subject_id = s.id and c.status = 'approved')`,
  'returned-recheck-owes-its-correction': `select s.id from spot_check s left join obligation o on o.subject_kind = 'recheck' and o.subject_id = s.id and o.status = 'open' and o.kind = 'revise-recheck'
    group by s.id, s.status having (s.status = 'returned') <> (count(o.id) = 1)`,
  'recheck-is-its-frozen-text': `select s.id from spot_check s join spot_check_revision last on last.check_id = s.id and last.round = s.round
    where (last.content::jsonb->'changes', last.content::jsonb->>'opinion', (last.content::jsonb->>'pointsAfter')::numeric * 100, last.content::jsonb->>'gradeAfter', last.filed_by)
      is distinct from (s.changes, s.opinion, s.points_after, s.grade_after, s.checked_by)`,
  'rectification-owes-its-next-step': `select r.id from rectification r left join obligation o on o.subject_kind = 'rectification' and o.subject_id = r.id and o.status = 'open'
    group by r.id, r.status having count(o.id) <> (r.status not in ('report-filed', 'closed'))::integer
      or max(o.kind) is distinct from case r.status when 'plan-filed' then 'file-rectification-report' when 'report-filed' then null when 'closed' then null else 'file-rectification-plan' end`,
  'report-has-the-hash-it-was-filed-with': `
    select r.id from monitoring_report r join monitoring_report_revision v on v.report_id = r.id and v.round = r.round where r.content_hash is distinct from v.content_hash
    union all select e.id from self_evaluation e join self_evaluation_revision v on v.evaluation_id = e.id and v.round = e.round where e.content_hash is distinct from v.content_hash`,
  'issued-goal-has-its-reports': `select goal.id from performance_goal goal where (goal.status in ('issued', 'closed')) <> exists (select 1 from monitoring_report r where r.goal_id = goal.id)`,
  'closed-rectification-was-accepted': `select r.id from rectification r where (r.status = 'closed') <> exists (select 1 from rectification_filing f where f.rectification_id = r.id and f.kind = 'acceptance')`,
  'rectification-under-review-has-one-open-case': `select r.id from rectification r left join approval_case c on c.subject_kind = 'rectification' and c.subject_id = r.id and c.status = 'open'
    group by r.id, r.status having (r.status = 'report-filed') <> (count(c.id) = 1)`,
  'closed-rectification-was-approved': `select r.id from rectification r where (r.status = 'closed') <> exists (select 1 from approval_case c where c.subject_kind = 'rectification' and c.subject_id = r.id and c.status = 'approved')`,
  'reported-rectification-is-its-frozen-text': `select r.id from rectification r join rectification_revision last on last.rectification_id = r.id and last.round = r.round where r.status in ('report-filed', 'closed')
    and last.content::jsonb->'findings' <> (select jsonb_agg(jsonb_build_object('position', position, 'fact', fact, 'measure', measure, 'responsiblePerson', responsible_person, 'plannedOn', planned_on,
      'result', result, 'evidence', evidence) order by position) from finding where rectification_id = r.id)`,
  'closed-rectification-has-its-day': `select id from rectification where (status = 'closed') <> (closed_on is not null)`,
};

const library: Broken = {
  'library-entry-has-its-revisions': `select entry.id from library_indicator entry left join library_indicator_revision past on past.indicator_id = entry.id
    group by entry.id having count(past.number) <> entry.revision or coalesce(max(past.number), 0) <> entry.revision`,
  'library-entry-is-its-latest-revision': `select entry.id from library_indicator entry join library_indicator_revision latest on latest.indicator_id = entry.id and latest.number = entry.revision
    where (entry.category, entry.name_key) is distinct from (latest.category, indicator_name_key(latest.name))`,
  'library-version-counts-its-trail': `select entry.id from library_indicator entry where entry.version <> (select count(*) from audit_entry where subject_kind = 'library-indicator' and subject_id = entry.id::text
    and event in ('library.proposed', 'library.adopted', 'library.revised', 'library.retired'))`,
  'library-status-stands-in-the-trail': `select entry.id from library_indicator entry where entry.status is distinct from (select case event when 'library.proposed' then 'proposed' when 'library.adopted' then 'in-use'
    else 'retired' end from audit_entry where subject_kind = 'library-indicator' and subject_id = entry.id::text and event in ('library.proposed', 'library.adopted', 'library.retired') order by no desc limit 1)`,
};

const platform: Broken = {
  'obligation-day-fits-its-status': `select id from obligation where (status = 'discharged') <> (discharged_on is not null)`,
  'org-path-fits-its-parent': `select u.id from org_unit u join org_unit p on p.id = u.parent_id where u.path <> p.path || u.node_no || '/'`,
  'org-unit-is-of-the-district-above': `select u.id from org_unit u left join org_unit p on p.id = u.parent_id where u.district_id is distinct from case u.kind when 'district' then u.id else p.district_id end`,
  'administrators-are-kept-apart': `select person_id from post where role in ('system-administrator', 'security-administrator', 'auditor') and ends_on is null
    group by person_id having count(distinct role) > 1`,
  'reminder-rungs-in-order': `select r.obligation_id from reminder r where r.rung > 1 and not exists (select 1 from reminder lower where lower.obligation_id = r.obligation_id and lower.rung = r.rung - 1)`,
  'done-message-has-its-delivery': `select m.id from outbox_message m where m.done_at is not null and not exists (select 1 from delivery d where d.dedupe_key = m.dedupe_key)`,
  'kept-reply-is-complete': `select key from idempotent_reply where status is null`,
  'guards-are-in-force': `select guard from unnest(array[${guards.map((guard) => `'${guard}'`).join(', ')}]) as guard
    where not exists (select 1 from pg_trigger where tgname = guard and tgenabled in ('O', 'A'))`,
};

const broken: Broken = { ...goals, ...adjustments, ...approvalInvariants, ...attachmentInvariants, ...reports, ...library, ...platform };

@Injectable()
export class Invariants {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** How many rows break each invariant. */
  async violations(): Promise<{ name: string; violations: number }[]> {
    const checks: { name: string; violations: number }[] = [];
    for (const [name, sql] of Object.entries(broken)) {
      const [row]: { violations: string }[] = await this.unitOfWork.manager.query(`select count(*) as violations from (${sql}) as broken`);
      checks.push({ name, violations: Number(row?.violations ?? 0) });
    }
    return checks;
  }
}
