import { useId, type ReactNode } from 'react';
import './form-field.css';

interface FormFieldProps {
  readonly label: string;
  /** Where several fields of a page have the same label: what those hear who do not see where it stands. */
  readonly spoken?: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly isWide?: boolean;
  readonly children: (attributes: { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string; readonly className: string; readonly 'aria-label'?: string }) => ReactNode;
}

/** A field with its label, and below it what it is for or what is wrong with it. */
export function FormField({ label, spoken, hint, fault, isWide = false, children }: FormFieldProps) {
  const id = useId();
  return (
    <div className={isWide ? 'form-field is-wide' : 'form-field'}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': `${id}-said`, className: 'text-input', ...(spoken === undefined ? {} : { 'aria-label': spoken }) })}
      <span id={`${id}-said`}>{fault === undefined ? <span className="form-hint">{hint}</span> : <span className="form-fault">{fault}</span>}</span>
    </div>
  );
}
