import { Select, Space } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { lightNames } from '#wording/desk-terms';
import { executionTerms } from '#wording/execution-desk-terms';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { Light, LightLegend, marks } from '../ui/light.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { renderPercent } from '../ui/percent.js';
import { useExecution, useGoalExecution, type GoalExecution, type GoalExecutionFilter } from './execution.queries.js';
import { lastCheckpoint } from './last-checkpoint.js';
import { UnitTable } from './unit-table.js';

const months = Array.from({ length: 12 }, (_each, at) => ({ value: at + 1, label: executionTerms.monthEnd(at + 1) }));
const lights = [...(['red', 'yellow', 'green', 'blue'] as const).map((light) => ({ value: light as string, label: `${marks[light]}${lightNames[light]}` })), { value: 'none', label: lightNames.none }];

/** 执行情况: money and lights by unit at the end of a month, and below it the goals behind any count. */
export function ExecutionPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, change } = useAddressFilter();
  const month = Math.min(12, Math.max(1, Number(value('month')) || lastCheckpoint(fiscalYear)));
  const [parameters] = useSearchParams();
  const to = (unitId: string | null, light: string | null): string => {
    const next = new URLSearchParams(parameters);
    for (const [name, chosen] of Object.entries({ unitId, light, page: null })) {
      if (chosen === null) next.delete(name);
      else next.set(name, chosen);
    }
    return `?${next}`;
  };
  return (
    <>
      <h1 className="page-title">{executionTerms.title}</h1>
      <Space wrap className="page-tools">
        <label>{executionTerms.month} <Select aria-label={executionTerms.month} value={month} options={months} onChange={(next: number) => change({ month: String(next) })} className="tool-short" /></label>
        <UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />
        <ChoiceFilter name="light" label={executionTerms.light} options={lights} />
      </Space>
      <Asked of={useExecution(fiscalYear, month)}>{({ units, total }) => <UnitTable units={units} total={total} to={to} />}</Asked>
      <LightLegend />
      <Goals fiscalYear={fiscalYear} month={month} />
    </>
  );
}

const columns: readonly ListColumn<GoalExecution>[] = [
  { key: 'name', title: executionTerms.project, dataIndex: 'name', isKept: true, render: (name: string, { goalId, code }) => <><Link to={`/performance-goals/${goalId}`}>{name}</Link><div className="line-hint">{code}</div></> },
  { key: 'unit', title: executionTerms.unit, dataIndex: 'unitName', width: 130 },
  { key: 'budget', title: executionTerms.budget, dataIndex: 'budget', width: 120, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
  { key: 'spent', title: executionTerms.spent, dataIndex: 'spent', width: 120, className: 'number', render: (yuan: string, { goalId }) => <Link to={`/performance-goals/${goalId}/payments`}><Amount yuan={yuan} /></Link> },
  { key: 'rate', title: executionTerms.rate, dataIndex: 'rate', width: 80, className: 'number', render: renderPercent },
  { key: 'plan', title: executionTerms.byPlan, dataIndex: 'plan', width: 130, render: (shown: string | null) => <Light light={shown} /> },
  { key: 'linear', title: executionTerms.byPace, dataIndex: 'linear', width: 130, render: (shown: string | null) => <Light light={shown} /> },
  { key: 'report', title: executionTerms.report, dataIndex: 'reportStatusName', width: 90, render: (name: string | null, { reportId }) => (reportId === null ? '—' : <Link to={`/monitoring-reports/${reportId}`}>{name}</Link>) },
];

function Goals({ fiscalYear, month }: { readonly fiscalYear: number; readonly month: number }) {
  const { value, asked } = useListAddress();
  const [unitId, light] = [value('unitId'), value('light')];
  const { page, pageSize } = asked;
  const goals = useGoalExecution({ fiscalYear, month, page, pageSize, ...(unitId ? { unitId } : {}), ...(light ? { light: light as NonNullable<GoalExecutionFilter['light']> } : {}) });
  return <ListTable<GoalExecution> name="execution-goals" asked={goals} rowKey="goalId" columns={columns} filters={['unitId', 'light']} empty={executionTerms.empty} tools={<h2 className="list-title">{executionTerms.goalsTitle}</h2>} />;
}
