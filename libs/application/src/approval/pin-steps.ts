import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { Clock } from '../ports/clock.js';
import { EstablishRoutes } from './establish-routes.js';
import { ResolveSteps, type PlannedRound, type Submitted } from './resolve-steps.js';

/** The route in force becomes steps with units: what is pinned no longer follows the route, only people on posts change. */
@Injectable()
export class PinSteps {
  constructor(
    private readonly establishRoutes: EstablishRoutes,
    private readonly resolveSteps: ResolveSteps,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, submitted: Submitted): Promise<PlannedRound> {
    const route = await this.establishRoutes.execute(actor, submitted.districtId, submitted.subject.kind, await this.clock.today());
    return this.resolveSteps.execute(route, submitted);
  }
}
