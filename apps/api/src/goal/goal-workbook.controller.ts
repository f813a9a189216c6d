import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { formatYuan } from '#domain/shared/money';
import { GoalQueries, type GoalListItem } from '#persistence/goal/goal-queries';
import { goalPageTerms } from '#wording/desk-terms';
import { listTerms, listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { CurrentActor, Requires } from '../http/access.js';
import { AnswersWorkbook, sendList, wholeList, type WorkbookColumn } from '../http/list-workbook.js';
import { GoalWorkbookQuery, goalFilterOf } from './goal.requests.js';

/** The columns of the list on screen; amounts exact, in 元. */
const columns: readonly WorkbookColumn<GoalListItem>[] = [
  { label: goalPageTerms.code, kind: 'text', width: 24, of: ({ code }) => code },
  { label: goalPageTerms.name, kind: 'text', width: 40, of: ({ name }) => name },
  { label: goalPageTerms.unit, kind: 'text', width: 24, of: ({ unitName }) => unitName },
  { label: goalPageTerms.key, kind: 'text', width: 8, of: ({ isKeyProject }) => (isKeyProject ? goalPageTerms.key : null) },
  { label: listWorkbookTerms.budgetYuan, kind: 'yuan', width: 18, of: ({ budgetedFen }) => formatYuan({ fen: BigInt(budgetedFen) }) },
  { label: goalPageTerms.plan, kind: 'text', width: 40, of: ({ plan }) => plan.map(({ month, raw }) => goalPageTerms.planAt(month, raw === '' ? '—' : raw)).join(' ') },
  { label: goalPageTerms.status, kind: 'text', width: 14, of: ({ status }) => statusNames.goal[status as PerformanceGoal['status']] },
];

@Controller('performance-goals')
export class GoalWorkbookController {
  constructor(private readonly goalQueries: GoalQueries) {}

  /** 导出: the list of goals as a workbook, with its total. */
  @Get('workbook')
  @Requires('goal:read')
  @AnswersWorkbook()
  async workbook(@CurrentActor() actor: Actor, @Query() query: GoalWorkbookQuery): Promise<StreamableFile> {
    const page = await this.goalQueries.list(actor, goalFilterOf({ ...query, ...wholeList }));
    return sendList(listWorkbookTerms.goals(query.fiscalYear), columns, page, [listTerms.total, null, null, null, formatYuan({ fen: BigInt(page.budgetedFen) })]);
  }
}
