import { Controller } from '@nestjs/common';
import type { RectificationStatus } from '#domain/rectification/rectification';
import { RectificationQueries } from '#persistence/rectification/rectification-queries';
import { listWorkbookTerms } from '#wording/list-terms';
import { rectificationDeskTerms } from '#wording/rectification-desk-terms';
import { statusNames } from '#wording/statuses';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { RectificationListQuery } from './rectification.requests.js';

@Controller('rectifications')
@Requires('rectification:read')
export class RectificationWorkbookController extends workbookOf({
  query: RectificationListQuery,
  queries: RectificationQueries,
  list: (rectifications, actor, query) => rectifications.list(actor, query),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(rectificationDeskTerms.title, fiscalYear),
  columns: [
    { label: rectificationDeskTerms.noticeNo, kind: 'text', width: 28, of: ({ noticeNo }) => noticeNo },
    { label: rectificationDeskTerms.project, kind: 'text', width: 40, of: ({ projectName }) => projectName },
    { label: rectificationDeskTerms.unit, kind: 'text', width: 24, of: ({ unitName }) => unitName },
    { label: listWorkbookTerms.year, kind: 'count', width: 8, of: ({ fiscalYear }) => String(fiscalYear) },
    { label: rectificationDeskTerms.findings, kind: 'count', width: 10, of: ({ findings }) => String(findings) },
    { label: rectificationDeskTerms.issuedOn, kind: 'day', width: 14, of: ({ issuedOn }) => issuedOn },
    { label: rectificationDeskTerms.due, kind: 'day', width: 16, of: ({ dueOn }) => dueOn },
    { label: rectificationDeskTerms.closedOn, kind: 'day', width: 14, of: ({ closedOn }) => closedOn },
    { label: rectificationDeskTerms.status, kind: 'text', width: 18, of: ({ status }) => statusNames.rectification[status as RectificationStatus] },
  ],
}) {}
