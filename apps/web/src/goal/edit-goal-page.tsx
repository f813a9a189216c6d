import { Alert, Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { goalFormTerms, goalReadingTerms, savingTerms } from '#wording/goal-desk-terms';
import { useCurrentSession } from '../session/current-session.js';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { PrintedForm } from '../ui/printed-form.js';
import { ConflictDialog } from './conflict-dialog.js';
import { draftOfGoal, type GoalDraft } from './goal-draft.js';
import { GoalForm, isStep } from './goal-form.js';
import { useGoal, useGoalForm, usePlanMonths, type Goal } from './goal.queries.js';
import type { StepName } from './draft-faults.js';
import { SavingStatus } from './saving-status.js';
import { SubmitDialog } from './submit-dialog.js';
import { findUnsaved, forgetUnsaved, saysTheSame, type UnsavedDraft } from './unsaved-draft.js';
import { useSaving } from './use-saving.js';

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
  if (opened?.goal.id === id) return <EditedGoal key={id} {...opened} />;
  return <Asked of={goal}>{() => <Asked of={months}>{() => null}</Asked>}</Asked>;
}

function EditedGoal({ goal, months }: Opened) {
  const revise = goal.actions.find(({ name }) => name === 'revise');
  if (revise?.allowed === true) return <Editor goal={goal} months={months} />;
  return <Alert type="warning" showIcon title={revise?.reason ?? goal.statusName} description={(revise?.whoCan?.length ?? 0) > 0 ? goalReadingTerms.whoCan(revise?.whoCan?.join('、') ?? '') : undefined} action={<Link to={`/performance-goals/${goal.id}`}>{goalFormTerms.toGoal}</Link>} />;
}

/** Where the form stands is in the address: a reload opens the same step. */
export function useStep(): readonly [StepName, (step: StepName) => void] {
  const [parameters, setParameters] = useSearchParams();
  const step = parameters.get('step');
  return [isStep(step) ? step : 'basics', (next) => setParameters({ step: next }, { replace: true })];
}

function Editor({ goal, months }: Opened) {
  const { person } = useCurrentSession();
  const [began] = useState(() => draftOfGoal(goal, months));
  const [draft, setDraft] = useState(began);
  const [found, setFound] = useState(() => unsavedOf(person.id, goal.id, began));
  const [step, setStep] = useStep();
  const [dialog, setDialog] = useState<'submit' | 'conflict' | null>(null);
  const saving = useSaving(goal, began, draft, setDraft, found === null);
  const { state, filed, save, goOnFrom, goBackTo } = saving;
  useEffect(() => { if (state.kind === 'conflict') setDialog('conflict'); }, [state.kind]);
  const goTo = (next: StepName): void => { setStep(next); void save(); };
  const submit = async (): Promise<void> => { if (await save()) setDialog('submit'); };
  return (
    <>
      <div className="form-head">
        <h1>{goal.name}</h1><span className="form-hint">{goal.code}</span>
        <SavingStatus state={state} onSettle={() => setDialog('conflict')} />
      </div>
      {found === null ? null : (
        <FoundUnsaved
          at={found.at}
          onRestore={() => { goBackTo(found); setDraft(found.draft); setFound(null); }}
          onDiscard={() => { forgetUnsaved(person.id, goal.id); setFound(null); }}
        />
      )}
      <GoalForm
        draft={draft} setDraft={setDraft} step={step} onStep={goTo} isOnFile preview={<Preview goal={filed} isSaved={state.kind === 'saved'} />}
        buttons={(
          <Space>
            <Link to={`/performance-goals/${goal.id}`}>{goalFormTerms.toGoal}</Link>
            <Button onClick={() => void save()} loading={state.kind === 'saving'}>{goalFormTerms.save}</Button>
            <Button type="primary" onClick={() => void submit()}>{goalFormTerms.submit}</Button>
          </Space>
        )}
      />
      {dialog === 'submit' ? <SubmitDialog goal={filed} onClose={() => setDialog(null)} /> : null}
      {dialog === 'conflict' && state.kind === 'conflict' ? <ConflictDialog base={state.base} theirs={state.theirs} ours={draft} onClose={() => setDialog(null)} onSettle={(settled) => { setDialog(null); goOnFrom(state.theirs, settled); }} /> : null}
    </>
  );
}

/** What was left unsaved, unless it is on file by now. */
function unsavedOf(personId: string, goalId: string, began: GoalDraft): UnsavedDraft | null {
  const found = findUnsaved(personId, goalId);
  if (found === null || !saysTheSame(found.draft, began)) return found;
  forgetUnsaved(personId, goalId);
  return null;
}

/** 恢复: what was typed before and never reached the server. */
export function FoundUnsaved({ at, onRestore, onDiscard }: { readonly at: string; readonly onRestore: () => void; readonly onDiscard: () => void }) {
  return <Alert type="warning" showIcon className="form-found" title={savingTerms.found(instantText(at))} action={<Space><Button type="primary" onClick={onRestore}>{savingTerms.restore}</Button><Button onClick={onDiscard}>{savingTerms.discard}</Button></Space>} />;
}

function Preview({ goal, isSaved }: { readonly goal: Goal; readonly isSaved: boolean }) {
  const form = useGoalForm(goal.id, goal.version);
  return (
    <>
      <p className="form-hint">{isSaved ? goalFormTerms.previewHint : goalFormTerms.previewUnsaved}</p>
      <Asked of={form}>{(printed) => <PrintedForm printed={printed} />}</Asked>
    </>
  );
}

