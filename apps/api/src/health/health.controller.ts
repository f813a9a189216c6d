import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { migrations } from '#migrations/catalogue';
import { Readiness } from '#persistence/platform/readiness';
import { Public } from '../http/access.js';
import { LivenessView, ReadinessView } from './health.views.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The event loop turns. */
  @Get('livez')
  @Public()
  live(): LivenessView {
    return { status: 'ok' };
  }

  /** The database answers, has our schema and all of its guards; 503 otherwise. */
  @Get('readyz')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const { missing, degraded } = await this.readiness.probe(migrations.map((migration) => migration.name));
    if (missing.length > 0) void reply.status(503);
    return { status: missing.length > 0 ? 'unready' : degraded.length > 0 ? 'degraded' : 'ok', missing, degraded };
  }
}
