import { Tag } from 'antd';
import { Link } from 'react-router';
import { evaluationDeskTerms as terms, spotCheckTerms } from '#wording/evaluation-desk-terms';
import type { components } from '../api/contract.js';
import { filedText } from './actual-text.js';
import type { Evaluation, EvaluationRow } from './evaluation.queries.js';

type Score = components['schemas']['ScoreView'];

/** 得分说明: the arithmetic of every row, as it was filed or as it stands. */
export const ScoreReasons = ({ evaluation: { execution, indicators } }: { readonly evaluation: Evaluation }) => (
  <ul className="paper-why">
    <Reason name={terms.execution} score={execution} />
    {indicators.map((row, at) => <Reason key={row.indicatorId} name={`${at + 1} ${row.name}`} score={row} isOver={row.isOverAchieved} />)}
  </ul>
);

function Reason({ name, score: { points, weight, explanation, problem }, isOver = false }: { readonly name: string; readonly score: Score; readonly isOver?: boolean }) {
  return (
    <li>
      <span className="paper-points">{terms.pointsOf(points, weight)}</span><strong>{name}</strong>{isOver ? <> <Tag color="warning">▲{terms.over}</Tag></> : null}
      {[...(problem === null ? [] : [problem]), ...explanation].map((sentence) => <div key={sentence} className="paper-steps">{sentence}</div>)}
    </li>
  );
}

/** 复核结论: both results, and every indicator that was found to be other than filed. */
export function CheckConclusion({ check: { id, checkedBy, checkedOn, opinion, before, after, changes }, indicators }: { readonly check: components['schemas']['SpotCheckView']; readonly indicators: readonly EvaluationRow[] }) {
  const known = new Map(indicators.map((row) => [row.indicatorId, row]));
  return (
    <>
      <p><strong>{spotCheckTerms.preview(before.points, before.gradeName, after.points, after.gradeName)}</strong></p>
      <p>{opinion}</p>
      <p>{checkedBy} {checkedOn}</p>
      <ul className="paper-why">
        {changes.map(({ indicatorId, actualBefore, actualAfter, pointsBefore, pointsAfter, opinion: finding }) => {
          const unit = known.get(indicatorId)?.targetValue.unit ?? null;
          return (
            <li key={indicatorId}>
              <span className="paper-points">{pointsBefore} → {pointsAfter}</span><strong>{known.get(indicatorId)?.name}</strong>
              <div className="paper-steps">{filedText(actualBefore, unit)} → {filedText(actualAfter, unit)}</div>
              <div className="paper-steps">{finding}</div>
            </li>
          );
        })}
      </ul>
      <Link to={`/spot-checks/${id}`}>{spotCheckTerms.title}</Link>
    </>
  );
}
