import pg from 'pg';
import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import { aDistrict } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';
import { playYear, simulatedClock } from '../../support/year-story.js';

/** A delegation from the holder of one role to that of another, as SQL. */
const delegated = (from: string, to: string, version = 1): string =>
  `insert into delegation (id, district_id, person_id, post_id, delegate_id, delegate_post_id, starts_on, last_on, reason, version)
   select gen_random_uuid(), unit.district_id, own.person_id, own.id, lent.person_id, lent.id, '2026-01-01', '2026-12-31', '', ${version}
   from post own join org_unit unit on unit.id = own.unit_id, post lent where own.role = '${from}' and lent.role = '${to}'`;

/** An attachment of the issued goal that nobody added, as SQL. */
const attached = ({ unit = 'unit_id', round = 1, state = 'clean' }: { unit?: string; round?: number; state?: string }): string =>
  `insert into attachment (id, district_id, unit_id, subject_kind, subject_id, file_name, type, size_bytes, sha256, state, threat, judged_at, added_by, since_round, version)
   select gen_random_uuid(), district_id, ${unit}, 'goal', id, 'a.txt', 'text', 1, repeat('0', 64), '${state}', ${state === 'infected' ? `'x', now()` : 'null, null'}, preparer_id, ${round}, 1 from performance_goal where id = %issued`;

