import { DomainError } from '#domain/shared/domain-error';
import type { ParsedDocument } from '../parsed-document.js';
import type { CellStream } from '../reading/cell-stream.js';
import { disclosurePackage } from './disclosure-package.js';
import { fillForm } from './fill-form.js';
import { NO_FACTS } from './form.js';
import { departmentGoalForm, departmentSelfEvaluationForm } from './official/department-forms.js';
import type { FormSubject, OfficialForm } from './official/form-subject.js';
import { goalApplicationForm, type GoalLayoutName } from './official/goal-application-form.js';
import { goalApprovalForm } from './official/goal-approval-form.js';
import { monitoringForm } from './official/monitoring-form.js';
import { rectificationNoticeForm, rectificationReportForm } from './official/rectification-forms.js';
import { selfEvaluationForm } from './official/self-evaluation-form.js';
import type { PrintedDocument } from './printed-document.js';
import { sourceDocument } from './source/source-document.js';

/** Every official form that has a definition of its own, by the name callers use. */
export const officialForms = {
  'goal-application': goalApplicationForm(),
  'goal-approval': goalApprovalForm,
  monitoring: monitoringForm,
  'self-evaluation': selfEvaluationForm,
  'department-goal': departmentGoalForm,
  'department-self-evaluation': departmentSelfEvaluationForm,
  'rectification-notice': rectificationNoticeForm,
  'rectification-report': rectificationReportForm,
} as const satisfies Readonly<Record<string, OfficialForm>>;

export type OfficialFormName = keyof typeof officialForms;

/** `source` keeps the layout of the document; `package` is everything a unit publishes. */
export type FormName = OfficialFormName | 'source' | 'package';

export const FORM_NAMES: readonly FormName[] = ['source', 'package', ...(Object.keys(officialForms) as OfficialFormName[])];

export const isFormName = (name: string): name is FormName => (FORM_NAMES as readonly string[]).includes(name);

/** What is printed: a document that was read, or nothing for a blank template. */
export interface PrintRequest {
  readonly form: FormName;
  readonly layout?: GoalLayoutName;
  readonly from: { readonly document: ParsedDocument; readonly stream: CellStream } | null;
}

/** Prints a form. Throws `form.needs-document` (invalid) where a form is nothing without one, and `form.nothing-to-print` (invalid). */
export function printForm({ form, layout, from }: PrintRequest): PrintedDocument {
  if (form === 'source' || form === 'package') {
    if (from === null) throw new DomainError('form.needs-document', 'invalid', { form });
    return form === 'source' ? sourceDocument(from.document, from.stream) : disclosurePackage(from.document);
  }
  const official: OfficialForm = form === 'goal-application' && layout !== undefined ? goalApplicationForm(layout) : officialForms[form];
  if (from === null) return { title: official.title, sections: [fillForm(official.define(null), NO_FACTS)] };
  const subjects: FormSubject[] = official.per === 'unit' ? [{ document: from.document, project: null }] : from.document.projects.map((project) => ({ document: from.document, project }));
  if (subjects.length === 0) throw new DomainError('form.nothing-to-print', 'invalid', { form });
  return {
    title: official.title,
    sections: subjects.map((subject) => fillForm(official.define(subject), official.facts(subject), subject.project === null ? official.title : `${subject.project.no} ${subject.project.name}`)),
  };
}
