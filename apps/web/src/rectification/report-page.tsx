import { rectificationFormTerms as terms } from '#wording/rectification-desk-terms';
import { FormField } from '../ui/form-field.js';
import { AnswerForm, AnswerPage } from './answer-page.js';
import { useFileReport, type Rectification } from './rectification.queries.js';
import { useAnswers, type Finding } from './use-answers.js';

export const ReportPage = () => <AnswerPage action="file-report">{(rectification) => <ReportForm rectification={rectification} />}</AnswerPage>;

const resultFor = ({ position, result, evidence }: Finding) => ({ position, result: result ?? '', evidence: evidence ?? '' });

/** 整改报告: what became of every finding, and what proves it. */
function ReportForm({ rectification }: { readonly rectification: Rectification }) {
  const report = useFileReport(rectification.id);
  const { answers, change, faultAt, answered } = useAnswers(rectification, {
    list: 'results', answerTo: resultFor, file: (results, key) => report.mutateAsync({ body: { results }, key }), filed: terms.reportSent,
  });
  return (
    <AnswerForm rectification={rectification} title={terms.reportTitle} send={terms.sendReport} answered={answered}>
      {(finding, at) => {
        const { position, result, evidence } = answers[at] ?? resultFor(finding);
        return (
          <>
            <p className="is-wide form-hint">{terms.measure}：{finding.measure}（{finding.responsiblePerson}，{finding.plannedOn}）</p>
            <FormField label={terms.result} spoken={terms.fieldOf(position, terms.result)} fault={faultAt(at, 'result')}>{(field) => <textarea {...field} rows={4} maxLength={2000} value={result} onChange={(event) => change(at, { result: event.target.value })} />}</FormField>
            <FormField label={terms.evidence} spoken={terms.fieldOf(position, terms.evidence)} hint={terms.evidenceHint} fault={faultAt(at, 'evidence')}>{(field) => <textarea {...field} rows={4} maxLength={2000} value={evidence} onChange={(event) => change(at, { evidence: event.target.value })} />}</FormField>
          </>
        );
      }}
    </AnswerForm>
  );
}
