import { Card, Col, Empty, Row, Statistic, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { boxTerms, workbenchTerms } from '#wording/desk-terms';
import type { components } from '../api/contract.js';
import { useBoxCounters } from '../approval/approval.queries.js';
import { useLatestNotices } from '../notification/notification.queries.js';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { LightCounts } from '../ui/light-counts.js';
import { QuickLinks } from './quick-links.js';
import { useExecution, useObligations, useToFile } from './workbench.queries.js';
import './workbench-page.css';

type UnitExecution = components['schemas']['UnitExecutionView'];
type Obligation = components['schemas']['ObligationView'];

/** From here on a deadline is marked, in working days. */
const PRESSING = 3;

/** 工作台: what waits, what is late, what comes, and how the money goes. */
export function WorkbenchPage() {
  const may = useMayEver();
  const [year] = useFiscalYear();
  return (
    <>
      {may('approval:read') ? <Numbers year={year} /> : null}
      <QuickLinks />
      <Row gutter={[12, 12]} className="workbench-row">
        {may('obligation:read') ? <Col xs={24} lg={14}><Deadlines year={year} /></Col> : null}
        <Col xs={24} lg={10}><Notices /></Col>
        {may('dashboard:read') ? <Col span={24}><Lights year={year} /></Col> : null}
      </Row>
    </>
  );
}

function Numbers({ year }: { readonly year: number }) {
  const { data } = useBoxCounters();
  const { data: toFile } = useToFile(year);
  const cards = [
    { title: workbenchTerms.forMe, value: data?.todo, to: '/approval-cases?box=todo', isAlarming: false },
    { title: workbenchTerms.overdue, value: data?.overdue, to: '/approval-cases?box=todo&overdue=true', isAlarming: true },
    { title: workbenchTerms.toFile, value: toFile, to: '/approval-cases?box=mine', isAlarming: false },
    { title: workbenchTerms.returned, value: data?.returned, to: '/approval-cases?box=returned', isAlarming: true },
  ];
  return (
    <Row gutter={[12, 12]}>
      {cards.map(({ title, value, to, isAlarming }) => (
        <Col key={title} xs={12} md={6}>
          <Link to={to}>
            <Card size="small" hoverable>
              <Statistic title={title} value={value ?? '…'} styles={{ content: { fontSize: 26, color: isAlarming && (value ?? 0) > 0 ? '#b42318' : '#1f2937' } }} />
            </Card>
          </Link>
        </Col>
      ))}
    </Row>
  );
}

function Deadlines({ year }: { readonly year: number }) {
  const obligations = useObligations(year, true);
  return (
    <Card size="small" title={workbenchTerms.deadlines}>
      <Asked of={obligations}>
        {({ items }) => items.length === 0 ? <Empty description={workbenchTerms.noDeadlines} image={Empty.PRESENTED_IMAGE_SIMPLE} /> : (
          <Table<Obligation>
            size="small" rowKey="id" pagination={false} dataSource={items} className="workbench-deadlines"
            columns={[
              { title: workbenchTerms.what, dataIndex: 'kindName', width: 170, render: (name: string, { link }) => <Link to={link}>{name}</Link> },
              { title: boxTerms.title, dataIndex: 'title', ellipsis: true },
              { title: boxTerms.unit, dataIndex: ['unit', 'name'], width: 120, ellipsis: true, responsive: ['md'] },
              { title: workbenchTerms.due, dataIndex: 'dueOn', width: 200, render: (due: string, obligation) => <>{due} <DueTag obligation={obligation} /></> },
            ]}
          />
        )}
      </Asked>
    </Card>
  );
}

function DueTag({ obligation: { isOverdue, workingDaysOverdue, workingDaysLeft } }: { readonly obligation: Obligation }) {
  if (isOverdue) return <Tag color="error">■{workbenchTerms.overdueBy(workingDaysOverdue)}</Tag>;
  return <Tag color={workingDaysLeft <= PRESSING ? 'warning' : 'default'}>{workingDaysLeft <= PRESSING ? '▲' : ''}{workbenchTerms.left(workingDaysLeft)}</Tag>;
}

function Notices() {
  const notices = useLatestNotices();
  return (
    <Card size="small" title={workbenchTerms.notices}>
      <Asked of={notices}>
        {({ items }) => items.length === 0 ? <Empty description={workbenchTerms.noNotices} image={Empty.PRESENTED_IMAGE_SIMPLE} /> : (
          <ul className="workbench-notices">
            {items.map(({ id, text, link, createdAt, isRead }) => (
              <li key={id} className={isRead ? undefined : 'is-unread'}><Link to={link}>{text}</Link> <time dateTime={createdAt}>{instantText(createdAt)}</time></li>
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  );
}

function Lights({ year }: { readonly year: number }) {
  const execution = useExecution(year, checkpointOf(year), true);
  return (
    <Card size="small" title={workbenchTerms.lightsUntil(checkpointOf(year))}>
      <Asked of={execution}>
        {({ units, total }) => (
          <Table<UnitExecution>
            size="small" rowKey="unitId" pagination={units.length > 12 ? { pageSize: 12, showSizeChanger: false } : false} dataSource={units} className="wide-table"
            columns={[
              { title: workbenchTerms.unit, dataIndex: 'unitName', width: 180, ellipsis: true },
              { title: workbenchTerms.goals, dataIndex: 'goals', width: 80, className: 'number' },
              { title: workbenchTerms.budget, dataIndex: 'budget', width: 130, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
              { title: workbenchTerms.spent, dataIndex: 'spent', width: 130, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
              { title: workbenchTerms.rate, dataIndex: 'rate', width: 90, className: 'number', render: percentText },
              { title: workbenchTerms.byPlan, dataIndex: 'plan', render: (counts: UnitExecution['plan']) => <LightCounts counts={counts} /> },
            ]}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}><strong>{workbenchTerms.total}</strong></Table.Summary.Cell>
                <Table.Summary.Cell index={1} className="number">{total.goals}</Table.Summary.Cell>
                <Table.Summary.Cell index={2} className="number"><Amount yuan={total.budget} /></Table.Summary.Cell>
                <Table.Summary.Cell index={3} className="number"><Amount yuan={total.spent} /></Table.Summary.Cell>
                <Table.Summary.Cell index={4} className="number">{percentText(total.rate)}</Table.Summary.Cell>
                <Table.Summary.Cell index={5}><LightCounts counts={total.plan} /></Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        )}
      </Asked>
    </Card>
  );
}

const percentText = (percent: string | null): string => (percent === null ? '—' : `${percent}%`);

/** The last month whose end has come, as far as the year reaches. */
function checkpointOf(year: number): number {
  const [thisYear = 0, month = 1] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(new Date()).split('-').map(Number);
  return year < thisYear ? 12 : year > thisYear ? 1 : Math.max(1, month - 1);
}
