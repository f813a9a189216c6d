import { Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { EditorHead } from '../saving/editor-head.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { useStep } from '../ui/wizard.js';
import { draftOfAdjustment, type AdjustmentStep } from './adjustment-draft.js';
import { AdjustmentForm, adjustmentSteps } from './adjustment-form.js';
import { adjustmentPaper } from './adjustment-paper.js';
import { useAdjustment, type Adjustment } from './adjustment.queries.js';
import { BeforeAndAfter } from './before-and-after.js';
import { SubmitAdjustmentDialog } from './submit-adjustment-dialog.js';

/** 编辑目标调整. It is read once: what is typed afterwards stays. */
export function EditAdjustmentPage() {
  const { id = '' } = useParams();
  const adjustment = useAdjustment(id);
  const [opened, setOpened] = useState<Adjustment | null>(null);
  useEffect(() => {
    if (adjustment.data && !adjustment.isFetching) setOpened((before) => (before?.id === adjustment.data.id ? before : adjustment.data));
  }, [adjustment.data, adjustment.isFetching]);
  if (opened?.id !== id) return <Asked of={adjustment}>{() => null}</Asked>;
  return <IfOffered name="revise" actions={opened.actions} otherwise={opened.statusName} to={`/goal-adjustments/${id}`}><Editor key={id} adjustment={opened} /></IfOffered>;
}

function Editor({ adjustment }: { readonly adjustment: Adjustment }) {
  const editing = useEditing(adjustmentPaper, adjustment, () => draftOfAdjustment(adjustment));
  const { state, filed, draft, setDraft, save } = editing;
  const [step, setStep] = useStep<AdjustmentStep>(adjustmentSteps);
  const [isSubmitting, setSubmitting] = useState(false);
  const goTo = (next: AdjustmentStep): void => { setStep(next); void save(); };
  const submit = async (): Promise<void> => { if (await save()) setSubmitting(true); };
  return (
    <>
      <EditorHead title={adjustmentTerms.heading(adjustment.title, adjustment.kindName)} hint={adjustmentTerms.startHint} editing={editing} />
      <AdjustmentForm
        draft={draft} setDraft={setDraft} step={step} onStep={goTo}
        attachments={<Attachments of={{ kind: 'goal-adjustment', id: adjustment.id }} />}
        preview={<>{state.kind === 'saved' ? null : <p className="form-hint">{adjustmentTerms.previewUnsaved}</p>}{filed.goals.map((goal) => <BeforeAndAfter key={goal.goalId} goal={goal} />)}</>}
        buttons={(
          <Space>
            <Link to={`/goal-adjustments/${adjustment.id}`}>{paperTerms.toPaper}</Link>
            <Button onClick={() => void save()} loading={state.kind === 'saving'}>{paperTerms.save}</Button>
            <Button type="primary" onClick={() => void submit()}>{paperTerms.names.submit}</Button>
          </Space>
        )}
      />
      {isSubmitting ? <SubmitAdjustmentDialog adjustment={filed} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}
