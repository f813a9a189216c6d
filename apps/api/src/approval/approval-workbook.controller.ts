import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { dayOf } from '#domain/calendar/local-date';
import { ApprovalQueries, type ApprovalBox, type ApprovalLine } from '#persistence/approval/approval-queries';
import { approvalStatusNames, approvalSubjectNames } from '#wording/approval-terms';
import { boxNames, boxTerms } from '#wording/desk-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { CurrentActor, Requires } from '../http/access.js';
import { AnswersWorkbook, sendList, wholeList, type WorkbookColumn } from '../http/list-workbook.js';
import { ApprovalWorkbookQuery, approvalFilterOf } from './approval.requests.js';

const columns: readonly WorkbookColumn<ApprovalLine>[] = [
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
];

@Controller('approval-cases')
export class ApprovalWorkbookController {
  constructor(private readonly approvalQueries: ApprovalQueries) {}

  /** 导出: a box as a workbook. */
  @Get('workbook')
  @Requires('approval:read')
  @AnswersWorkbook()
  async workbook(@CurrentActor() actor: Actor, @Query() query: ApprovalWorkbookQuery): Promise<StreamableFile> {
    const box = query.box as ApprovalBox;
    return sendList(listWorkbookTerms.cases(boxNames[box]), columns, await this.approvalQueries.list(actor, box, approvalFilterOf({ ...query, ...wholeList })));
  }
}
