import { isStandingWord } from './words-sql.js';

/** Decisions that nobody took back, on the text as it is. */
const WORDS = `(select act.* from approval_act act where ${isStandingWord('act')})`;

/** A frozen text without what a step may complete (`mayEdit`, an SQL expression). */
function textBesides(mayEdit: string, content: string): string {
  const without = (fields: readonly string[], keys: Readonly<Record<string, string>>): string => fields.map((field) => `case when '${field}' = any (${mayEdit}) then '{${keys[field]}}'::text[] else '{}' end`).join(' || ');
  const rows = without(['indicator-target', 'indicator-description', 'indicator-basis'], { 'indicator-target': 'target', 'indicator-description': 'description', 'indicator-basis': 'basis' });
  return `(select (${content} - 'indicators' - (${without(['purpose', 'objectives', 'spendingPlan'], { purpose: 'purpose', objectives: 'objectives', spendingPlan: 'plan' })}))
    || jsonb_build_object('indicators', (select jsonb_agg(indicator - (${rows}) order by place) from jsonb_array_elements(${content}->'indicators') with ordinality as each (indicator, place))))`;
}

/** What must hold of cases, of what is read and urged around them, and of delegations: name → the rows that break it. */
export const approvalInvariants: Readonly<Record<string, string>> = {
  'open-case-has-one-decision-owed': `select c.id from approval_case c where c.status = 'open' and (
      select count(*) from obligation o where o.kind = 'decide-approval' and o.subject_kind = 'approval-case' and o.subject_id = c.id and o.status = 'open') <> (not c.is_suspended)::integer`,
  'closed-case-owes-no-decision': `select o.id from obligation o join approval_case c on o.subject_kind = 'approval-case' and c.id = o.subject_id
    where o.kind = 'decide-approval' and o.status = 'open' and c.status <> 'open'`,
  'case-ended-as-it-was-decided': `select c.id from approval_case c
    left join lateral (select verb from approval_act act where act.case_id = c.id order by number desc limit 1) last on true
    left join lateral (select w.verb, w.sent_to, s.rule from ${WORDS} w join approval_case_step s on s.case_id = w.case_id and s.position = w.step where w.case_id = c.id order by w.number desc limit 1) word on true
    where (c.status = 'approved' and word.verb is distinct from 'approve') or (c.status = 'returned' and (word.verb is distinct from 'send-back' or word.sent_to is not null) and word.rule is distinct from 'share-of')
      or (c.status = 'rejected' and word.verb is distinct from 'reject') or (c.status = 'withdrawn' and last.verb is distinct from 'withdraw') or (c.status = 'voided' and last.verb is distinct from 'void')
      or (c.status = 'open' and word.rule <> 'share-of' and (word.verb = 'reject' or (word.verb = 'send-back' and word.sent_to is null)))`,
  'case-is-of-its-subject': `select c.id from approval_case c where not case c.subject_kind
      when 'goal' then exists (select 1 from performance_goal s where s.id = c.subject_id and (s.unit_id, s.district_id, s.fiscal_year) = (c.unit_id, c.district_id, c.fiscal_year))
      when 'department-goal' then exists (select 1 from department_goal s where s.id = c.subject_id and (s.unit_id, s.district_id, s.fiscal_year) = (c.unit_id, c.district_id, c.fiscal_year))
      when 'goal-adjustment' then exists (select 1 from goal_adjustment s where s.id = c.subject_id and (s.unit_id, s.district_id, s.fiscal_year) = (c.unit_id, c.district_id, c.fiscal_year))
      when 'monitoring-report' then exists (select 1 from monitoring_report s where s.id = c.subject_id and (s.unit_id, s.district_id, s.fiscal_year) = (c.unit_id, c.district_id, c.fiscal_year))
      when 'recheck' then exists (select 1 from spot_check s where s.id = c.subject_id and (s.unit_id, s.district_id, s.fiscal_year) = (c.unit_id, c.district_id, c.fiscal_year))
      when 'rectification' then exists (select 1 from rectification s where s.id = c.subject_id and (s.unit_id, s.district_id, s.fiscal_year) = (c.unit_id, c.district_id, c.fiscal_year))
      else exists (select 1 from self_evaluation s where s.id = c.subject_id and (s.unit_id, s.district_id, s.fiscal_year) = (c.unit_id, c.district_id, c.fiscal_year)) end`,
  'case-was-decided-on-the-frozen-text': `select c.id from approval_case c where not case c.subject_kind
      when 'goal' then c.content_hash = (select r.content_hash from goal_revision r where r.goal_id = c.subject_id and r.version = c.subject_version and r.round = c.round
        and r.version = (select max(last.version) from goal_revision last where last.goal_id = c.subject_id and last.round = c.round and last.reason in ('submitted', 'amended')))
      when 'department-goal' then exists (select 1 from department_goal_revision r where r.goal_id = c.subject_id and r.round = c.round and r.reason = 'submitted' and r.content_hash = c.content_hash)
      when 'goal-adjustment' then exists (select 1 from goal_adjustment_revision r where r.adjustment_id = c.subject_id and r.round = c.round and r.reason = 'submitted' and r.content_hash = c.content_hash)
      when 'monitoring-report' then exists (select 1 from monitoring_report_revision r where r.report_id = c.subject_id and r.round = c.round and r.content_hash = c.content_hash)
      when 'recheck' then exists (select 1 from spot_check_revision r where r.check_id = c.subject_id and r.round = c.round and r.content_hash = c.content_hash)
      when 'rectification' then exists (select 1 from rectification_revision r where r.rectification_id = c.subject_id and r.round = c.round and r.content_hash = c.content_hash)
      else exists (select 1 from self_evaluation_revision r where r.evaluation_id = c.subject_id and r.round = c.round and r.content_hash = c.content_hash) end`,
  'nobody-decided-on-their-own': `select w.id from ${WORDS} w join approval_case c on c.id = w.case_id
    join approval_case_step s on s.case_id = w.case_id and s.position = w.step
    where not s.allows_preparer and (c.submitted_by in (w.person_id, w.on_behalf_of_id) or exists (select 1 from approval_author a where a.case_id = w.case_id and a.person_id in (w.person_id, w.on_behalf_of_id)))`,
  'nobody-decided-at-two-steps': `select w.id from ${WORDS} w join approval_case_step s on s.case_id = w.case_id and s.position = w.step where not s.allows_preparer and (
    exists (select 1 from ${WORDS} earlier where earlier.case_id = w.case_id and earlier.person_id = w.person_id and earlier.step < w.step and earlier.number < w.number)
    or exists (select 1 from approval_carried_act carried where carried.case_id = w.case_id and carried.person_id = w.person_id and carried.step < w.step))`,
  'a-voice-was-heard-once-in-a-visit': `select (array_agg(w.id))[1] from ${WORDS} w group by w.case_id, w.visit, coalesce(w.on_behalf_of_id, w.person_id) having count(*) > 1`,
  'nobody-decided-after-they-amended': `select w.id from ${WORDS} w join approval_case_step s on s.case_id = w.case_id and s.position = w.step where not s.allows_preparer and (
    exists (select 1 from approval_act amended where amended.case_id = w.case_id and amended.verb = 'amend' and amended.step < w.step and amended.number < w.number
      and (amended.person_id in (w.person_id, w.on_behalf_of_id) or amended.on_behalf_of_id in (w.person_id, w.on_behalf_of_id)))
    or exists (select 1 from approval_carried_act carried where carried.case_id = w.case_id and carried.verb = 'amend' and carried.step < w.step and carried.person_id in (w.person_id, w.on_behalf_of_id)))`,
  'amended-text-has-its-act': `select r.goal_id as id from goal_revision r where r.reason = 'amended' and (select count(*) from approval_case c join approval_act act on act.case_id = c.id and act.verb = 'amend'
      where c.subject_kind = 'goal' and c.subject_id = r.goal_id and c.round = r.round and act.amended_version = r.version) <> 1
    union all select act.id from approval_act act join approval_case c on c.id = act.case_id where act.verb = 'amend'
      and not exists (select 1 from goal_revision r where c.subject_kind = 'goal' and r.goal_id = c.subject_id and r.version = act.amended_version and r.reason = 'amended')`,
  'amendment-touched-what-its-step-may': `select act.id from approval_act act join approval_case c on c.id = act.case_id join approval_case_step s on s.case_id = c.id and s.position = act.step
    join goal_revision r on r.goal_id = c.subject_id and r.version = act.amended_version
    join lateral (select content::jsonb as content from goal_revision earlier where earlier.goal_id = r.goal_id and earlier.version < r.version order by earlier.version desc limit 1) before on true
    where act.verb = 'amend' and ${textBesides('s.may_edit', 'r.content::jsonb')} is distinct from ${textBesides('s.may_edit', 'before.content')}`,
  'no-step-was-skipped': `select c.id from approval_case c
    cross join generate_series(1, case c.status when 'approved' then (select max(position) from approval_case_step s where s.case_id = c.id) else c.current_step - 1 end) as past (step_no)
    where not exists (select 1 from ${WORDS} w where w.case_id = c.id and w.step = past.step_no and w.verb in ('approve', 'advise'))
      and not exists (select 1 from approval_carried_act carried where carried.case_id = c.id and carried.step = past.step_no and carried.verb <> 'amend')`,
  'every-visit-of-a-step-was-opened': `select act.id from approval_act act join approval_case c on c.id = act.case_id where act.round <> c.round
    or (act.visit <> 1 and not exists (select 1 from approval_act opening where opening.case_id = act.case_id and opening.opens_visit = act.visit and opening.number < act.number))
    union all select c.id from approval_case c where c.visit <> 1 and not exists (select 1 from approval_act opening where opening.case_id = c.id and opening.opens_visit = c.visit)`,
  'case-version-counts-its-acts': `select c.id from approval_case c where c.version <> 1 + (select count(*) from approval_act act where act.case_id = c.id)`,
  'case-is-suspended-as-its-acts-say': `select c.id from approval_case c where c.is_suspended <> (c.status = 'open' and coalesce(
    (select verb = 'suspend' from approval_act act where act.case_id = c.id and act.verb in ('suspend', 'resume') order by number desc limit 1), false))`,
  'assignment-is-closed-by-an-act': `select a.case_id from approval_assignment a join approval_act opening on opening.case_id = a.case_id and opening.number = a.opened_by
    where opening.visit <> a.visit or opening.target_person_id is distinct from a.person_id
      or (a.closed_by is not null and not exists (select 1 from approval_act act where act.case_id = a.case_id and act.number = a.closed_by))`,
  'annotation-answers-a-thread-of-its-case': `select entry.id from approval_annotation entry join approval_annotation first on first.id = entry.thread_id where first.case_id <> entry.case_id or first.path is null`,
  'urge-was-answered-by-whom-it-reached': `select reply.urge_id from approval_urge_reply reply join approval_urge urge on urge.id = reply.urge_id where not reply.person_id = any(urge.reached)`,
  'delegations-of-a-post-share-no-day': `select one.id from delegation one join delegation other on other.post_id = one.post_id and other.id > one.id
    and one.ended_at is null and other.ended_at is null and one.starts_on <= other.last_on and other.starts_on <= one.last_on`,
  'delegations-go-in-no-circle': `with recursive way (start_id, person_id, starts_on, last_on, depth) as (
      select person_id, delegate_id, starts_on, last_on, 1 from delegation where ended_at is null
      union all
      select way.start_id, d.delegate_id, greatest(way.starts_on, d.starts_on), least(way.last_on, d.last_on), way.depth + 1
      from way join delegation d on d.person_id = way.person_id and d.ended_at is null and d.starts_on <= way.last_on and way.starts_on <= d.last_on where way.depth < 10 and way.person_id <> way.start_id)
    select start_id as id from way where person_id = start_id`,
  'delegation-is-of-both-posts': `select d.id from delegation d join post own on own.id = d.post_id join post lent on lent.id = d.delegate_post_id where own.person_id <> d.person_id or lent.person_id <> d.delegate_id`,
  'delegation-version-counts-its-trail': `select d.id from delegation d where d.version <> (select count(*) from audit_entry where subject_kind = 'delegation' and subject_id = d.id::text)
    or d.version <> 1 + (d.ended_at is not null)::integer`,
};
