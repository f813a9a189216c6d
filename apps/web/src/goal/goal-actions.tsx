import { App, Button, Dropdown, Space, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { CopyDialog } from './copy-dialog.js';
import { useTakeBackGoal, type Goal } from './goal.queries.js';
import { SubmitDialog } from './submit-dialog.js';

type Offered = keyof typeof goalReadingTerms.actionNames;

const order: readonly Offered[] = ['submit', 'revise', 'withdraw', 'void'];
const formats = ['docx', 'xlsx', 'pdf'] as const;

/** What the reader may do with the goal now; what is not possible says why and who can. */
export function GoalActions({ goal }: { readonly goal: Goal }) {
  const [open, setOpen] = useState<'submit' | 'copy' | null>(null);
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const takeBack = useTakeBackGoal(goal.id);
  const may = useMayEver();
  const ask = (how: 'withdrawal' | 'voidance', title: string, content: string, done: string): void => {
    modal.confirm({ title, content, onOk: () => takeBack.mutateAsync(how).then(() => void message.success(done), (error: Error) => void message.error(error.message)) });
  };
  const press: Readonly<Record<Offered, () => void>> = {
    submit: () => setOpen('submit'),
    revise: () => void navigate(`/performance-goals/${goal.id}/edit`),
    withdraw: () => ask('withdrawal', goalReadingTerms.withdrawTitle, goalReadingTerms.withdrawHint, goalReadingTerms.withdrawn),
    void: () => ask('voidance', goalReadingTerms.voidTitle, goalReadingTerms.voidHint, goalReadingTerms.voided),
  };
  const shown = order.flatMap((name) => goal.actions.filter((action) => action.name === name).map((action) => ({ ...action, name })));
  return (
    <div className="goal-actions" role="toolbar" aria-label={goalReadingTerms.actions}>
      <Space wrap>
        {shown.map(({ name, allowed, reason, whoCan }) => (
          <Tooltip key={name} title={allowed ? null : [reason, whoCan && whoCan.length > 0 ? goalReadingTerms.whoCan(whoCan.join('、')) : null].filter((part) => part != null).join(' ')}>
            <Button type={name === 'submit' ? 'primary' : 'default'} danger={name === 'void'} disabled={!allowed} onClick={press[name]}>{goalReadingTerms.actionNames[name]}</Button>
          </Tooltip>
        ))}
        {may('goal:write') ? <Button onClick={() => setOpen('copy')}>{goalReadingTerms.copy}</Button> : null}
        <Dropdown menu={{ items: formats.map((format) => ({ key: format, label: <a href={`/performance-goals/${goal.id}/forms/goal-application?format=${format}`} download>{goalReadingTerms.formats[format]}</a> })) }} trigger={['click']}>
          <Button>{goalReadingTerms.download}</Button>
        </Dropdown>
        {goal.approvalCaseId !== null && may('approval:read') ? <Link to={`/approval-cases/${goal.approvalCaseId}`}>{goalReadingTerms.toCase}</Link> : null}
      </Space>
      {open === 'submit' ? <SubmitDialog goal={goal} onClose={() => setOpen(null)} /> : null}
      {open === 'copy' ? <CopyDialog goal={goal} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
