import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { goalPageTerms, menuTerms } from '#wording/desk-terms';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { openingTerms } from '#wording/issuance-desk-terms';
import { listTerms, listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { askWorkbook } from '../api/workbook.js';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Amount } from '../ui/amount.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter, SearchFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { OpenYearDialog } from './open-year-dialog.js';
import { useGoals, type GoalFilter, type GoalLine } from './goal.queries.js';

const filters = ['search', 'status'] as const;
const statuses = Object.entries(statusNames.goal).map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<GoalLine>[] = [
  { key: 'code', title: goalPageTerms.code, dataIndex: 'code', width: 140, ellipsis: true, isSorted: true },
  { key: 'name', title: goalPageTerms.name, dataIndex: 'name', isSorted: true, isKept: true, render: (name: string, { id, isKeyProject }) => <><Link to={`/performance-goals/${id}`}>{name}</Link>{isKeyProject ? <> <Tag color="gold">{goalPageTerms.key}</Tag></> : null}</> },
  { key: 'unit', title: goalPageTerms.unit, dataIndex: 'unitName', width: 150, ellipsis: true, isSorted: true },
  { key: 'budget', title: goalPageTerms.budget, dataIndex: 'budget', width: 140, className: 'number', isSorted: true, render: (yuan: string) => <Amount yuan={yuan} /> },
  { key: 'plan', title: goalPageTerms.plan, dataIndex: 'spendingPlan', width: 260, render: (plan: GoalLine['spendingPlan']) => (plan.length === 0 ? '—' : plan.map(({ month, raw }) => goalPageTerms.planAt(month, raw === '' ? '—' : raw)).join(' ')) },
  { key: 'status', title: goalPageTerms.status, dataIndex: 'statusName', width: 110, isSorted: true },
];

/** 绩效目标: the goals of a year that the post may see. */
export function GoalsPage() {
  const [fiscalYear] = useFiscalYear();
  const { asked, chosen } = useListAddress<NonNullable<GoalFilter['sort']>>();
  const filter: GoalFilter = { ...chosen<GoalFilter>(filters), fiscalYear, ...asked };
  const goals = useGoals(filter);
  const may = useMayEver();
  const [isOpening, setOpening] = useState(false);
  const create = may('goal:write') ? <Link to="/performance-goals/new" className="ant-btn">{goalFormTerms.create}</Link> : null;
  const give = may('goal:write') ? <Link to="/document-imports" className="ant-btn">{goalFormTerms.import}</Link> : null;
  return (
    <ListTable<GoalLine>
      title={menuTerms.goals} name="goals" asked={goals} rowKey="id" columns={columns} filters={filters} empty={<>{goalPageTerms.empty} {create} {give}</>}
      tools={
        <>
          <SearchFilter name="search" label={listTerms.searchProject} />
          <ChoiceFilter name="status" label={goalPageTerms.status} options={statuses} />
          {create}
          {give}
          {may('goal:write') ? <Button onClick={() => setOpening(true)}>{openingTerms.open(fiscalYear + 1)}</Button> : null}
          {isOpening ? <OpenYearDialog year={fiscalYear + 1} onClose={() => setOpening(false)} /> : null}
        </>
      }
      totals={{ budget: <Amount yuan={goals.data?.totalBudget ?? null} /> }}
      exports={{ name: listWorkbookTerms.ofYear(listWorkbookTerms.goals, fiscalYear), ask: () => askWorkbook('/performance-goals', filter) }}
    />
  );
}
