import { Alert, Button } from 'antd';
import { useCallback, useDeferredValue, useMemo, type ReactNode, type SetStateAction } from 'react';
import { goalFormTerms, indicatorGridTerms } from '#wording/goal-desk-terms';
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

const steps = Object.keys(goalFormTerms.steps) as StepName[];

export const isStep = (name: string | null): name is StepName => steps.includes(name as StepName);

interface GoalFormProps {
  readonly draft: GoalDraft;
  readonly setDraft: (change: SetStateAction<GoalDraft>) => void;
  readonly step: StepName;
  readonly onStep: (step: StepName) => void;
  readonly isOnFile: boolean;
  /** What stands on the last step. */
  readonly preview: ReactNode;
  /** 暂存、送审. */
  readonly buttons: ReactNode;
}

/** 填报: the steps of a goal, free to go to and fro; each says how much in it is still wrong. */
export function GoalForm({ draft, setDraft, step, onStep, isOnFile, preview, buttons }: GoalFormProps) {
  const settled = useDeferredValue(draft);
  const faults = useMemo(() => faultsOf(settled), [settled]);
  const review = useLiveReview(draft);
  const at = steps.indexOf(step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  return (
    <>
      <StepBar step={step} onStep={onStep} faults={faults} review={review} />
      <div className="form-body">
        {step === 'preview' ? preview : <StepBody draft={draft} setDraft={setDraft} step={step} isOnFile={isOnFile} faults={faults.filter((fault) => fault.step === step)} review={review} />}
      </div>
      <div className="form-foot">
        <Button disabled={before === undefined} onClick={() => before && onStep(before)}>{goalFormTerms.previous}</Button>
        <Button disabled={after === undefined} onClick={() => after && onStep(after)}>{goalFormTerms.next}</Button>
        <span className="form-space" />
        {buttons}
      </div>
    </>
  );
}

function StepBar({ step, onStep, faults, review }: { readonly step: StepName; readonly onStep: (step: StepName) => void; readonly faults: readonly DraftFault[]; readonly review: LiveReview }) {
  const blocked = (review.findings ?? []).filter(({ severity }) => severity === 'block').map(({ path }) => ({ step: stepOf(path), path }));
  return (
    <ol className="form-steps">
      {steps.map((name, at) => {
        const count = new Set([...faults, ...blocked].filter((fault) => fault.step === name).map(({ path }) => path)).size;
        return (
          <li key={name}>
            <button type="button" aria-current={name === step ? 'step' : undefined} onClick={() => onStep(name)}>
              {at + 1} {goalFormTerms.steps[name]}{name === 'preview' ? null : <StepMark count={count} />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** How much is still wrong in a step; the words are for those who hear the page. */
const StepMark = ({ count }: { readonly count: number }) =>
  count === 0 ? <span className="form-done"><span className="unseen">{goalFormTerms.stepDone}</span></span> : <span className="form-count">{count}<span className="unseen">{goalFormTerms.stepFaults}</span></span>;

type StepBodyProps = Pick<GoalFormProps, 'draft' | 'setDraft' | 'step' | 'isOnFile'> & { readonly faults: readonly DraftFault[]; readonly review: LiveReview };

function StepBody({ draft, setDraft, step, isOnFile, faults, review }: StepBodyProps) {
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
