import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { RehearseReport } from '#application/monitoring/rehearse-report';
import type { Actor } from '#domain/access/actor';
import { presentRehearsal, RehearsalView } from '../approval/rehearsal.views.js';
import { CurrentActor, Requires } from '../http/access.js';

/** 送审预演, for whoever is about to submit. */
@Controller('monitoring-reports')
export class MonitoringRehearsalController {
  constructor(private readonly rehearseReport: RehearseReport) {}

  @Get(':id/rehearsal')
  @Requires('monitoring:file')
  async rehearse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalView> {
    return presentRehearsal(await this.rehearseReport.execute(actor, id));
  }
}
