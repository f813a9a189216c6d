import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadAttachment } from '#application/attachment/read-attachment';
import { RemoveAttachment } from '#application/attachment/remove-attachment';
import type { Actor } from '#domain/access/actor';
import { attachmentTypes } from '#domain/attachment/attachment-type';
import { CurrentActor, Requires } from '../http/access.js';
import { AttachmentContentQuery } from './attachment.requests.js';
import { sendAttachment } from './send-attachment.js';

const anyAttachment = Object.fromEntries(Object.values(attachmentTypes).map(({ mediaType }) => [mediaType, { schema: { type: 'string', format: 'binary' } }]));

/** 附件: one of them. What its paper asks of a reader is asked every time. */
@Controller('attachments')
export class AttachmentController {
  constructor(
    private readonly readAttachment: ReadAttachment,
    private readonly removeAttachment: RemoveAttachment,
  ) {}

  @Get(':id/content')
  @Requires('goal:read')
  @ApiOkResponse({ content: anyAttachment })
  async content(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { inline }: AttachmentContentQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { attachment, content } = await this.readAttachment.execute(actor, id);
    return sendAttachment(reply, attachment, content, inline === 'true' || inline === '');
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('goal:write')
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.removeAttachment.execute(actor, id);
  }
}
