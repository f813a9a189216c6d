import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** Name → the rows that break it. Each is a sentence that must be true of the whole database at any time (reliability.md §2, L7). */
const broken: Readonly<Record<string, string>> = {
  'goal-under-review-has-one-open-case': `
    select goal.id from performance_goal goal left join approval_case c on c.subject_kind = 'goal' and c.subject_id = goal.id and c.status = 'open'
    group by goal.id, goal.status having (goal.status = 'under-review') <> (count(c.id) = 1) or count(c.id) > 1`,
  'goal-status-follows-its-last-case': `
    select goal.id from performance_goal goal join lateral (select status from approval_case where subject_kind = 'goal' and subject_id = goal.id order by round desc limit 1) last on true
    where (last.status, goal.status) not in (('open', 'under-review'), ('approved', 'approved'), ('approved', 'issued'), ('approved', 'closed'), ('returned', 'returned'), ('returned', 'voided'),
      ('rejected', 'rejected'), ('withdrawn', 'draft'), ('withdrawn', 'voided'))`,
  'goal-round-has-its-frozen-text': `select goal.id from performance_goal goal cross join generate_series(1, goal.round) as round
    where not exists (select 1 from goal_revision r where r.goal_id = goal.id and r.round = round and r.reason = 'submitted')`,
  'goal-funds-add-up': `select id from performance_goal where budgeted_fen <> fiscal_funds_fen + other_funds_fen`,
  'goal-is-of-its-project': `select goal.id from performance_goal goal join budget_project p on p.id = goal.project_id
    where (goal.unit_id, goal.district_id, goal.fiscal_year, goal.code) is distinct from (p.unit_id, p.district_id, p.fiscal_year, p.code)`,
  'issued-goal-has-a-budget-reply': `select goal.id from performance_goal goal where status in ('issued', 'closed')
    and not exists (select 1 from budget_change change where change.project_id = goal.project_id and change.kind = 'reply')`,
  'open-case-has-one-decision-owed': `select c.id from approval_case c where c.status = 'open' and not exists (
      select 1 from obligation o where o.kind = 'decide-approval' and o.subject_id in (c.id, c.subject_id) and o.status = 'open')`,
  'closed-case-owes-no-decision': `select o.id from obligation o join approval_case c on c.id = o.subject_id where o.kind = 'decide-approval' and o.status = 'open' and c.status <> 'open'`,
  'nobody-decided-on-their-own': `select d.id from approval_decision d join approval_author a on a.case_id = d.case_id and a.person_id = d.person_id
    join approval_case_step s on s.case_id = d.case_id and s.position = d.step where not s.allows_preparer`,
  'no-step-was-skipped': `select c.id from approval_case c cross join generate_series(1, case c.status when 'approved' then c.current_step else c.current_step - 1 end) as step
    where not exists (select 1 from approval_decision d where d.case_id = c.id and d.step = step and d.verdict = 'approve')`,
  'spending-within-budget': `select p.project_id from (select project_id, sum(amount_fen) as spent from payment group by project_id) p
    where p.spent > (select coalesce(sum(amount_fen), 0) from budget_change b where b.project_id = p.project_id)`,
  'plan-percent-within-bounds': `select goal_id from spending_plan_entry where percent not between 0 and 100`,
  'self-evaluation-total-is-its-sum': `select e.id from self_evaluation e where e.total_points is not null and e.total_points <> e.execution_points
    + (select coalesce(sum(points), 0) from self_evaluation_indicator i where i.evaluation_id = e.id)`,
  'filed-report-owes-nothing': `select r.id from monitoring_report r join obligation o on o.kind = 'file-monitoring-report' and o.status = 'open'
    and o.subject_id in (r.id, r.goal_id) and o.month = r.month where r.status = 'confirmed'`,
  'closed-rectification-owes-nothing': `select r.id from rectification r join obligation o on o.subject_id = r.id and o.status = 'open' where r.status = 'closed'`,
  'org-path-fits-its-parent': `select u.id from org_unit u join org_unit p on p.id = u.parent_id where u.path <> p.path || u.node_no || '/'`,
  'administrators-are-kept-apart': `select person_id from post where role in ('system-administrator', 'security-administrator', 'auditor') and ends_on is null
    group by person_id having count(distinct role) > 1`,
  'reminder-rungs-in-order': `select r.obligation_id from reminder r where r.rung > 1 and not exists (select 1 from reminder lower where lower.obligation_id = r.obligation_id and lower.rung = r.rung - 1)`,
  'done-message-has-its-delivery': `select m.id from outbox_message m where m.done_at is not null and not exists (select 1 from delivery d where d.dedupe_key = m.dedupe_key)`,
};

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
