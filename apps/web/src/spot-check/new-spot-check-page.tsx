import { useState } from 'react';
import { useParams } from 'react-router';
import { useBeginSpotCheck, useEvaluation, type Evaluation } from '../evaluation/evaluation.queries.js';
import { useRulebook } from '../rulebook/rulebook.queries.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { SpotCheckForm } from './spot-check-form.js';

/** 发起抽查复核 of a self-evaluation. */
export function NewSpotCheckPage() {
  const { id = '' } = useParams();
  return <Asked of={useEvaluation(id)}>{(evaluation) => <Opened key={id} evaluation={evaluation} />}</Asked>;
}

function Opened({ evaluation }: { readonly evaluation: Evaluation }) {
  // Asked once: what is typed stays on the page, whatever others do meanwhile.
  const [offered] = useState(evaluation.actions);
  const rulebook = useRulebook(evaluation.fiscalYear);
  const begin = useBeginSpotCheck(evaluation.id);
  return (
    <IfOffered name="recheck" actions={offered} otherwise={evaluation.statusName} to={`/self-evaluations/${evaluation.id}`}>
      <Asked of={rulebook}>{(found) => <SpotCheckForm evaluation={evaluation} check={null} rulebook={found} onSend={async (body, key) => (await begin.mutateAsync({ body, key })).id} />}</Asked>
    </IfOffered>
  );
}
