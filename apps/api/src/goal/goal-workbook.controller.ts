import { Controller } from '@nestjs/common';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { formatYuan } from '#domain/shared/money';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { goalPageTerms } from '#wording/desk-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { GoalListQuery, goalFilterOf } from './goal.requests.js';

/** The list of goals with its total; amounts exact, in 元. */
@Controller('performance-goals')
@Requires('goal:read')
export class GoalWorkbookController extends workbookOf({
  query: GoalListQuery,
  queries: GoalQueries,
  list: (goals, actor, query) => goals.list(actor, goalFilterOf(query)),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(listWorkbookTerms.goals, fiscalYear),
  columns: [
    { label: goalPageTerms.code, kind: 'text', width: 24, of: ({ code }) => code },
    { label: goalPageTerms.name, kind: 'text', width: 40, of: ({ name }) => name },
    { label: goalPageTerms.unit, kind: 'text', width: 24, of: ({ unitName }) => unitName },
    { label: goalPageTerms.key, kind: 'text', width: 8, of: ({ isKeyProject }) => (isKeyProject ? goalPageTerms.key : null) },
    { label: listWorkbookTerms.budgetYuan, kind: 'yuan', width: 18, isTotalled: true, of: ({ budgetedFen }) => formatYuan({ fen: BigInt(budgetedFen) }) },
    { label: goalPageTerms.plan, kind: 'text', width: 40, of: ({ plan }) => plan.map(({ month, raw }) => goalPageTerms.planAt(month, raw === '' ? '—' : raw)).join(' ') },
    { label: goalPageTerms.status, kind: 'text', width: 14, of: ({ status }) => statusNames.goal[status as PerformanceGoal['status']] },
  ],
}) {}
