import type { ScoredRow } from '#domain/evaluation/evaluation-scores';
import { formatPoints } from '#domain/shared/points';
import { describeViolation } from '#wording/describe-problem';
import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import { explain } from '#wording/explanations';
import { Amount } from '../ui/amount.js';
import { Percent } from '../ui/percent.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { Why } from './evaluation-grid.js';
import type { Evaluation } from './evaluation.queries.js';

const { moneyColumns: columns } = terms;

/** 预算执行情况: what was planned, what may be spent, what was; the points of it are computed. */
export function MoneyRow({ evaluation: { plannedBudget, budget, spent, executionRate }, execution: { weight, score, problem } }: { readonly evaluation: Evaluation; readonly execution: ScoredRow }) {
  return (
    <section className="filling-part">
      <h2>{terms.money}</h2>
      <ScrollBox name={terms.money} isWide>
        <table className="filling filling-money" aria-label={terms.money}>
          <thead><tr>{Object.values(columns).map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            <tr>
              <td className="number"><Amount yuan={plannedBudget} /></td>
              <td className="number"><Amount yuan={budget} /></td>
              <td className="number"><Amount yuan={spent} /></td>
              <td className="number">{formatPoints(weight)}</td>
              <td className="number"><Percent of={executionRate} /></td>
              <td className="number">{score === null ? '—' : formatPoints(score.points)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <Why text={[...(problem === null ? [] : [describeViolation(problem)]), ...(score?.steps.map(explain) ?? [])].join('\n')} />
      <p className="form-hint">{terms.moneyHint}</p>
    </section>
  );
}
