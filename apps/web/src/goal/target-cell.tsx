import { memo } from 'react';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { indicatorGridTerms } from '#wording/goal-desk-terms';
import { rowGridTerms } from '#wording/row-grid-terms';
import { splitTarget, targetText, type TargetMode, type TypedTarget } from './goal-draft.js';

const modes: readonly TargetMode[] = ['≥', '≤', '=', '>', '<', 'bare', 'words'];

interface TargetCellProps {
  readonly row: TypedTarget;
  readonly at: number;
  readonly isWrong: boolean;
  readonly onEdit: (changes: Partial<TypedTarget>) => void;
}

/** 指标值: sign, number and unit, or words. What the words are read as is said below them by the reader the server uses. */
export const TargetCell = memo(({ row, at, isWrong, onEdit }: TargetCellProps) => {
  const { mode, value, unit } = row;
  const label = (column: string): string => rowGridTerms.cell(at + 1, column);
  const isWords = mode === 'words';
  const choose = (next: TargetMode): void => onEdit(next === 'words' ? { mode: next, value: targetText(row), unit: '' } : isWords ? { ...asNumber(value), mode: next } : { mode: next });
  // Somebody who types the sign or the unit into the number means exactly that.
  const tidy = (): void => {
    const split = splitTarget(value);
    if (!isWords && value !== '' && (split.mode !== 'bare' || split.unit !== '') && split.mode !== 'words') onEdit({ mode: split.mode === 'bare' ? mode : split.mode, value: split.value, unit: split.unit === '' ? unit : split.unit });
  };
  return (
    <>
      <div className="target">
        <select data-row={at} data-column="operator" aria-label={label(indicatorGridTerms.operator)} value={mode} onChange={(event) => choose(event.target.value as TargetMode)}>
          {modes.map((each) => <option key={each} value={each}>{each === 'words' ? indicatorGridTerms.words : each === 'bare' ? indicatorGridTerms.bare : each}</option>)}
        </select>
        {isWords
          ? <textarea data-row={at} data-column="target" rows={1} maxLength={400} aria-label={label(indicatorGridTerms.columns.target)} aria-invalid={isWrong} value={value} onChange={(event) => onEdit({ value: event.target.value })} />
          : (
            <>
              <input data-row={at} data-column="target" className="target-value" maxLength={60} aria-label={label(indicatorGridTerms.columns.target)} aria-invalid={isWrong} value={value} onChange={(event) => onEdit({ value: event.target.value })} onBlur={tidy} />
              <input data-row={at} data-column="unit" className="target-unit" maxLength={20} list="units" placeholder={indicatorGridTerms.unit} aria-label={label(indicatorGridTerms.unit)} value={unit} onChange={(event) => onEdit({ unit: event.target.value })} />
            </>
          )}
      </div>
      <Reading row={row} onChoose={(text) => onEdit(splitTarget(text))} />
    </>
  );
});

const asNumber = (words: string): Pick<TypedTarget, 'value' | 'unit'> => {
  const { value, unit } = parseTargetValue(words);
  return { value: value ?? words, unit: unit ?? '' };
};

function Reading({ row, onChoose }: { readonly row: TypedTarget; readonly onChoose: (text: string) => void }) {
  const text = targetText(row);
  const { kind, operator, value, unit, suggestions } = parseTargetValue(text);
  if (kind === 'ambiguous') return <div className="target-reading" role="status">{indicatorGridTerms.ambiguous}{suggestions.map((each) => <button key={each} type="button" onClick={() => onChoose(each)}>{each}</button>)}</div>;
  if (row.mode !== 'words' || kind === 'empty') return null;
  return <div className="target-reading">{kind === 'qualitative' ? indicatorGridTerms.qualitative : indicatorGridTerms.readAs(`${operator ?? ''}${value ?? ''}${unit ?? ''}`)}</div>;
}
