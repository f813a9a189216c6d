import { Alert } from 'antd';
import { deadlineTerms } from '#wording/deadline-terms';
import type { components } from '../api/contract.js';
import './deadlines.css';

/** 时限: what is owed on a paper, by when, and how many working days are left. */
export const Deadlines = ({ of }: { readonly of: readonly components['schemas']['ObligationView'][] }) => (
  <>
    {of.map(({ id, kindName, dueOn, owedBy, isOverdue, workingDaysOverdue, workingDaysLeft }) => (
      <Alert
        key={id} className="deadline" type={isOverdue ? 'error' : 'info'}
        title={<>{deadlineTerms.due(kindName, dueOn)}，<strong>{isOverdue ? deadlineTerms.overdue(workingDaysOverdue) : deadlineTerms.left(workingDaysLeft)}</strong>。{deadlineTerms.by(owedBy.personName ?? `${owedBy.unitName} ${owedBy.roleName}`)}</>}
      />
    ))}
  </>
);
