import { Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { paperTerms } from '#wording/paper-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { EditorHead } from '../saving/editor-head.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { PrintedForm } from '../ui/printed-form.js';
import { useStep } from '../ui/wizard.js';
import type { StepName } from './draft-faults.js';
import { draftOfGoal } from './goal-draft.js';
import { GoalForm, stepNames } from './goal-form.js';
import { goalPaper } from './goal-paper.js';
import { useGoal, useGoalForm, usePlanMonths, type Goal } from './goal.queries.js';
import { SubmitGoalDialog } from './submit-goal-dialog.js';

interface Opened {
  readonly goal: Goal;
  readonly months: readonly number[];
}

/** 编辑绩效目标. The goal is read once: what is typed afterwards stays, whatever happens to the session or the network. */
export function EditGoalPage() {
  const { id = '' } = useParams();
  const goal = useGoal(id);
  const months = usePlanMonths(goal.data?.fiscalYear ?? 0, goal.data !== undefined);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (goal.data && !goal.isFetching && months.data) setOpened((before) => (before?.goal.id === goal.data.id ? before : { goal: goal.data, months: months.data }));
  }, [goal.data, goal.isFetching, months.data]);
  if (opened?.goal.id !== id) return <Asked of={goal}>{() => <Asked of={months}>{() => null}</Asked>}</Asked>;
  return <IfOffered name="revise" actions={opened.goal.actions} otherwise={opened.goal.statusName} to={`/performance-goals/${id}`}><Editor key={id} {...opened} /></IfOffered>;
}

function Editor({ goal, months }: Opened) {
  const editing = useEditing(goalPaper, goal, () => draftOfGoal(goal, months));
  const { state, filed, draft, setDraft, save } = editing;
  const [step, setStep] = useStep<StepName>(stepNames);
  const [isSubmitting, setSubmitting] = useState(false);
  const goTo = (next: StepName): void => { setStep(next); void save(); };
  const submit = async (): Promise<void> => { if (await save()) setSubmitting(true); };
  return (
    <>
      <EditorHead title={goal.name} hint={goal.code} editing={editing} />
      <GoalForm
        draft={draft} setDraft={setDraft} step={step} onStep={goTo} isOnFile attachments={<Attachments of={{ kind: 'goal', id: goal.id }} />} preview={<Preview goal={filed} isSaved={state.kind === 'saved'} />}
        buttons={(
          <Space>
            <Link to={`/performance-goals/${goal.id}`}>{paperTerms.toPaper}</Link>
            <Button onClick={() => void save()} loading={state.kind === 'saving'}>{paperTerms.save}</Button>
            <Button type="primary" onClick={() => void submit()}>{paperTerms.names.submit}</Button>
          </Space>
        )}
      />
      {isSubmitting ? <SubmitGoalDialog goal={filed} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}

function Preview({ goal, isSaved }: { readonly goal: Goal; readonly isSaved: boolean }) {
  const form = useGoalForm(goal.id, goal.version);
  return (
    <>
      <p className="form-hint">{isSaved ? paperTerms.previewHint : paperTerms.previewUnsaved}</p>
      <Asked of={form}>{(printed) => <PrintedForm printed={printed} />}</Asked>
    </>
  );
}
