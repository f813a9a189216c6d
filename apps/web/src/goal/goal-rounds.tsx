import { goalReadingTerms } from '#wording/goal-desk-terms';
import { Asked } from '../ui/asked.js';
import { ChangedRounds, RoundChangeList } from './changed-rounds.js';
import { useGoalRevisions, useRoundChanges, type Goal } from './goal.queries.js';

/** 历次送审 of a project's goal, and what reviewers completed in the last round. */
export function GoalRounds({ goal: { id, amendments } }: { readonly goal: Goal }) {
  return (
    <>
      {amendments.length === 0 ? null : <section><h2 className="goal-round">{goalReadingTerms.amendments}</h2><ol>{amendments.flatMap(({ changes }) => changes.items).map(({ message }) => <li key={message}>{message}</li>)}</ol></section>}
      <Asked of={useGoalRevisions(id)}>{(revisions) => <ChangedRounds revisions={revisions} renderChanges={(round) => <RoundChanges id={id} round={round} />} />}</Asked>
    </>
  );
}

const RoundChanges = ({ id, round }: { readonly id: string; readonly round: number }) => <Asked of={useRoundChanges(id, round)}>{({ changes }) => <RoundChangeList changes={changes} />}</Asked>;
