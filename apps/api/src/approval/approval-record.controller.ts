import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { caseAsOf } from '#domain/approval/case-as-of';
import { dayOf, localDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { ApprovalQueries } from '#persistence/approval/approval-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { RecordQuery } from './approval-record.requests.js';
import { ApprovalRecordView, presentRecord } from './approval-record.views.js';

/** What was done in a case, on any day as it was on that day, and in the other rounds of its matter. */
@Controller('approval-cases')
export class ApprovalRecordController {
  constructor(private readonly approvalQueries: ApprovalQueries) {}

  @Get(':id/record')
  @Requires('approval:read')
  async record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { asOf }: RecordQuery): Promise<ApprovalRecordView> {
    const detail = await this.approvalQueries.detail(actor, id);
    if (asOf === undefined) return presentRecord(detail, null);
    const day = localDate(asOf);
    if (dayOf(detail.openedAt) > day) throw new DomainError('approval.not-opened-by-day', 'not-found', { day });
    return presentRecord({ ...detail, approvalCase: caseAsOf(detail.approvalCase, day) }, day);
  }

  /** 历次送审: the rounds of this matter that the reader may see, the first one first, each with its record. */
  @Get(':id/rounds')
  @Requires('approval:read')
  async rounds(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApprovalRecordView[]> {
    return (await this.approvalQueries.rounds(actor, id)).map((detail) => presentRecord(detail, null));
  }
}
