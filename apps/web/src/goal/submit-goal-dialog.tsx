import { useNavigate } from 'react-router';
import { SubmitDialog } from '../approval/submit-dialog.js';
import { useGoalRehearsal, useSubmitGoal, type Goal } from './goal.queries.js';

/** 送审; afterwards the goal is shown as it went up. */
export function SubmitGoalDialog({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const { id, version } = goal;
  const submit = useSubmitGoal(id);
  const navigate = useNavigate();
  const send = (key: string): Promise<void> => submit.mutateAsync({ version, key }).then(() => navigate(`/performance-goals/${id}`));
  return <SubmitDialog paper={goal} rehearsal={useGoalRehearsal(id, true)} onSend={send} onClose={onClose} />;
}
