import { SubmitDialog } from '../approval/submit-dialog.js';
import { useGoalRehearsal, useSubmitGoal, type Goal } from './goal.queries.js';

/** 送审; afterwards the goal is shown as it went up. */
export function SubmitGoalDialog({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const { id } = goal;
  return <SubmitDialog paper={goal} rehearsal={useGoalRehearsal(id, true)} submission={useSubmitGoal(id)} to={`/performance-goals/${id}`} onClose={onClose} />;
}
