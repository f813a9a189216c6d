import { useState } from 'react';
import { useParams } from 'react-router';
import { useCorrectSpotCheck, useEvaluation, useSpotCheck, type SpotCheck } from '../evaluation/evaluation.queries.js';
import { useRulebook } from '../rulebook/rulebook.queries.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { SpotCheckForm } from './spot-check-form.js';

/** 修改被退回的复核意见. */
export function CorrectSpotCheckPage() {
  const { id = '' } = useParams();
  return <Asked of={useSpotCheck(id)}>{(check) => <Opened key={id} check={check} />}</Asked>;
}

function Opened({ check }: { readonly check: SpotCheck }) {
  const [offered] = useState(check.actions);
  const evaluation = useEvaluation(check.evaluationId);
  const correct = useCorrectSpotCheck(check.id);
  const send = async (body: Parameters<typeof correct.mutateAsync>[0]['body'], key: string): Promise<string> => {
    await correct.mutateAsync({ body, key });
    return check.id;
  };
  const rulebook = useRulebook(evaluation.data?.fiscalYear ?? 0, evaluation.data !== undefined);
  return (
    <IfOffered name="submit" actions={offered} otherwise={check.statusName} to={`/spot-checks/${check.id}`}>
      <Asked of={evaluation}>{(found) => <Asked of={rulebook}>{(rules) => <SpotCheckForm evaluation={found} check={check} rulebook={rules} onSend={send} />}</Asked>}</Asked>
    </IfOffered>
  );
}
