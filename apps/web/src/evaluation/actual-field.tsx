import type { QualitativeBand, Rulebook } from '#domain/rulebook/rulebook';
import { formatDecimal, fraction, multiply, parseDecimal } from '#domain/shared/fraction';
import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import type { EvaluationRow } from './evaluation.queries.js';
import { choiceNames } from './actual-text.js';
import { choices, faultOf, isMeasured, readNumber, usualShare, type Choice, type WrittenActual } from './written-actual.js';

interface ActualFieldProps {
  readonly row: number;
  /** 实际完成值 or 核实完成值. */
  readonly column: string;
  readonly target: EvaluationRow['targetValue'];
  readonly written: WrittenActual;
  readonly rulebook: Rulebook;
  readonly onChange: (written: WrittenActual) => void;
}

/** 完成值: a number in the unit of its target, or for a target in words how far it was reached. */
export function ActualField({ row, column, target, written, rulebook, onChange }: ActualFieldProps) {
  const fault = faultOf(written, target);
  if (!isMeasured(target)) return <LevelField {...{ row, column, written, rulebook, onChange }} isWrong={fault !== null} />;
  const read = readNumber(written.text, target.unit);
  return (
    <>
      <span className="measured">
        <input className="text-input number" inputMode="decimal" maxLength={40} aria-label={terms.cell(row, column)} aria-invalid={fault !== null} value={written.text} onChange={(event) => onChange({ ...written, text: event.target.value })} />
        {target.unit === null ? null : <span className="measured-unit">{target.unit}</span>}
      </span>
      {fault !== null ? <span className="form-fault">{terms.unreadable}</span> : read !== null && read !== written.text.trim() ? <span className="form-hint">{terms.readAs(`${read}${target.unit ?? ''}`)}</span> : null}
    </>
  );
}

function LevelField({ row, column, written, rulebook, onChange, isWrong }: Omit<ActualFieldProps, 'target'> & { readonly isWrong: boolean }) {
  const bands = rulebook.settings.qualitativeBands.value;
  const choose = (choice: Choice | ''): void => onChange({ ...written, choice, share: choice === '' || choice === 'yes' || choice === 'no' ? '' : usualShare(choice, bands[choice]) });
  const { choice } = written;
  const band = choice === '' || choice === 'yes' || choice === 'no' ? null : bands[choice];
  return (
    <>
      <select className="text-input" aria-label={terms.cell(row, column)} value={choice} onChange={(event) => choose(event.target.value as Choice | '')}>
        <option value="">{terms.choose}</option>
        {choices.map((each) => <option key={each} value={each}>{choiceNames[each]}</option>)}
      </select>
      {band === null ? null : (
        <>
          <span className="measured">
            <input className="text-input number" inputMode="decimal" maxLength={6} aria-label={terms.shareOf(row)} aria-invalid={isWrong} value={written.share} onChange={(event) => onChange({ ...written, share: event.target.value })} />
            <span className="measured-unit">%</span>
          </span>
          <span className="form-hint">{bandText(band)}</span>
        </>
      )}
    </>
  );
}

const percent = (share: string): string => formatDecimal(multiply(parseDecimal(share), fraction(100n)));

const bandText = ({ from, upTo, includesUpTo }: QualitativeBand): string => terms.band(percent(from), percent(upTo), includesUpTo);
