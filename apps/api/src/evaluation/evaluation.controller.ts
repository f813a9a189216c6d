import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { FileSelfEvaluation } from '#application/evaluation/file-self-evaluation';
import { RecheckSelfEvaluation } from '#application/evaluation/recheck-self-evaluation';
import { ReviseSelfEvaluation } from '#application/evaluation/revise-self-evaluation';
import { ScoreSelfEvaluation } from '#application/evaluation/score-self-evaluation';
import { WithdrawSelfEvaluation } from '#application/evaluation/withdraw-self-evaluation';
import type { Actor } from '#domain/access/actor';
import { EvaluationQueries } from '#persistence/evaluation/evaluation-queries';
import { ObligationQueries } from '#persistence/obligation/obligation-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { evaluationContentOf, EvaluationListQuery, FileSelfEvaluationRequest, recheckOf, ReviseSelfEvaluationRequest, SpotCheckRequest } from './evaluation.requests.js';
import { EvaluationFiledView, EvaluationPageView, EvaluationRevisedView, presentEvaluation, presentEvaluationListItem, SelfEvaluationView } from './evaluation.views.js';
import { SpotCheckedView } from './spot-check.views.js';
import { shownEvaluation } from './shown-evaluation.js';

@Controller('self-evaluations')
export class EvaluationController {
  constructor(
    private readonly evaluationQueries: EvaluationQueries,
    private readonly obligationQueries: ObligationQueries,
    private readonly scoreSelfEvaluation: ScoreSelfEvaluation,
    private readonly reviseSelfEvaluation: ReviseSelfEvaluation,
    private readonly fileSelfEvaluation: FileSelfEvaluation,
    private readonly withdrawSelfEvaluation: WithdrawSelfEvaluation,
    private readonly recheckSelfEvaluation: RecheckSelfEvaluation,
  ) {}

  @Get()
  @Requires('evaluation:read')
  async list(@CurrentActor() actor: Actor, @Query() query: EvaluationListQuery): Promise<EvaluationPageView> {
    const { items, total } = await this.evaluationQueries.list(actor, query);
    return { items: items.map(presentEvaluationListItem), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':id')
  @Requires('evaluation:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SelfEvaluationView> {
    const shown = await shownEvaluation(await this.evaluationQueries.detail(actor, id), this.scoreSelfEvaluation);
    return presentEvaluation(shown, await this.obligationQueries.openOn(actor, { kind: 'self-evaluation', id }), actor);
  }

  @Put(':id')
  @Requires('evaluation:file')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReviseSelfEvaluationRequest): Promise<EvaluationRevisedView> {
    return { version: await this.reviseSelfEvaluation.execute(actor, id, body.version, evaluationContentOf(body)) };
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Requires('evaluation:file')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: FileSelfEvaluationRequest): Promise<EvaluationFiledView> {
    return { approvalCaseId: await this.fileSelfEvaluation.execute(actor, id, body.version) };
  }

  @Post(':id/withdrawal')
  @HttpCode(204)
  @Requires('evaluation:file')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.withdrawSelfEvaluation.execute(actor, id);
  }

  /** 抽查复核, into its approval: nothing of it counts, or is known to the unit, before it is confirmed. */
  @Post(':id/spot-checks')
  @Requires('evaluation:recheck')
  async recheck(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: SpotCheckRequest): Promise<SpotCheckedView> {
    return this.recheckSelfEvaluation.execute(actor, id, recheckOf(body));
  }
}
