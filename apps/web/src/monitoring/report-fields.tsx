import type { Dispatch, SetStateAction } from 'react';
import { reportFormTerms } from '#wording/monitoring-desk-terms';
import { FormField } from '../ui/form-field.js';
import { readWanYuan } from '../ui/wan-yuan.js';
import type { Report } from './monitoring.queries.js';
import type { ReportDraft } from './report-draft.js';

interface ReportFieldsProps {
  readonly draft: ReportDraft;
  readonly report: Report;
  readonly setDraft: Dispatch<SetStateAction<ReportDraft>>;
}

/** 全年预计执行数, 偏差原因 and 纠偏措施, which a red or yellow light asks for. */
export function ReportFields({ draft, report, setDraft }: ReportFieldsProps) {
  const change = (changes: Partial<ReportDraft>): void => setDraft((now) => ({ ...now, ...changes }));
  const isWrong = readWanYuan(draft.forecastSpent) === null;
  return (
    <div className="report-fields">
      <FormField label={reportFormTerms.forecastSpent} isWide fault={isWrong ? reportFormTerms.amountFault : undefined}>
        {(attributes) => <input {...attributes} inputMode="decimal" maxLength={20} value={draft.forecastSpent} onChange={({ target: { value } }) => change({ forecastSpent: value })} />}
      </FormField>
      {(['deviationCause', 'correctiveMeasure'] as const).map((field) => {
        const fault = report.violations.find(({ path }) => path === `/${field}`)?.message;
        return (
          <FormField key={field} label={reportFormTerms[field]} hint={reportFormTerms.neededWhenLate} fault={draft[field].trim() === '' ? fault : undefined}>
            {(attributes) => <textarea {...attributes} rows={3} maxLength={2000} value={draft[field]} onChange={({ target: { value } }) => change({ [field]: value })} />}
          </FormField>
        );
      })}
    </div>
  );
}
