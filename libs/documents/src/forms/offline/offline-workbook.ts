import type { OfflineReport } from '#application/monitoring/offline-report';
import { isReportEditable } from '#domain/monitoring/monitoring-report';
import { formatYuan } from '#domain/shared/money';
import { statusNames } from '#wording/statuses';
import { printableText } from '../../writing/printable-text.js';
import { cellText, type OfflineField } from './cell-values.js';

/** A column to fill in. */
export interface OfflineColumn {
  readonly field: OfflineField;
  readonly label: string;
  /** The only texts it takes, where it takes no other. */
  readonly choices?: readonly string[];
}

/** 离线填报表的一张表: what it shows, and what is filled in. */
export interface OfflineSheet {
  readonly kind: 'indicators' | 'projects';
  readonly name: string;
  readonly shown: readonly string[];
  readonly filled: readonly OfflineColumn[];
}

export const offlineSheets: readonly OfflineSheet[] = [
  {
    kind: 'indicators', name: '指标完成情况', shown: ['项目编码', '项目名称', '三级指标', '年度指标值'],
    filled: [
      { field: 'actual', label: '实际完成值' }, { field: 'forecast', label: '全年预计完成值' },
      { field: 'likelihood', label: '完成目标可能性', choices: ['确定能', '有可能', '完全不可能'] }, { field: 'reason', label: '原因说明' },
    ],
  },
  {
    kind: 'projects', name: '资金与偏差', shown: ['项目编码', '项目名称', '预算数（元）', '截至节点已支出（元）', '填报状态'],
    filled: [{ field: 'forecastSpent', label: '全年预计执行数（元）' }, { field: 'deviationCause', label: '偏差原因' }, { field: 'correctiveMeasure', label: '纠偏措施' }],
  },
];

/** Whose workbook it is. */
export interface OfflineTerm {
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly month: number;
}

/** One row: its identity, what it shows, and what stands in the cells to fill in. */
export interface OfflineRow {
  readonly id: string;
  readonly report: OfflineReport;
  readonly indicatorId: string | null;
  readonly shown: readonly string[];
  readonly filled: readonly string[];
  /** Whether its cells may be written in now. */
  readonly isOpen: boolean;
}

/** Stands hidden in the first cell of a sheet. */
export const termMark = (kind: OfflineSheet['kind'], { unitId, fiscalYear, month }: OfflineTerm): string => `yuji-offline-1/${kind}/${unitId}/${fiscalYear}/${month}`;

/** What the seal of a row is made of: whatever of it nobody may change. */
export const sealedText = (mark: string, id: string, shown: readonly string[], handedOut: readonly string[]): string => JSON.stringify([mark, id, shown, handedOut]);

/** A text as a cell keeps it: programs differ in line ends and in blanks at the edges. */
export const plainCell = (text: string): string => printableText(text).replace(/\r\n?/g, '\n').trim();

/** Every row of a sheet, project by project. */
export function offlineRows({ kind, filled }: OfflineSheet, reports: readonly OfflineReport[]): OfflineRow[] {
  return reports.flatMap((report): OfflineRow[] => {
    const { code, name } = report.goal.project;
    const row = (indicatorId: string | null, shown: readonly string[]): OfflineRow => ({
      id: indicatorId === null ? report.report.id : `${report.report.id}/${indicatorId}`,
      report, indicatorId,
      shown: [code, name, ...shown].map(plainCell),
      filled: filled.map(({ field }) => plainCell(cellText(report, indicatorId, field))),
      isOpen: isReportEditable(report.report),
    });
    if (kind === 'projects') return [row(null, [formatYuan(report.budget), formatYuan(report.spent), statusNames.monitoring[report.report.status]])];
    return report.goal.content.indicators.map((indicator) => row(indicator.id, [indicator.name, indicator.target.raw]));
  });
}
