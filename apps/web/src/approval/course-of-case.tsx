import { Tag, Timeline } from 'antd';
import { reviewTerms } from '#wording/desk-terms';
import { instantText } from '../ui/instant.js';
import type { ApprovalCaseView } from './approval.queries.js';

const colourOf = { done: 'green', current: 'blue', waiting: 'gray', skipped: 'gray' } as const;

/** 流程: every step with who decides it, below them everything that was done, in order. */
export function CourseOfCase({ approvalCase: { steps, acts } }: { readonly approvalCase: ApprovalCaseView }) {
  return (
    <>
      <Timeline
        items={steps.map(({ position, name, state, ruleName, unitName, roleName, holders }) => ({
          key: position,
          color: colourOf[state],
          content: (
            <>
              <strong>{name}</strong> <Tag>{ruleName}</Tag>{state === 'current' ? <Tag color="processing">{reviewTerms.current}</Tag> : null}
              <div className="course-people">{[unitName, roleName].filter((part) => part !== null).join(' ')}：{holders.length === 0 ? reviewTerms.nobody : holders.join('、')}</div>
            </>
          ),
        }))}
      />
      <h3 className="course-title">{reviewTerms.acts}</h3>
      {acts.length === 0 ? <p>{reviewTerms.noActs}</p> : null}
      <ol className="course-acts">
        {acts.map(({ number, verbName, step, by, onBehalfOf, target, opinion, decidedAt }) => (
          <li key={number}>
            <time dateTime={decidedAt}>{instantText(decidedAt)}</time> {step}：<strong>{onBehalfOf === null ? by : reviewTerms.onBehalfOf(by, onBehalfOf)}</strong> {verbName}{target === null ? '' : ` → ${target}`}
            {opinion === '' ? null : <blockquote>{opinion}</blockquote>}
          </li>
        ))}
      </ol>
    </>
  );
}
