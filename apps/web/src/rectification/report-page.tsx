import { App } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { rectificationFormTerms as terms } from '#wording/rectification-desk-terms';
import { useAttempt } from '../api/use-attempt.js';
import { KeptNotice } from '../saving/kept-notice.js';
import { useKeptDraft } from '../saving/use-kept-draft.js';
import { useFieldFaults } from '../ui/field-faults.js';
import { FormField } from '../ui/form-field.js';
import { replaceAt } from '../ui/list-changes.js';
import { AnswerForm, AnswerPage } from './answer-page.js';
import { useFileReport, type Rectification } from './rectification.queries.js';

interface Result {
  readonly position: number;
  readonly result: string;
  readonly evidence: string;
}

interface Draft {
  readonly results: readonly Result[];
}

export const ReportPage = () => <AnswerPage action="file-report">{(rectification) => <ReportForm rectification={rectification} />}</AnswerPage>;

const missingIn = ({ results }: Draft): ReadonlyMap<string, string> =>
  new Map(results.flatMap(({ result, evidence }, at) => Object.entries({ result, evidence }).flatMap(([name, text]) => (text.trim() === '' ? [[`/results/${at}/${name}`, terms.missing] as const] : []))));

/** 整改报告: what became of every finding, and what proves it. */
function ReportForm({ rectification }: { readonly rectification: Rectification }) {
  const began = useMemo<Draft>(() => ({ results: rectification.findings.map(({ position, result, evidence }) => ({ position, result: result ?? '', evidence: evidence ?? '' })) }), [rectification]);
  const { draft, setDraft, restoredAt, startAnew, forget } = useKeptDraft('rectification-report', rectification.id, began);
  const { faultAt, error, attempt, isSending } = useFieldFaults();
  const file = useFileReport(rectification.id);
  const keyOf = useAttempt();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = (at: number, changes: Partial<Result>): void => setDraft(({ results }) => ({ results: replaceAt(results, at, { ...(results[at] as Result), ...changes }) }));
  const send = async (): Promise<void> => {
    const body = { results: draft.results.map((each) => ({ ...each })) };
    await file.mutateAsync({ body, key: keyOf(body) });
    forget();
    void message.success(terms.reportSent);
    await navigate(`/rectifications/${rectification.id}`);
  };
  return (
    <AnswerForm rectification={rectification} title={terms.reportTitle} error={error} notice={<KeptNotice restoredAt={restoredAt} onStartAnew={startAnew} />} send={terms.sendReport} isSending={isSending} onSend={() => attempt(missingIn(draft), send)}>
      {({ position, measure, responsiblePerson, plannedOn }, at) => {
        const { result = '', evidence = '' } = draft.results[at] ?? {};
        return (
          <>
            <p className="is-wide form-hint">{terms.measure}：{measure}（{responsiblePerson}，{plannedOn}）</p>
            <FormField label={terms.result} spoken={terms.fieldOf(position, terms.result)} fault={faultAt(`/results/${at}/result`)}>{(field) => <textarea {...field} rows={4} maxLength={2000} value={result} onChange={(event) => change(at, { result: event.target.value })} />}</FormField>
            <FormField label={terms.evidence} spoken={terms.fieldOf(position, terms.evidence)} hint={terms.evidenceHint} fault={faultAt(`/results/${at}/evidence`)}>{(field) => <textarea {...field} rows={4} maxLength={2000} value={evidence} onChange={(event) => change(at, { evidence: event.target.value })} />}</FormField>
          </>
        );
      }}
    </AnswerForm>
  );
}
