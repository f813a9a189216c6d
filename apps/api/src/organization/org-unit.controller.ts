import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { AssignUnits } from '#application/access/assign-units';
import { CloseOrgUnit } from '#application/access/close-org-unit';
import { MoveOrgUnit } from '#application/access/move-org-unit';
import { OpenOrgUnit } from '#application/access/open-org-unit';
import { RenameOrgUnit } from '#application/access/rename-org-unit';
import { ReopenOrgUnit } from '#application/access/reopen-org-unit';
import type { Actor } from '#domain/access/actor';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { OrgUnitQueries } from '#persistence/organization/org-unit-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AssignUnitsRequest, MoveOrgUnitRequest, OpenOrgUnitRequest, OrgUnitListQuery, OrgUnitVersionRequest, RenameOrgUnitRequest } from './org-unit.requests.js';
import { OrgUnitListItemView, OrgUnitOpenedView, OrgUnitPageView, OrgUnitView, presentOrgUnit, presentOrgUnitListItem } from './org-unit.views.js';

@Controller('org-units')
export class OrgUnitController {
  constructor(
    private readonly orgUnits: OrgUnitQueries,
    private readonly openOrgUnit: OpenOrgUnit,
    private readonly renameOrgUnit: RenameOrgUnit,
    private readonly moveOrgUnit: MoveOrgUnit,
    private readonly closeOrgUnit: CloseOrgUnit,
    private readonly reopenOrgUnit: ReopenOrgUnit,
    private readonly assignUnits: AssignUnits,
  ) {}

  @Get()
  @Requires('organization:read')
  async list(@CurrentActor() actor: Actor, @Query() query: OrgUnitListQuery): Promise<OrgUnitPageView> {
    const { page, pageSize, kind, isActive, parentId, search } = query;
    const { items, total } = await this.orgUnits.list(actor, {
      page,
      pageSize,
      ...(kind === undefined ? {} : { kind: kind as OrgUnitKind }),
      ...(isActive === undefined ? {} : { isActive: isActive === 'true' }),
      ...(parentId === undefined ? {} : { parentId }),
      ...(search === undefined ? {} : { search }),
    });
    return { items: items.map((unit) => presentOrgUnitListItem(unit, actor)), total, page, pageSize };
  }

  @Post()
  @Requires('organization:write')
  async open(@CurrentActor() actor: Actor, @Body() body: OpenOrgUnitRequest): Promise<OrgUnitOpenedView> {
    return { id: await this.openOrgUnit.execute(actor, { parentId: body.parentId, kind: body.kind as OrgUnitKind, code: body.code, name: body.name }) };
  }

  @Get(':id')
  @Requires('organization:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrgUnitView> {
    return presentOrgUnit(await this.orgUnits.get(actor, id), actor);
  }

  @Patch(':id')
  @HttpCode(204)
  @Requires('organization:write')
  async rename(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: RenameOrgUnitRequest): Promise<void> {
    await this.renameOrgUnit.execute(actor, id, body.version, body.name);
  }

  @Post(':id/moves')
  @HttpCode(204)
  @Requires('organization:write')
  async move(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: MoveOrgUnitRequest): Promise<void> {
    await this.moveOrgUnit.execute(actor, id, body.version, body.parentId);
  }

  @Post(':id/closing')
  @HttpCode(204)
  @Requires('organization:write')
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: OrgUnitVersionRequest): Promise<void> {
    await this.closeOrgUnit.execute(actor, id, body.version);
  }

  @Post(':id/reopening')
  @HttpCode(204)
  @Requires('organization:write')
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: OrgUnitVersionRequest): Promise<void> {
    await this.reopenOrgUnit.execute(actor, id, body.version);
  }

  @Get(':id/assigned-units')
  @Requires('organization:read')
  async assigned(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrgUnitListItemView[]> {
    return (await this.orgUnits.assignedTo(actor, id)).map((unit) => presentOrgUnitListItem(unit, actor));
  }

  @Put(':id/assigned-units')
  @HttpCode(204)
  @Requires('organization:write')
  async assign(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: AssignUnitsRequest): Promise<void> {
    await this.assignUnits.execute(actor, id, body.unitIds);
  }
}
