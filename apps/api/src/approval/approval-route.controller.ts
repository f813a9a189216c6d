import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApprovalRoutes } from '#application/approval/approval-routes';
import { CheckRoute } from '#application/approval/check-route';
import { LoadRoute } from '#application/approval/load-route';
import type { Actor } from '#domain/access/actor';
import { CurrentActor, Requires } from '../http/access.js';
import { districtOf } from '../http/district-of.js';
import { CheckRouteRequest, LoadRouteRequest } from './approval-route.requests.js';
import { presentRoute, presentRouteCheck, RouteCheckView, RouteView } from './approval-route.views.js';

@Controller('approval-routes')
export class ApprovalRouteController {
  constructor(
    private readonly routes: ApprovalRoutes,
    private readonly loadRoute: LoadRoute,
    private readonly checkRoute: CheckRoute,
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

  /** A proposed route, tried: its faults, who is missing for it, and which way last year's documents would have gone. Changes nothing. */
  @Post('checks')
  @HttpCode(200)
  @Requires('route:read')
  async check(@CurrentActor() actor: Actor, @Body() { fiscalYear, ...proposed }: CheckRouteRequest): Promise<RouteCheckView> {
    return presentRouteCheck(await this.checkRoute.execute(districtOf(actor), proposed, fiscalYear));
  }
}
