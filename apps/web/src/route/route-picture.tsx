import { Tag } from 'antd';
import type { CompletableField } from '#domain/approval/subject-traits';
import { completableFieldNames } from '#wording/approval-terms';
import { routeDeskTerms as terms } from '#wording/route-desk-terms';
import type { RouteStep } from './route.queries.js';

/** 流程图: from 送审 to the end, step by step; a step with a broken frame is passed only when its condition holds. */
export function RoutePicture({ steps }: { readonly steps: readonly RouteStep[] }) {
  return (
    <ol className="route">
      <li><span className="route-end">{terms.submitted}</span></li>
      {steps.map((step, at) => <li key={at}><Step step={step} number={at + 1} /></li>)}
      <li><span className="route-end">{terms.passed}</span></li>
    </ol>
  );
}

function Step({ step: { name, roleName, atName, ruleName, agreementPercent, whenText, secondPerson, grades, mayEdit }, number }: { readonly step: RouteStep; readonly number: number }) {
  return (
    <div className={whenText === null ? 'route-step' : 'route-step is-conditional'}>
      <strong>{number}. {name}</strong>
      <p>{atName} {roleName}</p>
      <p><Tag>{ruleName}</Tag>{agreementPercent === null ? null : <Tag>{terms.agreement(agreementPercent)}</Tag>}{secondPerson ? <Tag>{terms.secondPerson}</Tag> : null}{grades ? <Tag>{terms.grades}</Tag> : null}</p>
      <p>{whenText === null ? terms.always : terms.onlyWhen(whenText)}</p>
      {mayEdit.length === 0 ? null : <p>{terms.mayEdit(mayEdit.map((field) => completableFieldNames[field as CompletableField]).join('、'))}</p>}
    </div>
  );
}
