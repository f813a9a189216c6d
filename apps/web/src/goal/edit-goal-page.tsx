import { useParams } from 'react-router';
import { paperTerms } from '#wording/paper-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { EditorButtons } from '../saving/editor-buttons.js';
import { EditorHead } from '../saving/editor-head.js';
import { OpenedPaper } from '../saving/opened-paper.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { PrintedForm } from '../ui/printed-form.js';
import { useStep } from '../ui/wizard.js';
import type { StepName } from './draft-faults.js';
import { draftOfGoal } from './goal-draft.js';
import { GoalForm, stepNames } from './goal-form.js';
import { goalPaper } from './goal-paper.js';
import { useGoal, useGoalForm, usePlanMonths, type Goal } from './goal.queries.js';
import { SubmitGoalDialog } from './submit-goal-dialog.js';

/** 编辑绩效目标. */
export function EditGoalPage() {
  const { id = '' } = useParams();
  return <OpenedPaper key={id} asked={useGoal(id)} to={`/performance-goals/${id}`}>{(goal) => <WithPlanMonths goal={goal} />}</OpenedPaper>;
}

const WithPlanMonths = ({ goal }: { readonly goal: Goal }) => <Asked of={usePlanMonths(goal.fiscalYear, true)}>{(months) => <Editor goal={goal} months={months} />}</Asked>;

function Editor({ goal, months }: { readonly goal: Goal; readonly months: readonly number[] }) {
  const editing = useEditing(goalPaper, goal, () => draftOfGoal(goal, months));
  const { state, filed, draft, setDraft, save } = editing;
  const [step, setStep] = useStep<StepName>(stepNames);
  const goTo = (next: StepName): void => { setStep(next); void save(); };
  return (
    <>
      <EditorHead title={goal.name} hint={goal.code} editing={editing} />
      <GoalForm
        draft={draft} setDraft={setDraft} step={step} onStep={goTo} isOnFile attachments={<Attachments of={{ kind: 'goal', id: goal.id }} />} preview={<Preview goal={filed} isSaved={state.kind === 'saved'} />}
        buttons={<EditorButtons editing={editing} to={`/performance-goals/${goal.id}`}>{(close) => <SubmitGoalDialog goal={filed} onClose={close} />}</EditorButtons>}
      />
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
