import { useParams } from 'react-router';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { EditorButtons } from '../saving/editor-buttons.js';
import { EditorHead } from '../saving/editor-head.js';
import { OpenedPaper } from '../saving/opened-paper.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { PrintedForm } from '../ui/printed-form.js';
import { useStep } from '../ui/wizard.js';
import { draftOfDepartmentGoal } from './department-draft.js';
import type { DepartmentStep } from './department-faults.js';
import { DepartmentForm, departmentSteps } from './department-form.js';
import { useDepartmentForm, useDepartmentGoal, type DepartmentGoal } from './department-goal.queries.js';
import { departmentPaper } from './department-paper.js';
import { SubmitDepartmentGoalDialog } from './submit-department-goal-dialog.js';

/** 编辑部门整体绩效目标. */
export function EditDepartmentGoalPage() {
  const { id = '' } = useParams();
  return <OpenedPaper key={id} asked={useDepartmentGoal(id)} to={`/department-goals/${id}`}>{(goal) => <Editor goal={goal} />}</OpenedPaper>;
}

function Editor({ goal }: { readonly goal: DepartmentGoal }) {
  const editing = useEditing(departmentPaper, goal, () => draftOfDepartmentGoal(goal));
  const { state, filed, draft, setDraft, save } = editing;
  const [step, setStep] = useStep<DepartmentStep>(departmentSteps);
  const goTo = (next: DepartmentStep): void => { setStep(next); void save(); };
  return (
    <>
      <EditorHead title={departmentGoalTerms.heading(goal.unitName, goal.fiscalYear)} hint={goal.unitCode} editing={editing} />
      <DepartmentForm
        draft={draft} setDraft={setDraft} step={step} onStep={goTo} preview={<Preview goal={filed} isSaved={state.kind === 'saved'} />}
        buttons={<EditorButtons editing={editing} to={`/department-goals/${goal.id}`}>{(close) => <SubmitDepartmentGoalDialog goal={filed} onClose={close} />}</EditorButtons>}
      />
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
