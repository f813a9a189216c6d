import { Input, Select, Space, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { deskTerms, goalPageTerms } from '#wording/desk-terms';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { statusNames } from '#wording/statuses';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { Amount } from '../ui/amount.js';
import { useGoals, type GoalFilter, type GoalLine } from './goal.queries.js';

const PAGE_SIZE = 20;
const statuses = Object.entries(statusNames.goal).map(([value, label]) => ({ value, label }));

/** 绩效目标: the goals of a year that the post may see. */
export function GoalsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, page, change } = useAddressFilter();
  const [search, status] = [value('search'), value('status')];
  const filter = { fiscalYear, page, pageSize: PAGE_SIZE, ...(search ? { search } : {}), ...(status ? { status: status as NonNullable<GoalFilter['status']> } : {}) };
  const goals = useGoals(filter);
  const may = useMayEver();
  return (
    <>
      <Space wrap className="boxes-tools">
        <Input.Search allowClear placeholder={goalPageTerms.search} aria-label={goalPageTerms.search} defaultValue={search ?? ''} onSearch={(text) => change({ search: text })} />
        <Select allowClear placeholder={goalPageTerms.status} aria-label={goalPageTerms.status} value={status} options={statuses} onChange={(next: string | undefined) => change({ status: next ?? null })} className="goals-status" />
        {may('goal:write') ? <Link to="/performance-goals/new" className="ant-btn">{goalFormTerms.create}</Link> : null}
      </Space>
      <Table<GoalLine>
        size="small" rowKey="id" bordered loading={goals.isPending} dataSource={goals.data?.items ?? []} scroll={{ x: 900 }} locale={{ emptyText: goals.error?.message ?? goalPageTerms.empty }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: goals.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: (next) => change({ page: String(next) }) }}
        columns={[
          { title: goalPageTerms.code, dataIndex: 'code', width: 200, ellipsis: true },
          { title: goalPageTerms.name, dataIndex: 'name', render: (name: string, { id, isKeyProject }) => <><Link to={`/performance-goals/${id}`}>{name}</Link>{isKeyProject ? <> <Tag color="gold">{goalPageTerms.key}</Tag></> : null}</> },
          { title: goalPageTerms.unit, dataIndex: 'unitName', width: 150, ellipsis: true },
          { title: goalPageTerms.budget, dataIndex: 'budget', width: 130, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
          { title: goalPageTerms.plan, dataIndex: 'spendingPlan', width: 260, render: (plan: GoalLine['spendingPlan']) => plan.map(({ month, raw }) => goalPageTerms.planAt(month, raw === '' ? '—' : raw)).join(' ') },
          { title: goalPageTerms.status, dataIndex: 'statusName', width: 90 },
        ]}
      />
    </>
  );
}
