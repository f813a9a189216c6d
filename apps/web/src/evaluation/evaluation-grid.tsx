import { memo, useCallback, useRef, type KeyboardEvent } from 'react';
import type { EvaluationScores, ScoredRow } from '#domain/evaluation/evaluation-scores';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import type { Rulebook } from '#domain/rulebook/rulebook';
import type { Violation } from '#domain/shared/domain-error';
import { formatPoints } from '#domain/shared/points';
import { describeViolation } from '#wording/describe-problem';
import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import { explain } from '#wording/explanations';
import { ActualField } from './actual-field.js';
import type { DraftRow } from './evaluation-draft.js';
import type { EvaluationRow } from './evaluation.queries.js';
import { ScrollBox } from '../ui/scroll-box.js';

const { columns } = terms;
const heads: readonly (readonly [string, number])[] = [[columns.row, 36], [columns.level, 96], [columns.name, 138], [columns.target, 100], [columns.actual, 226], [columns.weight, 52], [columns.points, 232], [columns.reason, 216]];

interface EvaluationGridProps {
  readonly indicators: readonly EvaluationRow[];
  readonly rows: readonly DraftRow[];
  readonly scores: EvaluationScores;
  readonly faults: readonly Violation[];
  readonly rulebook: Rulebook;
  readonly onChange: (indicatorId: string, changes: Partial<DraftRow>) => void;
}

/** 绩效指标完成情况: what was reached, the points it earns and why, and the reason where points are lost. */
export function EvaluationGrid({ indicators, rows, scores, faults, rulebook, onChange }: EvaluationGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  return (
    <div ref={grid} onKeyDown={(event) => goBelow(event, grid.current)}><ScrollBox name={terms.grid} isWide>
      <table className="filling" aria-label={terms.grid}>
        <colgroup>{heads.map(([name, width]) => <col key={name} width={width} />)}</colgroup>
        <thead><tr>{heads.map(([name]) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {indicators.map((indicator, at) => {
            const [row, score] = [rows[at], scores.indicators[at]];
            const said = faults.filter(({ path }) => path.startsWith(`/indicators/${at}/`)).map((fault) => `${fault.path.split('/')[3] ?? ''} ${describeViolation(fault)}`).join('\n');
            return row === undefined || score === undefined ? null : <FilledRow key={indicator.indicatorId} {...{ indicator, at, row, rulebook, onChange }} points={pointsText(score)} why={whyText(score)} said={said} />;
          })}
        </tbody>
      </table>
    </ScrollBox></div>
  );
}

const pointsText = ({ score }: ScoredRow): string => (score === null ? '—' : formatPoints(score.points));

const whyText = ({ score, problem }: ScoredRow): string => (score === null ? (problem === null ? '' : describeViolation(problem)) : score.steps.map(explain).join('\n'));

interface FilledRowProps extends Pick<EvaluationGridProps, 'rulebook' | 'onChange'> {
  readonly indicator: EvaluationRow;
  readonly at: number;
  readonly row: DraftRow;
  readonly points: string;
  readonly why: string;
  /** What is missing or wrong, a line each, with the field before it. */
  readonly said: string;
}

/** Drawn anew only when something of this row changed: the figures come as text. */
const FilledRow = memo(function FilledRow({ indicator, at, row, points, why, said, rulebook, onChange }: FilledRowProps) {
  const { indicatorId, category, name, target, weight } = indicator;
  const change = useCallback((changes: Partial<DraftRow>) => onChange(indicatorId, changes), [indicatorId, onChange]);
  const faultsIn = (field: string): readonly string[] => said.split('\n').filter((line) => line.startsWith(`${field} `)).map((line) => line.slice(field.length + 1));
  return (
    <tr>
      <th scope="row">{at + 1}</th>
      <td>{nameOfDimension(dimensionOf(category as IndicatorCategory))}<br />{nameOfCategory(category as IndicatorCategory)}</td>
      <td>{name}</td>
      <td>{target}</td>
      <td><ActualField row={at + 1} column={columns.actual} target={row.target} written={row.actual} rulebook={rulebook} onChange={(actual) => change({ actual })} /><Faults of={faultsIn('actual')} /></td>
      <td className="number">{weight}</td>
      <td><strong className="number">{points}</strong><Why text={why} /></td>
      <td><textarea className="text-input whole-width" rows={2} maxLength={2000} aria-label={terms.cell(at + 1, columns.reason)} aria-invalid={faultsIn('reason').length > 0} value={row.reason} onChange={(event) => change({ reason: event.target.value })} /><Faults of={faultsIn('reason')} /></td>
    </tr>
  );
});

export const Why = ({ text }: { readonly text: string }) => <ul className="filling-why">{text.split('\n').filter((line) => line !== '').map((line) => <li key={line}>{line}</li>)}</ul>;

const Faults = ({ of }: { readonly of: readonly string[] }) => <>{of.map((sentence) => <span key={sentence} className="form-fault">{sentence}</span>)}</>;

/** 回车到下一行: from a value to the same one below. */
function goBelow(event: KeyboardEvent<HTMLElement>, grid: HTMLElement | null): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  const fields = [...(grid?.querySelectorAll<HTMLInputElement>('input.number') ?? [])];
  const next = fields[fields.indexOf(target) + (event.shiftKey ? -1 : 1)];
  event.preventDefault();
  next?.focus();
  next?.select();
}
