import { rectificationFormTerms as terms } from '#wording/rectification-desk-terms';
import { FormField } from '../ui/form-field.js';
import { today } from '../ui/instant.js';
import { AnswerForm, AnswerPage } from './answer-page.js';
import { useFilePlan, type Rectification } from './rectification.queries.js';
import { useAnswers, type Finding } from './use-answers.js';

export const PlanPage = () => <AnswerPage action="file-plan">{(rectification) => <PlanForm rectification={rectification} />}</AnswerPage>;

const measureFor = ({ position, measure, responsiblePerson, plannedOn }: Finding) => ({ position, measure: measure ?? '', responsiblePerson: responsiblePerson ?? '', plannedOn: plannedOn ?? '' });

/** 整改措施: what will be done about every finding, by whom, until when. */
function PlanForm({ rectification }: { readonly rectification: Rectification }) {
  const plan = useFilePlan(rectification.id);
  const { answers, change, faultAt, answered } = useAnswers(rectification, {
    list: 'measures', answerTo: measureFor, file: (measures, key) => plan.mutateAsync({ body: { measures }, key }), filed: terms.planSent,
  });
  return (
    <AnswerForm rectification={rectification} title={terms.planTitle} send={terms.sendPlan} answered={answered}>
      {(finding, at) => {
        const { position, measure, responsiblePerson, plannedOn } = answers[at] ?? measureFor(finding);
        return (
          <>
            <FormField label={terms.measure} spoken={terms.fieldOf(position, terms.measure)} fault={faultAt(at, 'measure')} isWide>{(field) => <textarea {...field} rows={3} maxLength={2000} value={measure} onChange={(event) => change(at, { measure: event.target.value })} />}</FormField>
            <FormField label={terms.responsible} spoken={terms.fieldOf(position, terms.responsible)} fault={faultAt(at, 'responsiblePerson')}>{(field) => <input {...field} maxLength={40} value={responsiblePerson} onChange={(event) => change(at, { responsiblePerson: event.target.value })} />}</FormField>
            <FormField label={terms.plannedOn} spoken={terms.fieldOf(position, terms.plannedOn)} fault={faultAt(at, 'plannedOn')}>{(field) => <input {...field} type="date" min={today()} value={plannedOn} onChange={(event) => change(at, { plannedOn: event.target.value })} />}</FormField>
          </>
        );
      }}
    </AnswerForm>
  );
}
