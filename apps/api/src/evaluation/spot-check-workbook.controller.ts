import { Controller } from '@nestjs/common';
import type { Grade } from '#domain/rulebook/rulebook';
import { formatPoints, type Points } from '#domain/shared/points';
import { SpotCheckQueries } from '#persistence/evaluation/spot-check-queries';
import { evaluationDeskTerms, spotCheckTerms } from '#wording/evaluation-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { SpotCheckListQuery } from './evaluation.requests.js';

@Controller('spot-checks')
@Requires('evaluation:read')
export class SpotCheckWorkbookController extends workbookOf({
  query: SpotCheckListQuery,
  queries: SpotCheckQueries,
  list: (checks, actor, query) => checks.list(actor, query),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(spotCheckTerms.title, fiscalYear),
  columns: [
    { label: evaluationDeskTerms.code, kind: 'text', width: 24, of: ({ projectCode }) => projectCode },
    { label: evaluationDeskTerms.project, kind: 'text', width: 40, of: ({ projectName }) => projectName },
    { label: evaluationDeskTerms.unit, kind: 'text', width: 24, of: ({ unitName }) => unitName },
    { label: listWorkbookTerms.year, kind: 'count', width: 8, of: ({ fiscalYear }) => String(fiscalYear) },
    { label: evaluationDeskTerms.self, kind: 'decimal', width: 12, of: ({ pointsBefore }) => formatPoints(pointsBefore as Points) },
    { label: listWorkbookTerms.selfGrade, kind: 'text', width: 12, of: ({ gradeBefore }) => gradeNames[gradeBefore as Grade] },
    { label: evaluationDeskTerms.final, kind: 'decimal', width: 12, of: ({ pointsAfter }) => formatPoints(pointsAfter as Points) },
    { label: listWorkbookTerms.finalGrade, kind: 'text', width: 12, of: ({ gradeAfter }) => gradeNames[gradeAfter as Grade] },
    { label: spotCheckTerms.checkedBy, kind: 'text', width: 14, of: ({ checkedBy }) => checkedBy },
    { label: spotCheckTerms.checkedOn, kind: 'day', width: 14, of: ({ checkedOn }) => checkedOn },
    { label: evaluationDeskTerms.status, kind: 'text', width: 14, of: ({ status }) => statusNames.recheck[status] },
  ],
}) {}
