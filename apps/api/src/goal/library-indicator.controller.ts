import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { AddLibraryIndicator } from '#application/goal/add-library-indicator';
import { MoveLibraryIndicator } from '#application/goal/move-library-indicator';
import { ProposeGoalIndicators } from '#application/goal/propose-goal-indicators';
import { ReviseLibraryIndicator } from '#application/goal/revise-library-indicator';
import type { Actor } from '#domain/access/actor';
import { IndicatorLibraryQueries } from '#persistence/goal/indicator-library-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { LibraryIndicatorRequest, LibrarySearchQuery, MoveLibraryIndicatorRequest, PeerTargetsQuery, ProposeGoalIndicatorsRequest, ReviseLibraryIndicatorRequest, libraryContentOfRequest } from './library-indicator.requests.js';
import { LibraryCreatedView, LibraryDetailView, LibraryPageView, LibraryRevisedView, PeerTargetsView, ProposedRowsView, presentLibraryDetail, presentLibraryIndicator, presentPeerTargets, presentProposedRows } from './library-indicator.views.js';

/** 指标库. */
@Controller('library-indicators')
export class LibraryIndicatorController {
  constructor(
    private readonly libraryQueries: IndicatorLibraryQueries,
    private readonly addLibraryIndicator: AddLibraryIndicator,
    private readonly proposeGoalIndicators: ProposeGoalIndicators,
    private readonly reviseLibraryIndicator: ReviseLibraryIndicator,
    private readonly moveLibraryIndicator: MoveLibraryIndicator,
  ) {}

  @Get()
  @Requires('library:read')
  async search(@CurrentActor() actor: Actor, @Query() { status = 'in-use', ...query }: LibrarySearchQuery): Promise<LibraryPageView> {
    const { items, total } = await this.libraryQueries.search(actor, { ...query, status });
    return { items: items.map(presentLibraryIndicator), total, page: query.page, pageSize: query.pageSize };
  }

  /** What other projects of this nature in the district promise for an indicator; hidden where they are too few. */
  @Get('peer-targets')
  @Requires('library:read')
  async peerTargets(@CurrentActor() actor: Actor, @Query() query: PeerTargetsQuery): Promise<PeerTargetsView> {
    return presentPeerTargets(await this.libraryQueries.peers(actor, query), query.fiscalYear);
  }

  @Get(':id')
  @Requires('library:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LibraryDetailView> {
    return presentLibraryDetail(await this.libraryQueries.detail(actor, id), actor);
  }

  @Post()
  @Requires('library:propose')
  async add(@CurrentActor() actor: Actor, @Body() body: LibraryIndicatorRequest): Promise<LibraryCreatedView> {
    return { id: await this.addLibraryIndicator.execute(actor, libraryContentOfRequest(body)) };
  }

  /** Rows of a stored goal that a person chose. */
  @Post('proposals')
  @HttpCode(200)
  @Requires('library:propose')
  async propose(@CurrentActor() actor: Actor, @Body() body: ProposeGoalIndicatorsRequest): Promise<ProposedRowsView> {
    return presentProposedRows(await this.proposeGoalIndicators.execute(actor, body.goalId, body.indicatorIds, body.business ?? ''));
  }

  @Post(':id/revisions')
  @Requires('library:curate')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReviseLibraryIndicatorRequest): Promise<LibraryRevisedView> {
    return { version: await this.reviseLibraryIndicator.execute(actor, id, body.version, libraryContentOfRequest(body)) };
  }

  @Post(':id/adoption')
  @HttpCode(204)
  @Requires('library:curate')
  async adopt(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: MoveLibraryIndicatorRequest): Promise<void> {
    await this.moveLibraryIndicator.execute(actor, id, body.version, 'adopt');
  }

  @Post(':id/retirement')
  @HttpCode(204)
  @Requires('library:curate')
  async retire(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: MoveLibraryIndicatorRequest): Promise<void> {
    await this.moveLibraryIndicator.execute(actor, id, body.version, 'retire');
  }
}
