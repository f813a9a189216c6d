import { Select } from 'antd';
import { useState } from 'react';
import { compareTerms } from '#wording/review-desk-terms';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { MeantChanges } from '../ui/meant-changes.js';
import { useApprovalChanges, type ApprovalCaseView } from './approval.queries.js';
import { ChangeList } from './change-list.js';
import type { RecordedRound } from './review.queries.js';

const KNOWN = 0;

/** 修改对比: first with the text that the reader knows, then with any round; below what reviewers wrote into this one. */
export function CompareRounds({ approvalCase: { id, round }, rounds }: { readonly approvalCase: ApprovalCaseView; readonly rounds: readonly RecordedRound[] }) {
  const [from, setFrom] = useState(KNOWN);
  const changes = useApprovalChanges(id, from === KNOWN ? null : from);
  const others = rounds.filter((each) => each.round !== round);
  return (
    <>
      {others.length === 0 ? null : <label className="compare-with">{compareTerms.with} <Select value={from} onChange={setFrom} aria-label={compareTerms.with} options={[{ value: KNOWN, label: compareTerms.mine }, ...others.map((each) => ({ value: each.round, label: compareTerms.round(each.round) }))]} /></label>}
      <Asked of={changes}>
        {(found) => (
          <>
            <ChangeList found={found} />
            {found.amendments.length === 0 ? null : <h3 className="round-title">{compareTerms.amendments}</h3>}
            {found.amendments.map(({ number, step, by, opinion, decidedAt, changes: written }) => (
              <section key={number} className="round">
                <p className="round-sent">{compareTerms.amendedBy(step, by, instantText(decidedAt))}：{opinion}</p>
                <MeantChanges changes={written.items} />
              </section>
            ))}
          </>
        )}
      </Asked>
    </>
  );
}
