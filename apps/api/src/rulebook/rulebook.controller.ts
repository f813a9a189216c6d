import { Body, Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import { AmendRulebook } from '#application/rulebook/amend-rulebook';
import { Rulebooks } from '#application/rulebook/rulebooks';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { CurrentActor, Requires } from '../http/access.js';
import { districtOf } from '../http/district-of.js';
import { AmendRulebookRequest } from './rulebook.requests.js';
import { RulebookAmendedView, RulebookView, presentRulebook } from './rulebook.views.js';

@Controller('rulebooks')
export class RulebookController {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly amendRulebook: AmendRulebook,
  ) {}

  /** The version of the actor's district that counts today, with the source of every setting. */
  @Get(':year')
  @Requires('rulebook:read')
  async inForce(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<RulebookView> {
    const districtId = districtOf(actor);
    const rulebook = await this.rulebooks.inForce(districtId, year, await this.clock.today());
    return presentRulebook(rulebook, await this.rulebooks.history(districtId, year));
  }

  @Post(':year/versions')
  @Requires('rulebook:write')
  async amend(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number, @Body() body: AmendRulebookRequest): Promise<RulebookAmendedView> {
    return { number: await this.amendRulebook.execute(actor, districtOf(actor), year, localDate(body.effectiveOn), body.settings) };
  }
}
