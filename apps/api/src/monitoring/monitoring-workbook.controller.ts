import { Controller } from '@nestjs/common';
import type { MonitoringReportStatus } from '#domain/monitoring/monitoring-report';
import { ReportStandings } from '#persistence/monitoring/report-standings';
import { evaluationDeskTerms } from '#wording/evaluation-desk-terms';
import { lightNames } from '#wording/evaluation-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { periodName, reportListTerms } from '#wording/monitoring-desk-terms';
import { statusNames } from '#wording/statuses';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { MonitoringListQuery, monitoringFilterOf } from './monitoring.requests.js';

/** The list of reports with their money; amounts exact in 元, percentages with two places, as on the form. */
@Controller('monitoring-reports')
@Requires('monitoring:read')
export class MonitoringWorkbookController extends workbookOf({
  query: MonitoringListQuery,
  queries: ReportStandings,
  list: (standings, actor, query) => standings.list(actor, monitoringFilterOf(query)),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(reportListTerms.title, fiscalYear),
  columns: [
    { label: evaluationDeskTerms.code, kind: 'text', width: 24, of: ({ report }) => report.projectCode },
    { label: reportListTerms.project, kind: 'text', width: 40, of: ({ report }) => report.projectName },
    { label: reportListTerms.unit, kind: 'text', width: 24, of: ({ report }) => report.unitName },
    { label: listWorkbookTerms.year, kind: 'count', width: 8, of: ({ report }) => String(report.fiscalYear) },
    { label: reportListTerms.month, kind: 'text', width: 24, of: ({ report }) => periodName(report.month) },
    { label: listWorkbookTerms.budgetYuan, kind: 'yuan', width: 18, of: ({ spending }) => spending.budget },
    { label: listWorkbookTerms.spentYuan, kind: 'yuan', width: 18, of: ({ spending }) => spending.spent },
    { label: listWorkbookTerms.percent(reportListTerms.rate), kind: 'decimal', width: 14, of: ({ spending }) => spending.executionRate },
    { label: listWorkbookTerms.percent(reportListTerms.planned), kind: 'decimal', width: 16, of: ({ spending }) => spending.plannedPercent },
    { label: listWorkbookTerms.percent(reportListTerms.linear), kind: 'decimal', width: 16, of: ({ spending }) => spending.linearPercent },
    { label: reportListTerms.money, kind: 'text', width: 10, of: ({ spending }) => spending.plan.light && lightNames[spending.plan.light] },
    { label: reportListTerms.light, kind: 'text', width: 10, of: ({ report }) => report.projectLight && lightNames[report.projectLight as keyof typeof lightNames] },
    { label: reportListTerms.due, kind: 'day', width: 14, of: ({ report }) => report.dueOn },
    { label: listWorkbookTerms.workingDaysLate, kind: 'count', width: 16, of: ({ isOverdue, workingDaysOverdue }) => (isOverdue ? String(workingDaysOverdue) : null) },
    { label: reportListTerms.status, kind: 'text', width: 14, of: ({ report }) => statusNames.monitoring[report.status as MonitoringReportStatus] },
  ],
}) {}
