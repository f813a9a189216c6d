import { Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { EditorHead } from '../saving/editor-head.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { PrintedForm } from '../ui/printed-form.js';
import { useStep } from '../ui/wizard.js';
import { draftOfDepartmentGoal } from './department-draft.js';
import type { DepartmentStep } from './department-faults.js';
import { DepartmentForm, departmentSteps } from './department-form.js';
import { useDepartmentForm, useDepartmentGoal, type DepartmentGoal } from './department-goal.queries.js';
import { departmentPaper } from './department-paper.js';
import { SubmitDepartmentGoalDialog } from './submit-department-goal-dialog.js';

/** 编辑部门整体绩效目标. The goal is read once: what is typed afterwards stays. */
export function EditDepartmentGoalPage() {
  const { id = '' } = useParams();
  const goal = useDepartmentGoal(id);
  const [opened, setOpened] = useState<DepartmentGoal | null>(null);
  useEffect(() => {
    if (goal.data && !goal.isFetching) setOpened((before) => (before?.id === goal.data.id ? before : goal.data));
  }, [goal.data, goal.isFetching]);
  if (opened?.id !== id) return <Asked of={goal}>{() => null}</Asked>;
  return <IfOffered name="revise" actions={opened.actions} otherwise={opened.statusName} to={`/department-goals/${id}`}><Editor key={id} goal={opened} /></IfOffered>;
}

function Editor({ goal }: { readonly goal: DepartmentGoal }) {
  const editing = useEditing(departmentPaper, goal, () => draftOfDepartmentGoal(goal));
  const { state, filed, draft, setDraft, save } = editing;
  const [step, setStep] = useStep<DepartmentStep>(departmentSteps);
  const [isSubmitting, setSubmitting] = useState(false);
  const goTo = (next: DepartmentStep): void => { setStep(next); void save(); };
  const submit = async (): Promise<void> => { if (await save()) setSubmitting(true); };
  return (
    <>
      <EditorHead title={departmentGoalTerms.heading(goal.unitName, goal.fiscalYear)} hint={goal.unitCode} editing={editing} />
      <DepartmentForm
        draft={draft} setDraft={setDraft} step={step} onStep={goTo} preview={<Preview goal={filed} isSaved={state.kind === 'saved'} />}
        buttons={(
          <Space>
            <Link to={`/department-goals/${goal.id}`}>{paperTerms.toPaper}</Link>
            <Button onClick={() => void save()} loading={state.kind === 'saving'}>{paperTerms.save}</Button>
            <Button type="primary" onClick={() => void submit()}>{paperTerms.names.submit}</Button>
          </Space>
        )}
      />
      {isSubmitting ? <SubmitDepartmentGoalDialog goal={filed} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}

function Preview({ goal: { id, version }, isSaved }: { readonly goal: DepartmentGoal; readonly isSaved: boolean }) {
  const form = useDepartmentForm(id, version);
  return (
    <>
      <p className="form-hint">{isSaved ? paperTerms.previewHint : paperTerms.previewUnsaved}</p>
      <Asked of={form}>{(printed) => <PrintedForm printed={printed} />}</Asked>
    </>
  );
}
