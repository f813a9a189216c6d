import { Controller, Get } from '@nestjs/common';
import { judgeSystem } from '#application/status/judge-system';
import { SystemStatusQueries } from '#persistence/status/system-status-queries';
import { Requires } from '../http/access.js';
import { HostWatch } from './host-watch.js';
import { SystemStatusView, presentSystemStatus } from './system-status.views.js';

@Controller('system-status')
export class SystemStatusController {
  constructor(
    private readonly systemStatus: SystemStatusQueries,
    private readonly hostWatch: HostWatch,
  ) {}

  /** 系统状态: what works, what does not, and what that means. While the database is gone only /readyz answers. */
  @Get()
  @Requires('system:read')
  async look(): Promise<SystemStatusView> {
    const host = await this.hostWatch.facts();
    const facts = await this.systemStatus.facts();
    return presentSystemStatus(judgeSystem(facts, host).map((report) => ({ ...report, since: this.hostWatch.since(report, facts.now) })), facts.now);
  }
}
