import { Controller } from '@nestjs/common';
import { wallTimeOf } from '#domain/calendar/local-date';
import { DisclosureQueries } from '#persistence/disclosure/disclosure-queries';
import { disclosureDeskTerms } from '#wording/disclosure-desk-terms';
import { packageStateNames } from '#wording/disclosure-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { PackageListQuery } from './disclosure.requests.js';

@Controller('disclosure-packages')
@Requires('goal:read')
export class DisclosureWorkbookController extends workbookOf({
  query: PackageListQuery,
  queries: DisclosureQueries,
  list: (packages, actor, query) => packages.list(actor, query),
  title: () => listWorkbookTerms.packages,
  columns: [
    { label: disclosureDeskTerms.unit, kind: 'text', width: 28, of: ({ unitName }) => unitName },
    { label: disclosureDeskTerms.year, kind: 'count', width: 8, of: ({ fiscalYear }) => String(fiscalYear) },
    { label: disclosureDeskTerms.format, kind: 'text', width: 16, of: ({ format }) => paperTerms.formats[format] },
    { label: disclosureDeskTerms.state, kind: 'text', width: 14, of: ({ state }) => packageStateNames[state] },
    { label: listWorkbookTerms.forms, kind: 'count', width: 10, of: ({ formsTotal }) => String(formsTotal) },
    { label: disclosureDeskTerms.notIssued, kind: 'count', width: 18, of: ({ notIssued }) => String(notIssued) },
    { label: listWorkbookTerms.kilobytes, kind: 'count', width: 14, of: ({ bytes }) => (bytes === null ? null : String(Math.ceil(bytes / 1024))) },
    { label: disclosureDeskTerms.requestedAt, kind: 'instant', width: 20, of: ({ requestedAt }) => wallTimeOf(requestedAt) },
    { label: disclosureDeskTerms.expiresAt, kind: 'instant', width: 20, of: ({ expiresAt }) => (expiresAt === null ? null : wallTimeOf(expiresAt)) },
  ],
}) {}
