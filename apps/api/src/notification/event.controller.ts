import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import type { Actor } from '#domain/access/actor';
import { SessionToken } from '../auth/session-cookie.js';
import { CurrentActor, SignedIn } from '../http/access.js';
import { EventStreams } from './event-streams.js';

@Controller('events')
export class EventController {
  constructor(private readonly streams: EventStreams) {}

  /**
   * Server-sent events without content, for as long as the session lives: `ready` at first (ask anew), `letter` when one came for this
   * person, `signed-out` as the last one, and `beat` now and then.
   */
  @Sse()
  @SignedIn()
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  follow(@CurrentActor() actor: Actor, @SessionToken() token: string): Promise<Observable<MessageEvent>> {
    return this.streams.follow(actor.personId, token);
  }
}