/** What a person with the database's root password could do, and the sentence that must notice. `%issued` and so on stand for a row of that kind. */
const corruptions: readonly (readonly [invariant: string, ...statements: string[]])[] = [
  ['goal-under-review-has-one-open-case', `update performance_goal set status = 'under-review' where id = %draftless`],
  ['goal-status-follows-its-last-case', `update performance_goal set status = 'approved' where id = %rejected`],
  ['goal-rounds-are-its-cases', `update performance_goal set round = 4 where id = %issued`],
  ['goal-rounds-are-its-cases', `delete from approval_case where round = 2 and subject_id = %issued`],
  ['goal-never-submitted-is-a-draft', `update performance_goal set status = 'returned' where id = %draftless`],
  ['goal-round-has-its-frozen-text', `delete from goal_revision where goal_id = %issued and round = 2`],
  ['issued-goal-has-its-frozen-text', `delete from goal_revision where goal_id = %issued and reason = 'issued'`],
  ['goal-under-review-or-later-is-its-frozen-text', `update goal_indicator set target_raw = '≥2人' where goal_id = %issued and position = 1`],
  ['goal-under-review-or-later-is-its-frozen-text', `update goal_objective set objective = objective || '。' where goal_id = %issued`],
  ['goal-under-review-or-later-is-its-frozen-text', `update spending_plan_entry set percent = 26 where goal_id = %issued and month = 3`],
  ['goal-under-review-or-later-is-its-frozen-text', `delete from goal_indicator where goal_id = %issued and position = 6`],
  ['goal-under-review-or-later-is-its-frozen-text', `update performance_goal set budgeted_fen = budgeted_fen + 1, other_funds_fen = other_funds_fen + 1 where id = %issued`],
  ['goal-under-review-or-later-is-its-frozen-text', `update performance_goal set purpose = '另有用途' where id = %issued`],
  ['goal-funds-add-up', 'alter table performance_goal drop constraint performance_goal_funds_add_up', `update performance_goal set other_funds_fen = 1 where id = %issued`],
  ['goal-is-of-its-project', `update budget_project set code = 'OTHER' where id = (select project_id from performance_goal where id = %issued)`],
  ['goal-version-counts-its-trail', `update performance_goal set version = version + 1 where id = %issued`],
  ['goal-version-counts-its-trail', `delete from audit_entry where event = 'goal.revised'`],
  ['goal-status-stands-in-the-trail', `update performance_goal set status = 'closed' where id = %issued`],
  ['issued-goal-has-one-budget-reply', `update budget_change set amount_fen = amount_fen + 1`],
  ['issued-goal-has-one-budget-reply', `delete from budget_change`],
  ['window-was-set-as-the-trail-says', `insert into submission_window (id, district_id, fiscal_year, kind, opens_on, closes_on, source, version) select gen_random_uuid(), district_id, 2030, 'first', '2029-09-01', '2029-09-30', 'x', 1 from performance_goal limit 1`],
  ['window-extension-is-of-its-district', `with made as (insert into submission_window (id, district_id, fiscal_year, kind, opens_on, closes_on, source, version)
    select gen_random_uuid(), district_id, 2030, 'first', '2029-09-01', '2029-09-30', 'x', 1 from performance_goal limit 1 returning id)
    insert into window_extension (id, window_id, unit_id, closes_on, reason, approved_by, recorded_by) select gen_random_uuid(), made.id, unit.id, '2029-10-10', 'x', 'x', person.id from made, org_unit unit, person where unit.kind = 'province' limit 1`],
  ['replied-goal-was-issued-by-its-reply', `with made as (insert into goal_reply (id, district_id, fiscal_year, number, issued_on, recorded_by)
    select gen_random_uuid(), district_id, fiscal_year, '批复〔2026〕9号', issued_on, preparer_id from performance_goal where id = %issued returning id) insert into replied_goal (reply_id, goal_id) select id, %issued from made`],
  ['goal-in-force-is-its-reply-and-adjustments', `update budget_change set adjustment_id = null where kind = 'increase'`],
  ['issued-goal-has-its-frozen-text', `delete from goal_revision where goal_id = %issued and reason = 'issued' and version = (select max(version) from goal_revision where goal_id = %issued)`],
  ['goal-under-review-or-later-is-its-frozen-text', `update goal_indicator set removed_in = 9 where goal_id = %issued and position = 6`],
  ['goal-adjustment-under-review-has-one-open-case', `update goal_adjustment set status = 'under-review' where id = %adjustmentVoided`],
  ['goal-adjustment-status-follows-its-last-case', `update goal_adjustment set status = 'rejected' where id = %adjustmentIssued`],
  ['goal-adjustment-rounds-are-its-cases', `update goal_adjustment set round = 4 where id = %adjustmentIssued`],
  ['goal-adjustment-never-submitted-is-a-draft', `update goal_adjustment set status = 'returned' where id = %adjustmentVoided`],
  ['goal-adjustment-round-has-its-frozen-text', `delete from goal_adjustment_revision where adjustment_id = %adjustmentIssued and round = 2`],
  ['issued-goal-adjustment-has-its-frozen-text', `delete from goal_adjustment_revision where adjustment_id = %adjustmentIssued and reason = 'issued'`],
  ['goal-adjustment-version-counts-its-trail', `update goal_adjustment set version = version + 1 where id = %adjustmentIssued`],
  ['goal-adjustment-status-stands-in-the-trail', `update goal_adjustment set status = 'approved' where id = %adjustmentIssued`],
  ['goal-adjustment-that-ended-owes-nothing', `update obligation set status = 'open', discharged_on = null where kind = 'revise-adjustment'`],
  ['returned-goal-adjustment-owes-its-revision', `update goal_adjustment set status = 'returned' where id = %adjustmentVoided`],
  ['goal-adjustment-has-its-fingerprint', `update goal_adjustment set content_hash = repeat('0', 64) where id = %adjustmentVoided`],
  ['goal-adjustment-has-its-fingerprint', `update goal_adjustment set kind = 'reduction' where id = %adjustmentIssued`],
  ['goal-adjustment-under-review-or-later-is-its-frozen-text', `update goal_adjustment set content = replace(content, '小区', '大区') where id = %adjustmentIssued`],
  ['goal-adjustment-changes-the-goals-it-names', `delete from adjusted_goal where adjustment_id = %adjustmentVoided`],
  ['goal-adjustment-changes-the-goals-it-names', `update adjusted_goal set base_version = 1 where adjustment_id = %adjustmentIssued`],
  ['goal-adjustment-is-of-its-goals', `update goal_adjustment set fiscal_year = 2025`],
  ['goal-has-one-open-adjustment-at-most', `update adjusted_goal set is_open = true where adjustment_id = %adjustmentVoided`],
  ['goal-has-one-open-adjustment-at-most', `update adjusted_goal set issued_version = null, in_force_from = null where adjustment_id = %adjustmentIssued`],
  ['issued-adjustment-is-the-next-issued-text', `update goal_revision set content = replace(content, '≥21人', '≥22人') where goal_id = %issued and version = (select max(version) from goal_revision where goal_id = %issued)`],
  ['issued-adjustment-moved-its-money', `update budget_change set amount_fen = amount_fen + 1 where kind = 'increase'`],
  ['issued-adjustment-moved-its-money', `update budget_change set effective_on = '2026-01-01' where kind = 'increase'`],
  ['transfer-keeps-the-sum', `update budget_change set kind = 'transfer-in' where kind = 'increase'`],
  ['case-was-decided-on-the-frozen-text', `update goal_adjustment_revision set content_hash = repeat('0', 64) where round = 1`],
  ['frozen-text-has-its-fingerprint', `update goal_adjustment_revision set content = content || ' '`],
  ['issued-goal-has-its-evaluation', `delete from self_evaluation`],
  ['goal-that-ended-owes-nothing', `update obligation set status = 'open', discharged_on = null where kind = 'revise-goal'`],
  ['returned-goal-owes-its-revision', `update performance_goal set status = 'returned' where id = %rejected`],
  ['goal-was-copied-from-an-earlier-year', `update performance_goal set copied_from_id = id where id = %issued`],
  ['imported-document-has-its-fingerprint', `insert into document_import (id, district_id, unit_id, fiscal_year, file_name, sha256, format, document, content_hash, imported_by)
    select gen_random_uuid(), district_id, unit_id, 2026, 'a.txt', repeat('0', 64), 'text', '{}', 'x', preparer_id from performance_goal limit 1`],
  ['plan-percent-within-bounds', 'alter table spending_plan_entry drop constraint spending_plan_entry_percent_range', `update spending_plan_entry set percent = 101 where goal_id = %issued and month = 12`],
  ['department-goal-under-review-has-one-open-case', `update department_goal set status = 'under-review' where id = %departmentVoided`],
  ['department-goal-status-follows-its-last-case', `update department_goal set status = 'approved' where id = %departmentRejected`],
  ['department-goal-rounds-are-its-cases', `update department_goal set round = 4 where id = %departmentIssued`],
  ['department-goal-never-submitted-is-a-draft', `update department_goal set status = 'returned' where id = %departmentVoided`],
  ['department-goal-round-has-its-frozen-text', `delete from department_goal_revision where goal_id = %departmentIssued and round = 2`],
  ['issued-department-goal-has-its-frozen-text', `delete from department_goal_revision where goal_id = %departmentIssued and reason = 'issued'`],
  ['department-goal-version-counts-its-trail', `update department_goal set version = version + 1 where id = %departmentIssued`],
  ['department-goal-status-stands-in-the-trail', `update department_goal set status = 'closed' where id = %departmentIssued`],
  ['department-goal-that-ended-owes-nothing', `update obligation set status = 'open', discharged_on = null where kind = 'revise-goal' and subject_kind = 'department-goal'`],
  ['returned-department-goal-owes-its-revision', `update department_goal set status = 'returned' where id = %departmentRejected`],
  ['department-goal-has-its-fingerprint', `update department_goal set content_hash = repeat('0', 64) where id = %departmentVoided`],
  ['department-goal-under-review-or-later-is-its-frozen-text', `update department_goal set content = replace(content, '20人', '30人') where id = %departmentIssued`],
  ['department-goal-stands-alone-in-its-year', 'drop index department_goal_once', `update department_goal set fiscal_year = 2026, status = 'draft' where id = %departmentVoided`],
  ['department-goal-is-of-its-district', `update department_goal set district_id = unit_id where id = %departmentVoided`],
  ['case-was-decided-on-the-frozen-text', `update department_goal_revision set content_hash = repeat('0', 64) where round = 1`],
  ['case-is-of-its-subject', `update department_goal set fiscal_year = 2025 where id = %departmentIssued`],
  ['frozen-text-has-its-fingerprint', `update department_goal_revision set content = content || ' '`],
  ['open-case-has-one-decision-owed', `update obligation set status = 'cancelled' where kind = 'decide-approval' and status = 'open'`],
  ['closed-case-owes-no-decision', `update obligation set status = 'open', discharged_on = null where kind = 'decide-approval' and discharged_on is not null`],
  ['case-ended-as-it-was-decided', `update approval_act set verb = 'approve' where verb = 'send-back'`],
  ['case-ended-as-it-was-decided', `delete from approval_act where verb = 'reject'`],
  ['case-is-of-its-subject', `update approval_case set fiscal_year = 2025 where round = 3`],
  ['case-was-decided-on-the-frozen-text', `update approval_case set content_hash = repeat('0', 64) where round = 3`],
  ['nobody-decided-on-their-own', `update approval_act d set person_id = c.submitted_by from approval_case c where c.id = d.case_id and c.subject_id = %issued and c.round = 3 and d.step = 1`],
  ['nobody-decided-on-their-own', `insert into approval_author (case_id, person_id) select d.case_id, d.person_id from approval_act d where d.step = 2 on conflict do nothing`],
  ['nobody-decided-at-two-steps', `update approval_act d set person_id = e.person_id from approval_act e where e.case_id = d.case_id and d.step = 2 and e.step = 1`],
  ['a-voice-was-heard-once-in-a-visit', `update approval_act later set visit = earlier.visit, person_id = earlier.person_id from approval_act earlier where earlier.case_id = later.case_id and earlier.verb = 'approve' and later.verb = 'approve' and later.step = 2 and earlier.step = 1`],
  ['nobody-decided-after-they-amended', `insert into approval_carried_act (case_id, verb, step, person_id) select case_id, 'amend', 1, person_id from approval_act where step = 2 and verb = 'approve'`],
  ['nobody-decided-after-they-amended', `update approval_act set verb = 'amend', amended_version = 9 where step = 1 and number = 2`, `update approval_act d set person_id = e.person_id from approval_act e where e.case_id = d.case_id and d.step = 2 and e.step = 1`],
  ['amended-text-has-its-act', `update goal_revision set reason = 'amended' where round = 1`],
  ['amended-text-has-its-act', `update approval_act set verb = 'amend', amended_version = 9 where number = 2`],
  ['amendment-touched-what-its-step-may', `update approval_act act set verb = 'amend', amended_version = kept.version from approval_case c, goal_revision kept
    where c.id = act.case_id and c.subject_id = kept.goal_id and kept.goal_id = %issued and kept.round = 2 and kept.reason = 'submitted' and c.round = 2 and act.number = 2`,
    `update goal_revision set content = replace(content, '"budgetedFen":"', '"budgetedFen":"9') where goal_id = %issued and round = 2`],
  ['no-step-was-skipped', `delete from approval_act where step = 2 and verb = 'approve'`],
  ['no-step-was-skipped', `insert into approval_case_step select case_id, 9, 'x', role, relation, unit_id, rule, agreement_percent, grades, may_edit, allows_preparer from approval_case_step where position = 1`],
  ['every-visit-of-a-step-was-opened', `update approval_act set round = 1 where round = 3`],
  ['case-is-suspended-as-its-acts-say', `update approval_case set is_suspended = true where status = 'open'`],
  ['assignment-is-closed-by-an-act', `insert into approval_assignment (case_id, opened_by, visit, kind, person_id) select case_id, number, visit, 'assigned', person_id from approval_act limit 1`],
  ['annotation-answers-a-thread-of-its-case', `with root as (select gen_random_uuid() as id), two as (select id as case_id, submitted_by, row_number() over (order by id) as n from approval_case limit 2)
    insert into approval_annotation (id, thread_id, case_id, person_id, path, content_hash, words, resolves, written_at)
    select case n when 1 then root.id else gen_random_uuid() end, root.id, case_id, submitted_by, case n when 1 then '/purpose' end, 'x', 'x', false, now() from root, two`],
  ['urge-was-answered-by-whom-it-reached', `with urged as (insert into approval_urge (id, case_id, visit, step, person_id, words, reached, urged_on, urged_at)
      select gen_random_uuid(), id, visit, current_step, submitted_by, '', array[submitted_by], current_date, now() from approval_case limit 1 returning id, person_id)
    insert into approval_urge_reply (urge_id, person_id, finish_by, words, replied_at) select urged.id, other.id, current_date, '', now() from urged join person other on other.id <> urged.person_id limit 1`],
  ['case-version-counts-its-acts', `update approval_case set version = version + 1 where status = 'open'`],
  ['spending-within-budget', `update payment set amount_fen = 12600001`],
  ['payment-is-of-an-issued-goal', `update payment set project_id = (select project_id from performance_goal where id = %rejected)`],
  ['frozen-text-has-its-fingerprint', `update goal_revision set content = replace(content, '按月', '按季') where goal_id = %issued and round = 1`],
  ['frozen-text-has-its-fingerprint', `update monitoring_report_revision set content = content || ' '`],
  ['frozen-text-has-its-fingerprint', `update self_evaluation_revision set content_hash = 'x'`],
  ['report-under-review-has-one-open-case', `update self_evaluation set status = 'under-review'`],
  ['report-round-has-its-frozen-text', `delete from monitoring_report_revision where round = 1`],
  ['report-owes-what-its-status-says', `update obligation set status = 'open', discharged_on = null where kind = 'file-self-evaluation'`],
  ['report-owes-what-its-status-says', `update monitoring_report set status = 'confirmed' where month = 6`],
  ['self-evaluation-total-is-its-sum', `update self_evaluation set total_points = total_points - 1`],
  ['rechecked-evaluation-has-its-check', `delete from spot_check`],
  ['recheck-under-review-has-one-open-case', `update spot_check set status = 'under-review' where status = 'announced'`],
  ['announced-recheck-was-approved', `update spot_check set status = 'dropped' where status = 'announced'`],
  ['returned-recheck-owes-its-correction', `update spot_check set status = 'returned' where status = 'announced'`],
  ['recheck-is-its-frozen-text', `update spot_check set changes = jsonb_set(changes, '{0,pointsAfter}', '"0.01"') where status = 'announced'`],
  ['recheck-is-its-frozen-text', `update spot_check set opinion = '未见异常' where status = 'announced'`],
  ['report-round-has-its-frozen-text', `delete from spot_check_revision where round = 2`],
  ['frozen-text-has-its-fingerprint', `update spot_check_revision set content = content || ' '`],
  ['case-was-decided-on-the-frozen-text', `update spot_check_revision set content_hash = repeat('0', 64) where round = 2`],
  ['case-is-of-its-subject', `update spot_check set unit_id = (select id from org_unit where kind = 'budget-division')`],
  ['rechecked-evaluation-has-its-check', `update self_evaluation set final_points = 10000, final_grade = 'excellent'`],
  ['rectification-owes-its-next-step', `update obligation set status = 'open', discharged_on = null where id = (select id from obligation where kind = 'file-rectification-report' limit 1)`],
  ['report-has-the-hash-it-was-filed-with', `update monitoring_report set content_hash = repeat('0', 64) where round > 0`],
  ['issued-goal-has-its-reports', 'delete from monitoring_report'],
  ['closed-rectification-was-accepted', `delete from rectification_filing where kind = 'acceptance'`],
  ['closed-rectification-was-approved', `update rectification set status = 'plan-filed'`],
  ['rectification-under-review-has-one-open-case', `update rectification set status = 'report-filed'`],
  ['reported-rectification-is-its-frozen-text', `update finding set evidence = '口头说明'`],
  ['report-round-has-its-frozen-text', `delete from rectification_revision where round = 1`],
  ['frozen-text-has-its-fingerprint', `update rectification_revision set content = content || ' '`],
  ['case-was-decided-on-the-frozen-text', `update rectification_revision set content_hash = repeat('0', 64) where round = 2`],
  ['case-is-of-its-subject', `update rectification set fiscal_year = 2025`],
  ['closed-rectification-has-its-day', `update rectification set closed_on = null`],
  ['library-entry-has-its-revisions', 'update library_indicator set revision = 2'],
  ['library-entry-is-its-latest-revision', `update library_indicator_revision set name = '改名'`],
  ['library-version-counts-its-trail', 'update library_indicator set version = version + 1'],
  ['library-status-stands-in-the-trail', `update library_indicator set status = 'in-use'`],
  ['delegations-of-a-post-share-no-day', delegated('unit-leader', 'responsible-leader'), delegated('unit-leader', 'subdistrict-finance')],
  ['delegations-go-in-no-circle', delegated('unit-leader', 'responsible-leader'), delegated('responsible-leader', 'subdistrict-finance'), delegated('subdistrict-finance', 'unit-leader')],
  ['delegation-is-of-both-posts', delegated('unit-leader', 'responsible-leader'), `update post set person_id = (select person_id from post where role = 'preparer') where role = 'unit-leader'`],
  ['delegation-version-counts-its-trail', delegated('unit-leader', 'responsible-leader', 2)],
  ['attachment-is-of-its-paper', attached({ unit: 'district_id' })],
  ['attachment-came-and-went-between-rounds', attached({ round: 9 })],
  ['attachment-version-counts-its-trail', attached({})],
  ['attachment-state-stands-in-the-trail', attached({ state: 'infected' })],
  ['obligation-day-fits-its-status', `update obligation set discharged_on = null where status = 'discharged'`],
  ['org-path-fits-its-parent', `update org_unit set path = '/1/2/3/' where kind = 'subdistrict-office'`],
  ['org-unit-is-of-the-district-above', `update org_unit set district_id = null where kind = 'subdistrict-office'`],
  ['administrators-are-kept-apart', `update post set person_id = (select person_id from post where role = 'auditor') where role = 'system-administrator'`],
  ['reminder-rungs-in-order', `insert into reminder (obligation_id, rung, outcome, reached_on) select id, 3, 'sent', '2026-05-01' from obligation limit 1`],
  ['done-message-has-its-delivery', `update outbox_message set done_at = clock_timestamp()`],
  ['kept-reply-is-complete', `insert into idempotent_reply (person_id, key, request_hash) select id, 'half-a-reply', '' from person limit 1`],
  ['guards-are-in-force', `drop trigger audit_entry_append_only on audit_entry`],
  ['guards-are-in-force', `alter table performance_goal disable trigger performance_goal_audited`],
];

