import { Link } from 'react-router';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import type { components } from '../api/contract.js';

/** 与上年比较: what the goal says otherwise than the one before it, and where it still names another year. */
export function Predecessor({ succession: { predecessor, differences, otherYears }, hrefOf }: { readonly succession: Omit<components['schemas']['DepartmentGoalSuccessionView'], 'goalId'>; readonly hrefOf: (goalId: string) => string }) {
  return (
    <>
      {otherYears.length === 0 ? null : <><p>{goalReadingTerms.otherYears}</p><ul>{otherYears.map(({ path, message }, at) => <li key={`${path}-${at}`}>{message}</li>)}</ul></>}
      {predecessor === null ? <p>{goalReadingTerms.noPrevious}</p> : (
        <>
          <p><Link to={hrefOf(predecessor.goalId)}>{goalReadingTerms.previousOf(predecessor.fiscalYear, predecessor.statusName)}</Link></p>
          {differences.length === 0 ? <p>{goalReadingTerms.sameAsPrevious}</p> : <ol>{differences.map(({ path, message }, at) => <li key={`${path}-${at}`}>{message}</li>)}</ol>}
        </>
      )}
    </>
  );
}
