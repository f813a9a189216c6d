/** Execution and lights by unit of one district, as one would ask it once: $1 district, $2 year, $3 month. */
export const dashboardSql = `
  with goals as (
    select g.id, g.unit_id, g.project_id, coalesce((select sum(amount_fen) from budget_change c where c.project_id = g.project_id), 0) as budget,
      coalesce((select sum(amount_fen) from payment p where p.project_id = g.project_id and p.paid_on < make_date($2::int, $3::int, 1) + interval '1 month'), 0) as spent,
      coalesce((select max(percent) from spending_plan_entry e where e.goal_id = g.id and e.month <= $3::int), 0) as plan
    from performance_goal g where g.district_id = $1::uuid and g.fiscal_year = $2::int and g.status = 'issued'
  ), paced as (
    select *, case when budget = 0 or plan = 0 then null else spent * 10000.0 / budget / plan end as by_plan, case when budget = 0 then null else spent * 1200.0 / budget / $3::int end as by_time from goals
  )
  select unit_id, (select name from org_unit u where u.id = unit_id) as name, count(*) as goals, sum(budget) as budget, sum(spent) as spent,
    count(*) filter (where by_plan < 60) as plan_red, count(*) filter (where by_plan >= 60 and by_plan < 80) as plan_yellow, count(*) filter (where by_plan >= 80 and by_plan < 120) as plan_green, count(*) filter (where by_plan >= 120) as plan_blue,
    count(*) filter (where by_time < 60) as time_red, count(*) filter (where by_time >= 60 and by_time < 80) as time_yellow, count(*) filter (where by_time >= 80 and by_time < 120) as time_green, count(*) filter (where by_time >= 120) as time_blue
  from paced group by unit_id order by unit_id`;
