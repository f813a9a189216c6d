import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { HandOver } from '#application/approval/hand-over';
import type { Actor } from '#domain/access/actor';
import { CurrentActor, Requires } from '../http/access.js';
import { HandOverRequest } from './handover.requests.js';
import { HandoverView, presentHandover } from './handover.views.js';

@Controller('people')
export class HandoverController {
  constructor(private readonly handOver: HandOver) {}

  /** With `dryRun` only the list of what would go over. */
  @Post(':id/handovers')
  @HttpCode(200)
  @Requires('person:write')
  async handOverAll(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: HandOverRequest): Promise<HandoverView> {
    return presentHandover(await this.handOver.execute(actor, id, { toPersonId: body.toPersonId, isRehearsal: body.dryRun }), body.dryRun);
  }
}