let app: TestApp;
let superuser: pg.Client;
let doctor: Invariants;
const rows: Record<string, string> = {};

/** The doctor on the very connection that holds an open, corrupted transaction. */
const doctorOn = (client: pg.Client): Invariants => new Invariants({ manager: { query: async (sql: string) => (await client.query(sql)).rows as unknown } } as never);

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'doctor');
  await playYear(app, await aDistrict(app.sql));
  const preparer = await app.signIn('preparer');
  await preparer.post('/library-indicators', { category: 'quality', name: '验收合格率', target: '≥95%', description: '', scoringSentence: '', basisHint: '', business: '' });
  superuser = new pg.Client({ connectionString: app.database.superuserUrl, options: '-c session_replication_role=replica' });
  await superuser.connect();
  doctor = doctorOn(superuser);
  for (const status of ['issued', 'rejected', 'voided']) {
    const { rows: [goal] } = await superuser.query<{ id: string }>('select id from department_goal where status = $1', [status]);
    rows[`department${status[0]!.toUpperCase()}${status.slice(1)}`] = goal!.id;
  }
  for (const status of ['issued', 'voided']) {
    rows[`adjustment${status[0]!.toUpperCase()}${status.slice(1)}`] = (await superuser.query<{ id: string }>('select id from goal_adjustment where status = $1', [status])).rows[0]!.id;
  }
  for (const [name, status] of Object.entries({ issued: 'issued', rejected: 'rejected', draftless: 'voided' })) {
    rows[name] = (await superuser.query<{ id: string }>('select id from performance_goal where status = $1', [status])).rows[0]!.id;
  }
});

afterAll(async () => {
  await superuser.end();
  await app.stop();
});

const brokenOnes = async (): Promise<string[]> => (await doctor.violations()).filter((check) => check.violations > 0).map((check) => check.name);

test('a whole year leaves nothing for the doctor to find, and a trail without a fault', async () => {
  expect(await brokenOnes()).toEqual([]);
  expect((await app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
});

test.each(corruptions)('%s is noticed: %s', async (invariant, ...statements) => {
  await superuser.query('begin');
  try {
    for (const statement of statements) {
      const { command, rowCount } = await superuser.query(statement.replaceAll(/%(\w+)/g, (_whole, name: string) => pg.escapeLiteral(rows[name]!)));
      if (['UPDATE', 'DELETE', 'INSERT'].includes(command)) expect(rowCount).toBeGreaterThan(0);
    }
    expect(await brokenOnes()).toContain(invariant);
  } finally {
    await superuser.query('rollback');
  }
});

test('every sentence of the doctor has been broken here once', async () => {
  const names = (await doctor.violations()).map((check) => check.name);
  expect(names.filter((name) => !corruptions.some(([invariant]) => invariant === name))).toEqual([]);
});
