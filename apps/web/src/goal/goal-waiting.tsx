import { goalReadingTerms } from '#wording/goal-desk-terms';
import { durationText } from '#wording/approval-terms';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { useWaitingTime } from './goal.queries.js';
import './goal-page.css';

/** 办理时长: whose time the goal took, in working time, stretch by stretch. */
export function GoalWaiting({ caseId }: { readonly caseId: string }) {
  return (
    <Asked of={useWaitingTime(caseId)}>
      {({ total, segments }) => (
        <>
          <p><strong>{goalReadingTerms.waitingTotal(total)}</strong></p>
          <ol className="paper-timeline">
            {segments.map(({ round, kindName, step, unitName, person, onBehalfOf, from, to, minutes }, at) => (
              <li key={at}>
                <strong>{step ?? kindName}</strong> {[unitName, person === null ? null : onBehalfOf === null ? person : goalReadingTerms.standIn(person, onBehalfOf)].filter((part) => part !== null).join(' ')}：{durationText(minutes)}
                <div><time>{goalReadingTerms.waitingSpan(round, instantText(from), instantText(to))}</time></div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Asked>
  );
}
