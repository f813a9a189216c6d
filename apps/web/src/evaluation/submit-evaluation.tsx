import { SubmitDialog } from '../approval/submit-dialog.js';
import { useEvaluationRehearsal, useSubmitEvaluation, type Evaluation } from './evaluation.queries.js';

/** 送审 of a self-evaluation, after a look at who would be asked. */
export function SubmitEvaluation({ evaluation, onSent, onClose }: { readonly evaluation: Evaluation; readonly onSent?: () => void; readonly onClose: () => void }) {
  const submit = useSubmitEvaluation(evaluation.id);
  const send = async (key: string): Promise<void> => {
    await submit.mutateAsync({ version: evaluation.version, key });
    onSent?.();
  };
  return <SubmitDialog paper={evaluation} rehearsal={useEvaluationRehearsal(evaluation.id)} onSend={send} onClose={onClose} />;
}
