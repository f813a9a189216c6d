import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { RehearseEvaluation } from '#application/evaluation/rehearse-evaluation';
import { RehearseRecheck } from '#application/evaluation/rehearse-recheck';
import type { Actor } from '#domain/access/actor';
import { presentRehearsal, RehearsalView } from '../approval/rehearsal.views.js';
import { CurrentActor, Requires } from '../http/access.js';

/** 送审预演, for whoever is about to submit. */
@Controller('self-evaluations')
export class EvaluationRehearsalController {
  constructor(
    private readonly rehearseEvaluation: RehearseEvaluation,
    private readonly rehearseRecheck: RehearseRecheck,
  ) {}

  @Get(':id/rehearsal')
  @Requires('evaluation:file')
  async rehearse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalView> {
    return presentRehearsal(await this.rehearseEvaluation.execute(actor, id));
  }

  /** 复核意见送审预演. */
  @Get(':id/spot-checks/rehearsal')
  @Requires('evaluation:recheck')
  async rehearseSpotCheck(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalView> {
    return presentRehearsal(await this.rehearseRecheck.execute(actor, id));
  }
}
