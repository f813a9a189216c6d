import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { askWorkbook } from '../api/workbook.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useCreateDepartmentGoal, useDepartmentGoals, type DepartmentGoalFilter, type DepartmentGoalLine } from './department-goal.queries.js';

const filters = ['unitId', 'status'] as const;
const statuses = Object.entries(statusNames.goal).map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<DepartmentGoalLine>[] = [
  { key: 'unit', title: departmentGoalTerms.unit, dataIndex: 'unitName', isSorted: true, isKept: true, render: (name: string, { id }) => <Link to={`/department-goals/${id}`}>{name}</Link> },
  { key: 'code', title: departmentGoalTerms.unitCode, dataIndex: 'unitCode', width: 120, responsive: ['md'] },
  { key: 'year', title: departmentGoalTerms.year, dataIndex: 'fiscalYear', width: 90, isSorted: true, responsive: ['md'] },
  { key: 'round', title: departmentGoalTerms.round, dataIndex: 'round', width: 90, render: departmentGoalTerms.roundOf },
  { key: 'status', title: departmentGoalTerms.status, dataIndex: 'statusName', width: 110, isSorted: true },
];

/** 部门整体绩效目标: one line for every unit's year that the post may see. */
export function DepartmentGoalsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, asked, change, chosen } = useListAddress<NonNullable<DepartmentGoalFilter['sort']>>();
  const filter: DepartmentGoalFilter = { ...chosen<DepartmentGoalFilter>(filters), fiscalYear, ...asked };
  const mayWrite = useMayEver()('goal:write');
  return (
    <ListTable<DepartmentGoalLine>
      title={departmentGoalTerms.title} isNarrow name="department-goals" asked={useDepartmentGoals(filter)} rowKey="id" columns={columns} filters={filters} empty={mayWrite ? departmentGoalTerms.emptyForWriter : departmentGoalTerms.empty}
      tools={(
        <>
          <UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />
          <ChoiceFilter name="status" label={departmentGoalTerms.status} options={statuses} />
          {mayWrite ? <CreateButton fiscalYear={fiscalYear} /> : null}
        </>
      )}
      exports={{ name: listWorkbookTerms.ofYear(departmentGoalTerms.title, fiscalYear), ask: () => askWorkbook('/department-goals', filter) }}
    />
  );
}

/** 新增: a blank draft, and on to filling it in. */
function CreateButton({ fiscalYear }: { readonly fiscalYear: number }) {
  const create = useCreateDepartmentGoal();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const start = async (): Promise<void> => {
    const { id } = await create.mutateAsync(fiscalYear);
    void message.success(departmentGoalTerms.created);
    await navigate(`/department-goals/${id}/edit`);
  };
  return <Button loading={create.isPending} onClick={() => void start().catch((error: Error) => void message.error(error.message))}>{departmentGoalTerms.create}</Button>;
}
