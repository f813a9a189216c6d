import { lazy, Suspense } from 'react';
import { formatYuan, money, NO_MONEY } from '#domain/shared/money';
import { divide, fraction, multiply, roundHalfUp } from '#domain/shared/fraction';
import { HUNDRED_PERCENT } from '#domain/shared/percent';
import { readPlanCell } from '#domain/spending-plan/spending-plan';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { tenThousands } from '../ui/amount.js';
import { replaceAt } from '../ui/list-changes.js';
import type { DraftFault } from './draft-faults.js';
import { totalOf, type DraftPlanCell, type GoalDraft } from './goal-draft.js';

const PlanChart = lazy(() => import('./plan-chart.js').then(({ PlanChart: component }) => ({ default: component })));

/** 支出计划: the cumulative percentage at each checkpoint of the year, the amount it means, and the picture of it. */
export function PlanStep({ draft, faults, onChange }: { readonly draft: GoalDraft; readonly faults: readonly DraftFault[]; readonly onChange: (plan: readonly DraftPlanCell[]) => void }) {
  const { plan } = draft;
  return (
    <>
      <p className="form-hint">{goalFormTerms.planHint}</p>
      <div className="plan">
        <table>
          <caption>{goalFormTerms.planTable}</caption>
          <thead><tr><th scope="col">{goalFormTerms.steps.plan}</th><th scope="col">{goalFormTerms.percent}</th><th scope="col">{goalFormTerms.planned}</th></tr></thead>
          <tbody>
            {plan.map((cell, at) => {
              const isWrong = faults.some(({ path }) => path.startsWith(`/spendingPlan/${at}/`));
              return (
                <tr key={cell.month}>
                  <th scope="row">{goalFormTerms.month(cell.month)}</th>
                  <td><input className="text-input" inputMode="decimal" maxLength={40} aria-label={goalFormTerms.planCell(cell.month)} aria-invalid={isWrong} value={cell.text} onChange={(event) => onChange(replaceAt(plan, at, { ...cell, text: event.target.value }))} /></td>
                  <td className="number">{plannedText(draft, cell)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <figure className="plan-chart">
          <figcaption>{goalFormTerms.chart}</figcaption>
          <Suspense fallback={null}><PlanChart plan={plan} /></Suspense>
        </figure>
      </div>
      <div role="status">{faults.map(({ path, message }) => <p key={path + message} className="form-fault">{message}</p>)}</div>
    </>
  );
}

function plannedText(draft: GoalDraft, { month, text }: DraftPlanCell): string {
  const { percent } = readPlanCell(month, text);
  const total = totalOf(draft) ?? NO_MONEY;
  return percent === null || total.fen === 0n ? '—' : tenThousands(formatYuan(money(roundHalfUp(multiply(fraction(total.fen), divide(percent, HUNDRED_PERCENT)), 0))));
}
