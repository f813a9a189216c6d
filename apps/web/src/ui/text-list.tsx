import { Button, Space } from 'antd';
import { rowGridTerms } from '#wording/row-grid-terms';
import { moveAt, removeAt, replaceAt } from './list-changes.js';
import './text-list.css';

/** One text of a list; it keeps its key while the page is open. */
export interface TextLine {
  readonly key: string;
  readonly text: string;
}

interface TextListProps {
  readonly lines: readonly TextLine[];
  /** What the line of that number is called. */
  readonly labelOf: (row: number) => string;
  readonly addLabel: string;
  readonly most: number;
  readonly longest: number;
  readonly faultAt?: (at: number) => string | undefined;
  readonly newKey: () => string;
  readonly onChange: (lines: readonly TextLine[]) => void;
}

/** Numbered texts that can be put in another order. The last one stays: there is always a place to write. */
export function TextList({ lines, labelOf, addLabel, most, longest, faultAt = () => undefined, newKey, onChange }: TextListProps) {
  return (
    <>
      {lines.map(({ key, text }, at) => {
        const fault = faultAt(at);
        const label = labelOf(at + 1);
        return (
          <div key={key} className="text-line">
            <label htmlFor={`line-${key}`}>{label}</label>
            <div className="form-field">
              <textarea id={`line-${key}`} className="text-input" rows={2} maxLength={longest} aria-invalid={fault !== undefined} value={text} onChange={(event) => onChange(replaceAt(lines, at, { key, text: event.target.value }))} />
              {fault === undefined ? null : <span className="form-fault">{fault}</span>}
            </div>
            <Space.Compact>
              <Button aria-label={rowGridTerms.up(label)} title={rowGridTerms.up(label)} disabled={at === 0} onClick={() => onChange(moveAt(lines, at, -1))}>↑</Button>
              <Button aria-label={rowGridTerms.down(label)} title={rowGridTerms.down(label)} disabled={at === lines.length - 1} onClick={() => onChange(moveAt(lines, at, 1))}>↓</Button>
              <Button aria-label={rowGridTerms.drop(label)} title={rowGridTerms.drop(label)} disabled={lines.length === 1} onClick={() => onChange(removeAt(lines, at))}>✕</Button>
            </Space.Compact>
          </div>
        );
      })}
      <Button type="dashed" disabled={lines.length >= most} onClick={() => onChange([...lines, { key: newKey(), text: '' }])}>{addLabel}</Button>
    </>
  );
}
