import { Button, Space } from 'antd';
import { grades } from '#domain/rulebook/rulebook';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { rowGridTerms } from '#wording/row-grid-terms';
import { FormField } from '../ui/form-field.js';
import { insertAt, moveAt, removeAt, replaceAt } from '../ui/list-changes.js';
import { dutyFields, emptyDuty, isPercent, type DraftDuty } from './department-draft.js';
import type { DepartmentFault } from './department-faults.js';
import './duties-step.css';

const MOST = 60;

/** 分项绩效目标, duty by duty. */
export function DutiesStep({ duties, faults, onChange }: { readonly duties: readonly DraftDuty[]; readonly faults: readonly DepartmentFault[]; readonly onChange: (duties: readonly DraftDuty[]) => void }) {
  return (
    <>
      <p className="form-hint">{departmentGoalTerms.dutiesHint}</p>
      {duties.map((duty, at) => {
        const label = departmentGoalTerms.duty(at + 1);
        return (
          <section key={duty.key} className="duty" aria-label={label}>
            <header>
              <h2>{label}</h2>
              <Space.Compact>
                <Button aria-label={rowGridTerms.up(label)} title={rowGridTerms.up(label)} disabled={at === 0} onClick={() => onChange(moveAt(duties, at, -1))}>↑</Button>
                <Button aria-label={rowGridTerms.down(label)} title={rowGridTerms.down(label)} disabled={at === duties.length - 1} onClick={() => onChange(moveAt(duties, at, 1))}>↓</Button>
                <Button aria-label={rowGridTerms.drop(label)} title={rowGridTerms.drop(label)} onClick={() => onChange(removeAt(duties, at))}>✕</Button>
              </Space.Compact>
            </header>
            <Duty duty={duty} at={at} faults={faults.filter(({ path }) => path.startsWith(`/subGoals/${at}/`))} onChange={(changed) => onChange(replaceAt(duties, at, changed))} />
          </section>
        );
      })}
      <Button type="dashed" disabled={duties.length >= MOST} onClick={() => onChange(insertAt(duties, duties.length, emptyDuty()))}>{departmentGoalTerms.addDuty}</Button>
    </>
  );
}

interface DutyProps {
  readonly duty: DraftDuty;
  readonly at: number;
  readonly faults: readonly DepartmentFault[];
  readonly onChange: (duty: DraftDuty) => void;
}

function Duty({ duty, at, faults, onChange }: DutyProps) {
  const faultAt = (field: string): string | undefined => faults.find(({ path }) => path.endsWith(`/${field}`))?.message;
  const bandFault = faultAt('bands');
  return (
    <div className="form-fields is-paired">
      {dutyFields.map((field) => (
        <FormField key={field} label={departmentGoalTerms.dutyFields[field]} fault={faultAt(field)} isWide={field === 'name'}>
          {(attributes) => (field === 'name'
            ? <input {...attributes} maxLength={400} value={duty.name} onChange={(event) => onChange({ ...duty, name: event.target.value })} />
            : <textarea {...attributes} rows={2} maxLength={8000} value={duty[field]} onChange={(event) => onChange({ ...duty, [field]: event.target.value })} />)}
        </FormField>
      ))}
      <div className="form-field">
        <span className="form-label">{departmentGoalTerms.bands}</span>
        <div className="duty-bands">
          {grades.map((grade) => (
            <label key={grade}>{gradeNames[grade]}<input className="text-input number" inputMode="decimal" maxLength={6} aria-label={departmentGoalTerms.band(at + 1, gradeNames[grade])} aria-invalid={!isPercent(duty.bands[grade])} value={duty.bands[grade]} onChange={(event) => onChange({ ...duty, bands: { ...duty.bands, [grade]: event.target.value.trim() } })} /></label>
          ))}
        </div>
        {bandFault === undefined ? null : <span className="form-fault">{bandFault}</span>}
      </div>
    </div>
  );
}
