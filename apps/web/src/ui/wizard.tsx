import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { paperTerms } from '#wording/paper-desk-terms';
import './form-field.css';
import './wizard.css';

export interface WizardStep<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** How much in it is still wrong; null for a step in which nothing is filled in. */
  readonly faults: number | null;
}

interface WizardProps<Name extends string> {
  readonly steps: readonly WizardStep<Name>[];
  readonly step: Name;
  readonly onStep: (step: Name) => void;
  /** 暂存、送审. */
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

/** 填报: the steps of a form, free to go to and fro; each says how much in it is still wrong. */
export function Wizard<Name extends string>({ steps, step, onStep, buttons, children }: WizardProps<Name>) {
  const at = steps.findIndex(({ name }) => name === step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  return (
    <>
      <ol className="form-steps">
        {steps.map(({ name, label, faults }, index) => (
          <li key={name}><button type="button" aria-current={name === step ? 'step' : undefined} onClick={() => onStep(name)}>{index + 1} {label}{faults === null ? null : <StepMark count={faults} />}</button></li>
        ))}
      </ol>
      <div className="form-body">{children}</div>
      <div className="form-foot">
        <Button disabled={before === undefined} onClick={() => before && onStep(before.name)}>{paperTerms.previous}</Button>
        <Button disabled={after === undefined} onClick={() => after && onStep(after.name)}>{paperTerms.next}</Button>
        <span className="form-space" />
        {buttons}
      </div>
    </>
  );
}

/** How much is still wrong in a step; the words are for those who hear the page. */
const StepMark = ({ count }: { readonly count: number }) =>
  count === 0 ? <span className="form-done"><span className="unseen">{paperTerms.stepDone}</span></span> : <span className="form-count">{count}<span className="unseen">{paperTerms.stepFaults}</span></span>;

/** Where the form stands is in the address: a reload opens the same step. */
export function useStep<Name extends string>(names: readonly [Name, ...Name[]]): readonly [Name, (step: Name) => void] {
  const [parameters, setParameters] = useSearchParams();
  const step = parameters.get('step');
  return [names.find((name) => name === step) ?? names[0], (next) => setParameters({ step: next }, { replace: true })];
}
