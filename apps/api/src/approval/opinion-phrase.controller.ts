import { Body, Controller, Get, Put } from '@nestjs/common';
import { KeepPhrases } from '#application/approval/keep-phrases';
import { OpinionPhrases } from '#application/approval/opinion-phrases';
import type { Actor } from '#domain/access/actor';
import { usualPhrases } from '#wording/approval-terms';
import { CurrentActor, Requires } from '../http/access.js';
import { OpinionPhrasesRequest } from './opinion-phrase.requests.js';
import { OpinionPhrasesView } from './opinion-phrase.views.js';

/** 常用语. */
@Controller('opinion-phrases')
export class OpinionPhraseController {
  constructor(
    private readonly opinionPhrases: OpinionPhrases,
    private readonly keepPhrases: KeepPhrases,
  ) {}

  @Get()
  @Requires('approval:decide')
  async list(@CurrentActor() actor: Actor): Promise<OpinionPhrasesView> {
    const own = await this.opinionPhrases.of(actor.personId);
    return { phrases: own.length === 0 ? [...usualPhrases] : own };
  }

  @Put()
  @Requires('approval:decide')
  async keep(@CurrentActor() actor: Actor, @Body() { phrases }: OpinionPhrasesRequest): Promise<OpinionPhrasesView> {
    return { phrases: await this.keepPhrases.execute(actor, phrases) };
  }
}
