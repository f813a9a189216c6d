import { Alert } from 'antd';
import { useCallback, useDeferredValue, useMemo, type ReactNode, type SetStateAction } from 'react';
import { goalFormTerms, indicatorGridTerms } from '#wording/goal-desk-terms';
import { Wizard, type WizardStep } from '../ui/wizard.js';
import { BasicsStep } from './basics-step.js';
import { faultsOf, stepOf, type DraftFault, type StepName } from './draft-faults.js';
import { FindingList } from './finding-list.js';
import type { DraftRow, GoalDraft } from './goal-draft.js';
import { IndicatorGrid } from './indicator-grid.js';
import { ObjectivesStep } from './objectives-step.js';
import { PlanStep } from './plan-step.js';
import { useLiveReview, type LiveReview } from './use-live-review.js';
import './goal-form.css';
import './goal-page.css';

export const stepNames = Object.keys(goalFormTerms.steps) as [StepName, ...StepName[]];

interface GoalFormProps {
  readonly draft: GoalDraft;
  readonly setDraft: (change: SetStateAction<GoalDraft>) => void;
  readonly step: StepName;
  readonly onStep: (step: StepName) => void;
  readonly isOnFile: boolean;
  /** What stands on the steps that are no part of the text. */
  readonly attachments: ReactNode;
  readonly preview: ReactNode;
  /** 暂存、送审. */
  readonly buttons: ReactNode;
}

/** 填报绩效目标, step by step. */
export function GoalForm({ draft, setDraft, step, onStep, isOnFile, attachments, preview, buttons }: GoalFormProps) {
  const { faults, review, steps } = useGoalSteps(draft);
  return (
    <Wizard steps={steps} step={step} onStep={onStep} buttons={buttons}>
      {step === 'preview' ? preview : step === 'attachments' ? attachments : <StepBody draft={draft} setDraft={setDraft} step={step} isOnFile={isOnFile} faults={faults.filter((fault) => fault.step === step)} review={review} />}
    </Wizard>
  );
}

/** Whether something in the step can be filled in wrongly. */
const isOfText = (name: StepName): boolean => name !== 'attachments' && name !== 'preview';

interface CheckedSteps {
  readonly faults: readonly DraftFault[];
  readonly review: LiveReview;
  readonly steps: readonly WizardStep<StepName>[];
}

/** What is wrong with the text as it is typed, and how much of it in each step. */
function useGoalSteps(draft: GoalDraft): CheckedSteps {
  const settled = useDeferredValue(draft);
  const faults = useMemo(() => faultsOf(settled), [settled]);
  const review = useLiveReview(draft);
  const blocked = (review.findings ?? []).filter(({ severity }) => severity === 'block').map(({ path }) => ({ step: stepOf(path), path }));
  const countIn = (name: StepName): number => new Set([...faults, ...blocked].filter((fault) => fault.step === name).map(({ path }) => path)).size;
  return { faults, review, steps: stepNames.map((name) => ({ name, label: goalFormTerms.steps[name], faults: isOfText(name) ? countIn(name) : null })) };
}

type StepBodyProps = Pick<GoalFormProps, 'draft' | 'setDraft' | 'step' | 'isOnFile'> & { readonly faults: readonly DraftFault[]; readonly review: LiveReview };

/** One step of it; also where the goal is a part of another paper. */
export function StepBody({ draft, setDraft, step, isOnFile, faults, review }: StepBodyProps) {
  const change = (changes: Partial<GoalDraft>): void => setDraft((now) => ({ ...now, ...changes }));
  const changeRows = useCallback((to: (rows: readonly DraftRow[]) => readonly DraftRow[]): void => setDraft((now) => ({ ...now, rows: to(now.rows) })), [setDraft]);
  const ofStep = (review.findings ?? []).filter(({ path }) => stepOf(path) === step && !path.startsWith('/indicators/'));
  return (
    <>
      {step === 'basics' ? <BasicsStep draft={draft} faults={faults} change={change} isOnFile={isOnFile} /> : null}
      {step === 'objectives' ? <ObjectivesStep objectives={draft.objectives} faults={faults} onChange={(objectives) => change({ objectives })} /> : null}
      {step === 'indicators' ? <IndicatorGrid rows={draft.rows} nature={draft.nature} faults={faults} review={review} onChange={changeRows} /> : null}
      {step === 'plan' ? <PlanStep draft={draft} faults={faults} onChange={(plan) => change({ plan })} /> : null}
      {review.isHeld ? <p className="form-hint">{indicatorGridTerms.reviewHeld}</p> : null}
      {ofStep.length > 0 ? <Alert type="warning" title={<FindingList findings={ofStep} />} /> : null}
    </>
  );
}
