import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnnotateApproval } from '#application/approval/annotate-approval';
import { AnswerUrge } from '#application/approval/answer-urge';
import { CopyApproval } from '#application/approval/copy-approval';
import { ReadCopy } from '#application/approval/read-copy';
import { UrgeApproval } from '#application/approval/urge-approval';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { ApprovalReadingQueries } from '#persistence/approval/approval-reading-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AnnotationEntryRequest, AnnotationRequest, CopyRequest, UrgeAnswerRequest, UrgeRequest } from './approval-reading.requests.js';
import { AnnotatedView, AnnotationView, CopyView, UrgedView, UrgeView, presentAnnotation, presentCopy, presentUrges } from './approval-reading.views.js';

/** 抄送、催办、批注: what is said around a case without deciding anything in it. Whoever may read a case may be part of it; who may say what, the domain knows. */
@Controller('approval-cases')
export class ApprovalReadingController {
  constructor(
    private readonly reading: ApprovalReadingQueries,
    private readonly copyApproval: CopyApproval,
    private readonly readCopy: ReadCopy,
    private readonly urgeApproval: UrgeApproval,
    private readonly answerUrge: AnswerUrge,
    private readonly annotateApproval: AnnotateApproval,
  ) {}

  @Get(':id/copies')
  @Requires('approval:read')
  async copies(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CopyView[]> {
    return (await this.reading.copies(actor, id)).map((copy) => presentCopy(copy, actor.personId));
  }

  @Post(':id/copies')
  @HttpCode(204)
  @Requires('approval:read')
  async copy(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: CopyRequest): Promise<void> {
    await this.copyApproval.execute(actor, id, body.personIds, body.words ?? '');
  }

  @Post(':id/copies/reading')
  @HttpCode(204)
  @Requires('approval:read')
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.readCopy.execute(actor, id);
  }

  @Get(':id/urges')
  @Requires('approval:read')
  async urges(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UrgeView[]> {
    const { approvalCase, urges } = await this.reading.urges(actor, id);
    return presentUrges(approvalCase, urges, actor.personId);
  }

  @Post(':id/urges')
  @HttpCode(200)
  @Requires('approval:read')
  async urge(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: UrgeRequest): Promise<UrgedView> {
    const { id: urgeId, reached } = await this.urgeApproval.execute(actor, id, body.words ?? '');
    return { id: urgeId, reached: reached.map(({ name }) => name) };
  }

  @Post(':id/urges/answer')
  @HttpCode(204)
  @Requires('approval:read')
  async answer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: UrgeAnswerRequest): Promise<void> {
    await this.answerUrge.execute(actor, id, localDate(body.finishBy), body.words ?? '');
  }

  @Get(':id/annotations')
  @Requires('approval:read')
  async annotations(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AnnotationView[]> {
    const { approvalCase, annotations } = await this.reading.annotations(actor, id);
    return annotations.map((thread) => presentAnnotation(thread, approvalCase, actor));
  }

  @Post(':id/annotations')
  @HttpCode(200)
  @Requires('approval:read')
  async annotate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: AnnotationRequest): Promise<AnnotatedView> {
    return { threadId: await this.annotateApproval.execute(actor, id, { path: body.path, words: body.words }) };
  }

  @Post(':id/annotations/answer')
  @HttpCode(204)
  @Requires('approval:read')
  async answerAnnotation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: AnnotationEntryRequest): Promise<void> {
    await this.annotateApproval.execute(actor, id, { threadId: body.threadId, words: body.words ?? '', resolves: body.resolves ?? false });
  }
}
