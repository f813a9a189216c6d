import { Controller, Get, HttpCode, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApplyRoster } from '#application/access/apply-roster';
import { CompareRoster } from '#application/access/compare-roster';
import { RosterPlaces } from '#application/access/roster-places';
import { readRoster, type ReadRoster } from '#documents/forms/roster/read-roster';
import { readWorkbookSafely } from '#documents/reading/read-document-safely';
import { writeRosterTemplate } from '#documents/writing/roster-template-writer';
import type { Actor } from '#domain/access/actor';
import { orgUnitKindNames } from '#wording/org-units';
import { roleNames } from '#wording/roles';
import { ROSTER_TEMPLATE } from '#wording/roster-terms';
import { CurrentActor, Requires } from '../http/access.js';
import { readFileBody } from '../http/file-bodies.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { contentTypes, sendFile } from '../http/written-form.js';
import { RosterApplicationQuery } from './people-roster.requests.js';
import { presentApplication, presentComparison, RosterApplicationView, RosterComparisonView } from './people-roster.views.js';

/** Three hundred rows have some tens of kilobytes. Default of ours (proposal). */
const MOST_BYTES = 2 * 1024 * 1024;

/** 人员导入: people and their posts from a workbook, after somebody has seen what it would change. */
@Controller('people-rosters')
export class PeopleRosterController {
  constructor(
    private readonly rosterPlaces: RosterPlaces,
    private readonly compareRoster: CompareRoster,
    private readonly applyRoster: ApplyRoster,
  ) {}

  /** 模板, with the units and posts that are the asker's to give. */
  @Get('template')
  @Requires('person:write')
  @ApiOkResponse({ content: { [contentTypes.xlsx]: { schema: { type: 'string', format: 'binary' } } } })
  async template(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const places = await this.rosterPlaces.execute(actor);
    const shown = places.map(({ unit: { code, name, kind }, roles }) => ({ code, name, kindName: orgUnitKindNames[kind], roleNames: roles.map((role) => roleNames[role]) }));
    return sendFile(await writeRosterTemplate(shown), ROSTER_TEMPLATE, 'xlsx');
  }

  /** The file itself is the body. Nothing is written. */
  @Post('comparison')
  @HttpCode(200)
  @NeverReplayed()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Requires('person:write')
  async compare(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<RosterComparisonView> {
    const { rows, unread } = await this.read(request);
    return presentComparison(await this.compareRoster.execute(actor, rows), unread);
  }

  /** The same file again. All of its rows are written or none; passwords of new accounts are answered once and kept nowhere. */
  @Post('application')
  @HttpCode(200)
  @NeverReplayed()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Requires('person:write')
  async apply(@CurrentActor() actor: Actor, @Query() { comparedWith }: RosterApplicationQuery, @Req() request: FastifyRequest): Promise<RosterApplicationView> {
    const { rows } = await this.read(request);
    return presentApplication(await this.applyRoster.execute(actor, rows, comparedWith));
  }

  private async read(request: FastifyRequest): Promise<ReadRoster> {
    return readRoster(await readWorkbookSafely(await readFileBody(request, MOST_BYTES)));
  }
}
