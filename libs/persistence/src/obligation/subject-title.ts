/** The words of the thing an obligation is about, as an SQL expression: the project's name, or the title under review. */
export const subjectTitle = (obligation: string): string => `coalesce(case ${obligation}.subject_kind
  when 'approval-case' then (select title from approval_case where id = ${obligation}.subject_id)
  when 'goal' then (select p.name from performance_goal g join budget_project p on p.id = g.project_id where g.id = ${obligation}.subject_id)
  when 'goal-adjustment' then (select p.name from goal_adjustment a join performance_goal g on g.id = a.goal_id join budget_project p on p.id = g.project_id where a.id = ${obligation}.subject_id)
  when 'department-goal' then (select u.name from department_goal g join org_unit u on u.id = g.unit_id where g.id = ${obligation}.subject_id)
  when 'monitoring-report' then (select p.name from monitoring_report r join performance_goal g on g.id = r.goal_id join budget_project p on p.id = g.project_id where r.id = ${obligation}.subject_id)
  when 'self-evaluation' then (select p.name from self_evaluation e join performance_goal g on g.id = e.goal_id join budget_project p on p.id = g.project_id where e.id = ${obligation}.subject_id)
  when 'recheck' then (select p.name from spot_check s join self_evaluation e on e.id = s.evaluation_id join performance_goal g on g.id = e.goal_id join budget_project p on p.id = g.project_id where s.id = ${obligation}.subject_id)
  when 'rectification' then (select p.name from rectification r join performance_goal g on g.id = r.goal_id join budget_project p on p.id = g.project_id where r.id = ${obligation}.subject_id)
  end, '')`;
