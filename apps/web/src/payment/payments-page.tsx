import { Card, Col, Row, Space, Table } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatYuan, parseAmount, subtractMoney } from '#domain/shared/money';
import { deskTerms } from '#wording/desk-terms';
import { paymentTerms } from '#wording/execution-desk-terms';
import { useGoal, type Goal } from '../goal/goal.queries.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { Amount, ExactAmount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { Percent, renderPercent } from '../ui/percent.js';
import { ViewAction } from '../ui/view-action.js';
import { useAccount, type Account, type Payment } from './payment.queries.js';
import { RecordPaymentDialog } from './record-payment-dialog.js';
import '../monitoring/monitoring.css';
import { ScrollBox } from '../ui/scroll-box.js';

const PlanChart = lazy(() => import('../goal/plan-chart.js').then(({ PlanChart: component }) => ({ default: component })));
const PAGE_SIZE = 20;

/** 支出明细: what was paid for a goal, its budget, and both beside the plan. */
export function PaymentsPage() {
  const { id = '' } = useParams();
  const { page, change } = useAddressFilter();
  const goal = useGoal(id);
  const account = useAccount(id, page, PAGE_SIZE);
  return <Asked of={goal}>{(found) => <Asked of={account}>{(shown) => <ShownAccount goal={found} account={shown} onPage={(next) => change({ page: String(next) })} />}</Asked>}</Asked>;
}

function ShownAccount({ goal, account, onPage }: { readonly goal: Goal; readonly account: Account; readonly onPage: (page: number) => void }) {
  const [isRecording, setRecording] = useState(false);
  const { budget, spent, course, actions } = account;
  return (
    <>
      <h1 className="page-title">{goal.name} {paymentTerms.title}</h1>
      <Space wrap className="page-tools">
        <ViewAction actions={actions} name="record" label={paymentTerms.record} isPrimary onClick={() => setRecording(true)} />
        <Link to={`/performance-goals/${goal.id}`}>{paymentTerms.toGoal}</Link><span className="line-hint">{goal.code}</span>
      </Space>
      <dl className="report-figures is-four">
        <div><dt>{paymentTerms.budget}</dt><dd><Amount yuan={budget} /></dd></div>
        <div><dt>{paymentTerms.spent}</dt><dd><Amount yuan={spent} /></dd></div>
        <div><dt>{paymentTerms.left}</dt><dd><Amount yuan={formatYuan(subtractMoney(parseAmount(budget, '元'), parseAmount(spent, '元')))} /></dd></div>
        <div><dt>{paymentTerms.rate}</dt><dd><Percent of={course.at(-1)?.executionRate} /></dd></div>
      </dl>
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={14}><Vouchers account={account} onPage={onPage} /></Col>
        <Col xs={24} lg={10}>
          <Card size="small" title={paymentTerms.chart}>
            <Suspense fallback={null}><PlanChart plan={goal.spendingPlan.map(({ month, raw }) => ({ month, text: raw }))} actual={course} /></Suspense>
            <Course goal={goal} account={account} />
          </Card>
        </Col>
      </Row>
      {isRecording ? <RecordPaymentDialog goalId={goal.id} onClose={() => setRecording(false)} /> : null}
    </>
  );
}

const Vouchers = ({ account: { items, total, page, budgetChanges }, onPage }: { readonly account: Account; readonly onPage: (page: number) => void }) => (
  <>
    <ScrollBox name={paymentTerms.payments}>
      <Table<Payment>
        size="small" rowKey="id" bordered dataSource={items} locale={{ emptyText: paymentTerms.empty }} title={() => <strong>{paymentTerms.payments}</strong>}
        pagination={{ current: page, pageSize: PAGE_SIZE, total, showSizeChanger: false, showTotal: deskTerms.total, onChange: onPage }}
        columns={[
          { title: paymentTerms.paidOn, dataIndex: 'paidOn', width: 110, className: 'number' },
          { title: paymentTerms.voucherNo, dataIndex: 'voucherNo', width: 160 },
          { title: paymentTerms.summary, dataIndex: 'summary' },
          { title: paymentTerms.amount, dataIndex: 'amount', width: 140, className: 'number', render: (yuan: string) => <ExactAmount yuan={yuan} /> },
        ]}
      />
    </ScrollBox>
    <ScrollBox name={paymentTerms.changes}>
      <Table<Account['budgetChanges'][number]>
        size="small" rowKey={({ kind, effectiveOn, amount }) => `${kind} ${effectiveOn} ${amount}`} bordered dataSource={budgetChanges} pagination={false} title={() => <strong>{paymentTerms.changes}</strong>}
        columns={[
          { title: paymentTerms.effectiveOn, dataIndex: 'effectiveOn', width: 110, className: 'number' },
          { title: paymentTerms.kind, dataIndex: 'kindName' },
          { title: paymentTerms.amount, dataIndex: 'amount', width: 140, className: 'number', render: (yuan: string) => <ExactAmount yuan={yuan} /> },
        ]}
      />
    </ScrollBox>
  </>
);

/** 各月累计支出 as a table, for those who do not see the picture: the months of the plan, and the last one that has begun. */
function Course({ goal: { spendingPlan }, account: { course } }: { readonly goal: Goal; readonly account: Account }) {
  const months = course.filter(({ month }, at) => at === course.length - 1 || spendingPlan.some((cell) => cell.month === month));
  return (
    <ScrollBox name={paymentTerms.courseTable}>
      <Table<Account['course'][number]>
        size="small" rowKey="month" bordered dataSource={months} pagination={false} title={() => paymentTerms.courseTable}
        columns={[
          { title: paymentTerms.month, dataIndex: 'month', render: paymentTerms.monthEnd },
          { title: paymentTerms.planned, key: 'planned', className: 'number', render: (_each, { month }) => spendingPlan.find((cell) => cell.month === month)?.raw || '—' },
          { title: paymentTerms.actual, dataIndex: 'executionRate', className: 'number', render: renderPercent },
          { title: paymentTerms.spent, dataIndex: 'spent', className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
        ]}
      />
    </ScrollBox>
  );
}
