import { App } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { rectificationFormTerms as terms } from '#wording/rectification-desk-terms';
import { useAttempt } from '../api/use-attempt.js';
import { KeptNotice } from '../saving/kept-notice.js';
import { useKeptDraft } from '../saving/use-kept-draft.js';
import { useFieldFaults } from '../ui/field-faults.js';
import { today } from '../ui/instant.js';
import { FormField } from '../ui/form-field.js';
import { replaceAt } from '../ui/list-changes.js';
import { AnswerForm, AnswerPage } from './answer-page.js';
import { useFilePlan, type Rectification } from './rectification.queries.js';

interface Measure {
  readonly position: number;
  readonly measure: string;
  readonly responsiblePerson: string;
  readonly plannedOn: string;
}

interface Draft {
  readonly measures: readonly Measure[];
}

export const PlanPage = () => <AnswerPage action="file-plan">{(rectification) => <PlanForm rectification={rectification} />}</AnswerPage>;

const missingIn = ({ measures }: Draft): ReadonlyMap<string, string> =>
  new Map(measures.flatMap(({ position: _position, ...fields }, at) => Object.entries(fields).flatMap(([name, text]) => (text.trim() === '' ? [[`/measures/${at}/${name}`, terms.missing] as const] : []))));

/** 整改措施: what will be done about every finding, by whom, until when. */
function PlanForm({ rectification }: { readonly rectification: Rectification }) {
  const began = useMemo<Draft>(() => ({ measures: rectification.findings.map(({ position, measure, responsiblePerson, plannedOn }) => ({ position, measure: measure ?? '', responsiblePerson: responsiblePerson ?? '', plannedOn: plannedOn ?? '' })) }), [rectification]);
  const { draft, setDraft, restoredAt, startAnew, forget } = useKeptDraft('rectification-plan', rectification.id, began);
  const { faultAt, error, attempt, isSending } = useFieldFaults();
  const file = useFilePlan(rectification.id);
  const keyOf = useAttempt();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = (at: number, changes: Partial<Measure>): void => setDraft(({ measures }) => ({ measures: replaceAt(measures, at, { ...(measures[at] as Measure), ...changes }) }));
  const send = async (): Promise<void> => {
    const body = { measures: draft.measures.map((each) => ({ ...each })) };
    await file.mutateAsync({ body, key: keyOf(body) });
    forget();
    void message.success(terms.planSent);
    await navigate(`/rectifications/${rectification.id}`);
  };
  return (
    <AnswerForm rectification={rectification} title={terms.planTitle} error={error} notice={<KeptNotice restoredAt={restoredAt} onStartAnew={startAnew} />} send={terms.sendPlan} isSending={isSending} onSend={() => attempt(missingIn(draft), send)}>
      {({ position }, at) => {
        const { measure = '', responsiblePerson = '', plannedOn = '' } = draft.measures[at] ?? {};
        return (
          <>
            <FormField label={terms.measure} spoken={terms.fieldOf(position, terms.measure)} fault={faultAt(`/measures/${at}/measure`)} isWide>{(field) => <textarea {...field} rows={3} maxLength={2000} value={measure} onChange={(event) => change(at, { measure: event.target.value })} />}</FormField>
            <FormField label={terms.responsible} spoken={terms.fieldOf(position, terms.responsible)} fault={faultAt(`/measures/${at}/responsiblePerson`)}>{(field) => <input {...field} maxLength={40} value={responsiblePerson} onChange={(event) => change(at, { responsiblePerson: event.target.value })} />}</FormField>
            <FormField label={terms.plannedOn} spoken={terms.fieldOf(position, terms.plannedOn)} fault={faultAt(`/measures/${at}/plannedOn`)}>{(field) => <input {...field} type="date" min={today()} value={plannedOn} onChange={(event) => change(at, { plannedOn: event.target.value })} />}</FormField>
          </>
        );
      }}
    </AnswerForm>
  );
}
