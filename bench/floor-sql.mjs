/** Execution and lights by unit of one district, as one would ask it once: $1 district, $2 year, $3 month. */
export const dashboardSql = `
  with mine as materialized (
    select id, unit_id, project_id from performance_goal where district_id = $1::uuid and fiscal_year = $2::int and status = 'issued'
  ), budgets as (
    select c.project_id, sum(c.amount_fen) as fen from budget_change c join mine on mine.project_id = c.project_id group by c.project_id
  ), payments as (
    select p.project_id, sum(p.amount_fen) as fen from payment p join mine on mine.project_id = p.project_id where p.paid_on < make_date($2::int, $3::int, 1) + interval '1 month' group by p.project_id
  ), plans as (
    select e.goal_id, max(e.percent) as percent from spending_plan_entry e join mine on mine.id = e.goal_id where e.month <= $3::int group by e.goal_id
  ), goals as (
    select mine.unit_id, coalesce(budgets.fen, 0) as budget, coalesce(payments.fen, 0) as spent, coalesce(plans.percent, 0) as plan
    from mine left join budgets on budgets.project_id = mine.project_id left join payments on payments.project_id = mine.project_id left join plans on plans.goal_id = mine.id
  ), paced as (
    select *, case when budget = 0 or plan = 0 then null else spent * 10000.0 / budget / plan end as by_plan, case when budget = 0 then null else spent * 1200.0 / budget / $3::int end as by_time from goals
  )
  select unit_id, (select name from org_unit u where u.id = unit_id) as name, count(*) as goals, sum(budget) as budget, sum(spent) as spent,
    count(*) filter (where by_plan < 60) as plan_red, count(*) filter (where by_plan >= 60 and by_plan < 80) as plan_yellow, count(*) filter (where by_plan >= 80 and by_plan < 120) as plan_green, count(*) filter (where by_plan >= 120) as plan_blue,
    count(*) filter (where by_time < 60) as time_red, count(*) filter (where by_time >= 60 and by_time < 80) as time_yellow, count(*) filter (where by_time >= 80 and by_time < 120) as time_green, count(*) filter (where by_time >= 120) as time_blue
  from paced group by unit_id order by unit_id`;

/** The frozen text of a round, put together where it lies: $1 goal, $2 version, $3 round, $4 hash. */
export const freezeSql = `
  insert into goal_revision (goal_id, version, round, reason, content, content_hash)
  select $1, $2, $3, 'submitted', json_build_object('budgetedFen', g.budgeted_fen, 'fiscalFundsFen', g.fiscal_funds_fen, 'otherFundsFen', g.other_funds_fen, 'purpose', g.purpose,
      'objectives', (select json_agg(objective order by position) from goal_objective where goal_id = $1),
      'plan', (select json_agg(json_build_object('month', month, 'raw', raw, 'percent', percent) order by month) from spending_plan_entry where goal_id = $1),
      'indicators', (select json_agg(json_build_object('id', id, 'dimension', dimension, 'category', category, 'name', name, 'description', description, 'target', target_raw, 'basis', basis) order by position)
        from goal_indicator where goal_id = $1))::text, $4
  from performance_goal g where g.id = $1`;

/** A decision is owed: $1 id, $2 district, $3 unit, $4 case, $5 year, $6 role. */
export const obligationSql = `
  insert into obligation (id, district_id, unit_id, kind, subject_kind, subject_id, fiscal_year, owed_by_unit_id, owed_by_role, anchor_on, due_on, due_rule, status, version)
  values ($1, $2, $3, 'decide-approval', 'approval-case', $4, $5, $3, $6, current_date, current_date + 7, '{"anchor":"submission","n":5,"unit":"working","roll":"none"}', 'open', 1)`;
