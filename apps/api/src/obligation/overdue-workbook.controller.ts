import { Controller } from '@nestjs/common';
import { ObligationQueries } from '#persistence/obligation/obligation-queries';
import { obligationName } from '#wording/approval-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { overdueTerms } from '#wording/obligation-desk-terms';
import { roleNames } from '#wording/roles';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { OverdueQuery, obligationFilterOf } from './obligation.requests.js';

@Controller('obligations/overdue')
@Requires('obligation:read')
export class OverdueWorkbookController extends workbookOf({
  query: OverdueQuery,
  queries: ObligationQueries,
  list: (obligations, actor, query) => obligations.overdue(actor, obligationFilterOf(query)),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(overdueTerms.title, fiscalYear),
  columns: [
    { label: overdueTerms.what, kind: 'text', width: 32, of: ({ kind, month }) => obligationName(kind, month) },
    { label: overdueTerms.subject, kind: 'text', width: 40, of: ({ title }) => title },
    { label: overdueTerms.unit, kind: 'text', width: 24, of: ({ unit }) => unit.name },
    { label: overdueTerms.owedBy, kind: 'text', width: 32, of: ({ owedBy: { unitName, role, personName } }) => [unitName, roleNames[role], personName].filter((part) => part !== null).join(' ') },
    { label: overdueTerms.due, kind: 'day', width: 14, of: ({ dueOn }) => dueOn },
    { label: listWorkbookTerms.workingDaysLate, kind: 'count', width: 16, of: ({ workingDaysOverdue }) => String(workingDaysOverdue) },
    { label: overdueTerms.told, kind: 'text', width: 10, of: ({ rung }) => overdueTerms.rung(rung) },
  ],
}) {}
