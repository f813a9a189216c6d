import { Button } from 'antd';
import { useState } from 'react';
import { formatPoints, FULL_POINTS, parsePoints, sumPoints } from '#domain/shared/points';
import { commonUnits, indicatorGridTerms } from '#wording/goal-desk-terms';
import { rowGridTerms } from '#wording/row-grid-terms';
import { RowGrid, type GridHead } from '../ui/row-grid.js';
import type { DraftFault } from './draft-faults.js';
import { isWeight, type DraftRow } from './goal-draft.js';
import { IndicatorRow } from './indicator-row.js';
import { LibraryDialog } from './library-dialog.js';
import { goalRows, MOST_ROWS } from './paste-rows.js';
import type { LiveReview } from './use-live-review.js';

interface IndicatorGridProps {
  readonly rows: readonly DraftRow[];
  readonly nature: string;
  readonly faults: readonly DraftFault[];
  readonly review: LiveReview;
  readonly onChange: (change: (rows: readonly DraftRow[]) => readonly DraftRow[]) => void;
}

const { columns } = indicatorGridTerms;
const heads: readonly GridHead[] = [
  { name: rowGridTerms.row, width: 36 }, { name: columns.level1, width: 102 }, { name: columns.level2, width: 152 }, { name: columns.name, width: 160 }, { name: columns.description, width: 176 },
  { name: columns.target, width: 196 }, { name: columns.basis, width: 136 }, { name: columns.weight, width: 54 },
];

/** 绩效指标 of a project's goal. */
export function IndicatorGrid({ rows, nature, faults, review, onChange }: IndicatorGridProps) {
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const faultsOfRow = (at: number) => faults.filter(({ path }) => path.startsWith(`/indicators/${at}/`)).map(({ path, message }) => ({ field: path.split('/')[3] ?? '', message }));
  return (
    <>
      {faults.filter(({ path }) => path === '/indicators').map(({ message }) => <p key={message} className="form-fault">{message}</p>)}
      <RowGrid
        caption={indicatorGridTerms.caption} heads={heads} rows={rows} target={goalRows} first="name" onChange={onChange}
        columnAt={(cell) => goalRows.columns.find((each) => each === cell) ?? 'target'}
        tools={<><ReviewStatus review={review} /><Weights rows={rows} /><Button onClick={() => setLibraryOpen(true)}>{indicatorGridTerms.library}</Button></>}
        renderRow={(row, at, act) => <IndicatorRow key={row.key} row={row} at={at} isLast={at === rows.length - 1} faults={faultsOfRow(at)} findings={review.ofRow(row.key)} act={act} />}
      />
      <UnitList />
      {isLibraryOpen ? <LibraryDialog nature={nature} onClose={() => setLibraryOpen(false)} onAdd={(added) => { setLibraryOpen(false); onChange((now) => [...now, ...added].slice(0, MOST_ROWS)); }} /> : null}
    </>
  );
}

/** 计量单位 offered in every cell of a unit. */
export const UnitList = () => <datalist id="units">{commonUnits.map((unit) => <option key={unit} value={unit} />)}</datalist>;

/** What the review found in all, or that it is on its way. */
export function ReviewStatus({ review: { findings, isAsking } }: { readonly review: LiveReview }) {
  if (findings === null) return null;
  const count = (severity: 'block' | 'warn'): number => findings.filter((finding) => finding.severity === severity).length;
  return <span role="status" className="form-hint">{isAsking ? indicatorGridTerms.reviewing : indicatorGridTerms.reviewed(count('block'), count('warn'))}</span>;
}

/** 分值合计, as it is typed; once every row has one it must be 90 or 100. */
function Weights({ rows }: { readonly rows: readonly DraftRow[] }) {
  const weights = rows.flatMap(({ weight }) => (weight !== '' && isWeight(weight) ? [parsePoints(weight)] : []));
  if (weights.length === 0) return <span className="form-hint">{indicatorGridTerms.noWeights}</span>;
  const sum = sumPoints(weights);
  const isWhole = sum === FULL_POINTS || sum === FULL_POINTS * 0.9;
  return <strong role="status" className={isWhole ? 'form-done' : 'finding-warn'}>{indicatorGridTerms.weights(formatPoints(sum))}{isWhole ? null : indicatorGridTerms.weightsOpen}</strong>;
}
