import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { statusNames } from '#wording/statuses';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useCreateDepartmentGoal, useDepartmentGoals, type DepartmentGoalFilter, type DepartmentGoalLine } from './department-goal.queries.js';

const statuses = Object.entries(statusNames.goal).map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<DepartmentGoalLine>[] = [
  { key: 'unit', title: departmentGoalTerms.unit, dataIndex: 'unitName', isKept: true, render: (name: string, { id }) => <Link to={`/department-goals/${id}`}>{name}</Link> },
  { key: 'code', title: departmentGoalTerms.unitCode, dataIndex: 'unitCode', width: 120, responsive: ['md'] },
  { key: 'year', title: departmentGoalTerms.year, dataIndex: 'fiscalYear', width: 80, responsive: ['md'] },
  { key: 'round', title: departmentGoalTerms.round, dataIndex: 'round', width: 90, render: departmentGoalTerms.roundOf },
  { key: 'status', title: departmentGoalTerms.status, dataIndex: 'statusName', width: 110 },
];

/** 部门整体绩效目标: one line for every unit's year that the post may see. */
export function DepartmentGoalsPage() {
  const [fiscalYear] = useFiscalYear();
  const { asked, chosen } = useListAddress<never>();
  const goals = useDepartmentGoals({ ...chosen<DepartmentGoalFilter>(['status']), fiscalYear, ...asked });
  const mayWrite = useMayEver()('goal:write');
  return (
    <ListTable<DepartmentGoalLine>
      title={departmentGoalTerms.title} isNarrow name="department-goals" asked={goals} rowKey="id" columns={columns} filters={['status']} empty={mayWrite ? departmentGoalTerms.emptyForWriter : departmentGoalTerms.empty}
      tools={(
        <>
          <ChoiceFilter name="status" label={departmentGoalTerms.status} options={statuses} />
          {mayWrite ? <CreateButton fiscalYear={fiscalYear} /> : null}
        </>
      )}
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
