import { Alert } from 'antd';
import { deadlineTerms } from '#wording/deadline-terms';
import { urgeTerms } from '#wording/obligation-desk-terms';
import { instantText } from '../ui/instant.js';
import type { Obligation } from './obligation.queries.js';
import './deadlines.css';

/** 时限: what is owed on a paper, by when, how many working days are left, and who asked for it. */
export const Deadlines = ({ of }: { readonly of: readonly Obligation[] }) => (
  <>
    {of.map(({ id, kindName, dueOn, owedBy, isOverdue, workingDaysOverdue, workingDaysLeft, urges }) => (
      <Alert
        key={id} className="deadline" type={isOverdue ? 'error' : 'info'}
        title={<>{deadlineTerms.due(kindName, dueOn)}，<strong>{isOverdue ? deadlineTerms.overdue(workingDaysOverdue) : deadlineTerms.left(workingDaysLeft)}</strong>。{deadlineTerms.by(owedBy.personName ?? `${owedBy.unitName} ${owedBy.roleName}`)}<Urges of={urges} /></>}
      />
    ))}
  </>
);

/** 催办记录. */
const Urges = ({ of }: { readonly of: Obligation['urges'] }) =>
  of.length === 0 ? null : <ul className="deadline-urges">{of.map(({ by, words, urgedAt }) => <li key={urgedAt}>{urgeTerms.urged(by, instantText(urgedAt))}{words === '' ? '' : `：${words}`}</li>)}</ul>;
