import { projectNatures, type ProjectNature } from '#domain/approval/subject-facts';
import { formatYuan } from '#domain/shared/money';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { natureTerms } from '#wording/route-conditions';
import { tenThousands } from '../ui/amount.js';
import { FormField } from '../ui/form-field.js';
import type { DraftFault } from './draft-faults.js';
import { totalOf, type GoalDraft } from './goal-draft.js';

interface StepProps {
  readonly draft: GoalDraft;
  readonly faults: readonly DraftFault[];
  readonly change: (changes: Partial<GoalDraft>) => void;
}

/** 基本信息. What the project is called is settled once it is on file. */
export function BasicsStep({ draft, faults, change, isOnFile }: StepProps & { readonly isOnFile: boolean }) {
  const faultAt = (path: string): string | undefined => faults.find((fault) => fault.path === path)?.message;
  const total = totalOf(draft);
  return (
    <div className="form-fields">
      <FormField label={goalFormTerms.code} hint={goalFormTerms.codeHint}>{(field) => <input {...field} value={draft.code} maxLength={32} readOnly={isOnFile} onChange={(event) => change({ code: event.target.value })} />}</FormField>
      <FormField label={goalFormTerms.name}>{(field) => <input {...field} value={draft.name} maxLength={200} readOnly={isOnFile} onChange={(event) => change({ name: event.target.value })} />}</FormField>
      <FormField label={goalFormTerms.nature}>
        {(field) => (
          <select {...field} value={draft.nature} disabled={isOnFile} onChange={(event) => change({ nature: event.target.value as ProjectNature })}>
            {draft.nature === '' ? <option value="" /> : null}
            {projectNatures.map((nature) => <option key={nature} value={nature}>{natureTerms[nature]}</option>)}
          </select>
        )}
      </FormField>
      <FormField label={goalFormTerms.fiscal} fault={faultAt('/budget/fiscal')}>{(field) => <input {...field} className="text-input number" inputMode="decimal" maxLength={24} value={draft.fiscal} onChange={(event) => change({ fiscal: event.target.value })} />}</FormField>
      <FormField label={goalFormTerms.other} fault={faultAt('/budget/other')}>{(field) => <input {...field} className="text-input number" inputMode="decimal" maxLength={24} value={draft.other} onChange={(event) => change({ other: event.target.value })} />}</FormField>
      <FormField label={goalFormTerms.total} hint={total === null ? '' : goalFormTerms.totalHint(formatYuan(total))} fault={faultAt('/budget/total')}>{(field) => <input {...field} className="text-input number" readOnly value={total === null ? '—' : tenThousands(formatYuan(total))} />}</FormField>
      <label className="is-wide"><input type="checkbox" checked={draft.isKeyProject} onChange={(event) => change({ isKeyProject: event.target.checked })} /> {goalFormTerms.isKeyProject}</label>
      <FormField label={goalFormTerms.purpose} hint={goalFormTerms.purposeHint} fault={faultAt('/purpose')} isWide>{(field) => <textarea {...field} rows={4} maxLength={4000} value={draft.purpose} onChange={(event) => change({ purpose: event.target.value })} />}</FormField>
    </div>
  );
}
