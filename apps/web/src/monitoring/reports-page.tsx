import { Input, Select, Space, Switch, Tag } from 'antd';
import { Link } from 'react-router';
import { lightNames } from '#wording/desk-terms';
import { periodName, reportListTerms } from '#wording/monitoring-desk-terms';
import { statusNames } from '#wording/statuses';
import { usePlanMonths } from '../goal/goal.queries.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import type { useAddressFilter } from '../ui/address-filter.js';
import { Amount } from '../ui/amount.js';
import { Light, LightLegend, marks } from '../ui/light.js';
import { useListAddress } from '../ui/list-address.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useReports, type ReportFilter, type ReportLine } from './monitoring.queries.js';

const statuses = Object.entries(statusNames.monitoring).map(([value, label]) => ({ value, label }));
const lights = (['red', 'yellow', 'green', 'blue'] as const).map((light) => ({ value: light, label: `${marks[light]}${lightNames[light]}` }));
const filters = ['search', 'month', 'unitId', 'light', 'status', 'overdue'] as const;

const percentText = (percent: string | null): string => (percent === null ? '—' : `${percent}%`);

const columns: readonly ListColumn<ReportLine>[] = [
  { key: 'name', title: reportListTerms.project, dataIndex: 'projectName', isSorted: true, isKept: true, render: (name: string, { id, projectCode }) => <><Link to={`/monitoring-reports/${id}`}>{name}</Link><div className="line-hint">{projectCode}</div></> },
  { key: 'unit', title: reportListTerms.unit, isSorted: true, dataIndex: 'unitName', width: 110 },
  { key: 'month', title: reportListTerms.month, isSorted: true, dataIndex: 'month', width: 100, render: periodName },
  { key: 'planned', title: reportListTerms.planned, dataIndex: ['spending', 'plannedPercent'], width: 80, className: 'number', render: percentText },
  { key: 'linear', title: reportListTerms.linear, dataIndex: ['spending', 'linearPercent'], width: 80, className: 'number', render: percentText },
  { key: 'spent', title: reportListTerms.spent, dataIndex: ['spending', 'spent'], width: 110, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
  { key: 'rate', title: reportListTerms.rate, dataIndex: ['spending', 'executionRate'], width: 80, className: 'number', render: percentText },
  { key: 'money', title: reportListTerms.money, dataIndex: ['spending', 'plan'], width: 120, render: ({ light, ratio, explanation }: ReportLine['spending']['plan'], { projectName }) => <Light light={light} ratio={ratio} why={explanation} about={`${projectName} ${reportListTerms.money}`} /> },
  { key: 'light', title: reportListTerms.light, isSorted: true, dataIndex: 'projectLight', width: 76, render: (light: string | null) => <Light light={light} /> },
  { key: 'due', title: reportListTerms.due, isSorted: true, dataIndex: 'dueOn', width: 130, render: (due: string | null, { isOverdue, workingDaysOverdue }) => (due === null ? '—' : <>{due}{isOverdue ? <> <Tag color="error">{reportListTerms.late(workingDaysOverdue)}</Tag></> : null}</>) },
  { key: 'status', title: reportListTerms.status, isSorted: true, dataIndex: 'statusName', width: 72 },
];

/** 绩效运行监控: the reports of a year that the post may see, with money, light and deadline. */
export function ReportsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, asked, change } = useListAddress<NonNullable<ReportFilter['sort']>>();
  const chosen = Object.fromEntries(filters.flatMap((name) => (value(name) === null ? [] : [[name, value(name)]])));
  const filter: ReportFilter = { ...chosen, fiscalYear, ...asked };
  return (
    <>
      <ListTable<ReportLine> title={reportListTerms.title} name="monitoring-reports" asked={useReports(filter)} rowKey="id" columns={columns} filters={filters} empty={reportListTerms.empty} tools={<Filters filter={filter} change={change} />} />
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
      <Input.Search allowClear placeholder={reportListTerms.search} aria-label={reportListTerms.search} key={filter.search} defaultValue={filter.search ?? ''} onSearch={(search) => change({ search })} />
      <Select allowClear placeholder={reportListTerms.month} aria-label={reportListTerms.month} className="tool-month" value={filter.month === undefined ? null : String(filter.month)} options={checkpoints} onChange={(month: string | null | undefined) => change({ month: month ?? null })} />
      <UnitSelect value={filter.unitId ?? null} onChange={(unitId) => change({ unitId })} />
      <Select allowClear placeholder={reportListTerms.light} aria-label={reportListTerms.light} className="tool-short" value={filter.light ?? null} options={lights} onChange={(light: string | null | undefined) => change({ light: light ?? null })} />
      <Select allowClear placeholder={reportListTerms.status} aria-label={reportListTerms.status} className="tool-short" value={filter.status ?? null} options={statuses} onChange={(status: string | null | undefined) => change({ status: status ?? null })} />
      <label><Switch checked={filter.overdue === 'true'} onChange={(isOn) => change({ overdue: isOn ? 'true' : null })} aria-label={reportListTerms.overdueOnly} /> {reportListTerms.overdueOnly}</label>
    </Space>
  );
}
