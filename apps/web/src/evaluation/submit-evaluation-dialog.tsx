import { SubmitDialog } from '../approval/submit-dialog.js';
import { useEvaluationRehearsal, useSubmitEvaluation, type Evaluation } from './evaluation.queries.js';

/** 送审; afterwards the evaluation is shown as it went up. */
export function SubmitEvaluationDialog({ evaluation, onClose }: { readonly evaluation: Evaluation; readonly onClose: () => void }) {
  const { id } = evaluation;
  return <SubmitDialog paper={evaluation} rehearsal={useEvaluationRehearsal(id)} submission={useSubmitEvaluation(id)} to={`/self-evaluations/${id}`} onClose={onClose} />;
}
