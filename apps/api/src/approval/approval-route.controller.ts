import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApprovalRoutes } from '#application/approval/approval-routes';
import { LoadRoute } from '#application/approval/load-route';
import type { Actor } from '#domain/access/actor';
import { CurrentActor, Requires } from '../http/access.js';
import { districtOf } from '../http/district-of.js';
import { LoadRouteRequest } from './approval.requests.js';
import { RouteView, presentRoute } from './approval.views.js';

@Controller('approval-routes')
export class ApprovalRouteController {
  constructor(
    private readonly routes: ApprovalRoutes,
    private readonly loadRoute: LoadRoute,
  ) {}

  /** Every version of the district's routes. */
  @Get()
  @Requires('route:read')
  async list(@CurrentActor() actor: Actor): Promise<RouteView[]> {
    return (await this.routes.ofDistrict(districtOf(actor))).map(presentRoute);
  }

  @Post()
  @Requires('route:write')
  async load(@CurrentActor() actor: Actor, @Body() body: LoadRouteRequest): Promise<RouteView> {
    return presentRoute(await this.loadRoute.execute(actor, districtOf(actor), body));
  }
}
