import { goalReadingTerms } from '#wording/goal-desk-terms';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { MeantChanges } from '../ui/meant-changes.js';
import { useGoalRevisions, useRoundChanges, type Goal } from './goal.queries.js';

/** 历次送审: every text that was frozen, the latest first, and what it changed. */
export function GoalRounds({ goal: { id, amendments } }: { readonly goal: Goal }) {
  return (
    <Asked of={useGoalRevisions(id)}>
      {(revisions) => revisions.length === 0 ? <p>{goalReadingTerms.noRounds}</p> : (
        <div className="goal-rounds">
          {amendments.length === 0 ? null : <section><h2 className="goal-round">{goalReadingTerms.amendments}</h2><ol>{amendments.flatMap(({ changes }) => changes.items).map(({ message }) => <li key={message}>{message}</li>)}</ol></section>}
          {[...revisions].reverse().map(({ round, version, reason, frozenAt }) => (
            <section key={version}>
              <h2 className="goal-round">{goalReadingTerms.roundTitle(round, goalReadingTerms.reasons[reason] ?? reason)} <time dateTime={frozenAt}>{instantText(frozenAt)}</time></h2>
              {reason === 'submitted' && round > 1 ? <RoundChanges id={id} round={round} /> : null}
            </section>
          ))}
        </div>
      )}
    </Asked>
  );
}

function RoundChanges({ id, round }: { readonly id: string; readonly round: number }) {
  return (
    <Asked of={useRoundChanges(id, round)}>
      {({ changes }) => changes === null || changes.items.length === 0 ? <p>{goalReadingTerms.unchanged}</p> : <><p>{goalReadingTerms.compare}：{changes.summary}</p><MeantChanges changes={changes.items} /></>}
    </Asked>
  );
}
