import { Alert, Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { deskTerms } from '#wording/desk-terms';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { savingTerms } from '#wording/saving-desk-terms';
import { newKey } from '../api/client.js';
import { useCurrentSession } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { FoundUnsaved } from '../saving/editor-head.js';
import { SavingStatus } from '../saving/saving-status.js';
import { findUnsaved, forgetUnsaved, keepUnsaved, saysTheSame } from '../saving/unsaved-draft.js';
import { Asked } from '../ui/asked.js';
import { useStep } from '../ui/wizard.js';
import type { StepName } from './draft-faults.js';
import { emptyPlan, heldSentences, newDraft, newGoalOf, type GoalDraft } from './goal-draft.js';
import { GoalForm, stepNames } from './goal-form.js';
import { useCreateGoal, usePlanMonths } from './goal.queries.js';

const NEW = 'new';

/** 新增绩效目标: on file with the first 暂存, from then on it saves itself. */
export function NewGoalPage() {
  const [fiscalYear] = useFiscalYear();
  const months = usePlanMonths(fiscalYear, true);
  const [opened, setOpened] = useState<GoalDraft | null>(null);
  useEffect(() => {
    if (months.data) setOpened((before) => before ?? { ...newDraft(fiscalYear), plan: emptyPlan(months.data) });
  }, [months.data, fiscalYear]);
  return opened === null ? <Asked of={months}>{() => null}</Asked> : <Editor began={opened} />;
}

function Editor({ began }: { readonly began: GoalDraft }) {
  const { person } = useCurrentSession();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(began);
  const [found, setFound] = useState(() => findUnsaved(person.id, 'goal', NEW, began));
  const [step, setStep] = useStep<StepName>(stepNames);
  const create = useCreateGoal();
  const attempt = useRef({ text: '', key: '' });
  const body = newGoalOf(draft);
  const isBlank = saysTheSame(draft, began);
  useEffect(() => {
    if (found === null && !isBlank) keepUnsaved(person.id, 'goal', NEW, { at: new Date().toISOString(), version: null, base: began, draft });
  }, [began, draft, found, isBlank, person.id]);
  const save = async (next: StepName): Promise<void> => {
    if (typeof body === 'string') return;
    const text = JSON.stringify(body);
    if (attempt.current.text !== text) attempt.current = { text, key: newKey() };
    const { id } = await create.mutateAsync({ body, key: attempt.current.key });
    forgetUnsaved(person.id, 'goal', NEW);
    await navigate(`/performance-goals/${id}/edit?step=${next}`, { replace: true });
  };
  return (
    <>
      <div className="form-head">
        <h1>{goalFormTerms.createTitle}</h1><span className="form-hint">{deskTerms.fiscalYear(draft.fiscalYear)}</span>
        {isBlank ? null : <SavingStatus state={typeof body === 'string' ? { kind: 'held', why: heldSentences[body] } : { kind: create.isPending ? 'saving' : 'unsaved' }} onSettle={() => {}} />}
      </div>
      {create.error ? <Alert type="error" showIcon title={savingTerms.refused(create.error.message)} /> : null}
      {found === null ? null : <FoundUnsaved at={found.at} onRestore={() => { setDraft(found.draft); setFound(null); }} onDiscard={() => { forgetUnsaved(person.id, 'goal', NEW); setFound(null); }} />}
      <GoalForm
        draft={draft} setDraft={setDraft} step={step} onStep={(next) => (typeof body === 'string' ? setStep(next) : void save(next).catch(() => setStep(next)))} isOnFile={false} attachments={<p>{attachmentDeskTerms.notSavedYet}</p>} preview={<p>{goalFormTerms.notCreated}</p>}
        buttons={<Space><Link to="/performance-goals">{deskTerms.back}</Link><Button type="primary" disabled={typeof body === 'string'} loading={create.isPending} onClick={() => void save(step).catch(() => {})}>{paperTerms.save}</Button></Space>}
      />
    </>
  );
}
