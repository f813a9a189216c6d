import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { EndPost } from '#application/access/end-post';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { CurrentActor, Requires } from '../http/access.js';
import { EndPostRequest } from './person.requests.js';

@Controller('posts')
export class PostController {
  constructor(private readonly endPost: EndPost) {}

  @Post(':id/ending')
  @HttpCode(204)
  @Requires('post:write')
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: EndPostRequest): Promise<void> {
    await this.endPost.execute(actor, id, body.lastDay === undefined ? undefined : localDate(body.lastDay));
  }
}
