import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { RehearseRectification } from '#application/rectification/rehearse-rectification';
import type { Actor } from '#domain/access/actor';
import { presentRehearsal, RehearsalView } from '../approval/rehearsal.views.js';
import { CurrentActor, Requires } from '../http/access.js';

/** 送审预演, for whoever is about to submit. */
@Controller('rectifications')
export class RectificationRehearsalController {
  constructor(private readonly rehearseRectification: RehearseRectification) {}

  @Get(':id/rehearsal')
  @Requires('rectification:respond')
  async rehearse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalView> {
    return presentRehearsal(await this.rehearseRectification.execute(actor, id));
  }
}
