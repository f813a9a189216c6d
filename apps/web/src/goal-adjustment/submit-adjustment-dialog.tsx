import { SubmitDialog } from '../approval/submit-dialog.js';
import { useAdjustmentRehearsal, useSubmitAdjustment, type Adjustment } from './adjustment.queries.js';

/** 送审; afterwards the adjustment is shown as it went up. */
export function SubmitAdjustmentDialog({ adjustment, onClose }: { readonly adjustment: Adjustment; readonly onClose: () => void }) {
  const { id } = adjustment;
  return <SubmitDialog paper={adjustment} rehearsal={useAdjustmentRehearsal(id)} submission={useSubmitAdjustment(id)} to={`/goal-adjustments/${id}`} onClose={onClose} />;
}
