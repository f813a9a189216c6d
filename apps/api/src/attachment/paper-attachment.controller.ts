import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AddAttachment } from '#application/attachment/add-attachment';
import { AttachmentSettings } from '#application/attachment/attachment-settings';
import { requireContentOf } from '#documents/reading/attachment-content';
import type { Actor } from '#domain/access/actor';
import type { AttachmentSubjectKind } from '#domain/attachment/attachment';
import { AttachmentQueries } from '#persistence/attachment/attachment-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { fileBodyOf } from '../http/file-bodies.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { AttachmentUploadQuery } from './attachment.requests.js';
import { AttachmentAddedView, AttachmentListView, presentAttachments } from './attachment.views.js';

const SendsFile = (): MethodDecorator => (target, key, descriptor) => {
  for (const decorate of [NeverReplayed(), ApiConsumes('application/octet-stream'), ApiBody({ schema: { type: 'string', format: 'binary' } })]) decorate(target, key, descriptor);
};

/** 附件 of a goal, an adjustment, a report, a self-evaluation or a rectification. The file itself is the body. */
@Controller()
export class PaperAttachmentController {
  constructor(
    private readonly addAttachment: AddAttachment,
    private readonly attachmentQueries: AttachmentQueries,
    private readonly settings: AttachmentSettings,
  ) {}

  @Get('performance-goals/:id/attachments')
  @Requires('goal:read')
  ofGoal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AttachmentListView> {
    return this.list(actor, 'goal', id);
  }

  @Post('performance-goals/:id/attachments')
  @SendsFile()
  @Requires('goal:write')
  toGoal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AttachmentUploadQuery, @Req() request: FastifyRequest): Promise<AttachmentAddedView> {
    return this.add(actor, 'goal', id, query, request);
  }

  @Get('goal-adjustments/:id/attachments')
  @Requires('goal:read')
  ofAdjustment(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AttachmentListView> {
    return this.list(actor, 'goal-adjustment', id);
  }

  @Post('goal-adjustments/:id/attachments')
  @SendsFile()
  @Requires('goal:write')
  toAdjustment(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AttachmentUploadQuery, @Req() request: FastifyRequest): Promise<AttachmentAddedView> {
    return this.add(actor, 'goal-adjustment', id, query, request);
  }

  @Get('monitoring-reports/:id/attachments')
  @Requires('monitoring:read')
  ofReport(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AttachmentListView> {
    return this.list(actor, 'monitoring-report', id);
  }

  @Post('monitoring-reports/:id/attachments')
  @SendsFile()
  @Requires('monitoring:file')
  toReport(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AttachmentUploadQuery, @Req() request: FastifyRequest): Promise<AttachmentAddedView> {
    return this.add(actor, 'monitoring-report', id, query, request);
  }

  @Get('self-evaluations/:id/attachments')
  @Requires('evaluation:read')
  ofEvaluation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AttachmentListView> {
    return this.list(actor, 'self-evaluation', id);
  }

  @Post('self-evaluations/:id/attachments')
  @SendsFile()
  @Requires('evaluation:file')
  toEvaluation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AttachmentUploadQuery, @Req() request: FastifyRequest): Promise<AttachmentAddedView> {
    return this.add(actor, 'self-evaluation', id, query, request);
  }

  @Get('rectifications/:id/attachments')
  @Requires('rectification:read')
  ofRectification(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AttachmentListView> {
    return this.list(actor, 'rectification', id);
  }

  @Post('rectifications/:id/attachments')
  @SendsFile()
  @Requires('rectification:respond')
  toRectification(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AttachmentUploadQuery, @Req() request: FastifyRequest): Promise<AttachmentAddedView> {
    return this.add(actor, 'rectification', id, query, request);
  }

  private async list(actor: Actor, kind: AttachmentSubjectKind, id: string): Promise<AttachmentListView> {
    const { subject, items } = await this.attachmentQueries.of(actor, { kind, id });
    return presentAttachments(actor, subject, items, this.settings);
  }

  private async add(actor: Actor, kind: AttachmentSubjectKind, id: string, { fileName }: AttachmentUploadQuery, request: FastifyRequest): Promise<AttachmentAddedView> {
    return { id: await this.addAttachment.execute(actor, { kind, id }, { fileName, content: fileBodyOf(request, this.settings.limits.fileBytes), requireContentOf }) };
  }
}
