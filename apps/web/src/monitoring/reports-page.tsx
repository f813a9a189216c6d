import { Space, Switch, Tag } from 'antd';
import { Link } from 'react-router';
import { lightNames } from '#wording/desk-terms';
import { listTerms, listWorkbookTerms } from '#wording/list-terms';
import { periodName, reportListTerms } from '#wording/monitoring-desk-terms';
import { offlineDeskTerms } from '#wording/offline-desk-terms';
import { statusNames } from '#wording/statuses';
import { askWorkbook } from '../api/workbook.js';
import { usePlanMonths } from '../goal/goal.queries.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import type { useAddressFilter } from '../ui/address-filter.js';
import { Amount } from '../ui/amount.js';
import { Light, LightLegend, marks } from '../ui/light.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter, SearchFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { renderPercent } from '../ui/percent.js';
import { useReports, type ReportFilter, type ReportLine } from './monitoring.queries.js';

const statuses = Object.entries(statusNames.monitoring).map(([value, label]) => ({ value, label }));
const lights = (['red', 'yellow', 'green', 'blue'] as const).map((light) => ({ value: light, label: `${marks[light]}${lightNames[light]}` }));
const filters = ['search', 'month', 'unitId', 'light', 'status', 'overdue'] as const;

const columns: readonly ListColumn<ReportLine>[] = [
  { key: 'name', title: reportListTerms.project, dataIndex: 'projectName', isSorted: true, isKept: true, render: (name: string, { id, projectCode }) => <><Link to={`/monitoring-reports/${id}`}>{name}</Link><div className="line-hint">{projectCode}</div></> },
  { key: 'unit', title: reportListTerms.unit, isSorted: true, dataIndex: 'unitName', width: 110 },
  { key: 'month', title: reportListTerms.month, isSorted: true, dataIndex: 'month', width: 124, render: periodName },
  { key: 'planned', title: reportListTerms.planned, dataIndex: ['spending', 'plannedPercent'], width: 80, className: 'number', render: renderPercent },
  { key: 'linear', title: reportListTerms.linear, dataIndex: ['spending', 'linearPercent'], width: 80, className: 'number', render: renderPercent },
  { key: 'spent', title: reportListTerms.spent, dataIndex: ['spending', 'spent'], width: 110, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
  { key: 'rate', title: reportListTerms.rate, dataIndex: ['spending', 'executionRate'], width: 80, className: 'number', render: renderPercent },
  { key: 'money', title: reportListTerms.money, dataIndex: ['spending', 'plan'], width: 120, render: ({ light, ratio, explanation }: ReportLine['spending']['plan'], { projectName }) => <Light light={light} ratio={ratio} why={explanation} about={`${projectName} ${reportListTerms.money}`} /> },
  { key: 'light', title: reportListTerms.light, isSorted: true, dataIndex: 'projectLight', width: 88, render: (light: string | null) => <Light light={light} /> },
  { key: 'due', title: reportListTerms.due, isSorted: true, dataIndex: 'dueOn', width: 116, render: (due: string | null, { isOverdue, workingDaysOverdue }) => (due === null ? '—' : <>{due}{isOverdue ? <> <Tag color="error">{reportListTerms.late(workingDaysOverdue)}</Tag></> : null}</>) },
  { key: 'status', title: reportListTerms.status, isSorted: true, dataIndex: 'statusName', width: 72 },
];

/** 绩效运行监控: the reports of a year that the post may see, with money, light and deadline. */
export function ReportsPage() {
  const [fiscalYear] = useFiscalYear();
  const may = useMayEver();
  const { asked, change, chosen } = useListAddress<NonNullable<ReportFilter['sort']>>();
  const filter: ReportFilter = { ...chosen<ReportFilter>(filters), fiscalYear, ...asked };
  return (
    <>
      <ListTable<ReportLine> title={reportListTerms.title} name="monitoring-reports" asked={useReports(filter)} rowKey="id" columns={columns} filters={filters} empty={reportListTerms.empty} tools={<Filters filter={filter} change={change} />} exports={{ name: listWorkbookTerms.ofYear(reportListTerms.title, fiscalYear), ask: () => askWorkbook('/monitoring-reports', filter) }} />
      {may('monitoring:file') ? <p><Link to="/monitoring-reports/offline">{offlineDeskTerms.title}</Link></p> : null}
      <LightLegend />
      <p className="line-hint">{reportListTerms.moneyHint}</p>
    </>
  );
}

function Filters({ filter, change }: { readonly filter: ReportFilter; readonly change: ReturnType<typeof useAddressFilter>['change'] }) {
  const months = usePlanMonths(filter.fiscalYear ?? 0, true);
  const checkpoints = (months.data ?? []).filter((month) => month !== 12).map((month) => ({ value: String(month), label: periodName(month) }));
  return (
    <Space wrap>
      <SearchFilter name="search" label={listTerms.searchProject} />
      <ChoiceFilter name="month" label={reportListTerms.month} options={checkpoints} className="tool-month" />
      <UnitSelect value={filter.unitId ?? null} onChange={(unitId) => change({ unitId })} />
      <ChoiceFilter name="light" label={reportListTerms.light} options={lights} className="tool-short" />
      <ChoiceFilter name="status" label={reportListTerms.status} options={statuses} className="tool-short" />
      <label><Switch checked={filter.overdue === 'true'} onChange={(isOn) => change({ overdue: isOn ? 'true' : null })} aria-label={reportListTerms.overdueOnly} /> {reportListTerms.overdueOnly}</label>
    </Space>
  );
}
