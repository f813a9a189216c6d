import { Alert } from 'antd';
import { useCallback, useDeferredValue, useMemo, type ReactNode, type SetStateAction } from 'react';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { FindingList } from '../goal/finding-list.js';
import { newRowKey } from '../goal/goal-draft.js';
import type { GoalReview } from '../goal/goal.queries.js';
import { useReviewWhileTyping, type LiveReview } from '../goal/use-live-review.js';
import { FormField } from '../ui/form-field.js';
import { TextList } from '../ui/text-list.js';
import { Wizard } from '../ui/wizard.js';
import { departmentContentOf, totalNames, type DepartmentDraft, type DepartmentRow } from './department-draft.js';
import { departmentFaults, stepOfPlace, type DepartmentFault, type DepartmentStep } from './department-faults.js';
import { DepartmentGrid } from './department-grid.js';
import { DutiesStep } from './duties-step.js';

type Reviewed = components['schemas']['CreateDepartmentGoalRequest'];

export const departmentSteps = Object.keys(departmentGoalTerms.steps) as [DepartmentStep, ...DepartmentStep[]];

function bodyOf(draft: DepartmentDraft): { readonly rows: DepartmentDraft['rows']; readonly body: Reviewed | null } {
  const content = departmentContentOf(draft);
  return { rows: draft.rows, body: typeof content === 'string' ? null : { ...content, fiscalYear: draft.fiscalYear } };
}

const ask = (body: Reviewed): Promise<GoalReview> => answered(api.POST('/department-goal-reviews', { body }));

interface DepartmentFormProps {
  readonly draft: DepartmentDraft;
  readonly setDraft: (change: SetStateAction<DepartmentDraft>) => void;
  readonly step: DepartmentStep;
  readonly onStep: (step: DepartmentStep) => void;
  /** What stands on the last step. */
  readonly preview: ReactNode;
  /** 暂存、送审. */
  readonly buttons: ReactNode;
}

/** 填报部门整体绩效目标, step by step. */
export function DepartmentForm({ draft, setDraft, step, onStep, preview, buttons }: DepartmentFormProps) {
  const settled = useDeferredValue(draft);
  const faults = useMemo(() => departmentFaults(settled), [settled]);
  const review = useReviewWhileTyping('department-goal', draft, bodyOf, ask);
  const blocked = (review.findings ?? []).filter(({ severity }) => severity === 'block').map(({ path }) => ({ step: stepOfPlace(path), path }));
  const countIn = (name: DepartmentStep): number => new Set([...faults, ...blocked].filter((fault) => fault.step === name).map(({ path }) => path)).size;
  const steps = departmentSteps.map((name) => ({ name, label: departmentGoalTerms.steps[name], faults: name === 'preview' ? null : countIn(name) }));
  return (
    <Wizard steps={steps} step={step} onStep={onStep} buttons={buttons}>
      {step === 'preview' ? preview : <StepBody draft={draft} setDraft={setDraft} step={step} faults={faults.filter((fault) => fault.step === step)} review={review} />}
    </Wizard>
  );
}

type StepBodyProps = Pick<DepartmentFormProps, 'draft' | 'setDraft' | 'step'> & { readonly faults: readonly DepartmentFault[]; readonly review: LiveReview };

function StepBody({ draft, setDraft, step, faults, review }: StepBodyProps) {
  const change = (changes: Partial<DepartmentDraft>): void => setDraft((now) => ({ ...now, ...changes }));
  const changeRows = useCallback((to: (rows: readonly DepartmentRow[]) => readonly DepartmentRow[]): void => setDraft((now) => ({ ...now, rows: to(now.rows) })), [setDraft]);
  const ofStep = (review.findings ?? []).filter(({ path }) => stepOfPlace(path) === step && !path.startsWith('/indicators/'));
  return (
    <>
      {step === 'overview' ? <Overview draft={draft} faults={faults} change={change} /> : null}
      {step === 'goals' ? <Goals draft={draft} faults={faults} change={change} /> : null}
      {step === 'duties' ? <DutiesStep duties={draft.duties} faults={faults} onChange={(duties) => change({ duties })} /> : null}
      {step === 'indicators' ? <DepartmentGrid rows={draft.rows} faults={faults} review={review} onChange={changeRows} /> : null}
      {ofStep.length > 0 ? <Alert type="warning" title={<FindingList findings={ofStep} />} /> : null}
    </>
  );
}

interface PartProps {
  readonly draft: DepartmentDraft;
  readonly faults: readonly DepartmentFault[];
  readonly change: (changes: Partial<DepartmentDraft>) => void;
}

const faultIn = (faults: readonly DepartmentFault[], path: string): string | undefined => faults.find((fault) => fault.path === path)?.message;

/** 收支与概述: what the department states of its money, and what stands before its goals. */
const Overview = ({ draft, faults, change }: PartProps) => (
  <div className="form-fields">
    {totalNames.map((name) => (
      <FormField key={name} label={departmentGoalTerms.totals[name]} hint={departmentGoalTerms.totalsHint} fault={faultIn(faults, `/totals/${name}`)}>
        {(field) => <input {...field} className="text-input number" inputMode="decimal" maxLength={24} value={draft.totals[name].text} onChange={(event) => change({ totals: { ...draft.totals, [name]: { ...draft.totals[name], text: event.target.value } } })} />}
      </FormField>
    ))}
    <FormField label={departmentGoalTerms.introduction} hint={departmentGoalTerms.introductionHint} isWide>{(field) => <textarea {...field} rows={6} maxLength={20_000} value={draft.introduction} onChange={(event) => change({ introduction: event.target.value })} />}</FormField>
  </div>
);

const Goals = ({ draft, faults, change }: PartProps) => (
  <>
    <FormField label={departmentGoalTerms.overallGoal} hint={departmentGoalTerms.overallGoalHint} fault={faultIn(faults, '/overallGoal')} isWide>{(field) => <textarea {...field} rows={6} maxLength={20_000} value={draft.overallGoal} onChange={(event) => change({ overallGoal: event.target.value })} />}</FormField>
    <h2 className="form-part">{departmentGoalTerms.safeguards}</h2>
    <TextList lines={draft.safeguards} labelOf={departmentGoalTerms.safeguard} addLabel={departmentGoalTerms.addSafeguard} most={60} longest={8000} newKey={newRowKey} onChange={(safeguards) => change({ safeguards })} />
  </>
);
