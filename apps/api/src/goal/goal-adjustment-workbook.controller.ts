import { Controller } from '@nestjs/common';
import type { AdjustmentKind, AdjustmentStatus } from '#domain/goal/goal-adjustment';
import { GoalAdjustmentQueries } from '#persistence/goal/goal-adjustment-queries';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { adjustmentKindNames } from '#wording/goal-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { AdjustmentListQuery } from './goal-adjustment.requests.js';

@Controller('goal-adjustments')
@Requires('goal:read')
export class GoalAdjustmentWorkbookController extends workbookOf({
  query: AdjustmentListQuery,
  queries: GoalAdjustmentQueries,
  list: (adjustments, actor, query) => adjustments.list(actor, query),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(adjustmentTerms.title, fiscalYear),
  columns: [
    { label: adjustmentTerms.code, kind: 'text', width: 24, of: ({ projectCode }) => projectCode },
    { label: adjustmentTerms.project, kind: 'text', width: 40, of: ({ projectName }) => projectName },
    { label: adjustmentTerms.kind, kind: 'text', width: 12, of: ({ kind }) => adjustmentKindNames[kind as AdjustmentKind] },
    { label: adjustmentTerms.unit, kind: 'text', width: 24, of: ({ unitName }) => unitName },
    { label: adjustmentTerms.year, kind: 'count', width: 8, of: ({ fiscalYear }) => String(fiscalYear) },
    { label: listWorkbookTerms.round, kind: 'count', width: 10, of: ({ round }) => String(round) },
    { label: adjustmentTerms.status, kind: 'text', width: 14, of: ({ status }) => statusNames.goal[status as AdjustmentStatus] },
    { label: adjustmentTerms.issuedOn, kind: 'day', width: 14, of: ({ issuedOn }) => issuedOn },
  ],
}) {}
