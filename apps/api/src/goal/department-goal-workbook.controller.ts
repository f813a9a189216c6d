import { Controller } from '@nestjs/common';
import type { GoalStatus } from '#domain/goal/performance-goal';
import { DepartmentGoalQueries } from '#persistence/goal/department-goal-queries';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { DepartmentGoalListQuery } from './department-goal.requests.js';

@Controller('department-goals')
@Requires('goal:read')
export class DepartmentGoalWorkbookController extends workbookOf({
  query: DepartmentGoalListQuery,
  queries: DepartmentGoalQueries,
  list: (goals, actor, query) => goals.list(actor, query),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(departmentGoalTerms.title, fiscalYear),
  columns: [
    { label: departmentGoalTerms.unitCode, kind: 'text', width: 16, of: ({ unitCode }) => unitCode },
    { label: departmentGoalTerms.unit, kind: 'text', width: 32, of: ({ unitName }) => unitName },
    { label: departmentGoalTerms.year, kind: 'count', width: 8, of: ({ fiscalYear }) => String(fiscalYear) },
    { label: listWorkbookTerms.round, kind: 'count', width: 10, of: ({ round }) => String(round) },
    { label: departmentGoalTerms.status, kind: 'text', width: 14, of: ({ status }) => statusNames.goal[status as GoalStatus] },
  ],
}) {}
