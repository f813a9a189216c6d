import { Table } from 'antd';
import { Link } from 'react-router';
import { executionTerms } from '#wording/execution-desk-terms';
import { lightNames } from '#wording/desk-terms';
import type { components } from '../api/contract.js';
import { Amount } from '../ui/amount.js';
import { LightCounts } from '../ui/light-counts.js';
import { marks } from '../ui/light.js';
import { Percent, renderPercent } from '../ui/percent.js';
import { ScrollBox } from '../ui/scroll-box.js';
import type { UnitExecution } from './execution.queries.js';

type Total = components['schemas']['ExecutionDashboardView']['total'];
type Counts = UnitExecution['plan'];

interface UnitTableProps {
  readonly units: readonly UnitExecution[];
  readonly total: Total;
  /** Where the goals of a unit that show a light are listed; null for all units, or all lights. */
  readonly to: (unitId: string | null, light: string | null) => string;
  readonly isBrief?: boolean;
}

/** 各单位执行进度, with the way to the goals behind every count. */
export function UnitTable({ units, total, to, isBrief = false }: UnitTableProps) {
  return (
    <ScrollBox name={executionTerms.title} isWide>
      <Table<UnitExecution>
        size="small" rowKey="unitId" bordered={!isBrief} pagination={units.length > 12 ? { pageSize: 12, showSizeChanger: false } : false} dataSource={[...units]} locale={{ emptyText: executionTerms.empty }}
        columns={[
          { title: executionTerms.unit, dataIndex: 'unitName', width: 180, render: (name: string, { unitId }) => <Link to={to(unitId, null)}>{name}</Link> },
          { title: executionTerms.goals, dataIndex: 'goals', width: 80, className: 'number' },
          { title: executionTerms.budget, dataIndex: 'budget', width: 130, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
          { title: executionTerms.spent, dataIndex: 'spent', width: 130, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
          { title: executionTerms.rate, dataIndex: 'rate', width: 90, className: 'number', render: renderPercent },
          { title: executionTerms.byPlan, dataIndex: 'plan', render: (counts: Counts, { unitId }) => <LinkedCounts counts={counts} to={(light) => to(unitId, light)} /> },
          ...(isBrief ? [] : [{ title: executionTerms.byPace, dataIndex: 'linear', render: (counts: Counts) => <LightCounts counts={counts} /> }]),
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}><strong>{executionTerms.total}</strong></Table.Summary.Cell>
            <Table.Summary.Cell index={1} className="number">{total.goals}</Table.Summary.Cell>
            <Table.Summary.Cell index={2} className="number"><Amount yuan={total.budget} /></Table.Summary.Cell>
            <Table.Summary.Cell index={3} className="number"><Amount yuan={total.spent} /></Table.Summary.Cell>
            <Table.Summary.Cell index={4} className="number"><Percent of={total.rate} /></Table.Summary.Cell>
            <Table.Summary.Cell index={5}><LinkedCounts counts={total.plan} to={(light) => to(null, light)} /></Table.Summary.Cell>
            {isBrief ? null : <Table.Summary.Cell index={6}><LightCounts counts={total.linear} /></Table.Summary.Cell>}
          </Table.Summary.Row>
        )}
      />
    </ScrollBox>
  );
}

const LinkedCounts = ({ counts, to }: { readonly counts: Counts; readonly to: (light: string) => string }) => (
  <span className="lights">
    {(['red', 'yellow', 'green', 'blue'] as const).filter((light) => counts[light] > 0).map((light) => <Link key={light} to={to(light)} className={`light-${light}`} title={executionTerms.showing(counts[light])}>{marks[light]}{lightNames[light]} {counts[light]}</Link>)}
  </span>
);
