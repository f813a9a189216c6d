import { courseTerms } from '#wording/review-desk-terms';
import type { ApprovalCaseView } from './approval.queries.js';
import './flow-picture.css';

/** 流程图: every step in its order; done, in hand and to come are told by sign and word, not by the colour alone. */
export function FlowPicture({ steps, status, statusName }: Pick<ApprovalCaseView, 'steps' | 'status' | 'statusName'>) {
  return (
    <ol className="flow" aria-label={courseTerms.picture}>
      <li><span className="flow-end">{courseTerms.start}</span></li>
      {steps.map(({ position, name, state }) => <li key={position} aria-current={state === 'current' ? 'step' : undefined}><span className={`flow-step flow-${state}`}>{name}<small>{courseTerms.states[state]}</small></span></li>)}
      <li><span className="flow-end">{status === 'open' ? courseTerms.end : statusName}</span></li>
    </ol>
  );
}
