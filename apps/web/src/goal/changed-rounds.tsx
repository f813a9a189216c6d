import type { ReactNode } from 'react';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import type { components } from '../api/contract.js';
import { instantText } from '../ui/instant.js';
import { MeantChanges } from '../ui/meant-changes.js';

interface Frozen {
  readonly round: number;
  readonly version: number;
  readonly reason: string;
  readonly frozenAt: string;
}

/** 历次送审: every text that was frozen, the latest first; below a round that was sent up again, what it changed. */
export function ChangedRounds({ revisions, renderChanges }: { readonly revisions: readonly Frozen[]; readonly renderChanges: (round: number) => ReactNode }) {
  if (revisions.length === 0) return <p>{goalReadingTerms.noRounds}</p>;
  return (
    <div className="goal-rounds">
      {[...revisions].reverse().map(({ round, version, reason, frozenAt }) => (
        <section key={version}>
          <h2 className="goal-round">{goalReadingTerms.roundTitle(round, goalReadingTerms.reasons[reason] ?? reason)} <time dateTime={frozenAt}>{instantText(frozenAt)}</time></h2>
          {reason === 'submitted' && round > 1 ? renderChanges(round) : null}
        </section>
      ))}
    </div>
  );
}

/** What a round says otherwise than the one before it. */
export const RoundChangeList = ({ changes }: { readonly changes: components['schemas']['ChangeListView'] | null }) =>
  (changes === null || changes.items.length === 0 ? <p>{goalReadingTerms.unchanged}</p> : <><p>{goalReadingTerms.compare}：{changes.summary}</p><MeantChanges changes={changes.items} /></>);
