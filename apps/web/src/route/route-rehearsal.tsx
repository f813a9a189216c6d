import { Alert, Card, Select } from 'antd';
import { useState } from 'react';
import { routeDeskTerms as terms } from '#wording/route-desk-terms';
import type { components } from '../api/contract.js';
import { useGoalRehearsal, useGoals } from '../goal/goal.queries.js';
import { useFiscalYear } from '../shell/fiscal-year.js';

type Rehearsal = components['schemas']['RehearsalView'];

/** 预演: who would be asked about one goal if it were submitted now. */
export function RouteRehearsal() {
  const [fiscalYear] = useFiscalYear();
  const [search, setSearch] = useState('');
  const [goalId, setGoal] = useState<string | null>(null);
  const { data: goals } = useGoals({ fiscalYear, page: 1, pageSize: 50, ...(search === '' ? {} : { search }) });
  const { data, error } = useGoalRehearsal(goalId ?? '', goalId !== null);
  return (
    <Card size="small" title={terms.rehearsal}>
      <p>{terms.rehearsalHint}</p>
      <Select showSearch={{ filterOption: false, onSearch: setSearch }} aria-label={terms.goal} placeholder={terms.goal} className="route-goal page-tools" value={goalId} onChange={setGoal} options={(goals?.items ?? []).map(({ id, name, unitName }) => ({ value: id, label: `${unitName} ${name}` }))} />
      {error === null ? null : <Alert type="warning" showIcon title={error.message} />}
      {data === undefined || goalId === null ? null : <Way rehearsal={data} />}
    </Card>
  );
}

function Way({ rehearsal: { steps, leftOut, finishOn, isProvisional } }: { readonly rehearsal: Rehearsal }) {
  return (
    <>
      <ol className="route">
        {steps.map(({ position, name, people, isStuck, workingDays, dueOn }) => (
          <li key={position}>
            <div className="route-step">
              <strong>{position}. {name}</strong>
              <p>{isStuck ? terms.stuck : people.map((person) => (person.standIn === null ? person.name : `${person.name}（${person.standIn}）`)).join('、')}</p>
              <p>{terms.due(workingDays, dueOn)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p>{terms.finishOn(finishOn, isProvisional)}</p>
      {leftOut.map(({ name, because }) => <p key={name}>{terms.leftOut(name, because)}</p>)}
    </>
  );
}
