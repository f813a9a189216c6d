import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { today } from '../ui/instant.js';
import { useGoalText } from './goal.queries.js';
import './goal-page.css';

/** 某日文本: what counted on a day, with the proof that it is what was frozen then. */
export function GoalDay({ id }: { readonly id: string }) {
  const [day, setDay] = useState(today);
  const [asked, setAsked] = useState<string | null>(null);
  const field = useId();
  return (
    <>
      <p className="form-hint">{goalReadingTerms.dayHint}</p>
      <form className="day-tools" onSubmit={(event) => { event.preventDefault(); setAsked(day); }}>
        <label htmlFor={field}>{goalReadingTerms.dayLabel}</label>
        <Input id={field} className="day-field" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        <Button htmlType="submit" disabled={day === ''}>{goalReadingTerms.dayShow}</Button>
      </form>
      {asked === null ? null : <TextOfDay id={id} day={asked} />}
    </>
  );
}

function TextOfDay({ id, day }: { readonly id: string; readonly day: string }) {
  return (
    <Asked of={useGoalText(id, day)}>
      {({ round, reason, on, isIntact, content }) => (
        <>
          <h2 className="goal-round">{goalReadingTerms.dayText(round, goalReadingTerms.reasons[reason] ?? reason, on)}</h2>
          <p className={isIntact ? undefined : 'finding-block'}>{isIntact ? goalReadingTerms.intact : goalReadingTerms.altered}</p>
          <p>{goalReadingTerms.dayBudget} <Amount yuan={content.budget.total} /></p>
          <p>{content.purpose}</p>
          <ol>{content.objectives.map((text, at) => <li key={at}>{text}</li>)}</ol>
          <p>{content.spendingPlan.map(({ month, raw }) => goalReadingTerms.dayPlan(month, raw === '' ? '—' : raw)).join('，')}</p>
          <ol>{content.indicators.map(({ id: indicatorId, level2, name, target }) => <li key={indicatorId}>{level2} {name}：{target.raw}</li>)}</ol>
        </>
      )}
    </Asked>
  );
}
