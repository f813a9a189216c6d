import { Controller } from '@nestjs/common';
import { dayOf } from '#domain/calendar/local-date';
import { ApprovalQueries, type ApprovalBox } from '#persistence/approval/approval-queries';
import { approvalStatusNames, approvalSubjectNames } from '#wording/approval-terms';
import { boxNames, boxTerms } from '#wording/desk-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { ApprovalListQuery, approvalFilterOf } from './approval.requests.js';

@Controller('approval-cases')
@Requires('approval:read')
export class ApprovalWorkbookController extends workbookOf({
  query: ApprovalListQuery,
  queries: ApprovalQueries,
  list: (cases, actor, query) => cases.list(actor, query.box as ApprovalBox, approvalFilterOf(query)),
  title: ({ box }) => listWorkbookTerms.cases(boxNames[box as ApprovalBox]),
  columns: [
    { label: boxTerms.title, kind: 'text', width: 48, of: ({ title }) => title },
    { label: boxTerms.kind, kind: 'text', width: 18, of: ({ subject }) => approvalSubjectNames[subject.kind] },
    { label: boxTerms.unit, kind: 'text', width: 24, of: ({ unit }) => unit.name },
    { label: listWorkbookTerms.year, kind: 'count', width: 8, of: ({ fiscalYear }) => String(fiscalYear) },
    { label: listWorkbookTerms.round, kind: 'count', width: 10, of: ({ round }) => String(round) },
    { label: boxTerms.submitter, kind: 'text', width: 12, of: ({ submittedBy }) => submittedBy },
    { label: boxTerms.step, kind: 'text', width: 20, of: ({ step }) => step },
    { label: boxTerms.opened, kind: 'day', width: 14, of: ({ openedAt }) => dayOf(openedAt) },
    { label: boxTerms.due, kind: 'day', width: 14, of: ({ dueOn }) => dueOn },
    { label: listWorkbookTerms.overdue, kind: 'text', width: 10, of: ({ dueOn, isOverdue }) => (dueOn === null ? null : isOverdue ? listWorkbookTerms.isOverdue : listWorkbookTerms.isNotOverdue) },
    { label: boxTerms.state, kind: 'text', width: 14, of: ({ status }) => approvalStatusNames[status] },
  ],
}) {}
