import { reviewTerms } from '#wording/desk-terms';
import type { components } from '../api/contract.js';
import { MeantChanges } from '../ui/meant-changes.js';

/** 修改对比: what changed since the reader's last decision, with its meaning. */
export function ChangeList({ found: { since, changes } }: { readonly found: components['schemas']['ApprovalChangesView'] }) {
  return (
    <>
      <p className="changes-since">{since.message}</p>
      {changes.items.length === 0 ? <p>{reviewTerms.unchanged}</p> : <p><strong>{changes.summary}</strong></p>}
      <MeantChanges changes={changes.items} />
    </>
  );
}
