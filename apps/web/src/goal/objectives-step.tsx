import { Button, Space } from 'antd';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { moveAt, removeAt, replaceAt } from '../ui/list-changes.js';
import type { DraftFault } from './draft-faults.js';
import { newRowKey, type DraftObjective } from './goal-draft.js';

const MOST = 100;

/** 绩效目标: one text per numbered sentence of the form. */
export function ObjectivesStep({ objectives, faults, onChange }: { readonly objectives: readonly DraftObjective[]; readonly faults: readonly DraftFault[]; readonly onChange: (objectives: readonly DraftObjective[]) => void }) {
  return (
    <>
      {objectives.map(({ key, text }, at) => {
        const fault = faults.find(({ path }) => path === `/objectives/${at}` || path === '/objectives')?.message;
        return (
          <div key={key} className="objective">
            <label htmlFor={`objective-${key}`}>{goalFormTerms.objective(at + 1)}</label>
            <div className="form-field">
              <textarea id={`objective-${key}`} className="text-input" rows={2} maxLength={4000} aria-invalid={fault !== undefined} value={text} onChange={(event) => onChange(replaceAt(objectives, at, { key, text: event.target.value }))} />
              {fault === undefined ? null : <span className="form-fault">{fault}</span>}
            </div>
            <Space.Compact>
              <Button aria-label={goalFormTerms.upObjective(at + 1)} title={goalFormTerms.up} disabled={at === 0} onClick={() => onChange(moveAt(objectives, at, -1))}>↑</Button>
              <Button aria-label={goalFormTerms.downObjective(at + 1)} title={goalFormTerms.down} disabled={at === objectives.length - 1} onClick={() => onChange(moveAt(objectives, at, 1))}>↓</Button>
              <Button aria-label={goalFormTerms.removeObjective(at + 1)} title={goalFormTerms.remove} disabled={objectives.length === 1} onClick={() => onChange(removeAt(objectives, at))}>✕</Button>
            </Space.Compact>
          </div>
        );
      })}
      <Button type="dashed" disabled={objectives.length >= MOST} onClick={() => onChange([...objectives, { key: newRowKey(), text: '' }])}>{goalFormTerms.addObjective}</Button>
    </>
  );
}
