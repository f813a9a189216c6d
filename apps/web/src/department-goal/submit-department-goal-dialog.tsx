import { useNavigate } from 'react-router';
import { SubmitDialog } from '../approval/submit-dialog.js';
import { useDepartmentRehearsal, useSubmitDepartmentGoal, type DepartmentGoal } from './department-goal.queries.js';

/** 送审; afterwards the goal is shown as it went up. */
export function SubmitDepartmentGoalDialog({ goal, onClose }: { readonly goal: DepartmentGoal; readonly onClose: () => void }) {
  const { id, version } = goal;
  const submit = useSubmitDepartmentGoal(id);
  const navigate = useNavigate();
  const send = (key: string): Promise<void> => submit.mutateAsync({ version, key }).then(() => navigate(`/department-goals/${id}`));
  return <SubmitDialog paper={goal} rehearsal={useDepartmentRehearsal(id)} onSend={send} onClose={onClose} />;
}
