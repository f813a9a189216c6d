import { Segmented } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode, type SetStateAction } from 'react';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import type { TextStep } from '../goal/draft-faults.js';
import type { GoalDraft } from '../goal/goal-draft.js';
import { StepBody } from '../goal/goal-form.js';
import { useLiveReview } from '../goal/use-live-review.js';
import { FormField } from '../ui/form-field.js';
import { replaceAt } from '../ui/list-changes.js';
import { Wizard } from '../ui/wizard.js';
import { adjustmentFaults, isGoalStep, type AdjustmentDraft, type AdjustmentFault, type AdjustmentStep, type DraftedGoal } from './adjustment-draft.js';

export const adjustmentSteps = Object.keys(adjustmentTerms.steps) as [AdjustmentStep, ...AdjustmentStep[]];

interface AdjustmentFormProps {
  readonly draft: AdjustmentDraft;
  readonly setDraft: (change: SetStateAction<AdjustmentDraft>) => void;
  readonly step: AdjustmentStep;
  readonly onStep: (step: AdjustmentStep) => void;
  readonly attachments: ReactNode;
  /** 前后对照. */
  readonly preview: ReactNode;
  /** 暂存、送审. */
  readonly buttons: ReactNode;
}

/** 填报目标调整: the request, and each goal as it is to become. */
export function AdjustmentForm({ draft, setDraft, step, onStep, attachments, preview, buttons }: AdjustmentFormProps) {
  const settled = useDeferredValue(draft);
  const faults = useMemo(() => adjustmentFaults(settled), [settled]);
  const [at, setAt] = useState(0);
  const shown = draft.goals[at] ?? draft.goals[0];
  const steps = adjustmentSteps.map((name) => ({ name, label: adjustmentTerms.steps[name], faults: name === 'preview' || name === 'attachments' ? null : new Set(faults.filter((fault) => fault.step === name).map(({ goal, path }) => `${goal ?? ''}${path}`)).size }));
  return (
    <Wizard steps={steps} step={step} onStep={onStep} buttons={buttons}>
      {step === 'request' ? <Request draft={draft} faults={faults} change={(changes) => setDraft((now) => ({ ...now, ...changes }))} /> : null}
      {isGoalStep(step) && draft.goals.length > 1 ? <p><Segmented aria-label={adjustmentTerms.goalSwitch} value={at} options={draft.goals.map(({ name }, value) => ({ value, label: name }))} onChange={setAt} /></p> : null}
      {isGoalStep(step) && shown !== undefined ? <AdjustedGoalStep key={shown.goalId} goal={shown} at={at} step={step} faults={faults.filter((fault) => fault.goal === at)} setDraft={setDraft} /> : null}
      {step === 'attachments' ? attachments : null}
      {step === 'preview' ? preview : null}
    </Wizard>
  );
}

interface AdjustedGoalStepProps {
  readonly goal: DraftedGoal;
  readonly at: number;
  readonly step: TextStep;
  readonly faults: readonly AdjustmentFault[];
  readonly setDraft: (change: SetStateAction<AdjustmentDraft>) => void;
}

/** One step of one of its goals, in the goal's own form. */
function AdjustedGoalStep({ goal: { draft }, at, step, faults, setDraft }: AdjustedGoalStepProps) {
  const review = useLiveReview(draft);
  const setGoal = useCallback((change: SetStateAction<GoalDraft>): void => setDraft((now) => {
    const goal = now.goals[at];
    return goal === undefined ? now : { ...now, goals: replaceAt(now.goals, at, { ...goal, draft: typeof change === 'function' ? change(goal.draft) : change }) };
  }), [at, setDraft]);
  return <StepBody draft={draft} setDraft={setGoal} step={step} isOnFile faults={faults.flatMap((fault) => (fault.step === step ? [{ ...fault, step }] : []))} review={review} />;
}

interface RequestProps {
  readonly draft: AdjustmentDraft;
  readonly faults: readonly AdjustmentFault[];
  readonly change: (changes: Partial<AdjustmentDraft>) => void;
}

/** 调整事由. */
function Request({ draft: { reason, evidence }, faults, change }: RequestProps) {
  const own = faults.filter(({ goal }) => goal === null);
  const faultAt = (path: string): string | undefined => own.find((fault) => fault.path === path)?.message;
  return (
    <>
      <FormField label={adjustmentTerms.reason} hint={adjustmentTerms.reasonHint} fault={faultAt('/reason')} isWide>{(field) => <textarea {...field} rows={4} maxLength={2000} value={reason} onChange={(event) => change({ reason: event.target.value })} />}</FormField>
      <FormField label={adjustmentTerms.evidence} hint={adjustmentTerms.evidenceHint} fault={faultAt('/evidence')} isWide>{(field) => <textarea {...field} rows={3} maxLength={2000} value={evidence} onChange={(event) => change({ evidence: event.target.value })} />}</FormField>
      {own.filter(({ path }) => path === '/goals').map(({ message }) => <p key={message} className="form-fault">{message}</p>)}
    </>
  );
}
