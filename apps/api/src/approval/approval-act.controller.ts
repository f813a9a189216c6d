import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ColleagueRequest } from '#application/approval/act-on-approval';
import { AddApprover } from '#application/approval/add-approver';
import { AnswerConsultation } from '#application/approval/answer-consultation';
import { AssignReviewer } from '#application/approval/assign-reviewer';
import { ConsultColleague } from '#application/approval/consult-colleague';
import { LetColleagueGo } from '#application/approval/let-colleague-go';
import { ReassignApproval } from '#application/approval/reassign-approval';
import type { Actor } from '#domain/access/actor';
import { ColleagueQueries } from '#persistence/approval/colleague-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AddApproverRequest, NamedRequest, OpinionRequest, RemoveApproverRequest } from './approval.requests.js';
import { ColleaguesView, presentColleague } from './colleague.views.js';

/** Whom a reviewer brings into a case, and lets go again: 转办、委派、加签、减签, and 管理员干预. */
@Controller('approval-cases/:id')
export class ApprovalActController {
  constructor(
    private readonly reassignApproval: ReassignApproval,
    private readonly consultColleague: ConsultColleague,
    private readonly answerConsultation: AnswerConsultation,
    private readonly addApprover: AddApprover,
    private readonly letColleagueGo: LetColleagueGo,
    private readonly assignReviewer: AssignReviewer,
    private readonly colleagueQueries: ColleagueQueries,
  ) {}

  /** Who may be asked by name in this case. */
  @Get('colleagues')
  @Requires('approval:read')
  async colleagues(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ColleaguesView> {
    return { colleagues: (await this.colleagueQueries.of(actor, id)).map(presentColleague) };
  }

  /** 转办: somebody else has my place from now on. */
  @Post('reassignments')
  @HttpCode(204)
  @Requires('approval:decide')
  async reassign(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: NamedRequest): Promise<void> {
    await this.reassignApproval.execute(actor, id, asked(body));
  }

  /** 委派: somebody else says what they think, then it comes back to me. */
  @Post('consultations')
  @HttpCode(204)
  @Requires('approval:decide')
  async consult(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: NamedRequest): Promise<void> {
    await this.consultColleague.execute(actor, id, asked(body));
  }

  /** 答复委派. */
  @Post('answers')
  @HttpCode(204)
  @Requires('approval:decide')
  async answer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: OpinionRequest): Promise<void> {
    await this.answerConsultation.execute(actor, id, body.opinion ?? '');
  }

  /** 加签: somebody else must agree too, before me or after me. */
  @Post('added-approvers')
  @HttpCode(204)
  @Requires('approval:decide')
  async add(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: AddApproverRequest): Promise<void> {
    await this.addApprover.execute(actor, id, body.where as 'before' | 'after', asked(body));
  }

  /** 减签, 收回委派: whom I brought in and who has not spoken. */
  @Post('removed-approvers')
  @HttpCode(204)
  @Requires('approval:decide')
  async letGo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: RemoveApproverRequest): Promise<void> {
    await this.letColleagueGo.execute(actor, id, body.personId);
  }

  /** 管理员干预: names a reviewer for a step that cannot go on; the reason must be given. */
  @Post('interventions')
  @HttpCode(204)
  @Requires('approval:intervene')
  async assign(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: NamedRequest): Promise<void> {
    await this.assignReviewer.execute(actor, id, asked(body));
  }
}

const asked = ({ personId, opinion = '', version }: NamedRequest): ColleagueRequest => ({ personId, opinion, seen: version });
