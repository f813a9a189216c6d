import type { EvaluationScores } from '#domain/evaluation/evaluation-scores';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { formatPoints } from '#domain/shared/points';
import { evaluationFormTerms, spotCheckTerms as terms } from '#wording/evaluation-desk-terms';
import { ActualField } from '../evaluation/actual-field.js';
import { filedText } from '../evaluation/actual-text.js';
import type { Evaluation } from '../evaluation/evaluation.queries.js';
import { ScrollBox } from '../ui/scroll-box.js';
import type { CheckedRow } from './spot-check-draft.js';

const { columns } = terms;
const heads: readonly (readonly [string, number])[] = [[columns.row, 36], [columns.name, 150], [columns.target, 100], [columns.filed, 110], [columns.actual, 180], [columns.weight, 52], [columns.before, 60], [columns.points, 130], [columns.tooLow, 80], [columns.finding, 220]];

interface CheckedRowsProps {
  readonly evaluation: Evaluation;
  readonly rows: readonly CheckedRow[];
  readonly scores: EvaluationScores | null;
  readonly rulebook: Rulebook;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (indicatorId: string, changes: Partial<CheckedRow>) => void;
}

/** 逐项核实. */
export const CheckedRows = ({ evaluation, rows, scores, rulebook, faultAt, onChange }: CheckedRowsProps) => (
  <ScrollBox name={terms.rows} isWide>
    <table className="filling" aria-label={terms.rows}>
      <colgroup>{heads.map(([name, width]) => <col key={name} width={width} />)}</colgroup>
      <thead><tr>{heads.map(([name]) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {evaluation.indicators.map((indicator, at) => {
          const [row, score] = [rows[at], scores?.indicators[at]?.score];
          if (row === undefined) return null;
          const { indicatorId, name, target, targetValue, actual, weight, points } = indicator;
          const fault = (field: string): string | undefined => faultAt(`${indicatorId}/${field}`);
          const cell = (column: string): string => evaluationFormTerms.cell(at + 1, column);
          return (
            <tr key={indicatorId}>
              <th scope="row">{at + 1}</th>
              <td>{name}</td>
              <td>{target}</td>
              <td>{filedText(actual, targetValue.unit)}</td>
              <td><ActualField row={at + 1} column={columns.actual} target={targetValue} written={row.actual} rulebook={rulebook} onChange={(written) => onChange(indicatorId, { actual: written })} /><Fault of={fault('actual')} /></td>
              <td className="number">{weight}</td>
              <td className="number">{points ?? '—'}</td>
              <td>
                <input className="text-input number checked-points" inputMode="decimal" maxLength={6} aria-label={cell(columns.points)} aria-invalid={fault('points') !== undefined} value={row.points} onChange={(event) => onChange(indicatorId, { points: event.target.value })} />
                {score == null || row.points.trim() !== '' ? null : <span className="form-hint">{terms.computed(formatPoints(score.points))}</span>}
                <Fault of={fault('points')} />
              </td>
              <td className="checked-mark"><input type="checkbox" aria-label={cell(columns.tooLow)} checked={row.isTargetSetTooLow} onChange={(event) => onChange(indicatorId, { isTargetSetTooLow: event.target.checked })} /></td>
              <td><textarea className="text-input whole-width" rows={2} maxLength={2000} aria-label={cell(columns.finding)} aria-invalid={fault('finding') !== undefined} value={row.finding} onChange={(event) => onChange(indicatorId, { finding: event.target.value })} /><Fault of={fault('finding')} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </ScrollBox>
);

const Fault = ({ of }: { readonly of: string | undefined }) => (of === undefined ? null : <span className="form-fault">{of}</span>);
