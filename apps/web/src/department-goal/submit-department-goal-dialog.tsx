import { SubmitDialog } from '../approval/submit-dialog.js';
import { useDepartmentRehearsal, useSubmitDepartmentGoal, type DepartmentGoal } from './department-goal.queries.js';

/** 送审; afterwards the goal is shown as it went up. */
export function SubmitDepartmentGoalDialog({ goal, onClose }: { readonly goal: DepartmentGoal; readonly onClose: () => void }) {
  const { id } = goal;
  return <SubmitDialog paper={goal} rehearsal={useDepartmentRehearsal(id)} submission={useSubmitDepartmentGoal(id)} to={`/department-goals/${id}`} onClose={onClose} />;
}
