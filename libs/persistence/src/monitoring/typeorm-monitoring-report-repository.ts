import { Injectable } from '@nestjs/common';
import { MonitoringReportRepository } from '#application/monitoring/monitoring-report-repository';
import type { Actor } from '#domain/access/actor';
import type { MonitoringFigures } from '#domain/monitoring/monitoring-figures';
import type { MonitoringReport, MonitoringReportStatus } from '#domain/monitoring/monitoring-report';
import { plainActual } from '#domain/monitoring/plain-actual';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { REPORT_HEAD, REPORTED_INDICATORS, reportOfRows, type ReportedIndicatorRow, type ReportHead } from './monitoring-mapping.js';
import { requireOneChanged, type VersionedRow } from '../platform/stale-row.js';

const row: VersionedRow = { table: 'monitoring_report', subjectKind: 'monitoring-report', code: 'monitoring.stale' };

@Injectable()
export class TypeormMonitoringReportRepository extends MonitoringReportRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async get(id: string, actor: Actor): Promise<MonitoringReport> {
    const scope = goalScope(actor, 'report', 2, 'goal_id');
    return this.read(`${REPORT_HEAD} where report.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async load(id: string): Promise<MonitoringReport> {
    return this.read(`${REPORT_HEAD} where report.id = $1`, [id]);
  }

  async addAll(reports: readonly MonitoringReport[]): Promise<void> {
    for (const report of reports) {
      await this.unitOfWork.manager.query(
        `insert into monitoring_report (id, district_id, unit_id, goal_id, fiscal_year, month, checkpoint_on, status, round, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [report.id, report.districtId, report.unitId, report.goalId, report.fiscalYear, report.month, report.checkpointOn, report.status, report.round, report.version],
      );
    }
  }

  async saveContent(report: MonitoringReport): Promise<MonitoringReport> {
    const { content } = report;
    await this.change(
      report.id,
      `update monitoring_report set version = version + 1, preparer_id = $3, forecast_fen = $4, deviation_cause = $5, corrective_measure = $6
       where id = $1 and version = $2 and status in ('open', 'returned')`,
      [report.id, report.version, report.preparerId, content.forecastSpent?.fen.toString() ?? null, content.deviationCause, content.correctiveMeasure],
    );
    const { manager } = this.unitOfWork;
    await manager.query('delete from monitoring_report_indicator where report_id = $1', [report.id]);
    if (content.indicators.length > 0) {
      await manager.query(
        `insert into monitoring_report_indicator (report_id, indicator_id, actual, forecast, attainable, reason)
         select $1, * from unnest($2::uuid[], $3::jsonb[], $4::jsonb[], $5::text[], $6::text[])`,
        [
          report.id,
          content.indicators.map((each) => each.indicatorId),
          content.indicators.map((each) => jsonOf(plainActual(each.actual))),
          content.indicators.map((each) => jsonOf(plainActual(each.forecast))),
          content.indicators.map((each) => each.likelihood),
          content.indicators.map((each) => each.reason),
        ],
      );
    }
    return { ...report, version: report.version + 1 };
  }

  async saveStatus(report: MonitoringReport, from: MonitoringReportStatus): Promise<MonitoringReport> {
    await this.change(report.id, 'update monitoring_report set status = $4, version = version + 1 where id = $1 and version = $2 and status = $3', [report.id, report.version, from, report.status]);
    return { ...report, version: report.version + 1 };
  }

  async saveFiled(report: MonitoringReport, from: MonitoringReportStatus, filed: { readonly figures: MonitoringFigures; readonly text: string; readonly contentHash: string }): Promise<MonitoringReport> {
    const { figures, text, contentHash } = filed;
    await this.change(
      report.id,
      `update monitoring_report set status = $4, round = $5, preparer_id = $6, filed_on = $7, budget_fen = $8, spent_fen = $9, plan_light = $10, linear_light = $11,
         attainment_light = $12, forecast_light = $13, project_light = $14, rulebook_version = $15, content_hash = $16, version = version + 1
       where id = $1 and version = $2 and status = $3`,
      [
        report.id, report.version, from, report.status, report.round, report.preparerId, report.filedOn, figures.budget.fen.toString(), figures.spent.fen.toString(),
        figures.plan.light, figures.linear.light, figures.attainment.light, figures.forecast.light, figures.project.light, figures.rulebookVersion, contentHash,
      ],
    );
    await this.unitOfWork.manager.query('insert into monitoring_report_revision (report_id, round, content, content_hash, filed_on) values ($1, $2, $3, $4, $5)', [
      report.id, report.round, text, contentHash, report.filedOn,
    ]);
    return { ...report, version: report.version + 1 };
  }

  async authorsOf(report: MonitoringReport): Promise<readonly string[]> {
    const authors: { actor_id: string }[] = await this.unitOfWork.manager.query(
      `select actor_id from audit_entry where subject_kind = 'monitoring-report' and subject_id = $1 and event in ('monitoring.revised', 'monitoring.submitted') and actor_id is not null
       union select added_by from attachment where subject_kind = 'monitoring-report' and subject_id = $1::uuid`,
      [report.id],
    );
    return [...new Set([...(report.preparerId === null ? [] : [report.preparerId]), ...authors.map((author) => author.actor_id)])];
  }

  private async change(id: string, sql: string, parameters: unknown[]): Promise<void> {
    const changed: [unknown[], number] = await this.unitOfWork.manager.query(sql, parameters);
    await requireOneChanged(this.unitOfWork, row, id, changed[1]);
  }

  private async read(sql: string, parameters: unknown[]): Promise<MonitoringReport> {
    const [head]: ReportHead[] = await this.unitOfWork.manager.query(sql, parameters);
    if (!head) throw new DomainError('monitoring.not-found', 'not-found');
    const indicators: ReportedIndicatorRow[] = await this.unitOfWork.manager.query(REPORTED_INDICATORS, [head.id]);
    return reportOfRows(head, indicators);
  }
}

/** The driver turns an array of objects into text of its own; JSON must be text before that. */
const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
