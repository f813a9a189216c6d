import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { AssessReport } from '#application/monitoring/assess-report';
import { FileMonitoringReport } from '#application/monitoring/file-monitoring-report';
import { ReviseMonitoringReport } from '#application/monitoring/revise-monitoring-report';
import { WithdrawMonitoringReport } from '#application/monitoring/withdraw-monitoring-report';
import type { Actor } from '#domain/access/actor';
import { MonitoringQueries } from '#persistence/monitoring/monitoring-queries';
import { ReportStandings } from '#persistence/monitoring/report-standings';
import { ObligationQueries } from '#persistence/obligation/obligation-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { FileMonitoringReportRequest, MonitoringListQuery, monitoringContentOf, monitoringFilterOf, ReviseMonitoringReportRequest } from './monitoring.requests.js';
import { MonitoringFiledView, MonitoringPageView, MonitoringReportView, MonitoringRevisedView, presentLine, presentReport } from './monitoring.views.js';
import { shownReport } from './shown-report.js';

@Controller('monitoring-reports')
export class MonitoringController {
  constructor(
    private readonly monitoringQueries: MonitoringQueries,
    private readonly reportStandings: ReportStandings,
    private readonly obligationQueries: ObligationQueries,
    private readonly assessReport: AssessReport,
    private readonly reviseMonitoringReport: ReviseMonitoringReport,
    private readonly fileMonitoringReport: FileMonitoringReport,
    private readonly withdrawMonitoringReport: WithdrawMonitoringReport,
  ) {}

  @Get()
  @Requires('monitoring:read')
  async list(@CurrentActor() actor: Actor, @Query() query: MonitoringListQuery): Promise<MonitoringPageView> {
    const { items, total } = await this.reportStandings.list(actor, monitoringFilterOf(query));
    return { items: items.map(presentLine), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':id')
  @Requires('monitoring:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MonitoringReportView> {
    const shown = await shownReport(await this.monitoringQueries.detail(actor, id), this.assessReport);
    return presentReport(shown, await this.obligationQueries.openOn(actor, { kind: 'monitoring-report', id }), actor);
  }

  @Put(':id')
  @Requires('monitoring:file')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReviseMonitoringReportRequest): Promise<MonitoringRevisedView> {
    return { version: await this.reviseMonitoringReport.execute(actor, id, body.version, monitoringContentOf(body)) };
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Requires('monitoring:file')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: FileMonitoringReportRequest): Promise<MonitoringFiledView> {
    return { approvalCaseId: await this.fileMonitoringReport.execute(actor, id, body.version) };
  }

  @Post(':id/withdrawal')
  @HttpCode(204)
  @Requires('monitoring:file')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.withdrawMonitoringReport.execute(actor, id);
  }
}
