import { useParams } from 'react-router';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { EditorButtons } from '../saving/editor-buttons.js';
import { EditorHead } from '../saving/editor-head.js';
import { OpenedPaper } from '../saving/opened-paper.js';
import { useEditing } from '../saving/use-editing.js';
import { useStep } from '../ui/wizard.js';
import { draftOfAdjustment, type AdjustmentStep } from './adjustment-draft.js';
import { AdjustmentForm, adjustmentSteps } from './adjustment-form.js';
import { adjustmentPaper } from './adjustment-paper.js';
import { useAdjustment, type Adjustment } from './adjustment.queries.js';
import { BeforeAndAfter } from './before-and-after.js';
import { SubmitAdjustmentDialog } from './submit-adjustment-dialog.js';

/** 编辑目标调整. */
export function EditAdjustmentPage() {
  const { id = '' } = useParams();
  return <OpenedPaper key={id} asked={useAdjustment(id)} to={`/goal-adjustments/${id}`}>{(adjustment) => <Editor adjustment={adjustment} />}</OpenedPaper>;
}

function Editor({ adjustment }: { readonly adjustment: Adjustment }) {
  const editing = useEditing(adjustmentPaper, adjustment, () => draftOfAdjustment(adjustment));
  const { state, filed, draft, setDraft, save } = editing;
  const [step, setStep] = useStep<AdjustmentStep>(adjustmentSteps);
  const goTo = (next: AdjustmentStep): void => { setStep(next); void save(); };
  return (
    <>
      <EditorHead title={adjustmentTerms.heading(adjustment.title, adjustment.kindName)} hint={adjustmentTerms.startHint} editing={editing} />
      <AdjustmentForm
        draft={draft} setDraft={setDraft} step={step} onStep={goTo}
        attachments={<Attachments of={{ kind: 'goal-adjustment', id: adjustment.id }} />}
        preview={<>{state.kind === 'saved' ? null : <p className="form-hint">{adjustmentTerms.previewUnsaved}</p>}{filed.goals.map((goal) => <BeforeAndAfter key={goal.goalId} goal={goal} />)}</>}
        buttons={<EditorButtons editing={editing} to={`/goal-adjustments/${adjustment.id}`}>{(close) => <SubmitAdjustmentDialog adjustment={filed} onClose={close} />}</EditorButtons>}
      />
    </>
  );
}
