import { Checkbox } from 'antd';
import { useState } from 'react';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import type { components } from '../api/contract.js';
import { tenThousands } from '../ui/amount.js';
import type { AdjustedGoal } from './adjustment.queries.js';
import './before-and-after.css';

type Content = components['schemas']['GoalContentView'];
type Indicator = Content['indicators'][number];

interface Line {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isNumber?: boolean;
}

const indicatorText = ({ level1, level2, description, target, basis, weight }: Indicator): string =>
  [`${level1} ${level2}`, description, target.raw, basis, weight === null ? '' : weight].filter((text) => text !== '').join('；');

function indicatorLines(before: Content, after: Content): Line[] {
  const old = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const kept = after.indicators.map((indicator, at): Line => {
    const was = old.get(indicator.id);
    const renamed = was !== undefined && was.name !== indicator.name;
    const text = (each: Indicator): string => (renamed ? `${each.name}：${indicatorText(each)}` : indicatorText(each));
    return { place: adjustmentTerms.row(at + 1, indicator.name), before: was === undefined ? null : text(was), after: text(indicator) };
  });
  const now = new Set(after.indicators.map(({ id }) => id));
  return [...kept, ...before.indicators.flatMap((indicator, at): Line[] => (now.has(indicator.id) ? [] : [{ place: adjustmentTerms.row(at + 1, indicator.name), before: indicatorText(indicator), after: null }]))];
}

function linesOf(before: Content, after: Content): Line[] {
  const money = (['total', 'fiscal', 'other'] as const).map((part): Line => ({ place: adjustmentTerms[part], before: tenThousands(before.budget[part]), after: tenThousands(after.budget[part]), isNumber: true }));
  const planAt = ({ spendingPlan }: Content, month: number): string | null => { const raw = spendingPlan.find((cell) => cell.month === month)?.raw ?? ''; return raw === '' ? null : raw; };
  const months = [...new Set([...before.spendingPlan, ...after.spendingPlan].map(({ month }) => month))].sort((a, b) => a - b);
  return [
    ...money,
    { place: adjustmentTerms.purpose, before: before.purpose, after: after.purpose },
    { place: adjustmentTerms.objectives, before: before.objectives.join('\n'), after: after.objectives.join('\n') },
    ...months.map((month): Line => ({ place: adjustmentTerms.planCell(month), before: planAt(before, month), after: planAt(after, month), isNumber: true })),
    ...indicatorLines(before, after),
  ];
}

/** 前后对照: what was issued beside what is proposed, place by place. */
export function BeforeAndAfter({ goal }: { readonly goal: AdjustedGoal }) {
  const [isOnlyChanged, setOnlyChanged] = useState(true);
  const lines = linesOf(goal.before, goal);
  const shown = isOnlyChanged ? lines.filter(({ before, after }) => before !== after) : lines;
  return (
    <section className="before-after" aria-label={`${goal.name} ${adjustmentTerms.comparison}`}>
      <header><h2>{goal.name} <span className="form-hint">{goal.code}</span></h2><Checkbox checked={isOnlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>{adjustmentTerms.onlyChanged}</Checkbox></header>
      {shown.length === 0 ? <p>{adjustmentTerms.nothingChanged}</p> : (
        <div className="before-after-box" tabIndex={0} role="group" aria-label={adjustmentTerms.comparison}>
          <table>
            <thead><tr><th scope="col">{adjustmentTerms.place}</th><th scope="col">{adjustmentTerms.before}</th><th scope="col">{adjustmentTerms.after}</th></tr></thead>
            <tbody>{shown.map((line) => <ComparedLine key={line.place} line={line} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ComparedLine({ line: { place, before, after, isNumber = false } }: { readonly line: Line }) {
  const isChanged = before !== after;
  const said = (text: string | null): string => (text === null || text === '' ? '—' : text);
  return (
    <tr className={isChanged ? 'is-changed' : undefined}>
      <th scope="row">{place}{isChanged ? <span className="before-after-mark">{adjustmentTerms.changed}</span> : null}</th>
      <td className={isNumber ? 'number' : undefined}>{said(before)}</td>
      <td className={isNumber ? 'number' : undefined}>{said(after)}</td>
    </tr>
  );
}
