import { Card, Col, Empty, Row, Statistic, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { boxTerms, menuTerms, workbenchTerms } from '#wording/desk-terms';
import { executionTerms } from '#wording/execution-desk-terms';
import type { components } from '../api/contract.js';
import { useBoxCounters } from '../approval/approval.queries.js';
import { useExecution } from '../execution/execution.queries.js';
import { lastCheckpoint } from '../execution/last-checkpoint.js';
import { UnitTable } from '../execution/unit-table.js';
import { useLatestNotices } from '../notification/notification.queries.js';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { QuickLinks } from './quick-links.js';
import { useObligations, useToFile } from './workbench.queries.js';
import './workbench-page.css';

type Obligation = components['schemas']['ObligationView'];

/** From here on a deadline is marked, in working days. */
const PRESSING = 3;

/** 工作台: what waits, what is late, what comes, and how the money goes. */
export function WorkbenchPage() {
  const may = useMayEver();
  const [year] = useFiscalYear();
  return (
    <>
      <h1 className="unseen">{menuTerms.workbench}</h1>
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
    { title: workbenchTerms.toFile, value: toFile, to: '/monitoring-reports', isAlarming: false },
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
          <ScrollBox name={workbenchTerms.deadlines}>
            <Table<Obligation>
              size="small" rowKey="id" pagination={false} dataSource={items}
              columns={[
                { title: workbenchTerms.what, dataIndex: 'kindName', width: 170, render: (name: string, { link }) => <Link to={link}>{name}</Link> },
                { title: boxTerms.title, dataIndex: 'title', ellipsis: true },
                { title: boxTerms.unit, dataIndex: ['unit', 'name'], width: 120, ellipsis: true, responsive: ['md'] },
                { title: workbenchTerms.due, dataIndex: 'dueOn', width: 200, render: (due: string, obligation) => <>{due} <DueTag obligation={obligation} /></> },
              ]}
            />
          </ScrollBox>
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
  const month = lastCheckpoint(year);
  const address = (unitId: string | null, light: string | null): string => `/execution?${new URLSearchParams({ year: String(year), month: String(month), ...(unitId === null ? {} : { unitId }), ...(light === null ? {} : { light }) })}`;
  return (
    <Card size="small" title={workbenchTerms.lightsUntil(month)} extra={<Link to={address(null, null)}>{executionTerms.title}</Link>}>
      <Asked of={useExecution(year, month)}>{({ units, total }) => <UnitTable isBrief units={units} total={total} to={address} />}</Asked>
    </Card>
  );
}
