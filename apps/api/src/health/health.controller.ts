import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { migrations } from '#migrations/catalogue';
import { QueueSchema } from '#persistence/notification/queue-schema';
import { Readiness } from '#persistence/platform/readiness';
import { Public } from '../http/access.js';
import { LivenessView, ReadinessView } from './health.views.js';

@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly queueSchema: QueueSchema,
  ) {}

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
    // BullMQ itself runs silently on tables of an older version; the worker then delivers by its poll alone.
    if (missing.length === 0 && !(await this.queueSchema.isCurrent().catch(() => false))) degraded.push('queue-schema');
    if (missing.length > 0) void reply.status(503);
    return { status: missing.length > 0 ? 'unready' : degraded.length > 0 ? 'degraded' : 'ok', missing, degraded };
  }
}
