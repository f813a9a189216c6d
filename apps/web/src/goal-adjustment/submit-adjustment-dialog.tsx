import { useNavigate } from 'react-router';
import { SubmitDialog } from '../approval/submit-dialog.js';
import { useAdjustmentRehearsal, useSubmitAdjustment, type Adjustment } from './adjustment.queries.js';

/** 送审; afterwards the adjustment is shown as it went up. */
export function SubmitAdjustmentDialog({ adjustment, onClose }: { readonly adjustment: Adjustment; readonly onClose: () => void }) {
  const { id, version } = adjustment;
  const submit = useSubmitAdjustment(id);
  const navigate = useNavigate();
  const send = (key: string): Promise<void> => submit.mutateAsync({ version, key }).then(() => navigate(`/goal-adjustments/${id}`));
  return <SubmitDialog paper={adjustment} rehearsal={useAdjustmentRehearsal(id)} onSend={send} onClose={onClose} />;
}
